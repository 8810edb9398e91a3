import { inUnits } from '#src/kernel/duration.ts'
import { formatNumber } from '#src/kernel/locale.ts'
import type { Text } from '#src/kernel/text.ts'
import { flatten } from '#src/platform/nested.ts'
import { Duration } from '#src/platform/records/duration.tsx'
import { Both, BothNames, BothProse, type FormView, Typed, typedValue } from '#src/platform/records/form.tsx'
import { Checkbox } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { ErrorMessage } from '#src/ui/field/field.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { mostSteps, type Service, type ServiceChannelKind, serviceChannelKinds } from '../service.ts'
import { channelTexts } from '../texts.ts'
import { type Option, selectOptions } from './centre-form.tsx'
import { serviceTexts } from './texts/service.ts'
import { pageTexts as texts } from './texts/shared.ts'

/** The form's values of a service that is there: durations in their largest unit, the fee in dinars. */
export function serviceValues(service: Service): Record<string, string | string[]> {
  const { channels, feeFils, ...rest } = service
  const values = flatten(rest)
  values.feeFils = feeFils === 0 ? '' : String(feeFils / 1000)
  for (const { channel, completionMinutes, outputMinutes, benefit } of channels) {
    const completion = inUnits(completionMinutes)
    values[`channels.${channel}.offered`] = 'on'
    values[`channels.${channel}.completionMinutes`] = String(completion.amount)
    values[`channels.${channel}.completionUnit`] = completion.unit
    const output = outputMinutes === null ? null : inUnits(outputMinutes)
    values[`channels.${channel}.outputMinutes`] = output ? String(output.amount) : ''
    values[`channels.${channel}.outputUnit`] = output?.unit ?? 'days'
    values[`channels.${channel}.benefit.ar`] = benefit.ar
    values[`channels.${channel}.benefit.en`] = benefit.en
  }
  return values
}

/** Rows that hold something, and a few to fill. */
function rowsOf(view: FormView, name: string, spare: number, most: number): number {
  let used = 0
  for (let index = 0; index < most; index += 1) {
    if (typedValue(view, `${name}.${index}.ar`) || typedValue(view, `${name}.${index}.en`)) used = index + 1
  }
  return Math.min(used + spare, most)
}

interface LinesProps {
  view: FormView
  name: string
  title: Text
  one: Text
  hint: Text
  spare: number
  most: number
}

function Lines({ view, name, title, one, hint, spare, most }: LinesProps) {
  const t = useText()
  const locale = useLocale()
  const error = view.errors.of(name)
  return (
    <FieldGroup title={t(title)}>
      <p class="hint">{t(hint)}</p>
      {error && <ErrorMessage>{error}</ErrorMessage>}
      {Array.from({ length: rowsOf(view, name, spare, most) }, (_, index) => {
        const words = { list: t(one), number: formatNumber(locale, index + 1) }
        const field = `${name}.${index}`
        return (
          <Columns key={field}>
            <Typed view={view} name={`${field}.ar`} label={t(serviceTexts.lineAr, words)} />
            <Typed view={view} name={`${field}.en`} label={t(serviceTexts.lineEn, words)} dir="ltr" />
          </Columns>
        )
      })}
    </FieldGroup>
  )
}

function Channel({ view, channel }: { view: FormView; channel: ServiceChannelKind }) {
  const t = useText()
  const field = `channels.${channel}`
  const offered = typedValue(view, `${field}.offered`) !== ''
  return (
    <div class="choice-with-fields">
      <Checkbox name={`${field}.offered`} checked={offered}>
        {t(serviceTexts.offeredOn, { channel: t(channelTexts[channel]) })}
      </Checkbox>
      <div class="choice-fields">
        <Columns>
          <Duration view={view} field={`${field}.completionMinutes`} label={serviceTexts.completion} />
          <Duration view={view} field={`${field}.outputMinutes`} label={serviceTexts.output} />
        </Columns>
        <Both view={view} name={`${field}.benefit`} ar={serviceTexts.benefitAr} en={serviceTexts.benefitEn} optional />
      </div>
    </div>
  )
}

export function ServiceForm({ view, departments }: { view: FormView; departments: readonly Option[] }) {
  const t = useText()
  const locale = useLocale()
  const noChannel = view.errors.of('channels')
  return (
    <>
      <input type="hidden" name="entityId" value={typedValue(view, 'entityId')} />
      <FieldGroup title={t(texts.identification)}>
        <BothNames view={view} />
        <BothProse view={view} name="description" ar={serviceTexts.descriptionAr} en={serviceTexts.descriptionEn} />
        <BothProse view={view} name="eligibility" ar={serviceTexts.eligibilityAr} en={serviceTexts.eligibilityEn} />
        <Columns>
          <Select
            name="departmentId"
            label={t(texts.department)}
            empty={t(texts.notGiven)}
            value={typedValue(view, 'departmentId')}
            error={view.errors.of('departmentId')}
            options={selectOptions(locale, departments)}
          />
          <Typed
            view={view}
            name="feeFils"
            label={t(texts.fee)}
            hint={t(serviceTexts.feeHint)}
            suffix={t(serviceTexts.feeUnit)}
            inputMode="decimal"
          />
        </Columns>
      </FieldGroup>
      <Lines
        view={view}
        name="steps"
        title={serviceTexts.steps}
        one={serviceTexts.step}
        hint={serviceTexts.stepsHint}
        spare={mostSteps}
        most={mostSteps}
      />
      <Lines
        view={view}
        name="documents"
        title={serviceTexts.documents}
        one={serviceTexts.document}
        hint={serviceTexts.blankRowsHint}
        spare={2}
        most={30}
      />
      <Lines
        view={view}
        name="formats"
        title={serviceTexts.formats}
        one={serviceTexts.format}
        hint={serviceTexts.blankRowsHint}
        spare={1}
        most={20}
      />
      <FieldGroup title={t(texts.channels)}>
        <p class="hint">
          {t(serviceTexts.channelsHint)} {t(serviceTexts.outputHint)}
        </p>
        {noChannel && <ErrorMessage id="channels">{noChannel}</ErrorMessage>}
        {serviceChannelKinds.map((channel) => (
          <Channel key={channel} view={view} channel={channel} />
        ))}
      </FieldGroup>
    </>
  )
}
