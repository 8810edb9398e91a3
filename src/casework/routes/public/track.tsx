// The way to one's case, and its page: /track, /track/REFERENCE. A GET consumes nothing; a guess learns nothing.
import { say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { found } from '#src/platform/access.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { platformTexts } from '#src/platform/texts.ts'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { enterWithCode, findTracked, leave, sendTrackingCode } from '../../actions/tracking.ts'
import { ProvePage, TrackPage } from '../../pages/public/track-page.tsx'
import { parseReference, type Reference } from '../../reference.ts'
import { trackTexts as texts } from '../../texts/track.ts'
import { enterInput, trackInput } from '../../tracking-input.ts'
import { asPublic, caseCookie, limit, type PublicServices } from './doors.ts'
import { casePage, customerRoutes, entered } from './own-case.tsx'

export function trackRoutes(services: PublicServices): Router {
  const routes = router()
  const asks = limit(services, 30, 600)
  const tries = limit(services, 40, 600)
  const send = codeSender(services)

  routes.get('/track', (c) => trackPage(c, freshForm({ reference: c.req.query('reference') })))

  routes.post('/track', (c) =>
    submit(
      c,
      trackInput,
      async (input) => {
        // Nine of ten guesses end here, without a question to the database.
        const reference = parseReference(input.reference)
        if (!reference) throw wrong('reference', texts.wrongReference)
        await asks(c)
        await send(reference)
        return c.redirect(`/track/${reference}?asked=1`, 303)
      },
      (form) => trackPage(c, form),
    ),
  )

  routes.post('/track/leave', async (c) => {
    const token = caseCookie.read(c)
    if (token) await asPublic(services, (tx) => leave(tx, token))
    caseCookie.drop(c, services)
    return redirectWith(c, '/track', texts.left)
  })

  routes.get('/track/:reference', async (c) => {
    const typed = c.req.param('reference')
    const reference = parseReference(typed)
    if (!reference) {
      const refusal = wrong('reference', texts.wrongReference)
      return trackPage(c, { values: { reference: typed.slice(0, 40) }, refusal }, 404)
    }
    if (typed !== reference) return c.redirect(`/track/${reference}`, 303)
    const own = await entered(c, services, reference)
    return own ? casePage(c, services, own, freshForm()) : provePage(c, reference, freshForm())
  })

  routes.post('/track/:reference/code', async (c) => {
    const reference = found(parseReference(c.req.param('reference')))
    await asks(c)
    await send(reference)
    return c.redirect(`/track/${reference}?asked=1`, 303)
  })

  routes.post('/track/:reference/enter', (c) => {
    const reference = found(parseReference(c.req.param('reference')))
    return submit(
      c,
      enterInput,
      async ({ code }) => {
        await tries(c)
        const began = performance.now()
        const token = await asPublic(services, (tx) => enterWithCode(tx, reference, code))
        if (!token) {
          await evenly(began)
          throw wrong('code', texts.wrongCode)
        }
        const before = caseCookie.read(c)
        if (before) await asPublic(services, (tx) => leave(tx, before))
        caseCookie.keep(c, services, token)
        return c.redirect(`/track/${reference}`, 303)
      },
      (form) => provePage(c, reference, form),
    )
  })

  customerRoutes(routes, services)
  return routes
}

const wrong = (field: string, text: typeof texts.wrongCode) =>
  new Refusal('invalid', platformTexts.invalid, { fields: [{ field, text }] })

const evenlyMs = 120

/** A wrong code is answered after the same time, whether or not there was a case whose tries had to be counted. */
const evenly = (began: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, evenlyMs - (performance.now() - began))))

/** Looks for the case, and sends without being waited for: how long the answer takes says nothing. */
function codeSender(services: PublicServices) {
  const { config, log } = services
  const leaves = (channel: 'email' | 'sms') => (channel === 'email' ? config.smtpUrl : config.smsUrl) !== undefined
  return async (reference: Reference) => {
    const tracked = await asPublic(services, (tx) => findTracked(tx, reference))
    if (!tracked) return
    asPublic(services, (tx) => sendTrackingCode(tx, tracked.case.id, leaves)).catch((error: Error) =>
      log.error({ err: { message: error.message } }, 'a tracking code was not sent'),
    )
  }
}

function trackPage(c: RequestContext, { values, refusal }: FormState, status: 200 | 404 = 200) {
  const { locale } = c.var
  const errors = refusal ? errorsOf(refusal, locale) : noErrors
  return page(
    c,
    { title: say(locale, texts.title), layout: 'public', refused: errors.any, status },
    <TrackPage view={{ values, errors }} />,
  )
}

function provePage(c: RequestContext, reference: Reference, { values, refusal }: FormState) {
  const { locale } = c.var
  const errors = refusal ? errorsOf(refusal, locale) : noErrors
  const asked = c.req.query('asked') !== undefined || errors.any
  return page(
    c,
    { title: say(locale, texts.proveTitle), layout: 'public', refused: errors.any },
    <ProvePage reference={reference} asked={asked} view={{ values, errors }} />,
  )
}
