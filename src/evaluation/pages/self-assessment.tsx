import { formatDate } from '#src/kernel/locale.ts'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { TrendLine } from '#src/ui/charts/trend-line.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Code, LocalText, NumberText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { uiTexts } from '#src/ui/texts.ts'
import type { Difference, SelfComparison } from '../actions/self-assessment.ts'
import type { Result } from '../award.ts'
import { momentOf } from '../day.ts'
import type { Edition } from '../edition.ts'
import { findCriterion, formWording } from '../edition.ts'
import type { SelfCentre, SelfMonth } from '../store/self.ts'
import { selfTexts } from '../texts/visits.ts'
import { VisitState } from './visits.tsx'

export interface SelfPageProps {
  months: readonly SelfMonth[]
  /** Centres whose assessment of the running month this reader may begin or go on with. */
  open: readonly { centre: SelfCentre; month: string; begun: SelfMonth | null }[]
  refusal: string | null
}

export function SelfAssessmentsPage({ months, open, refusal }: SelfPageProps) {
  const t = useText()
  const monthName = useMonth()
  return (
    <div class="stack-loose">
      <PageHeader title={t(selfTexts.title)} meta={t(selfTexts.lead)} />
      {refusal && <Notification kind="error" live title={refusal} />}
      {open.map((one) => (
        <Begin key={one.centre.id} {...one} />
      ))}
      <Trend months={months} />
      <Table
        caption={t(selfTexts.title)}
        captionHidden
        rows={months}
        rowKey={(one) => one.id}
        empty={
          <EmptyState icon="plan" title={t(selfTexts.none)}>
            {t(selfTexts.noneText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'month',
            header: t(selfTexts.month),
            cell: (one) => (
              <a class="nowrap" href={`/self-assessment/${one.id}`}>
                {monthName(one.month)}
              </a>
            ),
          },
          {
            key: 'centre',
            header: t(selfTexts.chooseCentre),
            cell: (one) => <LocalText text={one.centre} />,
            width: 'wide',
          },
          { key: 'met', header: t(selfTexts.met), numeric: true, cell: (one) => <NumberText value={one.met} /> },
          { key: 'unmet', header: t(selfTexts.unmet), numeric: true, cell: (one) => <NumberText value={one.notMet} /> },
          {
            key: 'open',
            header: t(selfTexts.open),
            numeric: true,
            cell: (one) => <NumberText value={one.total - one.answered} />,
          },
          {
            key: 'state',
            header: t(selfTexts.title),
            headerHidden: true,
            cell: (one) => <VisitState state={one.state === 'submitted' ? 'submitted' : 'started'} />,
          },
        ]}
      />
    </div>
  )
}

function useMonth() {
  const locale = useLocale()
  return (month: string) => formatDate(locale, momentOf(month), 'month')
}

function Begin({ centre, month, begun }: SelfPageProps['open'][number]) {
  const t = useText()
  const name = useMonth()(month)
  return (
    <section class="split">
      <h2>
        <LocalText text={centre.name} />
      </h2>
      {begun?.state === 'submitted' && <p>{t(selfTexts.doneThisMonth, { month: name })}</p>}
      {begun && begun.state !== 'submitted' && (
        <LinkButton href={`/visits/${begun.visitId}`}>{t(selfTexts.resume, { month: name })}</LinkButton>
      )}
      {!begun && (
        <form method="post" action="/self-assessment">
          <input type="hidden" name="centre" value={centre.id} />
          <Button>{t(selfTexts.start, { month: name })}</Button>
        </form>
      )}
    </section>
  )
}

/** Months submitted of the one centre a manager usually has; several centres are told apart in the table. */
function Trend({ months }: { months: readonly SelfMonth[] }) {
  const t = useText()
  const monthName = useMonth()
  const first = months[0]
  const submitted = months.filter((one) => one.state === 'submitted' && one.centreId === first?.centreId).toReversed()
  if (!first || submitted.length < 2) return null
  return (
    <TrendLine
      title={t(selfTexts.trend)}
      summary={t(selfTexts.trendText)}
      measure={t(selfTexts.met)}
      min={0}
      max={first.total}
      points={submitted.map((one) => ({ label: monthName(one.month), value: one.met, n: one.total }))}
    />
  )
}

const tone = { met: 'green', not_met: 'red', not_applicable: 'grey' } as const
const shape = { met: 'check', not_met: 'cross', not_applicable: 'dash' } as const

function ResultTag({ result }: { result: Result }) {
  const t = useText()
  const text = { met: uiTexts.met, not_met: uiTexts.notMet, not_applicable: uiTexts.notApplicable } as const
  return (
    <Tag tone={tone[result]} shape={shape[result]}>
      {t(text[result])}
    </Tag>
  )
}

export function SelfComparisonPage({ assessment, differences, edition }: SelfComparison & { edition: Edition }) {
  const t = useText()
  const monthName = useMonth()
  return (
    <div class="stack-loose">
      <PageHeader
        title={monthName(assessment.month)}
        meta={<LocalText text={assessment.centre} />}
        tag={<VisitState state={assessment.state === 'submitted' ? 'submitted' : 'started'} />}
        actions={<LinkButton href={`/visits/${assessment.visitId}`}>{t(selfTexts.openForm)}</LinkButton>}
      />
      <section class="stack">
        <h2>{t(selfTexts.differs)}</h2>
        {differences === null ? (
          <Notification kind="info" title={t(selfTexts.noOfficial)} />
        ) : (
          <>
            <p class="muted">{t(selfTexts.differCount, { count: differences.length })}</p>
            <Differences differences={differences} edition={edition} />
          </>
        )}
      </section>
    </div>
  )
}

function Differences({ differences, edition }: { differences: readonly Difference[]; edition: Edition }) {
  const t = useText()
  return (
    <Table
      caption={t(selfTexts.differs)}
      captionHidden
      rows={differences}
      rowKey={(one) => one.code}
      empty={<p>{t(selfTexts.sameAsOfficial)}</p>}
      columns={[
        {
          key: 'criterion',
          header: t(selfTexts.criterion),
          width: 'wide',
          cell: ({ code, note }) => {
            const placed = findCriterion(edition, code)
            return (
              <>
                <Code value={code} /> {placed && <LocalText text={formWording(placed.criterion)} />}
                {note !== '' && (
                  <p class="muted secondary">
                    {t(selfTexts.note)}: <bdi>{note}</bdi>
                  </p>
                )}
              </>
            )
          },
        },
        { key: 'ours', header: t(selfTexts.ours), cell: (one) => <ResultTag result={one.ours} /> },
        { key: 'official', header: t(selfTexts.official), cell: (one) => <ResultTag result={one.official} /> },
      ]}
    />
  )
}
