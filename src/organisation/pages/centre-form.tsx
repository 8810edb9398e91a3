import type { Locale } from '#src/kernel/locale.ts'
import { pick } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { Both, BothNames, type FormView, Typed, typedValue, typedValues } from '#src/platform/records/form.tsx'
import { Checkboxes } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { centreKinds, hostings, operators, permanences } from '../centre.ts'
import type { Entity } from '../entity.ts'
import { sectors } from '../entity.ts'
import { Choose } from './form.tsx'
import { centreTexts } from './texts/centre.ts'
import { pageTexts as texts } from './texts/shared.ts'

export interface Option {
  readonly id: string
  readonly name: LocalizedText
}

export interface CentreOptions {
  /** The entity the centre is of; null while it is to be chosen. */
  readonly entity: Entity | null
  readonly entities: readonly Option[]
  readonly others: readonly Option[]
  readonly calendars: readonly Option[]
  readonly services: readonly Option[]
}

export const selectOptions = (locale: Locale, options: readonly Option[]) =>
  options.map((one) => ({ value: one.id, text: pick(locale, one.name) }))

interface TicksProps {
  view: FormView
  name: string
  label: string
  hint?: string
  options: readonly Option[]
}

/** Many choices scroll in a box of their own. */
function Ticks({ view, name, label, hint, options }: TicksProps) {
  const locale = useLocale()
  const choices = options.map((one) => ({ value: one.id, text: <bdi>{pick(locale, one.name)}</bdi> }))
  const boxes = (
    <Checkboxes
      name={name}
      label={label}
      labelSize="hidden"
      hint={hint}
      error={view.errors.of(name)}
      values={typedValues(view, name)}
      choices={choices}
    />
  )
  return options.length > 12 ? <div class="choices-scroll">{boxes}</div> : boxes
}

export function CentreForm({ view, options }: { view: FormView; options: CentreOptions }) {
  const t = useText()
  const locale = useLocale()
  return (
    <>
      <input type="hidden" name="entityId" value={options.entity?.id ?? typedValue(view, 'entityId')} />
      <FieldGroup title={t(texts.identification)}>
        <BothNames view={view} />
        <Columns>
          <Choose view={view} name="kind" label={texts.kind} options={centreKinds} />
          <Choose view={view} name="sector" label={texts.sector} options={sectors} />
          <Choose view={view} name="permanence" label={texts.permanence} options={permanences} />
        </Columns>
      </FieldGroup>
      <FieldGroup title={t(centreTexts.operation)}>
        <Columns>
          <Choose view={view} name="operator" label={texts.operator} options={operators} />
          <Choose view={view} name="hosting" label={centreTexts.hosting} options={hostings} />
        </Columns>
        <p class="hint">{t(centreTexts.operatorHint)}</p>
        <Both
          view={view}
          name="operatorName"
          ar={centreTexts.operatorNameAr}
          en={centreTexts.operatorNameEn}
          optional
        />
        {options.others.length > 0 && (
          <details class="disclosure" open={typedValues(view, 'hostedEntityIds').length > 0}>
            <summary class="disclosure-summary">{t(centreTexts.hostedEntities)}</summary>
            <div class="disclosure-content">
              <Ticks
                view={view}
                name="hostedEntityIds"
                label={t(centreTexts.hostedEntities)}
                hint={t(centreTexts.hostedEntitiesHint)}
                options={options.others}
              />
            </div>
          </details>
        )}
      </FieldGroup>
      <FieldGroup title={t(centreTexts.contact)}>
        <Both view={view} name="address" ar={centreTexts.addressAr} en={centreTexts.addressEn} optional />
        <Typed view={view} name="phone" label={t(texts.phone)} type="tel" width={20} optional />
      </FieldGroup>
      <FieldGroup title={t(texts.workingTime)}>
        <Select
          name="calendarId"
          label={t(texts.calendar)}
          empty={t(centreTexts.usualCalendar)}
          value={typedValue(view, 'calendarId')}
          error={view.errors.of('calendarId')}
          options={selectOptions(locale, options.calendars)}
        />
      </FieldGroup>
      <FieldGroup title={t(centreTexts.servicesOffered)}>
        {options.services.length === 0 ? (
          <p class="hint">{t(centreTexts.noServicesYet)}</p>
        ) : (
          <Ticks view={view} name="serviceIds" label={t(centreTexts.servicesOffered)} options={options.services} />
        )}
      </FieldGroup>
    </>
  )
}
