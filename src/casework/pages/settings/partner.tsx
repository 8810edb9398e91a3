import { pick } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { Duration, durationText } from '#src/platform/records/duration.tsx'
import { BothNames, type FormView, Typed, typedValues } from '#src/platform/records/form.tsx'
import { Checkboxes } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { LocalText, Reference, useLocale, useText } from '#src/ui/locale-context.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import type { Partner } from '../../partner.ts'
import { partnerTexts as texts } from '../../texts/settings-page.ts'

export interface PartnerPerson {
  readonly id: string
  readonly name: LocalizedText
}

export function PartnerForm({ view, people }: { view: FormView; people: readonly PartnerPerson[] }) {
  const t = useText()
  const locale = useLocale()
  return (
    <>
      <BothNames view={view} />
      <Columns>
        <Typed view={view} name="email" label={t(texts.email)} type="email" dir="ltr" optional />
        <Typed view={view} name="phone" label={t(texts.phone)} type="tel" dir="ltr" optional />
      </Columns>
      <Duration view={view} field="answerMinutes" label={texts.answerTime} />
      {people.length === 0 ? (
        <p class="hint">{t(texts.noPeople)}</p>
      ) : (
        <Checkboxes
          name="personIds"
          label={t(texts.people)}
          hint={t(texts.peopleHint)}
          error={view.errors.of('personIds')}
          values={typedValues(view, 'personIds')}
          choices={people.map(({ id, name }) => ({ value: id, text: pick(locale, name) }))}
        />
      )}
    </>
  )
}

export function PartnerFacts({ partner, people }: { partner: Partner; people: readonly PartnerPerson[] }) {
  const t = useText()
  const locale = useLocale()
  const code = (value: string) => (value ? <Reference value={value} /> : t(texts.notGiven))
  return (
    <SummaryList
      rows={[
        { term: t(texts.answerTime), value: durationText(locale, partner.answerMinutes) },
        {
          term: t(texts.people),
          value:
            people.length === 0 ? (
              t(texts.nobody)
            ) : (
              <ul class="list">
                {people.map((one) => (
                  <li key={one.id}>
                    <LocalText text={one.name} />
                  </li>
                ))}
              </ul>
            ),
        },
        { term: t(texts.email), value: code(partner.email) },
        { term: t(texts.phone), value: code(partner.phone) },
      ]}
    />
  )
}
