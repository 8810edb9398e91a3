// A term of the committee is registered or corrected: dates, quorum, members with their sectors, the chair.
import { localDigits } from '#src/kernel/locale.ts'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { CalendarInput } from '#src/ui/date-input/date-input.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { uiTexts } from '#src/ui/texts.ts'
import type { ProgrammePerson } from '../../planned.ts'
import type { MemberRow } from '../../planning-input.ts'
import { shippedProgramme } from '../../shipped.ts'
import { pageTexts as texts } from './texts.ts'

export interface CommitteeFormProps {
  /** Absent for a new term. */
  termId: string | null
  people: readonly ProgrammePerson[]
  values: { startsOn: string; endsOn: string; quorum: string; members: readonly MemberRow[] }
  errors: FormErrors
}

/** Empty rows under the members there are. */
const spareRows = 3
const leastRows = 7

export function CommitteeFormPage(props: CommitteeFormProps) {
  const { termId, values, errors } = props
  const t = useText()
  const locale = useLocale()
  const say = useLocalText()
  const rows = Math.max(leastRows, values.members.length + spareRows)
  return (
    <div class="stack measure">
      <div>
        <BackLink href="/programme/committee">{say(shippedProgramme.committee.name)}</BackLink>
        <PageHeader title={t(termId ? texts.editTerm : texts.newTerm)} />
      </div>
      <ErrorSummary errors={errors} hrefs={{ members: '#members.0.personId' }} />
      <form
        method="post"
        action={termId ? `/programme/committee/${termId}/edit` : '/programme/committee/new'}
        data-once
      >
        <CalendarInput
          name="startsOn"
          label={t(texts.startsOn)}
          value={values.startsOn}
          required
          error={errors.of('startsOn')}
        />
        <CalendarInput
          name="endsOn"
          label={t(texts.endsOn)}
          hint={t(texts.termTooLongHint)}
          value={values.endsOn}
          required
          error={errors.of('endsOn')}
        />
        <TextInput
          name="quorum"
          label={t(texts.quorum)}
          hint={t(texts.quorumHint)}
          value={localDigits(locale, values.quorum)}
          width={2}
          inputMode="numeric"
          required
          error={errors.of('quorum')}
        />
        <p class="muted">{t(texts.chairHint)}</p>
        {Array.from({ length: rows }, (_, at) => (
          <MemberFields key={at} {...props} at={at} />
        ))}
        <ButtonRow>
          <Button>{t(texts.save)}</Button>
          <LinkButton kind="plain" href="/programme/committee">
            {t(uiTexts.cancel)}
          </LinkButton>
        </ButtonRow>
      </form>
    </div>
  )
}

function MemberFields({ at, people, values, errors }: CommitteeFormProps & { at: number }) {
  const t = useText()
  const say = useLocalText()
  const row = values.members[at]
  const name = `members.${at}`
  return (
    <FieldGroup title={t(texts.memberNumber, { number: at + 1 })}>
      <div class="cluster">
        <Select
          name={`${name}.personId`}
          label={t(texts.member)}
          labelSize="hidden"
          empty={t(texts.noMember)}
          value={row?.personId}
          options={people.map((person) => ({ value: person.personId, text: say(person.name) }))}
          width={20}
          error={errors.of(`${name}.personId`) ?? (at === 0 ? errors.of('members') : undefined)}
        />
        <Select
          name={`${name}.sector`}
          label={t(texts.sector)}
          labelSize="hidden"
          value={row?.sector ?? 'public'}
          options={shippedProgramme.committee.sectors.map((sector) => ({ value: sector.key, text: say(sector.name) }))}
          error={errors.of(`${name}.sector`)}
        />
        <div class="choice">
          <input
            class="choice-input choice-radio"
            type="radio"
            id={`${name}.chair`}
            name="chair"
            value={String(at)}
            checked={row?.chair ?? false}
          />
          <label class="choice-label" for={`${name}.chair`}>
            {t(texts.chair)}
          </label>
        </div>
      </div>
    </FieldGroup>
  )
}
