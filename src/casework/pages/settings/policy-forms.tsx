import { inUnits } from '#src/kernel/duration.ts'
import type { FormValues } from '#src/platform/http/form.ts'
import { Duration } from '#src/platform/records/duration.tsx'
import { type FormView, Typed, typedValue, typedValues } from '#src/platform/records/form.tsx'
import { Checkbox, Checkboxes } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import type { SlaRule } from '../../budget.ts'
import { anonymousKinds, type CaseKind, caseKinds } from '../../case.ts'
import { clockKinds } from '../../clock.ts'
import { escalationLevels, type PolicyContent } from '../../policy.ts'
import { type KindTimes, tableColumns, tableRows } from '../../policy-times.ts'
import type { Offered } from '../../store/offered.ts'
import { axisTexts, kindTexts } from '../../texts/machine.ts'
import { clockTexts, policyPageTexts as texts } from '../../texts/policy-page.ts'
import { routingTexts, settingsPageTexts } from '../../texts/settings-page.ts'
import { choices, headingChoices } from './options.ts'
import type { RoutingChoices } from './routing.tsx'

/** A duration as its two fields hold it; null leaves them empty. */
const typedDuration = (name: string, minutes: number | null | undefined): FormValues => {
  if (minutes === null || minutes === undefined) return {}
  const { amount, unit } = inUnits(minutes)
  return { [`${name}.Minutes`]: String(amount), [`${name}.Unit`]: minutes === 0 ? 'minutes' : unit }
}

export function timesValues({ general, cells }: KindTimes): FormValues {
  const values: FormValues[] = clockKinds.map((clock) => typedDuration(clock, general[clock]))
  for (const complexity of tableRows)
    for (const importance of tableColumns)
      values.push(typedDuration(`cells.${complexity}.${importance}`, cells[complexity][importance]))
  return Object.assign({}, ...values)
}

export function TimesForm({ view }: { view: FormView }) {
  const t = useText()
  return (
    <>
      <FieldGroup title={t(texts.generalTimes)}>
        <p class="hint">{t(texts.generalTimesHint)}</p>
        <Columns>
          {clockKinds.map((clock) => (
            <Duration key={clock} view={view} field={`${clock}.Minutes`} label={clockTexts[clock]} />
          ))}
        </Columns>
      </FieldGroup>
      <FieldGroup title={t(texts.resolutionTable)}>
        <p class="hint">{t(texts.resolutionTableHint)}</p>
        {tableRows.map((complexity) => (
          <Columns key={complexity}>
            {tableColumns.map((importance) => (
              <Duration
                key={importance}
                view={view}
                field={`cells.${complexity}.${importance}.Minutes`}
                label={t(texts.cell, { complexity: t(axisTexts[complexity]), importance: t(axisTexts[importance]) })}
              />
            ))}
          </Columns>
        ))}
      </FieldGroup>
    </>
  )
}

export const specialValues = ({ minutes, ...rule }: SlaRule): FormValues =>
  Object.assign(
    {
      kind: rule.kind,
      serviceId: rule.serviceId ?? '',
      headingId: rule.headingId ?? '',
      complexity: rule.complexity ?? '',
      importance: rule.importance ?? '',
    },
    ...clockKinds.map((clock) => typedDuration(clock, minutes[clock])),
  )

interface SpecialFormProps {
  view: FormView
  rule: SlaRule | null
  offers: Pick<RoutingChoices, 'services' | 'headings'>
}

export function SpecialForm({ view, rule, offers }: SpecialFormProps) {
  const t = useText()
  return (
    <>
      <FieldGroup title={t(texts.cases)}>
        <Columns>
          <CaseFields view={view} offers={offers} chosen={rule} />
        </Columns>
      </FieldGroup>
      <FieldGroup title={t(texts.specialTimes)}>
        <p class="hint">{t(texts.specialTimesHint)}</p>
        <Columns>
          {clockKinds.map((clock) => (
            <Duration key={clock} view={view} field={`${clock}.Minutes`} label={clockTexts[clock]} />
          ))}
        </Columns>
      </FieldGroup>
    </>
  )
}

interface CaseFieldsProps {
  view: FormView
  offers: Pick<RoutingChoices, 'services' | 'headings'>
  chosen?: Pick<SlaRule, 'serviceId' | 'headingId'> | null
}

