// The central team gives a submitted visit back to its assessor: a page that asks why, and the answer.
import type { VisitId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { evaluationPolicy } from '../access.ts'
import { returnVisit } from '../actions/forms.ts'
import { reasonInput } from '../input.ts'
import { mechanismName } from '../pages/visit-form.tsx'
import { surroundingsOf, visitOf } from '../store/forms.ts'
import { findingTexts } from '../texts/finding.ts'
import { visitTexts as texts } from '../texts/visits.ts'

const visitIn = (c: RequestContext): VisitId => found(parseId<VisitId>(c.req.param('id')))

export function visitReturnRoutes(): Router {
  const routes = router()
  routes.get('/visits/:id/return', (c) => returnPage(c, freshForm()))
  routes.post('/visits/:id/return', (c) =>
    submit(
      c,
      reasonInput,
      async ({ reason }) => {
        const { evaluationId } = await c.var.transact((tx) => returnVisit(tx, visitIn(c), reason))
        return redirectWith(c, `/evaluations/${evaluationId}/team`, texts.returned)
      },
      (form) => returnPage(c, form),
    ),
  )
  return routes
}

async function returnPage(c: RequestContext, form: FormState): Promise<Response> {
  const { locale } = c.var
  const { visit, around } = await c.var.read(async (tx) => {
    const visit = found(await visitOf(tx, allow(evaluationPolicy, tx.actor, 'visit.return'), visitIn(c)))
    return { visit, around: found(await surroundingsOf(tx, visit.id)) }
  })
  if (visit.state !== 'submitted' && !form.refusal) throw new Refusal('conflict', findingTexts.notSubmitted)
  const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
  const title = say(locale, texts.returnTitle, { centre: pick(locale, around.centre) })
  return page(
    c,
    { title: title.replace(/[\u2066-\u2069]/g, ''), refused: form.refusal !== null },
    <ConfirmPage
      title={title}
      action={`/visits/${visit.id}/return`}
      errors={errors}
      fields={
        <Textarea
          name="reason"
          label={say(locale, texts.returnReason)}
          hint={say(locale, texts.returnReasonHint)}
          value={String(form.values.reason ?? '')}
          rows={4}
          required
          error={errors.of('reason')}
        />
      }
      confirm={say(locale, texts.returnConfirm)}
      cancelHref={`/evaluations/${visit.evaluationId}/team`}
    >
      <p>
        {say(locale, texts.returnText, {
          person: around.person ? pick(locale, around.person) : '',
          mechanism: pick(locale, mechanismName(visit.mechanism)),
        })}
      </p>
    </ConfirmPage>,
  )
}
