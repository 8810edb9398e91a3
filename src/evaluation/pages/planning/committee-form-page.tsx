// A term of the committee is registered or corrected: dates, quorum, members with their sectors, the chair.
import { localDigits } from '#src/kernel/locale.ts'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { DateInput } from '#src/ui/date-input/date-input.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Table } from '#src/ui/table/table.tsx'
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
  values: { startsOn: string; endsOn: string; quorum: string; version: string; members: readonly MemberRow[] }
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
  return (
    <div class="stack measure">
      <div>
        <BackLink href="/programme/committee">{say(shippedProgramme.committee.name)}</BackLink>
        <PageHeader title={t(termId ? texts.editTerm : texts.newTerm)} />
      </div>
      <ErrorSummary errors={errors} hrefs={{ members: '#members.0.personId' }} />
      <form
        class="stack-loose"
        method="post"
        action={termId ? `/programme/committee/${termId}/edit` : '/programme/committee/new'}
        data-once
      >
        {values.version !== '' && <input type="hidden" name="version" value={values.version} />}
        <DateInput
          name="startsOn"
          label={t(texts.startsOn)}
          value={values.startsOn}
          required
          error={errors.of('startsOn')}
        />
        <DateInput
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
        <section class="stack-tight" aria-labelledby="members">
          <h2 id="members">{t(texts.members)}</h2>
          <p class="hint">{t(texts.chairHint)}</p>
          <MemberRows {...props} />
        </section>
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

function MemberRows({ people, values, errors }: CommitteeFormProps) {
  const t = useText()
  const say = useLocalText()
  const numbers = Array.from({ length: Math.max(leastRows, values.members.length + spareRows) }, (_, at) => at)
  const field = (at: number, name: string) => `members.${at}.${name}`
  return (
    <Table
      caption={t(texts.members)}
      captionHidden
      rows={numbers}
      rowKey={String}
      empty=""
      columns={[
        {
          key: 'number',
          header: t(texts.members),
          headerHidden: true,
          cell: (at) => t(texts.memberNumber, { number: at + 1 }),
        },
        {
          key: 'person',
          header: t(texts.member),
          cell: (at) => (
            <Select
              name={field(at, 'personId')}
              label={t(texts.memberNumber, { number: at + 1 })}
              labelSize="hidden"
              empty={t(texts.noMember)}
              value={values.members[at]?.personId}
              options={people.map((person) => ({ value: person.personId, text: say(person.name) }))}
              width={20}
              error={errors.of(field(at, 'personId')) ?? (at === 0 ? errors.of('members') : undefined)}
            />
          ),
        },
        {
          key: 'sector',
          header: t(texts.sector),
          cell: (at) => (
            <Select
              name={field(at, 'sector')}
              label={t(texts.sectorOf, { number: at + 1 })}
              labelSize="hidden"
              value={values.members[at]?.sector ?? 'public'}
              options={shippedProgramme.committee.sectors.map(({ key, name }) => ({ value: key, text: say(name) }))}
              error={errors.of(field(at, 'sector'))}
            />
          ),
        },
        {
          key: 'chair',
          header: t(texts.chair),
          cell: (at) => (
            <span class="choice">
              <input
                class="choice-input choice-radio"
                type="radio"
                name="chair"
                value={String(at)}
                checked={values.members[at]?.chair ?? false}
                aria-label={t(texts.chairIs, { number: at + 1 })}
              />
            </span>
          ),
        },
      ]}
    />
  )
}
