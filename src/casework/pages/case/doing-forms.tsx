// Forms of what is said in a case and of its moves.
import type { ComponentChildren } from 'preact'
import { Typed, typedValue, typedValues } from '#src/platform/records/form.tsx'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { Checkboxes, Radios } from '#src/ui/choices/choices.tsx'
import { useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import type { FormChoices, PersonChoice } from '../../case-view.ts'
import { formTexts as texts } from '../../texts/case-forms.ts'
import { kindTexts } from '../../texts/machine.ts'
import type { DoingFormProps, Draw } from './draw.ts'
import { AnswerParts, Axes, Body, Closing, Files, TemplatePicker, useOptions } from './fields.tsx'

export const Reason: Draw = ({ form, choices }) => {
  const t = useText()
  return (
    <Textarea
      name="reason"
      label={t(choices.doing === 'reopen' ? texts.reopenReason : texts.reason)}
      rows={3}
      value={typedValue(form, 'reason')}
      error={form.errors.of('reason')}
    />
  )
}

export const Reply: Draw = ({ form, choices }) => {
  const t = useText()
  return (
    <>
      <TemplatePicker choices={choices} view={form} />
      <Body
        view={form}
        label={t(choices.doing === 'askCustomer' ? texts.question : texts.body)}
        hint={choices.doing === 'askCustomer' ? t(texts.questionHint) : undefined}
      />
      <Files view={form} />
    </>
  )
}

export const Note: Draw = ({ form, choices }) => {
  const t = useText()
  const local = useLocalText()
  const near = choices.people.filter(({ inDepartment }) => inDepartment)
  const offered = (near.length > 0 ? near : choices.people).slice(0, 24)
  return (
    <>
      <Body view={form} label={t(texts.note)} hint={t(texts.noteHint)} rows={4} />
      {offered.length > 0 && (
        <Checkboxes
          name="mentionIds"
          label={t(texts.mentions)}
          inline
          optional
          values={typedValues(form, 'mentionIds')}
          error={form.errors.of('mentionIds')}
          choices={offered.map(({ id, name }) => ({ value: id, text: local(name) }))}
        />
      )}
      <Files view={form} />
    </>
  )
}

export const CustomerWords: Draw = ({ form }) => {
  const t = useText()
  return (
    <>
      <Body view={form} label={t(texts.customerWords)} />
      <Files view={form} />
    </>
  )
}

export const Answer: Draw = ({ form, choices }) => (
  <>
    <AnswerParts view={form} before={<TemplatePicker choices={choices} view={form} />} />
    <Files view={form} />
  </>
)

export const Approve: Draw = ({ form }) => {
  const t = useText()
  return <Body view={form} label={t(texts.answer)} hint={t(texts.confirmApprove)} rows={8} />
}

export const sentence =
  (text: (typeof texts)['confirmClaim']): Draw =>
  () => {
    const t = useText()
    return <p class="measure">{t(text)}</p>
  }

function Load({ person, now }: { person: PersonChoice; now: boolean }) {
  const t = useText()
  const parts = [
    person.inDepartment && t(texts.ofDepartment),
    t(texts.openCases, { count: person.load }),
    now && t(texts.handlesNow),
    person.handledEarlier && t(texts.handledEarlier),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

export const Assign: Draw = ({ form, choices, view }) => {
  const t = useText()
  const local = useLocalText()
  return (
    <Radios
      name="assigneeId"
      label={t(texts.assignee)}
      value={typedValue(form, 'assigneeId')}
      error={form.errors.of('assigneeId')}
      choices={choices.people.map((person) => ({
        value: person.id,
        text: local(person.name),
        hint: <Load person={person} now={person.id === view.case.assigneeId} />,
        disabled: person.handledEarlier,
      }))}
    />
  )
}

const Department = ({ form, choices, hint }: DoingFormProps & { hint?: ComponentChildren }) => {
  const t = useText()
  const options = useOptions()
  return (
    <Select
      name="departmentId"
      label={t(texts.department)}
      hint={hint}
      empty={t(texts.chooseDepartment)}
      options={options(choices.departments)}
      value={typedValue(form, 'departmentId')}
      error={form.errors.of('departmentId')}
    />
  )
}

export const Reroute: Draw = (props) => (
  <>
    <Department {...props} />
    <Reason {...props} />
  </>
)

export const AskDepartment: Draw = (props) => {
  const t = useText()
  return (
    <>
      <Department {...props} />
      <Body view={props.form} label={t(texts.question)} rows={4} />
    </>
  )
}

/** Why the rules propose the department. */
function Why({ choices }: { choices: FormChoices }) {
  const t = useText()
  const local = useLocalText()
  const { proposal } = choices
  if (!proposal) return <>{t(texts.noRule)}</>
  const named = [proposal.heading, proposal.service, proposal.centre].flatMap((name) => (name ? [local(name)] : []))
  const parts = [...(proposal.kind ? [t(kindTexts[proposal.kind])] : []), ...named]
  return <>{t(texts.proposed, { why: parts.length > 0 ? parts.join(' · ') : t(texts.everyCase) })}</>
}

export const Classify: Draw = (props) => {
  const t = useText()
  return (
    <>
      <Axes view={props.form} choices={props.choices} withKind withProcedure />
      <Department {...props} hint={<Why choices={props.choices} />} />
      <ButtonRow>
        <Button kind="secondary" small name="again" value="route">
          {t(texts.propose)}
        </Button>
      </ButtonRow>
    </>
  )
}

export const Reclassify: Draw = (props) => (
  <>
    <Axes view={props.form} choices={props.choices} withKind withProcedure />
    <Reason {...props} />
  </>
)

export const Solve: Draw = ({ form, choices }) => (
  <>
    <Axes view={form} choices={choices} />
    <AnswerParts view={form} before={<TemplatePicker choices={choices} view={form} />} />
  </>
)

export const Rate: Draw = ({ form }) => {
  const t = useText()
  const scores = [texts.score1, texts.score2, texts.score3, texts.score4, texts.score5]
  return (
    <>
      <Radios
        name="satisfied"
        label={t(texts.isSatisfied)}
        value={typedValue(form, 'satisfied')}
        error={form.errors.of('satisfied')}
        choices={[
          { value: 'yes', text: t(texts.yes) },
          { value: 'no', text: t(texts.no), hint: t(texts.noHint) },
        ]}
      />
      <Radios
        name="score"
        label={t(texts.score)}
        optional
        inline
        value={typedValue(form, 'score')}
        error={form.errors.of('score')}
        choices={scores.map((text, at) => ({ value: String(at + 1), text: t(text) }))}
      />
      <Typed view={form} name="comment" label={t(texts.comment)} optional />
    </>
  )
}

export const Close: Draw = ({ form }) => <Closing view={form} required />
