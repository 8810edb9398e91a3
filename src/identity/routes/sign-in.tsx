// Signing in with a password, the second step, and out.

import { say } from '#src/kernel/locale.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { signOut } from '../actions/sessions.ts'
import { type SignedIn, signIn } from '../actions/sign-in.ts'
import { signInInput } from '../input.ts'
import { safeNext } from '../next.ts'
import { SignInPage } from '../pages/sign-in.tsx'
import { signInTexts as texts } from '../texts.ts'
import { dropLanguage, dropSession, keepLanguage, keepSession, sessionToken } from './cookies.ts'
import { originOf } from './origin.ts'
import type { IdentityServices } from './services.ts'

/** The page a post came from, as far as the browser says. */
export function cameFrom(c: RequestContext): string {
  const referrer = c.req.header('referer')
  if (!referrer || !URL.canParse(referrer)) return '/home'
  const url = new URL(referrer)
  return url.host === c.req.header('host') || url.host === new URL(c.req.url).host
    ? safeNext(url.pathname + url.search)
    : '/home'
}

export interface SignInView {
  /** A form was sent after its session had ended. */
  readonly ended?: boolean
  readonly form?: FormState
  readonly next?: string
  readonly status?: 200 | 401 | 503
}

/** Also the answer to a post whose session has ended. */
export function signInPage(c: RequestContext, services: IdentityServices, view: SignInView = {}): Response {
  const { form = freshForm(), ended = false } = view
  const next = view.next ?? (ended ? cameFrom(c) : '/home')
  const oidc = services.config.oidc ? services.config.oidc.name : null
  return page(
    c,
    {
      title: say(c.var.locale, texts.title),
      layout: 'public',
      width: 'bleed',
      islands: ['password'],
      status: view.status ?? (ended || form.refusal?.kind === 'unauthenticated' ? 401 : 200),
      refused: form.refusal !== null,
    },
    <SignInPage form={form} next={next} ended={ended} provider={oidc} />,
  )
}

/** Sets the cookies of a session just opened and goes where its owner wanted. */
export function enter(c: RequestContext, services: IdentityServices, signedIn: SignedIn, next: string): Response {
  if (signedIn.state === 'mustChange') {
    return redirectWith(c, `/sign-in/link/${signedIn.link}?next=${encodeURIComponent(next)}`, texts.mustChange)
  }
  keepSession(c, services, signedIn.token)
  if (signedIn.state === 'secondStep') return c.redirect(`/sign-in/second-step?next=${encodeURIComponent(next)}`, 303)
  if (signedIn.language) keepLanguage(c, services, signedIn.language)
  return c.redirect(next, 303)
}

/** A session that this browser had is ended when another takes its place. */
export async function endPrevious(c: RequestContext, services: IdentityServices) {
  const token = sessionToken(c)
  if (token) await signOut(services.database, c.var.actor, token)
}

export function signInRoutes(services: IdentityServices): Router {
  const routes = router()
  routes.get('/sign-in', (c) => {
    const next = safeNext(c.req.query('next'))
    return c.var.actor.personId ? c.redirect(next, 303) : signInPage(c, services, { next })
  })
  routes.post('/sign-in', (c) => {
    const asked = c.req.query('next')
    return submit(
      c,
      signInInput,
      async (input) => {
        const signedIn = await signIn(services.database, input, originOf(c, services))
        await endPrevious(c, services)
        return enter(c, services, signedIn, safeNext(input.next ?? asked))
      },
      (form) => signInPage(c, services, { form, next: safeNext(String(form.values.next ?? asked ?? '')) }),
    )
  })
  routes.post('/sign-out', async (c) => {
    await endPrevious(c, services)
    dropSession(c, services)
    dropLanguage(c, services)
    // Forms kept for use without a network, and whatever else this browser holds of us.
    c.header('clear-site-data', '"cache", "storage"')
    return redirectWith(c, '/sign-in', texts.signedOut)
  })
  return routes
}
