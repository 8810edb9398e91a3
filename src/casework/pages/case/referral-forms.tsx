// Forms of referrals: to a third party, and to the entity whose competence a case is.
import { type FormView, Typed, typedValue } from '#src/platform/records/form.tsx'
import { Radios } from '#src/ui/choices/choices.tsx'
import { useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import type { ShownReferral } from '../../case-view.ts'
import { besideTexts as texts } from '../../texts/beside-forms.ts'
import { formTexts } from '../../texts/case-forms.ts'
import { Days, Reason } from './beside-forms.tsx'
import type { Draw } from './draw.ts'
import { Body, Files, useOptions } from './fields.tsx'

/** Which of the referrals: nothing to choose where there is one. */
function Which({ form, referrals }: { form: FormView; referrals: readonly ShownReferral[] }) {
  const t = useText()
  const local = useLocalText()
  const [only] = referrals
  if (only && referrals.length === 1) return <input type="hidden" name="referralId" value={only.id} />
  return (
    <Radios
      name="referralId"
      label={t(texts.which)}
      value={typedValue(form, 'referralId')}
      error={form.errors.of('referralId')}
      choices={referrals.map(({ id, to, question }) => ({ value: id, text: local(to), hint: question.slice(0, 120) }))}
    />
  )
}

const isOpen = (one: ShownReferral) => one.kind === 'third_party' && one.answeredAt === null && one.cancelledAt === null

export const Refer: Draw = ({ form, choices }) => {
  const t = useText()
  const options = useOptions()
  return (
    <>
      <Select
        name="partnerId"
        label={t(texts.partner)}
        empty={t(texts.choosePartner)}
        options={options(choices.partners)}
        value={typedValue(form, 'partnerId')}
        error={form.errors.of('partnerId')}
      />
      <Body view={form} name="question" label={t(texts.question)} hint={t(texts.questionHint)} rows={4} />
      <Days form={form} optional />
      <Files view={form} />
    </>
  )
}

export const PartnerAnswered: Draw = ({ form, view }) => {
  const t = useText()
  return (
    <>
      <Which form={form} referrals={view.referrals.filter(isOpen)} />
      <Body view={form} name="answer" label={t(texts.answer)} rows={4} />
      <Files view={form} />
    </>
  )
}

export const OfReferral: Draw = ({ form, view, choices }) => {
  const t = useText()
  return (
    <>
      <p class="measure">{t(choices.doing === 'cancelReferral' ? texts.cancelNote : texts.remindNote)}</p>
      <Which form={form} referrals={view.referrals.filter(isOpen)} />
    </>
  )
}

export const Judge: Draw = ({ form, view }) => {
  const t = useText()
  const answered = view.referrals.filter(
    (one) => one.kind === 'third_party' && one.answeredAt !== null && one.quality === null,
  )
  const marks = [texts.quality1, texts.quality2, texts.quality3, texts.quality4, texts.quality5]
  return (
    <>
      <Which form={form} referrals={answered} />
      <Radios
        name="quality"
        label={t(texts.quality)}
        inline
        value={typedValue(form, 'quality')}
        error={form.errors.of('quality')}
        choices={marks.map((text, at) => ({ value: String(at + 1), text: t(text) }))}
      />
    </>
  )
}

export const ReferOut: Draw = ({ form, choices }) => {
  const t = useText()
  const options = useOptions()
  return (
    <>
      <Select
        name="toEntityId"
        label={t(texts.entity)}
        empty={t(texts.otherEntity)}
        options={options(choices.entities)}
        value={typedValue(form, 'toEntityId')}
        error={form.errors.of('toEntityId')}
      />
      <Typed view={form} name="toName" label={t(texts.entityName)} hint={t(texts.entityNameHint)} optional />
      <Reason form={form} />
      <Days form={form} optional />
    </>
  )
}

export const Confirm: Draw = ({ form }) => {
  const t = useText()
  return (
    <>
      <Body view={form} label={t(formTexts.answer)} hint={t(formTexts.answerHint)} />
      <Files view={form} />
    </>
  )
}
