// One's own settings: a page of sections, each a form of its own.

import { parseId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { changePassword } from '../actions/password.ts'
import { endOtherSessions, endSession } from '../actions/sessions.ts'
import { askForOwnLink, chooseReading, loadSettings } from '../actions/settings.ts'
import { createToken, revokeToken } from '../actions/tokens.ts'
import { changePasswordInput, readingInput, tokenInput } from '../input.ts'
import { SettingsPage } from '../pages/settings.tsx'
import { TokenMadePage } from '../pages/token-made.tsx'
import { digest } from '../secrets.ts'
import { settingsTexts as texts } from '../texts/settings.ts'
import { keepLanguage, keepSession } from './cookies.ts'
import { ownSession } from './own.ts'
import type { IdentityServices } from './services.ts'

export type SettingsForm = 'reading' | 'password' | 'codes' | 'turnOff' | 'token'

/** The page, with one of its forms as it was refused. */
export async function settingsPage(
  c: RequestContext,
  services: IdentityServices,
  refused?: { which: SettingsForm; form: FormState },
): Promise<Response> {
  const { token } = ownSession(c, services)
  const settings = await loadSettings(services.database, c.var.actor)
  const title = say(c.var.locale, texts.title)
  return page(
    c,
    {
      title,
      refused: refused !== undefined,
      islands: ['password'],
      header: <PageHeader title={title} meta={<bdi>{settings.email}</bdi>} />,
    },
    <SettingsPage
      settings={settings}
      now={c.var.now}
      here={digest(token)}
      which={refused?.which ?? null}
      form={refused?.form ?? freshForm()}
    />,
  )
}

export function settingsRoutes(services: IdentityServices): Router {
  const { database } = services
  const routes = router()
  const again = (c: RequestContext, which: SettingsForm) => (form: FormState) =>
    settingsPage(c, services, { which, form })

  routes.get('/settings', (c) => settingsPage(c, services))
  routes.post('/settings/reading', (c) => {
    ownSession(c, services)
    return submit(
      c,
      readingInput,
      async (input) => {
        await c.var.transact((tx) => chooseReading(tx, input))
        keepLanguage(c, services, input.language)
        return redirectWith(c, '/settings', texts.saved)
      },
      again(c, 'reading'),
    )
  })
  routes.post('/settings/password', (c) => {
    const session = ownSession(c, services)
    return submit(
      c,
      changePasswordInput,
      async (input) => {
        keepSession(c, services, await changePassword(database, c.var.actor, input, session))
        return redirectWith(c, '/settings', texts.passwordChanged)
      },
      again(c, 'password'),
    )
  })
  routes.post('/settings/password/link', async (c) => {
    ownSession(c, services)
    await askForOwnLink(database, c.var.actor, services.config.publicUrl)
    return redirectWith(c, '/settings', texts.passwordLinkSent)
  })
  routes.post('/settings/sessions/end-others', async (c) => {
    const { token } = ownSession(c, services)
    const count = await endOtherSessions(database, c.var.actor, token)
    return redirectWith(c, '/settings', texts.othersEnded, { count })
  })
  routes.post('/settings/sessions/:id/end', async (c) => {
    ownSession(c, services)
    await endSession(database, c.var.actor, c.req.param('id'))
    return redirectWith(c, '/settings', texts.sessionEnded)
  })
  routes.post('/settings/tokens', (c) => {
    ownSession(c, services)
    return submit(
      c,
      tokenInput,
      async (input) => {
        const token = await c.var.transact((tx) => createToken(tx, input))
        const title = say(c.var.locale, texts.tokenMadeTitle)
        return page(c, { title }, <TokenMadePage name={input.name} token={token} />)
      },
      again(c, 'token'),
    )
  })
  routes.post('/settings/tokens/:id/revoke', async (c) => {
    ownSession(c, services)
    const name = await c.var.transact((tx) => revokeToken(tx, parseId(c.req.param('id'))))
    return redirectWith(c, '/settings', texts.revoked, { name })
  })
  return routes
}
