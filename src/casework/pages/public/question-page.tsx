// One question of the form on its page: the way back, how far, the question, and on.
import type { ComponentChildren } from 'preact'
import type { LocalizedText, Text } from '#src/kernel/text.ts'
import { type FormView, typedValue } from '#src/platform/records/form.tsx'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { Checkbox, Checkboxes, Radios } from '#src/ui/choices/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { type CaseKind, caseKinds } from '../../case.ts'
import { customerKinds, customerNeeds } from '../../customer.ts'
import { type DraftFile, longestDescription, type Question } from '../../draft.ts'
import { kindTexts, intakeTexts as texts } from '../../texts/public-form.ts'
import { FilesQuestion } from './files-question.tsx'

export interface Offered {
  readonly id: string
  readonly name: LocalizedText
}

export interface QuestionProps {
  readonly question: Question
  readonly view: FormView
  readonly at: number
  readonly all: number
  readonly backHref: string
  readonly kind: CaseKind | null
  readonly entities: readonly Offered[]
  /** Entities whose services share words with what was written. */
  readonly suggested: readonly string[]
  readonly services: readonly Offered[]
  readonly centres: readonly Offered[]
  readonly files: readonly DraftFile[]
}

export const questionTitle = (question: Question, kind: CaseKind | null): Text => {
  if (question === 'what') {
    if (kind === 'inquiry') return texts.whatInquiry
    if (kind === 'suggestion') return texts.whatSuggestion
    return kind === 'thanks' ? texts.whatThanks : texts.whatTitle
  }
  return {
    kind: texts.kindTitle,
    entity: texts.entityTitle,
    about: texts.aboutTitle,
    files: texts.filesTitle,
    who: texts.whoTitle,
    you: texts.youTitle,
    reach: texts.reachTitle,
    privacy: texts.privacyTitle,
  }[question]
}

export function QuestionPage(props: QuestionProps) {
  const t = useText()
  const { question, view } = props
  const Fields = fieldsOf[question]
  return (
    <div class="measure question">
      <BackLink href={props.backHref} />
      <ErrorSummary errors={view.errors} />
      <p class="muted">
        {props.kind && `${t(kindTexts[props.kind])} · `}
        {t(texts.progress, { at: props.at, all: props.all })}
      </p>
      <form
        method="post"
        action={`/contact/${question}`}
        encType={question === 'files' ? 'multipart/form-data' : undefined}
        noValidate
      >
        <Fields {...props} />
        <ButtonRow>
          <Button name="do" value="next">
            {t(texts.next)}
          </Button>
        </ButtonRow>
      </form>
      <p class="muted question-later">{t(texts.later)}</p>
    </div>
  )
}

const asTitle = { labelSize: 'title' } as const

/** For pages of several fields: the question over them. */
function Several({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <>
      <h1 class="field-heading">{title}</h1>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </>
  )
}

const hints = {
  complaint: texts.complaintHint,
  report: texts.reportHint,
  inquiry: texts.inquiryHint,
  suggestion: texts.suggestionHint,
  thanks: texts.thanksHint,
}

function KindQuestion({ view }: QuestionProps) {
  const t = useText()
  return (
    <Radios
      name="kind"
      label={t(texts.kindTitle)}
      {...asTitle}
      value={typedValue(view, 'kind')}
      error={view.errors.of('kind')}
      choices={caseKinds.map((kind) => ({ value: kind, text: t(kindTexts[kind]), hint: t(hints[kind]) }))}
    />
  )
}

const longestList = 15

function EntityQuestion({ view, entities, suggested }: QuestionProps) {
  const t = useText()
  const name = useLocalText()
  const first = entities.filter(({ id }) => suggested.includes(id))
  const rest = entities.filter(({ id }) => !suggested.includes(id))
  const shared = {
    name: 'entityId',
    label: t(texts.entityTitle),
    hint: t(texts.entityHint),
    value: typedValue(view, 'entityId'),
    error: view.errors.of('entityId'),
    ...asTitle,
  }
  if (entities.length > longestList) {
    const options = [...first, ...rest].map((one) => ({ value: one.id, text: name(one.name) }))
    return <Select {...shared} empty="" options={options} width="measure" />
  }
  const near = { hint: t(texts.entitySuggested) }
  return (
    <Radios
      {...shared}
      choices={[
        ...first.map((one) => ({ value: one.id, text: name(one.name), ...near })),
        ...rest.map((one) => ({ value: one.id, text: name(one.name) })),
      ]}
    />
  )
}

