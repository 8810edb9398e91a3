// A link by e-mail for those without a password or the memory of it, and the form behind the link.
import { say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { page } from '#src/platform/http/page.tsx'
import { askForLink, choosePassword, ownerOfLink } from '../actions/links.ts'
import { forgottenInput, newPasswordInput } from '../input.ts'
import { safeNext } from '../next.ts'
import { ChoosePasswordPage, ForgottenPage, LinkGonePage, LinkSentPage } from '../pages/password.tsx'
import { signInTexts as texts } from '../texts.ts'
import { originOf } from './origin.ts'
import type { IdentityServices } from './services.ts'
import { endPrevious, enter } from './sign-in.tsx'

export function passwordRoutes(services: IdentityServices): Router {
  const { database, config } = services
  const routes = router()

  const forgottenPage = (c: RequestContext, form: FormState) =>
    page(
      c,
      {
        title: say(c.var.locale, texts.forgottenTitle),
        layout: 'public',
        width: 'bleed',
        refused: form.refusal !== null,
      },
      <ForgottenPage form={form} />,
    )
  routes.get('/sign-in/forgotten', (c) => forgottenPage(c, freshForm()))
  routes.post('/sign-in/forgotten', (c) =>
    submit(
      c,
      forgottenInput,
      async ({ email }) => {
        await askForLink(database, email, config.publicUrl)
        const title = say(c.var.locale, texts.linkSentTitle)
        return page(c, { title, layout: 'public', width: 'bleed' }, <LinkSentPage email={email} />)
      },
      (form) => forgottenPage(c, form),
    ),
  )

  const gonePage = (c: RequestContext) =>
    page(
      c,
      { title: say(c.var.locale, texts.linkGoneTitle), layout: 'public', width: 'bleed', status: 404 },
      <LinkGonePage />,
    )
  async function choosePage(c: RequestContext, token: string, form: FormState) {
    const owner = await ownerOfLink(database, token)
    if (!owner) return gonePage(c)
    return page(
      c,
      {
        title: say(c.var.locale, texts.choosePassword),
        layout: 'public',
        width: 'bleed',
        islands: ['password'],
        refused: form.refusal !== null,
      },
      <ChoosePasswordPage form={form} email={owner.email} token={token} next={safeNext(c.req.query('next'))} />,
    )
  }
  routes.get('/sign-in/link/:token', (c) => choosePage(c, c.req.param('token'), freshForm()))
  routes.post('/sign-in/link/:token', async (c) => {
    const token = c.req.param('token')
    try {
      return await submit(
        c,
        newPasswordInput,
        async (input) => {
          const signedIn = await choosePassword(database, token, input.password, originOf(c, services))
          await endPrevious(c, services)
          return enter(c, services, signedIn, safeNext(input.next))
        },
        (form) => choosePage(c, token, form),
      )
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'missing') return gonePage(c)
      throw error
    }
  })
  return routes
}
