// Forms sent empty, in both languages: each problem leads to its field and says which field it is.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Language } from '#src/kernel/text.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { type App, type Client, sampleApp } from '#test/app.ts'
import { fill, findPlaces, type Places } from '#test/matrix/places.ts'
import { accountOf, type Visitor } from '#test/matrix/visitors.ts'

/** Pages with forms that are never accepted empty. */
const pages: readonly (readonly [Visitor, string])[] = [
  ['public', '/sign-in'],
  ['public', '/sign-in/forgotten'],
  ['central', '/plans'],
  ['central', '/plans/2026/rounds/new'],
  ['central', '/rounds/{autumnRound}/edit'],
  ['central', '/programme/committee/new'],
  ['central', '/programme/people/new'],
  ['central', '/programme/people/{evaluatorPerson}/edit'],
  ['central', '/interests'],
  ['central', '/evaluations/{underWay}/team'],
  ['central', '/evaluations/{underWay}/cancel'],
  ['central', '/evaluations/{before}/criteria/2.1.6'],
  ['chair', '/evaluations/{before}/vote?vote=return'],
  ['chair', '/shields/{shield}/withdraw'],
  ['admin', '/organisation/entities/new'],
  ['admin', '/organisation/entities/{entity}/edit'],
  ['entityAdmin', '/organisation/centres/new'],
  ['entityAdmin', '/organisation/centres/{centre}/edit'],
  ['entityAdmin', '/organisation/services/new'],
  ['entityAdmin', '/organisation/services/{service}/edit'],
  ['entityAdmin', '/organisation/departments/new'],
  ['entityAdmin', '/organisation/departments/{department}/edit'],
  ['entityAdmin', '/organisation/calendars/new'],
  ['entityAdmin', '/organisation/calendars/{calendar}/edit'],
  ['entityAdmin', '/organisation/people/new'],
  ['entityAdmin', '/organisation/people/{person}/edit'],
  ['manager', '/settings'],
]

interface Form {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

const attribute = (tag: string, name: string) =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&')

/** Forms of a page that ask for something, with nothing given: only what the page itself sends along. */
function formsOf(html: string): readonly Form[] {
  const forms = [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].filter(([, tag = '']) => /method="post"/.test(tag))
  return forms.flatMap(([, tag = '', inner = '']) => {
    const controls = [...inner.matchAll(/<(?:input|select|textarea)[^>]*>/g)].map(([control]) => control)
    const asks = controls.filter((control) => !/type="(hidden|checkbox|radio)"/.test(control))
    const kept = controls.filter((control) => /type="hidden"/.test(control))
    const given = [
      ...asks.map((one) => [attribute(one, 'name'), '']),
      ...kept.map((one) => [attribute(one, 'name'), attribute(one, 'value')]),
    ]
    const fields = Object.fromEntries(given.flatMap(([name, value]) => (name ? [[name, value ?? '']] : [])))
    return asks.length > 0 ? [{ action: attribute(tag, 'action') ?? '', fields }] : []
  })
}

const plain = (html: string) => html.replace(/<[^>]*>/g, '').trim()
const common = (language: Language) =>
  [platformTexts.required, platformTexts.wrongValue, platformTexts.tooLong, platformTexts.notADay].map(
    (one) => one[language],
  )

/** What is wrong with the summary of a refused page. */
function problemsOf(html: string, language: Language): readonly string[] {
  const [summary = ''] = /<ul class="error-summary-list">.*?<\/ul>/s.exec(html) ?? []
  const items = [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => item)
  const unnamed = items
    .filter((item) => common(language).includes(plain(item)))
    .map((item) => `names no field: ${item}`)
  const lost = items.flatMap((item) => {
    const target = attribute(item, 'href')?.slice(1)
    return target === undefined || html.includes(` id="${target}"`) ? [] : [`leads nowhere: ${item}`]
  })
  return [...(items.length === 0 ? ['no summary'] : []), ...unnamed, ...lost]
}

describe('a form sent empty', () => {
  let app: App
  let of: Places
  const clients = new Map<Visitor, Client>()

  before(async () => {
    app = await sampleApp()
    of = await findPlaces(app)
  })

  async function clientOf(visitor: Visitor): Promise<Client> {
    const account = accountOf(visitor)
    const client = clients.get(visitor) ?? (account ? await app.signIn(account) : app.anyone)
    clients.set(visitor, client)
    return client
  }

  for (const language of ['ar', 'en'] as const) {
    test(`is refused with a summary whose problems name their fields and lead to them, in ${language}`, async () => {
      const wrong: string[] = []
      let refused = 0
      for (const [visitor, address] of pages) {
        const client = await clientOf(visitor)
        const path = fill(of, address)
        const shown = await client.fetch(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
        let html = await shown.text()
        // Which entity it is for is asked first.
        if (/<select[^>]* name="entity"/.test(html) && formsOf(html).length === 0) {
          html = await (await client.fetch(`${path}?entity=${of('entity')}&lang=${language}`)).text()
        }
        for (const { action, fields } of formsOf(html)) {
          const answer = await client.post(`${action}${action.includes('?') ? '&' : '?'}lang=${language}`, fields)
          const page = await answer.text()
          if (answer.status !== 422) wrong.push(`${action} answers ${answer.status}`)
          else {
            refused += 1
            wrong.push(...problemsOf(page, language).map((problem) => `${action} ${problem}`))
          }
        }
      }
      assert.deepEqual(wrong, [])
      assert.ok(refused >= pages.length - 2, String(refused))
    })
  }
})