function AboutQuestion({ view, services, centres }: QuestionProps) {
  const t = useText()
  const name = useLocalText()
  const options = (list: readonly Offered[]) => list.map((one) => ({ value: one.id, text: name(one.name) }))
  const select = (field: string, label: string, list: readonly Offered[]) => (
    <Select
      name={field}
      label={label}
      optional
      empty={t(texts.notSure)}
      options={options(list)}
      width="measure"
      value={typedValue(view, field)}
      error={view.errors.of(field)}
    />
  )
  return (
    <Several title={t(texts.aboutTitle)} hint={t(texts.aboutHint)}>
      {select('serviceId', t(texts.service), services)}
      {centres.length > 0 && select('centreId', t(texts.centre), centres)}
    </Several>
  )
}

function WhatQuestion({ view, kind }: QuestionProps) {
  const t = useText()
  return (
    <Textarea
      name="what"
      label={t(questionTitle('what', kind))}
      hint={t(texts.whatHint)}
      {...asTitle}
      rows={9}
      maxLength={longestDescription}
      value={typedValue(view, 'what')}
      error={view.errors.of('what')}
    />
  )
}

function WhoQuestion({ view }: QuestionProps) {
  const t = useText()
  return (
    <Radios
      name="as"
      label={t(texts.whoTitle)}
      hint={t(texts.whoHint)}
      {...asTitle}
      value={typedValue(view, 'as')}
      error={view.errors.of('as')}
      choices={[
        { value: 'named', text: t(texts.named) },
        { value: 'anonymous', text: t(texts.anonymous) },
      ]}
    />
  )
}

function YouQuestion({ view }: QuestionProps) {
  const t = useText()
  const field = (name: string) => ({ name, value: typedValue(view, name), error: view.errors.of(name) })
  return (
    <Several title={t(texts.youTitle)}>
      <TextInput {...field('name')} label={t(texts.name)} autoComplete="name" width="measure" maxLength={150} />
      <Radios
        {...field('kind')}
        label={t(texts.customerKind)}
        inline
        choices={customerKinds.map((kind) => ({ value: kind, text: t(texts[kind]) }))}
      />
      <TextInput
        {...field('personalNumber')}
        label={t(texts.personalNumber)}
        hint={t(texts.personalNumberHint)}
        optional
        inputMode="numeric"
        dir="ltr"
        width={20}
      />
    </Several>
  )
}

function ReachQuestion({ view }: QuestionProps) {
  const t = useText()
  const field = (name: string) => ({ name, value: typedValue(view, name), error: view.errors.of(name) })
  const needs = view.values.needs ?? []
  return (
    <Several title={t(texts.reachTitle)} hint={t(texts.reachHint)}>
      <TextInput {...field('phone')} label={t(texts.phone)} type="tel" autoComplete="tel" width={20} />
      <TextInput {...field('email')} label={t(texts.email)} type="email" autoComplete="email" width="measure" />
      <Radios
        {...field('channel')}
        label={t(texts.channel)}
        choices={[
          { value: 'sms', text: t(texts.bySms) },
          { value: 'email', text: t(texts.byEmail) },
          { value: 'phone', text: t(texts.byPhone) },
        ]}
      />
      <Checkboxes
        name="needs"
        label={t(texts.needs)}
        hint={t(texts.needsHint)}
        optional
        values={typeof needs === 'string' ? [needs] : needs}
        choices={customerNeeds.map((need) => ({ value: need, text: t(texts[need]) }))}
      />
    </Several>
  )
}

function PrivacyQuestion({ view }: QuestionProps) {
  const t = useText()
  return (
    <Several title={t(texts.privacyTitle)}>
      <Checkbox
        name="confidential"
        checked={typedValue(view, 'confidential') === 'on'}
        hint={t(texts.confidentialHint)}
      >
        {t(texts.confidential)}
      </Checkbox>
      <TextInput
        name="employee"
        label={t(texts.employee)}
        hint={t(texts.employeeHint)}
        optional
        width="measure"
        maxLength={300}
        value={typedValue(view, 'employee')}
        error={view.errors.of('employee')}
      />
    </Several>
  )
}

const fieldsOf = {
  kind: KindQuestion,
  entity: EntityQuestion,
  about: AboutQuestion,
  what: WhatQuestion,
  files: FilesQuestion,
  who: WhoQuestion,
  you: YouQuestion,
  reach: ReachQuestion,
  privacy: PrivacyQuestion,
}
