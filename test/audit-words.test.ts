// Every event of the sample government can be read in words: no field, kind of thing or coded value stands bare.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { eventKinds } from '#src/administration/event-texts.ts'
import { codeText, fieldText, subjectText } from '#src/administration/field-texts.ts'
import { changesOf } from '#src/administration/lines.ts'
import { type App, sampleApp } from '#test/app.ts'

interface Event {
  readonly id: string
  readonly kind: string
  readonly subject_type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Fields whose texts people wrote, or that name something by its own sign. */
const written = ['name', 'note', 'reason', 'email', 'address', 'reference', 'website', 'timeZone', 'caption']
const isText = (value: object) => 'ar' in value && 'en' in value

/** Each field and each text of one word below a value, as the page of the event shows them. */
function* shown(field: string, value: unknown): Generator<{ field: string; code?: string }> {
  yield { field }
  if (typeof value === 'string' && /^[a-z][a-zA-Z]*(_[a-z]+)*$/.test(value)) yield { field, code: value }
  else if (Array.isArray(value)) for (const one of value) yield* shown(field, one)
  else if (typeof value === 'object' && value !== null && !isText(value))
    for (const [inner, one] of Object.entries(value)) yield* shown(inner, one)
}

describe('the audit trail of the sample', () => {
  let app: App
  let events: Event[]
  before(async () => {
    app = await sampleApp()
    events = await app.rows<Event>('select id, kind, subject_type, data from events')
  })

  it('names every field, coded value and kind of thing in words', () => {
    const bare = new Set<string>()
    let codes = 0
    for (const event of events) {
      if (!eventKinds.includes(event.kind)) bare.add(`kind ${event.kind}`)
      if (!subjectText(event.subject_type)) bare.add(`subject ${event.subject_type}`)
      for (const change of changesOf(event.data))
        for (const { field, code } of [...shown(change.field, change.before), ...shown(change.field, change.after)]) {
          if (!fieldText(field, event.subject_type)) bare.add(`field ${field} of ${event.kind}`)
          if (code === undefined || written.includes(field)) continue
          codes += 1
          if (!codeText(field, code)) bare.add(`value ${code} of ${field} in ${event.kind}`)
        }
    }
    assert.ok(events.length > 500 && codes > 100)
    assert.deepEqual([...bare], [])
  })

  it('shows no code of a field on the page of any kind of event, in either language', async () => {
    const reader = await app.signIn('admin')
    const kinds = new Map(events.map((event) => [event.kind, event.id]))
    for (const [kind, id] of kinds)
      for (const language of ['ar', 'en']) {
        const response = await reader.fetch(`/administration/audit/${id}?lang=${language}`)
        if (response.status === 404) continue // for the central team alone
        const drawn = /<tbody>.*<\/tbody>/s.exec(await response.text())?.[0] ?? ''
        // A template's text holds its variables in braces.
        const table = kind.startsWith('replyTemplate.') ? drawn.replace(/\{[^{}":]+\}/g, '') : drawn
        assert.doesNotMatch(table, />[a-z]+(_[a-z]+|[A-Z][a-z]+)+</, `${kind} in ${language}`)
        assert.doesNotMatch(table, /[{}]|&quot;/, `${kind} in ${language}`)
      }
  })

  it('calls evaluations, visits, rounds, plans and editions by their names, for those who may know them', async () => {
    const central = await app.signIn('central')
    const told = async (kind: string, reader = central) => {
      const [event] = await app.rows<{ id: string }>(`select id from events where kind = '${kind}' order by id limit 1`)
      const page = await (await reader.fetch(`/administration/audit/${event?.id}?lang=en`)).text()
      return page.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
    }
    assert.match(await told('finding.saved'), /Evaluation: .*Service Centre \(EVL-26-\d{4}\)/)
    assert.match(await told('finding.saved'), /(Field visits|Mystery shopping), .*Service Centre/)
    assert.match(await told('round.opened'), /Round: Spring 2026 round/)
    assert.match(await told('plan.adopted'), /Annual plan: 2026/)
    assert.match(await told('edition.published'), /Edition of the criteria: General framework/)
    // Of what is not published the administrator knows the reference neither.
    const [planned] = await app.rows<{ id: string; reference: string }>(
      `select ev.id, e.reference from events ev join evaluations e on ev.subject_id = e.id::text
       where e.state = 'in_progress' and ev.kind = 'evaluation.started' limit 1`,
    )
    const admin = await app.signIn('admin')
    const page = await admin.fetch(`/administration/audit/${planned?.id}`)
    assert.ok(planned && !(await page.text()).includes(planned.reference))
  })

  it('calls centres, entities and people by their names', async () => {
    const [created] = await app.rows<{ id: string; entity: string }>(
      `select e.id, n.name_ar as entity from events e join entities n on n.id = e.entity_id
        where e.kind = 'centre.created' limit 1`,
    )
    assert.ok(created)
    const page = await (await app.signIn('admin')).fetch(`/administration/audit/${created.id}?lang=ar`)
    assert.ok((await page.text()).includes(created.entity))
  })
})
