import { type FormView, Typed, typedValue, typedValues } from '#src/platform/records/form.tsx'
import { Checkboxes, Radios } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { type Customer, customerKinds, customerNeeds, preferredChannels } from '../customer.ts'
import { contactTexts, customerKindTexts, needTexts, customerTexts as texts } from './customer-texts.ts'

export const customerValues = (customer: Customer): Record<string, string | string[]> => ({
  personalNumber: customer.personalNumber ?? '',
  kind: customer.kind,
  name: customer.name,
  phone: customer.phone,
  email: customer.email,
  language: customer.language,
  preferredChannel: customer.preferredChannel,
  needs: [...customer.needs],
  note: customer.note,
})

/** `existing`: whose the typed number is already. */
export function CustomerForm({ view, existing }: { view: FormView; existing: Customer | null }) {
  const t = useText()
  return (
    <>
      {existing && view.errors.of('personalNumber') !== undefined && (
        <Notification kind="info">
          {t(texts.existing, { name: existing.name })} <a href={`/customers/${existing.id}`}>{t(texts.openRecord)}</a>
        </Notification>
      )}
      <FieldGroup title={t(texts.identity)}>
        <Radios
          name="kind"
          label={t(texts.kind)}
          inline
          value={typedValue(view, 'kind') || undefined}
          error={view.errors.of('kind')}
          choices={customerKinds.map((kind) => ({ value: kind, text: t(customerKindTexts[kind]) }))}
        />
        <Columns>
          <Typed
            view={view}
            name="personalNumber"
            label={t(texts.personalNumber)}
            hint={t(texts.numberHint)}
            optional
            dir="ltr"
          />
          <Typed view={view} name="name" label={t(texts.name)} required />
        </Columns>
      </FieldGroup>
      <FieldGroup title={t(texts.reaching)}>
        <Columns>
          <Typed view={view} name="phone" type="tel" label={t(texts.phone)} optional dir="ltr" />
          <Typed view={view} name="email" type="email" label={t(texts.email)} optional dir="ltr" />
        </Columns>
        <Columns>
          <Select
            name="preferredChannel"
            label={t(texts.preferredChannel)}
            value={typedValue(view, 'preferredChannel')}
            error={view.errors.of('preferredChannel')}
            options={preferredChannels.map((value) => ({ value, text: t(contactTexts[value]) }))}
          />
          <Select
            name="language"
            label={t(texts.language)}
            value={typedValue(view, 'language')}
            error={view.errors.of('language')}
            options={[
              { value: 'ar', text: t(texts.arabic) },
              { value: 'en', text: t(texts.english) },
            ]}
          />
        </Columns>
      </FieldGroup>
      <FieldGroup title={t(texts.care)}>
        <Checkboxes
          name="needs"
          label={t(texts.needs)}
          hint={t(texts.needsHint)}
          inline
          values={typedValues(view, 'needs')}
          error={view.errors.of('needs')}
          choices={customerNeeds.map((need) => ({ value: need, text: t(needTexts[need]) }))}
        />
        <Textarea
          name="note"
          label={t(texts.note)}
          hint={t(texts.noteHint)}
          optional
          value={typedValue(view, 'note')}
          error={view.errors.of('note')}
        />
      </FieldGroup>
    </>
  )
}
