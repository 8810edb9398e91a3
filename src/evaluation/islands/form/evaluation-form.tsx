// The form as an island: drawn by the server, taken over by the browser (client/evaluation-form.tsx).

import { useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import type { FormModel, Place } from '../../form-model.ts'
import { codesAt } from '../../form-model.ts'
import { formTexts } from '../../texts/form.ts'
import { FormView } from './form-view.tsx'
import { evidenceAction } from './links.ts'
import type { Draft } from './live.ts'

export interface EvaluationFormProps {
  form: FormModel
  place: Place
  notice: string | null
  /** The file just removed without a script, to be put back. */
  undo: { readonly evidence: string; readonly code: string } | null
  refused: { readonly code: string; readonly message: string; readonly draft: Draft } | null
}

export function Notices({ form, place, notice, undo }: Omit<EvaluationFormProps, 'refused'>) {
  const t = useText()
  return (
    <div class="form-notices">
      {notice && (
        <Notification kind="success" live title={notice}>
          {undo && (
            <form method="post" action={`${evidenceAction(form, undo.code, place)}&evidence=${undo.evidence}`}>
              <button type="submit" class="link-button" name="do" value="restore">
                {t(formTexts.undo)}
              </button>
            </form>
          )}
        </Notification>
      )}
      {form.returnedReason && <Notification kind="warning" title={form.returnedReason} />}
      {form.locked && <Notification kind="info" title={form.locked} />}
    </div>
  )
}

/** Without a script: links and plain forms. */
export function EvaluationForm(props: EvaluationFormProps) {
  const { form, place, refused } = props
  return (
    <FormView
      form={form}
      place={place}
      codes={codesAt(form, form.answers, place)}
      answers={form.answers}
      evidence={form.evidence}
      live={null}
      refused={refused}
      notices={<Notices {...props} />}
    />
  )
}
