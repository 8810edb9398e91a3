// Forms of what is done with others: third parties, the competent entity, other cases, the next level, the supervisor.
import { type FormView, Typed, typedValue, typedValues } from '#src/platform/records/form.tsx'
import { Checkbox, Checkboxes, Radios } from '#src/ui/choices/choices.tsx'
import { useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { caseKinds } from '../../case.ts'
import type { ShownMessage } from '../../case-view.ts'
import { attemptChannels } from '../../input.ts'
import { besideTexts as texts } from '../../texts/beside-forms.ts'
import { formTexts } from '../../texts/case-forms.ts'
import { kindTexts } from '../../texts/machine.ts'
import type { Draw } from './draw.ts'
import { Body, useOptions } from './fields.tsx'

const Long = ({ form, name, label }: { form: FormView; name: string; label: string }) => (
  <Textarea name={name} label={label} rows={3} value={typedValue(form, name)} error={form.errors.of(name)} />
)

export const Reason = ({ form }: { form: FormView }) => {
  const t = useText()
  return <Long form={form} name="reason" label={t(formTexts.reason)} />
}

export const Days = ({ form, optional = false }: { form: FormView; optional?: boolean }) => {
  const t = useText()
  return (
    <Typed
      view={form}
      name="days"
      label={t(texts.days)}
      hint={optional ? t(texts.daysUsual) : undefined}
      suffix={t(texts.workingDays)}
      inputMode="numeric"
      width={4}
      optional={optional}
    />
  )
}

export const Merge: Draw = ({ form }) => {
  const t = useText()
  return (
    <>
      <Typed view={form} name="target" label={t(texts.target)} hint={t(texts.targetHint)} dir="ltr" width={20} />
      <Reason form={form} />
    </>
  )
}

export const Unmerge: Draw = () => {
  const t = useText()
  return <p class="measure">{t(texts.unmergeNote)}</p>
}

export const Link: Draw = ({ form }) => {
  const t = useText()
  return <Typed view={form} name="other" label={t(texts.target)} dir="ltr" width={20} inputMode="numeric" />
}

export const Split: Draw = ({ form, view }) => {
  const t = useText()
  const said = view.lines.filter((line): line is ShownMessage => line.type === 'message' && line.id !== 'description')
  return (
    <>
      <Radios
        name="kind"
        label={t(formTexts.kind)}
        inline
        value={typedValue(form, 'kind') || view.case.kind}
        error={form.errors.of('kind')}
        choices={caseKinds.map((kind) => ({ value: kind, text: t(kindTexts[kind]) }))}
      />
      <Typed view={form} name="subject" label={t(texts.subject)} />
      <Body view={form} name="description" label={t(texts.description)} rows={4} />
      <Checkboxes
        name="messageIds"
        label={t(texts.messages)}
        values={typedValues(form, 'messageIds')}
        error={form.errors.of('messageIds')}
        choices={said
          .filter(({ kind }) => kind !== 'auto')
          .map(({ id, body }) => ({ value: id, text: <bdi>{body.slice(0, 100)}</bdi> }))}
      />
    </>
  )
}

export const Extend: Draw = ({ form }) => {
  const t = useText()
  return (
    <>
      <Days form={form} />
      <Textarea
        name="reason"
        label={t(formTexts.reason)}
        hint={t(texts.extendHint)}
        rows={3}
        value={typedValue(form, 'reason')}
        error={form.errors.of('reason')}
      />
    </>
  )
}

export const Escalate: Draw = ({ form, view }) => {
  const t = useText()
  const levels = [texts.level1, texts.level2, texts.level3]
  return (
    <>
      <Radios
        name="level"
        label={t(texts.level)}
        value={typedValue(form, 'level')}
        error={form.errors.of('level')}
        choices={levels.map((text, at) => ({
          value: String(at + 1),
          text: t(text),
          disabled: at + 1 <= view.case.escalation,
        }))}
      />
      <Reason form={form} />
    </>
  )
}

const attempts = { phone: texts.byPhone, sms: texts.bySms, email: texts.byEmail, in_person: texts.inPerson } as const

export const ContactTried: Draw = ({ form }) => {
  const t = useText()
  return (
    <>
      <Radios
        name="by"
        label={t(texts.by)}
        inline
        value={typedValue(form, 'by') || 'phone'}
        error={form.errors.of('by')}
        choices={attemptChannels.map((one) => ({ value: one, text: t(attempts[one]) }))}
      />
      <Radios
        name="reached"
        label={t(texts.reached)}
        inline
        value={typedValue(form, 'reached')}
        error={form.errors.of('reached')}
        choices={[
          { value: 'yes', text: t(formTexts.yes) },
          { value: 'no', text: t(formTexts.no) },
        ]}
      />
      <Typed view={form} name="note" label={t(texts.note)} optional />
    </>
  )
}

export const Abuse: Draw = ({ form }) => {
  const t = useText()
  return (
    <>
      <Textarea
        name="excerpt"
        label={t(texts.excerpt)}
        hint={t(texts.excerptHint)}
        rows={3}
        value={typedValue(form, 'excerpt')}
        error={form.errors.of('excerpt')}
      />
      <Typed view={form} name="note" label={t(texts.note)} optional />
    </>
  )
}

export const Restrict: Draw = ({ form, choices }) => {
  const t = useText()
  const local = useLocalText()
  const options = useOptions()
  const list = (name: 'readerIds' | 'aboutPersonIds', label: string, add: string) => {
    const chosen = choices.people.filter(({ id }) => typedValues(form, name).includes(id))
    return (
      <>
        {chosen.length > 0 && (
          <Checkboxes
            name={name}
            id={`${name}-kept`}
            label={label}
            inline
            values={chosen.map(({ id }) => id)}
            choices={chosen.map(({ id, name: person }) => ({ value: id, text: local(person) }))}
          />
        )}
        <Select
          name={name}
          label={add}
          empty={t(texts.nobodyMore)}
          options={options(choices.people)}
          value=""
          error={form.errors.of(name)}
        />
      </>
    )
  }
  return (
    <>
      <Checkbox name="restricted" checked={typedValue(form, 'restricted') !== ''} hint={t(texts.restrictedHint)}>
        {t(texts.restricted)}
      </Checkbox>
      {list('readerIds', t(texts.readers), t(texts.addReader))}
      {list('aboutPersonIds', t(texts.about), t(texts.addAbout))}
    </>
  )
}
