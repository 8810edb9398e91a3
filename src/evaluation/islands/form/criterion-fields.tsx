// What is written to an answer: the note, and the reason why a criterion does not apply.
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '#src/ui/button/button.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import type { AnswerModel, CriterionLine } from '../../form-model.ts'
import { formTexts } from '../../texts/form.ts'
import type { Live } from './live.ts'

interface NoteProps {
  line: CriterionLine
  note: string
  required: boolean
  result: AnswerModel['result']
  locked: boolean
  live: Live | null
  focus?: boolean
  onNote?: (note: string) => void
}

export function NoteField({ line, note, required, result, locked, live, focus, onNote }: NoteProps) {
  const t = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus) area.current?.focus()
  }, [focus])
  const id = `n-${line.code}`
  return (
    <div class="criterion-note">
      <label class="criterion-label" for={id}>
        {t(required ? formTexts.noteRequired : formTexts.note)}
      </label>
      <textarea
        ref={area}
        class="control textarea"
        id={id}
        name="note"
        rows={2}
        maxLength={4000}
        dir="auto"
        readOnly={locked}
        value={note}
        onInput={live && onNote ? (event) => onNote(event.currentTarget.value) : undefined}
      />
      {!live && !locked && (
        <Button kind="secondary" small name="result" value={result ?? ''}>
          {t(formTexts.saveNote)}
        </Button>
      )}
    </div>
  )
}

interface ExcuseProps {
  line: CriterionLine
  reason: string
  open: boolean
  locked: boolean
  live: Live | null
  pending: boolean
  onReason: (reason: string) => void
  onLeave: () => void
}

export function Excuse({ line, reason, open, locked, live, pending, onReason, onLeave }: ExcuseProps) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (pending) field.current?.focus()
  }, [pending])
  const id = `r-${line.code}`
  const body = (
    <div class="criterion-reason">
      <p class="criterion-condition">
        {t(formTexts.condition)} <span>{line.condition}</span>
      </p>
      <label class="criterion-label" for={id}>
        {t(formTexts.whyNotApplicable)} {t(formTexts.reasonRequired)}
      </label>
      <input
        ref={field}
        class="control"
        type="text"
        id={id}
        name="reason"
        dir="auto"
        maxLength={1000}
        readOnly={locked}
        value={reason}
        onInput={
          live
            ? (event) => {
                if (event.currentTarget.value.trim() !== '') onReason(event.currentTarget.value)
              }
            : undefined
        }
        onBlur={live && pending ? (event) => event.currentTarget.value.trim() === '' && onLeave() : undefined}
      />
      {pending && <p class="hint">{t(formTexts.reasonFirst)}</p>}
    </div>
  )
  if (open) return body
  if (live || locked) return null
  return (
    <details class="criterion-more">
      <summary class="link-button">{t(formTexts.whyNotApplicable)}</summary>
      {body}
    </details>
  )
}
