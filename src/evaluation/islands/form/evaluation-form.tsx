// The form as an island: drawn by the server, taken over by the browser (client/evaluation-form.tsx).
import { Notification } from '#src/ui/notification/notification.tsx'
import type { FormModel, Place } from '../../form-model.ts'
import { codesAt } from '../../form-model.ts'
import { FormView } from './form-view.tsx'
import type { Draft } from './live.ts'

export interface EvaluationFormProps {
  form: FormModel
  place: Place
  notice: string | null
  refused: { readonly code: string; readonly message: string; readonly draft: Draft } | null
}

export function Notices({ form, notice }: Pick<EvaluationFormProps, 'form' | 'notice'>) {
  return (
    <div class="form-notices">
      {notice && <Notification kind="success" live title={notice} />}
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
      notices={<Notices form={form} notice={props.notice} />}
    />
  )
}
