// Declared interests: one's own, and for the central team everybody's.
import { formatDate } from '#src/kernel/locale.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { DateText, LocalText, Name, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { type Column, Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import type { EntityName, InterestLine, ProgrammePerson } from '../../planned.ts'
import { pageTexts as texts } from './texts.ts'

export interface InterestsPageProps {
  interests: readonly InterestLine[]
  entities: readonly EntityName[]
  /** For whom the reader may declare, beside himself; empty for all but the central team. */
  people: readonly ProgrammePerson[]
  values: { personId: string; entityId: string; note: string }
  errors: FormErrors
}

export function InterestsHeader() {
  const t = useText()
  return <PageHeader title={t(texts.interests)} meta={t(texts.interestsLead)} />
}

export function InterestsPage(props: InterestsPageProps) {
  const t = useText()
  const { interests, people } = props
  const person: Column<InterestLine> = {
    key: 'person',
    header: t(texts.person),
    cell: (line) => (
      <Name>
        <LocalText text={line.personName} />
      </Name>
    ),
  }
  return (
    <div class="stack-loose">
      <Table
        caption={t(texts.interests)}
        captionHidden
        rows={interests}
        rowKey={(line) => line.id}
        empty={
          <EmptyState icon="lock" title={t(texts.noInterests)}>
            {t(texts.noInterestsText)}
          </EmptyState>
        }
        columns={[
          ...(people.length > 0 ? [person] : []),
          { key: 'entity', header: t(texts.entity), cell: (line) => <LocalText text={line.entityName} /> },
          { key: 'note', header: t(texts.interestNote), cell: (line) => <Name>{line.note}</Name> },
          { key: 'declared', header: t(texts.declaredOn), cell: (line) => <DateText at={line.declaredAt} /> },
          { key: 'state', header: t(texts.state), cell: (line) => <InterestState line={line} /> },
          { key: 'end', header: t(texts.end), headerHidden: true, cell: (line) => <EndLink line={line} /> },
        ]}
      />
      <DeclareForm {...props} />
    </div>
  )
}

function InterestState({ line }: { line: InterestLine }) {
  const t = useText()
  const locale = useLocale()
  if (line.endedAt) return <span class="muted">{t(texts.endedOn, { date: formatDate(locale, line.endedAt) })}</span>
  return (
    <span class="cluster">
      <Tag tone="gold" shape="dot">
        {t(texts.standing)}
      </Tag>
      {line.unfinished > 0 && (
        <Tag tone="danger" shape="diamond">
          {t(texts.reassign, { count: line.unfinished })}
        </Tag>
      )}
    </span>
  )
}

function EndLink({ line }: { line: InterestLine }) {
  const t = useText()
  const say = useLocalText()
  if (line.endedAt) return null
  const about = t(texts.endOf, { person: say(line.personName), entity: say(line.entityName) })
  return (
    <LinkButton kind="secondary" small href={`/interests/${line.id}/end`} label={`${t(texts.end)}: ${about}`}>
      {t(texts.end)}
    </LinkButton>
  )
}

function DeclareForm({ entities, people, values, errors }: InterestsPageProps) {
  const t = useText()
  const say = useLocalText()
  return (
    <section class="measure stack" aria-labelledby="declare">
      <h2 id="declare">{t(texts.declareTitle)}</h2>
      <ErrorSummary errors={errors} />
      <form method="post" action="/interests" data-once>
        {people.length > 0 && (
          <Select
            name="personId"
            label={t(texts.person)}
            empty={t(texts.choosePerson)}
            value={values.personId}
            options={people.map((one) => ({ value: one.personId, text: say(one.name) }))}
            width="measure"
            error={errors.of('personId')}
          />
        )}
        <Select
          name="entityId"
          label={t(texts.entity)}
          empty={t(texts.chooseEntity)}
          value={values.entityId}
          options={entities.map((one) => ({ value: one.entityId, text: say(one.name) }))}
          width="measure"
          required
          error={errors.of('entityId')}
        />
        <TextInput
          name="note"
          label={t(texts.interestNote)}
          hint={t(texts.interestNoteHint)}
          value={values.note}
          width="measure"
          maxLength={500}
          optional
          error={errors.of('note')}
        />
        <ButtonRow>
          <Button>{t(texts.declare)}</Button>
        </ButtonRow>
      </form>
    </section>
  )
}
