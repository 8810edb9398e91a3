// The second step of one's own account, and the administrator's help for those who lost theirs.
import { type PersonId, parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { found } from '#src/platform/access.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import {
  beginSetUp,
  confirmSetUp,
  makeRecoveryCodes,
  pendingSetUp,
  removeFor,
  turnOff,
} from '../actions/second-factor.ts'
import { codeInput, confirmInput } from '../input.ts'
import { RecoveryCodesPage, SetUpPage } from '../pages/second-factor.tsx'
import { mailTexts, settingsTexts as texts } from '../texts/settings.ts'
import { enrolment } from '../totp.ts'
import { keepSession } from './cookies.ts'
import { ownSession } from './own.ts'
import type { IdentityServices } from './services.ts'
import { settingsPage } from './settings.tsx'
import { cameFrom } from './sign-in.tsx'

export function secondFactorRoutes(services: IdentityServices): Router {
  const { database } = services
  const routes = router()

  async function setUpPage(c: RequestContext, form: FormState): Promise<Response> {
    const pending = await pendingSetUp(services, c.var.actor)
    if (!pending) return c.redirect('/settings', 303)
    const { secret, person } = pending
    const title = say(c.var.locale, texts.setUpTitle)
    const content = <SetUpPage form={form} secret={secret} enrolment={enrolment(secret, person.email)} />
    return page(c, { title, refused: form.refusal !== null }, content)
  }
  const codesPage = (c: RequestContext, codes: readonly string[]) =>
    page(c, { title: say(c.var.locale, texts.codesTitle) }, <RecoveryCodesPage codes={codes} />)

  routes.get('/settings/second-step', (c) => {
    ownSession(c, services)
    return setUpPage(c, freshForm())
  })
  routes.post('/settings/second-step', async (c) => {
    ownSession(c, services)
    await beginSetUp(services, c.var.actor)
    return c.redirect('/settings/second-step', 303)
  })
  routes.post('/settings/second-step/confirm', (c) => {
    const session = ownSession(c, services)
    return submit(
      c,
      codeInput,
      async ({ code }) => {
        const { token, recoveryCodes } = await confirmSetUp(services, c.var.actor, code, session)
        keepSession(c, services, token)
        return codesPage(c, recoveryCodes)
      },
      (form) => setUpPage(c, form),
    )
  })
  routes.post('/settings/second-step/codes', (c) => {
    ownSession(c, services)
    return submit(
      c,
      confirmInput,
      async ({ current }) => codesPage(c, await makeRecoveryCodes(database, c.var.actor, current)),
      (form) => settingsPage(c, services, { which: 'codes', form }),
    )
  })
  routes.post('/settings/second-step/off', (c) => {
    const session = ownSession(c, services)
    return submit(
      c,
      confirmInput,
      async ({ current }) => {
        keepSession(c, services, await turnOff(database, c.var.actor, current, session))
        return redirectWith(c, '/settings', texts.turnedOff)
      },
      (form) => settingsPage(c, services, { which: 'turnOff', form }),
    )
  })

  routes.post('/people/:id/second-step/remove', async (c) => {
    ownSession(c, services)
    const id = found(parseId<PersonId>(c.req.param('id')))
    const person = await removeFor(database, c.var.actor, id)
    return redirectWith(c, cameFrom(c), mailTexts.secondRemoved, { name: pick(c.var.locale, person.name) })
  })
  return routes
}