/** What a rule, or a question about the rules, names of a case. */
export function CaseFields({ view, offers, chosen = null }: CaseFieldsProps) {
  const t = useText()
  const locale = useLocale()
  const shared = (name: string) => ({ name, value: typedValue(view, name), error: view.errors.of(name) })
  const any = t(settingsPageTexts.any)
  return (
    <>
      <Select
        {...shared('kind')}
        label={t(routingTexts.kind)}
        options={caseKinds.map((value) => ({ value, text: t(kindTexts[value]) }))}
      />
      <Select
        {...shared('serviceId')}
        label={t(settingsPageTexts.service)}
        empty={any}
        options={choices(locale, offers.services, chosen?.serviceId)}
      />
      <Select
        {...shared('headingId')}
        label={t(axisTexts.heading)}
        empty={any}
        options={headingChoices(locale, offers.headings, chosen?.headingId)}
      />
      <Select
        {...shared('complexity')}
        label={t(axisTexts.complexity)}
        empty={any}
        options={tableRows.map((value) => ({ value, text: t(axisTexts[value]) }))}
      />
      <Select
        {...shared('importance')}
        label={t(axisTexts.importance)}
        empty={any}
        options={tableColumns.map((value) => ({ value, text: t(axisTexts[value]) }))}
      />
    </>
  )
}

export const conductValues = (policy: PolicyContent): FormValues =>
  Object.assign(
    {
      calendarId: policy.calendarId ?? '',
      warnPercent: String(Math.round(policy.warnShare * 100)),
      approvalKinds: [...policy.approvalKinds],
      reopenDays: String(policy.reopenDays),
      contactTries: String(policy.contactTries),
      anonymousKinds: [...policy.anonymousKinds],
      restrictedKinds: [...policy.restrictedKinds],
      showHandler: policy.showHandler ? 'on' : '',
    },
    typedDuration('notice', policy.noticeMinutes),
    typedDuration('pauseLimit', policy.pauseLimitMinutes),
    typedDuration('satisfaction', policy.satisfactionMinutes),
    ...policy.escalation.map(({ level, afterMinutes }) => typedDuration(`escalation.${level}`, afterMinutes)),
  )

const levelTexts = { 1: texts.level1, 2: texts.level2, 3: texts.level3 } as const

export function ConductForm({ view, calendars }: { view: FormView; calendars: readonly Offered<string>[] }) {
  const t = useText()
  const locale = useLocale()
  const kinds = (name: string, label: string, offered: readonly CaseKind[], hint?: string) => (
    <Checkboxes
      name={name}
      label={label}
      hint={hint}
      error={view.errors.of(name)}
      values={typedValues(view, name)}
      choices={offered.map((value) => ({ value, text: t(kindTexts[value]) }))}
      inline
    />
  )
  return (
    <>
      <Columns>
        <Select
          name="calendarId"
          label={t(texts.calendar)}
          hint={t(texts.calendarHint)}
          empty={t(texts.firstCalendar)}
          value={typedValue(view, 'calendarId')}
          error={view.errors.of('calendarId')}
          options={choices(locale, calendars)}
        />
      </Columns>
      <FieldGroup title={t(texts.warningsAndEscalation)}>
        <Columns>
          <Typed
            view={view}
            name="warnPercent"
            label={t(texts.warn)}
            hint={t(texts.warnHint)}
            suffix={t(texts.percent)}
            inputMode="numeric"
            width={4}
          />
          <Duration view={view} field="notice.Minutes" label={texts.notice} />
        </Columns>
        <p class="hint">{t(texts.escalationHint)}</p>
        <Columns>
          {escalationLevels.map((level) => (
            <Duration key={level} view={view} field={`escalation.${level}.Minutes`} label={levelTexts[level]} />
          ))}
        </Columns>
      </FieldGroup>
      <Columns>
        <Duration view={view} field="pauseLimit.Minutes" label={texts.pauseLimit} />
        <Duration view={view} field="satisfaction.Minutes" label={texts.satisfaction} />
      </Columns>
      <Columns>
        <Typed view={view} name="contactTries" label={t(texts.tries)} inputMode="numeric" width={4} />
        <Typed
          view={view}
          name="reopenDays"
          label={t(texts.reopen)}
          suffix={t(texts.calendarDays)}
          inputMode="numeric"
          width={4}
        />
      </Columns>
      {kinds('approvalKinds', t(texts.approval), caseKinds)}
      {kinds('anonymousKinds', t(texts.anonymous), anonymousKinds)}
      {kinds('restrictedKinds', t(texts.restricted), caseKinds, t(texts.restrictedHint))}
      <Checkbox name="showHandler" checked={typedValue(view, 'showHandler') !== ''}>
        {t(texts.showHandler)}
      </Checkbox>
    </>
  )
}
