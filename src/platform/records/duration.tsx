// Working durations: in words, and typed as a number of minutes, hours or working days.
import { inUnits } from '#src/kernel/duration.ts'
import { type Locale, say } from '#src/kernel/locale.ts'
import type { Text } from '#src/kernel/text.ts'
import { Columns } from '#src/ui/columns/columns.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { type FormView, Typed, typedValue } from './form.tsx'
import { recordTexts as texts } from './texts.ts'

/** A working duration in words: its largest whole unit. */
export function durationText(locale: Locale, minutes: number): string {
  const { amount, unit } = inUnits(minutes)
  return say(locale, texts[unit], { count: amount })
}

/** An amount and its unit, in the field named … `Minutes` and the one named … `Unit`. */
export function Duration({ view, field, label }: { view: FormView; field: string; label: Text | string }) {
  const t = useText()
  const unit = field.replace('Minutes', 'Unit')
  return (
    <Columns width="short">
      <Typed view={view} name={field} label={typeof label === 'string' ? label : t(label)} inputMode="numeric" />
      <Select
        name={unit}
        label={t(texts.unit)}
        value={typedValue(view, unit) || 'days'}
        options={[
          { value: 'days', text: t(texts.unitDays) },
          { value: 'hours', text: t(texts.unitHours) },
          { value: 'minutes', text: t(texts.unitMinutes) },
        ]}
      />
    </Columns>
  )
}
