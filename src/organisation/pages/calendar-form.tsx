import { formatNumber } from '#src/kernel/locale.ts'
import { Both, BothNames, type FormView, Typed, typedValue } from '#src/platform/records/form.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { DateInput } from '#src/ui/date-input/date-input.tsx'
import { ErrorMessage } from '#src/ui/field/field.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { exceptionKinds } from '../calendar.ts'
import { TimeZone } from './entity-form.tsx'
import { Choose } from './form.tsx'
import { calendarTexts, weekdayTexts } from './texts/calendar.ts'
import { pageTexts as texts } from './texts/shared.ts'

function Period({ view, field, day, again }: { view: FormView; field: string; day: string; again?: boolean }) {
  const t = useText()
  return (
    <>
      <Typed
        view={view}
        name={`${field}.opens`}
        label={t(again ? calendarTexts.opensAgain : calendarTexts.opens, { day })}
        inputMode="numeric"
        dir="ltr"
        width={10}
      />
      <Typed
        view={view}
        name={`${field}.closes`}
        label={t(again ? calendarTexts.closesAgain : calendarTexts.closes, { day })}
        inputMode="numeric"
        dir="ltr"
        width={10}
      />
    </>
  )
}

/** Rows in use, and three to fill. */
function exceptionRows(view: FormView): number {
  const used = Object.entries(view.values).flatMap(([name, value]) => {
    const index = /^exceptions\.(\d{1,3})\.(startsOn|name\.ar)$/.exec(name)?.[1]
    return index && value ? [Number(index) + 1] : []
  })
  return Math.min(Math.max(0, ...used) + 3, 200)
}

function Exception({ view, index }: { view: FormView; index: number }) {
  const t = useText()
  const locale = useLocale()
  const field = `exceptions.${index}`
  const isNew = typedValue(view, `${field}.startsOn`) === '' && typedValue(view, `${field}.name.ar`) === ''
  const title = isNew
    ? t(calendarTexts.newException)
    : t(calendarTexts.exceptionNumber, { number: formatNumber(locale, index + 1) })
  const day = (name: string, label: string) => (
    <DateInput
      name={`${field}.${name}`}
      label={label}
      value={typedValue(view, `${field}.${name}`)}
      error={view.errors.of(`${field}.${name}`)}
    />
  )
  return (
    <fieldset class="field-group-nested">
      <legend class="strong">{title}</legend>
      <Columns width="short">
        {day('startsOn', t(calendarTexts.startsOn))}
        {day('endsOn', t(calendarTexts.endsOn))}
        <Choose view={view} name={`${field}.kind`} label={texts.kind} options={exceptionKinds} />
        <Typed
          view={view}
          name={`${field}.hours.0.opens`}
          label={t(calendarTexts.opensShort)}
          dir="ltr"
          inputMode="numeric"
        />
        <Typed
          view={view}
          name={`${field}.hours.0.closes`}
          label={t(calendarTexts.closesShort)}
          dir="ltr"
          inputMode="numeric"
        />
      </Columns>
      <Both view={view} name={`${field}.name`} ar={texts.nameAr} en={texts.nameEn} />
    </fieldset>
  )
}

export function CalendarForm({ view }: { view: FormView }) {
  const t = useText()
  const problems = ['hours', 'exceptions'].flatMap((name) => view.errors.of(name) ?? [])
  return (
    <>
      <input type="hidden" name="entityId" value={typedValue(view, 'entityId')} />
      <FieldGroup title={t(texts.identification)}>
        <BothNames view={view} />
        <TimeZone view={view} />
      </FieldGroup>
      <FieldGroup title={t(calendarTexts.weeklyHours)}>
        <p class="hint">{t(calendarTexts.weeklyHoursHint)}</p>
        {problems.map((problem) => (
          <ErrorMessage key={problem}>{problem}</ErrorMessage>
        ))}
        {weekdayTexts.map((text, weekday) => (
          <Columns key={text.key} width="short">
            <Period view={view} field={`week.${weekday}.0`} day={t(text)} />
            <Period view={view} field={`week.${weekday}.1`} day={t(text)} again />
          </Columns>
        ))}
      </FieldGroup>
      <FieldGroup title={t(calendarTexts.exceptions)}>
        <p class="hint">{t(calendarTexts.exceptionsHint)}</p>
        {Array.from({ length: exceptionRows(view) }, (_, index) => (
          <Exception key={`exception-${index + 1}`} view={view} index={index} />
        ))}
      </FieldGroup>
    </>
  )
}
