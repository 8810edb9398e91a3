// What is still open, each with its link; then the one button that locks the form.
import { Button } from '#src/ui/button/button.tsx'
import { Code, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import type { Answers, FormModel, OpenPoint } from '../../form-model.ts'
import { openPoints } from '../../form-model.ts'
import { formTexts, liveTexts } from '../../texts/form.ts'
import { formPath, placeHref } from './links.ts'
import type { Live } from './live.ts'

/** Up to so many open criteria are named each; beyond it their sections are. */
const mostListed = 20

function BySection({ form, open }: { form: FormModel; open: readonly OpenPoint[] }) {
  const t = useText()
  return (
    <ul class="review-list">
      {form.sections.map((section) => {
        const here = open.filter((point) => point.section === section.code)
        if (here.length === 0) return null
        const show = here.every(({ why }) => why === 'unassessed') ? 'unanswered' : 'all'
        return (
          <li key={section.code}>
            <Code value={section.code} />
            <a href={placeHref(form, { at: section.code, show })}>{section.name}</a>
            <span class="review-why">{t(formTexts.openCount, { count: here.length })}</span>
          </li>
        )
      })}
    </ul>
  )
}

function ByCriterion({ form, open }: { form: FormModel; open: readonly OpenPoint[] }) {
  const t = useText()
  const lines = new Map(form.sections.flatMap((section) => section.criteria.map((line) => [line.code, line] as const)))
  return (
    <ul class="review-list">
      {open.map(({ code, section, why }) => (
        <li key={code}>
          <Code value={code} />
          <a href={`${placeHref(form, { at: section, show: 'all' })}#${code}`}>{lines.get(code)?.text}</a>
          <span class="review-why">{t(why === 'unassessed' ? formTexts.needsAnswer : formTexts.needsNote)}</span>
        </li>
      ))}
    </ul>
  )
}

export function Review({ form, answers, live }: { form: FormModel; answers: Answers; live: Live | null }) {
  const t = useText()
  const open = openPoints(form, answers)
  const unreachable = live?.status.saving === 'offline' || live?.status.saving === 'expired'
  // An official visit sees what its mechanism can see; the other mechanisms answer the rest.
  const some = Object.values(answers).some((answer) => answer.result !== null)
  const partial = !form.self && some && open.length > 0 && open.every((one) => one.why === 'unassessed')
  const unsent = (live?.status.waiting.length ?? 0) > 0
  return (
    <div class="stack-loose measure">
      <h1>{t(formTexts.review)}</h1>
      {open.length === 0 ? (
        <Notification kind="success" title={t(formTexts.allDone)} />
      ) : (
        <section class="stack">
          <h2>{t(formTexts.stillOpen, { count: open.length })}</h2>
          {open.length > mostListed ? <BySection form={form} open={open} /> : <ByCriterion form={form} open={open} />}
        </section>
      )}
      {form.locked === null && (
        <form method="post" action={`${formPath(form)}/submit`} class="stack">
          <p class="muted">{t(form.self ? formTexts.submitSelfWarning : formTexts.submitWarning)}</p>
          {unsent && <Notification kind="warning" live title={t(liveTexts.unsentFirst)} />}
          {partial && (
            <>
              <p>{t(formTexts.partialLead, { count: open.length })}</p>
              <input type="hidden" name="partial" value="yes" />
            </>
          )}
          <Button
            disabled={(open.length > 0 && !partial) || unsent || unreachable}
            icon="check"
            kind={partial ? 'secondary' : 'primary'}
          >
            {t(form.self ? formTexts.submitSelf : partial ? formTexts.submitPartial : formTexts.submit)}
          </Button>
        </form>
      )}
    </div>
  )
}
