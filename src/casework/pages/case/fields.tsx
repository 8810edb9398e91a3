// Groups of fields that several forms of cases share.
import type { ComponentChildren } from 'preact'
import { formatNumber } from '#src/kernel/locale.ts'
import { type FormView, Typed, typedValue } from '#src/platform/records/form.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { Radios } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { FileInput } from '#src/ui/file-input/file-input.tsx'
import { useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Select, type SelectGroup, type SelectOption } from '#src/ui/select/select.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import {
  answerOutcomes,
  type Complexity,
  caseKinds,
  complexities,
  type Importance,
  importances,
  type Procedure,
  procedures,
} from '../../case.ts'
import type { Choice, FormChoices, HeadingChoice } from '../../case-view.ts'
import { longestText } from '../../input.ts'
import { formTexts as texts } from '../../texts/case-forms.ts'
import { axisTexts, kindTexts, outcomeTexts } from '../../texts/machine.ts'

/** Files that may come with one message. */
export const mostFiles = 10
export const acceptedFiles = 'image/*,application/pdf,.docx,.xlsx'

interface BodyProps {
  view: FormView
  label: string
  hint?: string | undefined
  name?: string
  rows?: number
}

/** The long text of a form. */
export const Body = ({ view, label, hint, name = 'body', rows = 6 }: BodyProps) => (
  <Textarea
    name={name}
    label={label}
    hint={hint}
    rows={rows}
    maxLength={longestText}
    value={typedValue(view, name)}
    error={view.errors.of(name)}
  />
)

export function Files({ view }: { view: FormView }) {
  const t = useText()
  return (
    <FileInput
      name="files"
      label={t(texts.files)}
      hint={t(texts.filesHint, { size: 20 })}
      accept={acceptedFiles}
      multiple
      optional
      error={view.errors.of('files')}
    />
  )
}

export function useOptions() {
  const local = useLocalText()
  return (choices: readonly Choice[]): SelectOption[] =>
    choices.map(({ id, name }) => ({ value: id, text: local(name) }))
}

/** A template is put into the text by a button of the form: what was typed stays, nothing is sent. */
export function TemplatePicker({ choices, view }: { choices: FormChoices; view: FormView }) {
  const t = useText()
  const options = useOptions()
  if (choices.templates.length === 0) return null
  return (
    <div class="template-picker">
      <Select
        name="template"
        label={t(texts.template)}
        empty={t(texts.noTemplate)}
        options={options(choices.templates)}
        value={typedValue(view, 'template')}
      />
      <Button kind="secondary" name="again" value="template">
        {t(texts.insert)}
      </Button>
    </div>
  )
}

/** General headings first, then those of each service; each above those below it. */
export function useHeadingOptions() {
  const t = useText()
  const local = useLocalText()
  return (headings: readonly HeadingChoice[], services: readonly Choice[]): SelectGroup[] => {
    const names = new Map(headings.map(({ id, name }) => [id, local(name)]))
    const said = (one: HeadingChoice) => {
      const above = one.parentId === null ? undefined : names.get(one.parentId)
      return above ? `${above} – ${local(one.name)}` : local(one.name)
    }
    const group = (label: string, serviceId: string | null): SelectGroup[] => {
      const options = headings
        .filter((one) => one.serviceId === serviceId)
        .map((one) => ({ value: one.id, text: said(one) }))
        .sort((a, b) => a.text.localeCompare(b.text))
      return options.length > 0 ? [{ label, options }] : []
    }
    return [...group(t(texts.general), null), ...services.flatMap(({ id, name }) => group(local(name), id))]
  }
}

