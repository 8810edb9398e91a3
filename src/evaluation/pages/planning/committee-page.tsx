// The evaluation committee: its current term and members, its duties in the guide's words, and its other terms.
import { localDigits } from '#src/kernel/locale.ts'
import { Avatar } from '#src/ui/avatar/avatar.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { LocalText, Name, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { TermRecord } from '../../planned.ts'
import type { CommitteeSector } from '../../programme-schema.ts'
import { shippedProgramme } from '../../shipped.ts'
import { missingSectorTexts } from '../../texts/committee.ts'
import { pageTexts as texts } from './texts.ts'
import { Span } from './words.tsx'

const { committee } = shippedProgramme

export function sectorName(key: CommitteeSector) {
  const found = committee.sectors.find((sector) => sector.key === key)
  if (!found) throw new Error(`The programme names no sector ${key}`)
  return found.name
}

export interface CommitteePageProps {
  current: TermRecord | null
  others: readonly TermRecord[]
  mayEdit: boolean
}

export function CommitteeHeader({ current, mayEdit }: CommitteePageProps) {
  const t = useText()
  const say = useLocalText()
  return (
    <PageHeader
      title={say(committee.name)}
      meta={current ? <Span from={current.startsOn} to={current.endsOn} /> : undefined}
      actions={
        mayEdit && (
          <>
            {current && (
              <LinkButton kind="secondary" icon="edit" href={`/programme/committee/${current.id}/edit`}>
                {t(texts.editTerm)}
              </LinkButton>
            )}
            <LinkButton kind={current ? 'secondary' : 'primary'} icon="plus" href="/programme/committee/new">
              {t(texts.newTerm)}
            </LinkButton>
          </>
        )
      }
    />
  )
}

export function CommitteePage({ current, others, mayEdit }: CommitteePageProps) {
  const t = useText()
  return (
    <div class="stack-loose">
      {current ? (
        <Current term={current} />
      ) : (
        <EmptyState icon="users" title={t(texts.noTerm)}>
          {t(texts.noTermText)}
        </EmptyState>
      )}
      {others.length > 0 && <Others others={others} mayEdit={mayEdit} />}
      <section class="stack measure" aria-labelledby="duties">
        <h2 id="duties">{t(texts.duties)}</h2>
        <ul class="list">
          {committee.duties.map((duty) => (
            <li key={duty.code}>
              <LocalText text={duty.text} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Current({ term }: { term: TermRecord }) {
  const t = useText()
  const say = useLocalText()
  const present = new Set(term.members.map((member) => member.sector))
  const missing = committee.sectors.filter((sector) => !present.has(sector.key))
  return (
    <section class="stack" aria-labelledby="members">
      <SummaryList
        rows={[
          {
            term: t(texts.quorum),
            value: t(texts.countOf, { count: term.quorum, total: term.members.length }),
            note: t(texts.quorumHint),
          },
        ]}
      />
      {missing.length > 0 && (
        <Notification kind="warning" title={t(texts.missingSectors)}>
          {missing.map((sector) => (
            <p key={sector.key}>{t(missingSectorTexts[sector.key])}</p>
          ))}
        </Notification>
      )}
      <h2 id="members">{t(texts.members)}</h2>
      <Table
        caption={t(texts.members)}
        captionHidden
        rows={term.members}
        rowKey={(member) => member.personId}
        empty=""
        columns={[
          {
            key: 'name',
            header: t(texts.member),
            cell: (member) => (
              <span class="cluster">
                <Avatar name={say(member.name)} size="small" />
                <Name>
                  <LocalText text={member.name} />
                </Name>
                {member.chair && (
                  <Tag tone="gold" shape="check">
                    {t(texts.chair)}
                  </Tag>
                )}
                {!member.active && <Tag tone="grey">{t(texts.inactive)}</Tag>}
              </span>
            ),
          },
          { key: 'sector', header: t(texts.sector), cell: (member) => <LocalText text={sectorName(member.sector)} /> },
        ]}
      />
    </section>
  )
}

function Others({ others, mayEdit }: { others: readonly TermRecord[]; mayEdit: boolean }) {
  const t = useText()
  const locale = useLocale()
  return (
    <Table
      caption={t(texts.otherTerms)}
      rows={others}
      rowKey={(term) => term.id}
      empty=""
      columns={[
        {
          key: 'dates',
          header: t(texts.datesColumn),
          cell: (term) =>
            mayEdit ? (
              <a href={`/programme/committee/${term.id}/edit`}>
                <Span from={term.startsOn} to={term.endsOn} />
              </a>
            ) : (
              <Span from={term.startsOn} to={term.endsOn} />
            ),
        },
        {
          key: 'members',
          header: t(texts.members),
          numeric: true,
          cell: (term) => localDigits(locale, String(term.members.length)),
        },
      ]}
    />
  )
}
