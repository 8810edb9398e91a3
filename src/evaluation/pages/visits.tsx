import type { VisitId } from '#src/kernel/ids.ts'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { DateText, LocalText, Reference, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Progress } from '#src/ui/progress/progress.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { momentOf } from '../day.ts'
import type { VisitLine } from '../store/forms.ts'
import { visitTexts } from '../texts/visits.ts'
import { mechanismName } from './visit-form.tsx'

const look = {
  assigned: { tone: 'amber', shape: 'ring' },
  started: { tone: 'blue', shape: 'dot' },
  submitted: { tone: 'green', shape: 'check' },
  cancelled: { tone: 'grey', shape: 'dash' },
} as const

export function VisitState({ state }: { state: VisitLine['state'] }) {
  const t = useText()
  return <Tag {...look[state]}>{t(visitTexts[state])}</Tag>
}

const href = (id: VisitId) => `/visits/${id}`

export function VisitsPage({ visits }: { visits: readonly VisitLine[] }) {
  const t = useText()
  const day = (on: string | null) => (on ? <DateText at={momentOf(on)} style="date" /> : t(visitTexts.noDate))
  return (
    <div class="stack">
      <PageHeader title={t(visitTexts.title)} meta={t(visitTexts.lead)} />
      <Table
        caption={t(visitTexts.title)}
        captionHidden
        rows={visits}
        rowKey={(visit) => visit.id}
        empty={
          <EmptyState icon="calendar" title={t(visitTexts.none)}>
            {t(visitTexts.noneText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'centre',
            header: t(visitTexts.centre),
            width: 'wide',
            cell: (visit) => (
              <>
                <a href={href(visit.id)}>
                  <LocalText text={visit.centre} />
                </a>
                <br />
                <span class="muted meta">
                  <LocalText text={visit.entity} /> · <Reference value={visit.reference} />
                </span>
              </>
            ),
          },
          {
            key: 'mechanism',
            header: t(visitTexts.mechanism),
            cell: (visit) => (
              <span class="visits-mechanism">
                <LocalText text={mechanismName(visit.mechanism)} />
              </span>
            ),
          },
          { key: 'when', header: t(visitTexts.when), cell: (visit) => day(visit.scheduledOn) },
          { key: 'due', header: t(visitTexts.due), cell: (visit) => day(visit.dueOn) },
          {
            key: 'progress',
            header: t(visitTexts.progress),
            cell: (visit) => (
              <span class="visits-progress">
                <Progress label={t(visitTexts.progress)} labelHidden value={visit.answered} max={visit.total} />
              </span>
            ),
          },
          { key: 'state', header: t(visitTexts.state), cell: (visit) => <VisitState state={visit.state} /> },
        ]}
      />
    </div>
  )
}
