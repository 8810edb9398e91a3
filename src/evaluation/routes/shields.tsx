import { say } from '#src/kernel/locale.ts'
import { allow, found } from '#src/platform/access.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { asciiDigits } from '#src/platform/input.ts'
import type { Services } from '#src/platform/services.ts'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { evaluationPolicy } from '../access.ts'
import { certificatePdf } from '../actions/certificate.ts'
import { withdrawShield } from '../actions/shield-withdraw.ts'
import { RegisterMain } from '../pages/public/register-page.tsx'
import { UnknownMain, VerdictPage, VerifyMain } from '../pages/public/verdict-page.tsx'
import { reasonForm } from '../report-input.ts'
import { type ShieldRecord, standingOf } from '../shield.ts'
import { listShields, registerChoices, shieldByCode, shieldByNumber } from '../store/shields.ts'
import { pageTexts } from '../texts/report-page.ts'
import { shieldTexts as texts } from '../texts/shields.ts'
import { groupedCode, normalCode } from '../verification.ts'
import { frameworkPageRoutes } from './framework-pages.tsx'
import { registerCsv } from './register-csv.ts'
import { cursorOf, type Guess, guessLimit, pageOf, readFilter } from './register-query.ts'
import { download, fileLocale, type ReportServices } from './report-request.ts'
import { confirm } from './report-steps.tsx'
import { shieldApiRoutes } from './shield-api.ts'

/** Where a shield's answer comes from, kept for so long: a withdrawal shows within these seconds, and the page says when it read. */
const keptMs = 3000
const keptAtMost = 1000

export function shieldRoutes(services: ReportServices & Pick<Services, 'config'>): Router {
  const routes = router()
  const guess = guessLimit(services.config.trustedProxies)
  verifyRoutes(routes, guess)
  registerRoutes(routes)
  certificateRoutes(routes, services)
  routes.route('/', frameworkPageRoutes())
  routes.route('/', shieldApiRoutes(guess))
  return routes
}

interface Kept {
  readonly until: number
  readonly html: Promise<string | null>
}

function verifyRoutes(routes: Router, guess: Guess) {
  const kept = new Map<string, Kept>()

  /** The page for a code, drawn at most every few seconds; null if there is none. Drawn only for readers not signed in. */
  function drawn(c: RequestContext, code: string): Promise<string | null> {
    const { language, digits } = c.var.locale
    const key = `${code}${language}${digits}`
    const now = c.var.now.getTime()
    const known = kept.get(key)
    if (known && known.until > now) return known.html
    const html = verdict(c, code).then((answer) => answer?.text() ?? null)
    if (kept.size >= keptAtMost) kept.clear()
    kept.set(key, { until: now + keptMs, html })
    html.then(
      (text) => text === null && kept.delete(key),
      () => kept.delete(key),
    )
    return html
  }

  routes.get('/verify', (c) => {
    const typed = c.req.query('code')
    if (typed === undefined) return verifyPage(c)
    const code = normalCode(typed)
    return code ? c.redirect(`/verify/${groupedCode(code)}`, 303) : verifyPage(c, typed)
  })

  routes.get('/verify/:code', async (c) => {
    const typed = c.req.param('code')
    const code = normalCode(typed)
    if (!code) return verifyPage(c, typed)
    if (typed !== groupedCode(code)) return c.redirect(`/verify/${groupedCode(code)}`, 303)
    const plain = c.var.actor.personId === null && !c.req.header('cookie')?.includes('itqan_notice=')
    if (plain && new URL(c.req.url).search === '') {
      const html = await drawn(c, code)
      if (html !== null) return c.html(html, 200, { vary: 'cookie, accept-language', 'cache-control': 'no-cache' })
    } else {
      const answer = await verdict(c, code)
      if (answer) return answer
    }
    await guess(c)
    const title = say(c.var.locale, texts.unknownTitle)
    const section = say(c.var.locale, texts.register)
    return page(
      c,
      { title, layout: 'public', width: 'bleed', section, status: 404 },
      <UnknownMain code={groupedCode(code)} checkedAt={c.var.now} />,
    )
  })
}

