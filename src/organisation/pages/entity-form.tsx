import { BothNames, type FormView, Typed, typedValue } from '#src/platform/records/form.tsx'
import { Checkbox } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { entityKinds, sectors, timeZones } from '../entity.ts'
import { zoneTexts } from '../texts.ts'
import { Choose } from './form.tsx'
import { pageTexts as texts } from './texts/shared.ts'

export function TimeZone({ view }: { view: FormView }) {
  const t = useText()
  return (
    <Select
      name="timeZone"
      label={t(texts.timeZone)}
      value={typedValue(view, 'timeZone')}
      error={view.errors.of('timeZone')}
      options={timeZones.map((zone) => ({ value: zone, text: t(zoneTexts[zone]) }))}
    />
  )
}

export function EntityForm({ view }: { view: FormView }) {
  const t = useText()
  return (
    <>
      <FieldGroup title={t(texts.identification)}>
        <BothNames view={view} />
        <Columns>
          <Choose view={view} name="kind" label={texts.kind} options={entityKinds} />
          <Choose view={view} name="sector" label={texts.sector} options={sectors} />
        </Columns>
        <Typed view={view} name="website" label={t(texts.website)} type="url" optional />
      </FieldGroup>
      <FieldGroup title={t(texts.reading)}>
        <Columns>
          <Choose view={view} name="defaultLanguage" label={texts.defaultLanguage} options={['ar', 'en']} />
          <Choose view={view} name="digits" label={texts.digits} options={['arab', 'latn']} />
          <TimeZone view={view} />
        </Columns>
        <Checkbox name="hijri" checked={typedValue(view, 'hijri') !== ''}>
          {t(texts.hijri)}
        </Checkbox>
      </FieldGroup>
    </>
  )
}
