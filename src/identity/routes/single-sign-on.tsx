// To the provider and back. It begins with a link, not a form: the content security policy keeps forms on this site.
import { say, sayAny } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { callbackPath, singleSignOn } from '../actions/single-sign-on.ts'
import { safeNext } from '../next.ts'
import { NotEnteredPage } from '../pages/not-entered.tsx'
import { signInTexts as texts } from '../texts.ts'
import { dropSingleSignOn, keepSingleSignOn, singleSignOnToken } from './cookies.ts'
import { originOf } from './origin.ts'
import type { IdentityServices } from './services.ts'
import { endPrevious, enter, signInPage } from './sign-in.tsx'

export function singleSignOnRoutes(services: IdentityServices): Router {
  const { database, config } = services
  const provider = config.oidc && singleSignOn(database, config.oidc, config.publicUrl)
  const routes = router()

  function refused(c: RequestContext, error: unknown): Response {
    if (!(error instanceof Refusal)) throw error
    if (error.kind === 'conflict') return signInPage(c, services, { form: { values: {}, refusal: error }, status: 503 })
    const title = say(c.var.locale, texts.singleSignOnTitle)
    const text = sayAny(c.var.locale, error.text, error.values)
    return page(
      c,
      { title, layout: 'public', width: 'bleed', status: error.kind === 'forbidden' ? 403 : 400 },
      <NotEnteredPage text={text} />,
    )
  }

  routes.get('/sign-in/single', async (c) => {
    if (!provider) throw new Refusal('missing', texts.noSingleSignOn)
    try {
      const { href, browserToken } = await provider.begin(safeNext(c.req.query('next')))
      keepSingleSignOn(c, services, browserToken)
      return c.redirect(href, 303)
    } catch (error) {
      return refused(c, error)
    }
  })
  routes.get(callbackPath, async (c) => {
    if (!provider) throw new Refusal('missing', texts.noSingleSignOn)
    const browserToken = singleSignOnToken(c)
    dropSingleSignOn(c, services)
    try {
      const query = new URL(c.req.url).search
      const { signedIn, next } = await provider.finish(browserToken, query, originOf(c, services))
      await endPrevious(c, services)
      return enter(c, services, signedIn, next)
    } catch (error) {
      return refused(c, error)
    }
  })
  return routes
}