/** What closed cases suggest: read and used by hand, never applied. */
export function Suggestions({ choices, view }: { choices: Pick<FormChoices, 'suggestions'>; view: FormView }) {
  const t = useText()
  const locale = useLocale()
  const local = useLocalText()
  const others = choices.suggestions.filter(({ id }) => id !== typedValue(view, 'headingId'))
  if (others.length === 0) return null
  return (
    <div class="suggested">
      <p class="strong">{t(texts.suggestion)}</p>
      <p class="muted meta">{t(texts.suggestionNote)}</p>
      <ul class="cluster">
        {others.map(({ id, name, confidence }) => (
          <li key={id} class="suggested-one">
            <Button kind="secondary" small name="use" value={id}>
              {t(texts.suggestionUse, { name: local(name) })}
            </Button>{' '}
            <span class="meta muted">
              {t(texts.suggestionSure, { percent: formatNumber(locale, Math.round(confidence * 100)) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface AxesProps {
  view: FormView
  choices: Pick<FormChoices, 'headings' | 'services' | 'suggestions'>
  withKind?: boolean
  withProcedure?: boolean
  withService?: boolean
}

/** The four axes of the guide (5.1.9). */
export function Axes({ view, choices, withKind = false, withProcedure = false, withService = true }: AxesProps) {
  const t = useText()
  const options = useOptions()
  const headings = useHeadingOptions()
  const axis = (values: readonly (Complexity | Importance | Procedure)[]) =>
    values.map((value) => ({ value, text: t(axisTexts[value]) }))
  return (
    <>
      {withKind && (
        <Radios
          name="kind"
          label={t(texts.kind)}
          inline
          value={typedValue(view, 'kind')}
          error={view.errors.of('kind')}
          choices={caseKinds.map((kind) => ({ value: kind, text: t(kindTexts[kind]) }))}
        />
      )}
      <Suggestions choices={choices} view={view} />
      <Columns>
        <Select
          name="headingId"
          label={t(texts.heading)}
          empty={t(texts.chooseHeading)}
          options={headings(choices.headings, choices.services)}
          value={typedValue(view, 'headingId')}
          error={view.errors.of('headingId')}
        />
        {withService && (
          <Select
            name="serviceId"
            label={t(texts.service)}
            empty={t(texts.noService)}
            options={options(choices.services)}
            value={typedValue(view, 'serviceId')}
            error={view.errors.of('serviceId')}
          />
        )}
      </Columns>
      <Columns>
        <Radios
          name="complexity"
          label={t(axisTexts.complexity)}
          inline
          value={typedValue(view, 'complexity')}
          error={view.errors.of('complexity')}
          choices={axis(complexities)}
        />
        <Radios
          name="importance"
          label={t(axisTexts.importance)}
          inline
          value={typedValue(view, 'importance')}
          error={view.errors.of('importance')}
          choices={axis(importances)}
        />
      </Columns>
      {withProcedure && (
        <Radios
          name="procedure"
          label={t(axisTexts.procedure)}
          inline
          value={typedValue(view, 'procedure')}
          error={view.errors.of('procedure')}
          choices={axis(procedures)}
        />
      )}
    </>
  )
}

/** What closing needs: required when it closes, welcome before. */
export function Closing({ view, required = false }: { view: FormView; required?: boolean }) {
  const t = useText()
  return (
    <>
      <Columns>
        <Typed view={view} name="rootCause" label={t(texts.rootCause)} optional={!required} />
        <Typed view={view} name="resolution" label={t(texts.resolution)} optional={!required} />
      </Columns>
      <Typed view={view} name="correctiveAction" label={t(texts.correctiveAction)} optional />
    </>
  )
}

export function AnswerParts({ view, before }: { view: FormView; before?: ComponentChildren }) {
  const t = useText()
  return (
    <>
      {before}
      <Body view={view} label={t(texts.answer)} hint={t(texts.answerHint)} />
      <Radios
        name="outcome"
        label={t(texts.outcome)}
        inline
        value={typedValue(view, 'outcome')}
        error={view.errors.of('outcome')}
        choices={answerOutcomes.map((outcome) => ({ value: outcome, text: t(outcomeTexts[outcome]) }))}
      />
      <Closing view={view} />
    </>
  )
}