async function verdict(c: RequestContext, code: string): Promise<Response | null> {
  const shield = await c.var.read((tx) => shieldByCode(tx, code))
  return shield && verdictPage(c, shield)
}

function verdictPage(c: RequestContext, shield: ShieldRecord): Response {
  const { locale, now } = c.var
  const standing = standingOf(shield)
  const titles = { valid: texts.validTitle, superseded: texts.supersededTitle, withdrawn: texts.withdrawnTitle }
  return page(
    c,
    { title: say(locale, titles[standing]), layout: 'public', width: 'bleed', section: say(locale, texts.register) },
    <VerdictPage shield={shield} checkedAt={now} />,
  )
}

function verifyPage(c: RequestContext, typed?: string): Response {
  const { locale } = c.var
  const error = typed === undefined || typed.trim() === '' ? undefined : say(locale, texts.malformed)
  return page(
    c,
    {
      title: say(locale, texts.verifyTitle),
      layout: 'public',
      section: say(locale, texts.register),
      status: error ? 422 : 200,
      refused: error !== undefined,
    },
    <VerifyMain value={typed ?? ''} error={error} />,
  )
}

function registerRoutes(routes: Router) {
  routes.get('/shields', async (c) => {
    const { query, filter } = readFilter(c)
    const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
    const href = (more: Record<string, string>) => {
      const all = new URLSearchParams([...asked, ...Object.entries(more)]).toString()
      return all === '' ? '/shields' : `/shields?${all}`
    }
    if (c.req.query('export') === 'csv') return registerCsv(c, filter)
    const { rows, choices } = await c.var.read(async (tx) => ({
      rows: await listShields(tx, filter),
      choices: await registerChoices(tx),
    }))
    const after = cursorOf(rows)
    const title = say(c.var.locale, texts.register)
    return page(
      c,
      { title, layout: 'public', section: title },
      <RegisterMain
        rows={pageOf(rows)}
        query={query}
        choices={choices}
        nextHref={after ? href({ after }) : undefined}
        firstHref={filter.after ? href({}) : undefined}
        csvHref={href({ export: 'csv' })}
      />,
    )
  })
}

function certificateRoutes(routes: Router, services: ReportServices) {
  const load = (c: RequestContext) => {
    const number = asciiDigits(c.req.param('number') ?? '').toUpperCase()
    return c.var.read(async (tx) => found(await shieldByNumber(tx, number)))
  }
  routes.get('/shields/:number', async (c) => verdictPage(c, await load(c)))
  routes.get('/shields/:number/certificate.pdf', async (c) => {
    const shield = await load(c)
    const locale = fileLocale(c)
    const bytes = await certificatePdf(c.var.read, shield, locale, services)
    return download(c, bytes, 'application/pdf', `${shield.number}-${locale.language}.pdf`)
  })
  const ask = (c: RequestContext, shield: ShieldRecord, form: FormState) => {
    const { locale } = c.var
    const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
    const typed = form.values.reason
    return confirm(
      c,
      form,
      {
        title: say(locale, pageTexts.confirmWithdraw, { number: shield.number }),
        action: `/shields/${shield.number}/withdraw`,
        fields: (
          <Textarea
            name="reason"
            label={say(locale, pageTexts.withdrawReason)}
            value={typeof typed === 'string' ? typed : ''}
            error={errors.of('reason')}
          />
        ),
        confirm: say(locale, pageTexts.withdraw),
        danger: true,
        cancelHref: `/shields/${shield.number}`,
      },
      <p>{say(locale, pageTexts.confirmWithdrawText)}</p>,
    )
  }
  routes.get('/shields/:number/withdraw', async (c) => {
    allow(evaluationPolicy, c.var.actor, 'shield.withdraw')
    return ask(c, await load(c), freshForm())
  })
  routes.post('/shields/:number/withdraw', async (c) => {
    allow(evaluationPolicy, c.var.actor, 'shield.withdraw')
    const shield = await load(c)
    return await submit(
      c,
      reasonForm,
      async ({ reason }) => {
        await c.var.transact((tx) => withdrawShield(tx, { number: shield.number, reason }))
        return redirectWith(c, `/shields/${shield.number}`, pageTexts.withdrawnNow, { number: shield.number })
      },
      (form) => ask(c, shield, form),
    )
  })
}
