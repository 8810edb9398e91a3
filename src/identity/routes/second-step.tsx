// The code after the password.
import { say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { page } from '#src/platform/http/page.tsx'
import { awaited, giveCode } from '../actions/second-factor.ts'
import { codeInput } from '../input.ts'
import { safeNext } from '../next.ts'
import { SecondStepPage } from '../pages/second-step.tsx'
import { signInTexts as texts } from '../texts.ts'
import { sessionToken } from './cookies.ts'
import { originOf } from './origin.ts'
import type { IdentityServices } from './services.ts'
import { enter, signInPage } from './sign-in.tsx'

function codePage(c: RequestContext, form: FormState, next: string): Response {
  const title = say(c.var.locale, texts.secondTitle)
  return page(
    c,
    { title, layout: 'public', width: 'bleed', refused: form.refusal !== null },
    <SecondStepPage form={form} next={next} />,
  )
}

export function secondStepRoutes(services: IdentityServices): Router {
  const routes = router()
  routes.get('/sign-in/second-step', async (c) => {
    const next = safeNext(c.req.query('next'))
    if (c.var.actor.personId) return c.redirect(next, 303)
    const personId = await awaited(services.database, sessionToken(c))
    return personId ? codePage(c, freshForm(), next) : c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303)
  })
  routes.post('/sign-in/second-step', async (c) => {
    const nextOf = (form: FormState) => safeNext(typeof form.values.next === 'string' ? form.values.next : undefined)
    try {
      return await submit(
        c,
        codeInput,
        async (input) => {
          const signedIn = await giveCode(services, sessionToken(c), input.code, originOf(c, services))
          return enter(c, services, signedIn, safeNext(input.next))
        },
        (form) => codePage(c, form, nextOf(form)),
      )
    } catch (error) {
      // Too much time passed: from the start again, and said so.
      if (!(error instanceof Refusal) || error.kind !== 'unauthenticated') throw error
      return signInPage(c, services, { form: { values: {}, refusal: error } })
    }
  })
  return routes
}
