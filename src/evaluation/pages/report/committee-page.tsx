// What is before the committee: first what waits for the reader's vote.
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { DateText, LocalText, Reference, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { WaitingReport } from '../../report-view.ts'
import { pageTexts as texts } from '../../texts/report-page.ts'
import { reportHref } from './parts.tsx'

export const awaitsVote = (one: WaitingReport) => one.own === null && !one.interested

export function CommitteeMain({ waiting, votes }: { waiting: readonly WaitingReport[]; votes: boolean }) {
  const t = useText()
  const mine = votes ? waiting.filter(awaitsVote) : []
  const others = waiting.filter((one) => !mine.includes(one))
  return (
    <div class="stack-loose">
      <PageHeader title={t(texts.waitingTitle)} />
      {(votes || waiting.length === 0) && (
        <section class="stack-tight" aria-labelledby="mine">
          <h2 id="mine" class="section-title">
            {t(texts.waitingMine)}
          </h2>
          {mine.length === 0 ? (
            <EmptyState icon="check-circle" title={t(texts.waitingNone)}>
              {t(texts.waitingNoneText)}
            </EmptyState>
          ) : (
            <Reports rows={mine} caption={t(texts.waitingMine)} own={false} />
          )}
        </section>
      )}
      {others.length > 0 && (
        <section class="stack-tight" aria-labelledby="others">
          <h2 id="others" class="section-title">
            {t(votes ? texts.waitingOthers : texts.waitingTitle)}
          </h2>
          <Reports rows={others} caption={t(texts.waitingOthers)} own={votes} />
        </section>
      )}
    </div>
  )
}

function Reports({ rows, caption, own }: { rows: readonly WaitingReport[]; caption: string; own: boolean }) {
  const t = useText()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty=""
      columns={[
        {
          key: 'centre',
          header: t(texts.centreColumn),
          rowHeader: true,
          cell: (row) => (
            <a href={reportHref(row.id)}>
              <LocalText text={row.centre} />
            </a>
          ),
        },
        { key: 'entity', header: t(texts.entityColumn), cell: (row) => <LocalText text={row.entity} /> },
        {
          key: 'round',
          header: t(texts.roundColumn),
          cell: (row) => (
            <span>
              <LocalText text={row.round} /> · <Reference value={row.reference} />
            </span>
          ),
        },
        {
          key: 'since',
          header: t(texts.sinceColumn),
          cell: (row) => row.presentedAt && <DateText at={row.presentedAt} relative />,
        },
        {
          key: 'votes',
          header: t(texts.votesColumn),
          cell: (row) => <VotesSoFar approve={row.approve} back={row.back} />,
        },
        ...(own ? [{ key: 'own', header: t(texts.ownColumn), cell: (row: WaitingReport) => <Own row={row} /> }] : []),
      ]}
    />
  )
}

function Own({ row }: { row: WaitingReport }) {
  const t = useText()
  if (row.own === 'approve')
    return (
      <Tag tone="green" shape="check">
        {t(texts.ownApprove)}
      </Tag>
    )
  if (row.own === 'return')
    return (
      <Tag tone="red" shape="cross">
        {t(texts.ownReturn)}
      </Tag>
    )
  return <Tag tone="grey">{t(row.interested ? texts.ownInterest : texts.ownWaiting)}</Tag>
}

/** In words: a lone zero reads as a dot. */
function VotesSoFar({ approve, back }: { approve: number; back: number }) {
  const t = useText()
  if (approve + back === 0) return <span class="muted nowrap">{t(texts.noVotes)}</span>
  const said = [
    approve > 0 && t(texts.votesToApprove, { count: approve }),
    back > 0 && t(texts.votesToReturn, { count: back }),
  ].filter(Boolean)
  return <span class="nowrap">{said.join(' · ')}</span>
}
