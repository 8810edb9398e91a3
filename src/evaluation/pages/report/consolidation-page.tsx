// Every criterion with what each visit found: what they agree on, what must be decided, what is missing.
import { ResultTag } from '#src/ui/criteria-map/criteria-map.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Code, NumberText, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Segments } from '#src/ui/tabs/tabs.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { Consolidated, Gaps } from '../../consolidation.ts'
import { gapCodes, inList, inWorkOrder, type ListKey, listKeys } from '../../consolidation-list.ts'
import type { ReportView } from '../../report-view.ts'
import { agreementTexts, pageTexts as texts } from '../../texts/report-page.ts'
import { Agreement, Distance } from './panel.tsx'
import { CriterionText, consolidationHref, criterionHref, mechanismName } from './parts.tsx'

const listTexts = {
  all: texts.showAll,
  undecided: texts.showUndecided,
  disagreement: texts.showDisagreement,
  gaps: texts.showGaps,
  decided: texts.showDecided,
  unmet: texts.showUnmet,
} as const

export interface ConsolidationProps {
  readonly view: ReportView
  readonly work: NonNullable<ReportView['work']>
  readonly list: ListKey
}

export function ConsolidationMain({ view, work, list }: ConsolidationProps) {
  const t = useText()
  const missing = gapCodes(work.gaps)
  const keep = (key: ListKey) => work.lines.filter((line) => inList(key, line, missing))
  return (
    <div class="stack">
      {view.committee && view.committee.returned.length > 0 && (
        <Notification kind="warning" title={t(texts.returnedTitle)}>
          {view.committee.returned.map((one) => (
            <p key={one.reason} dir="auto">
              {one.reason}
            </p>
          ))}
        </Notification>
      )}
      <Segments
        label={t(texts.lines)}
        tabs={listKeys.map((key) => ({
          href: key === 'all' ? consolidationHref(view.one.id) : `${consolidationHref(view.one.id)}?show=${key}`,
          text: t(listTexts[key]),
          count: keep(key).length,
          current: key === list,
        }))}
      />
      <Lines view={view} lines={inWorkOrder(keep(list), missing)} />
    </div>
  )
}

function Lines({ view, lines }: { view: ReportView; lines: readonly Consolidated[] }) {
  const t = useText()
  const wording = new Map(
    view.model.categories.flatMap((category) =>
      category.subcategories.flatMap((sub) => sub.criteria.map((line) => [line.code, line.text] as const)),
    ),
  )
  if (lines.length === 0) return <EmptyState title={t(texts.nothingHere)} />
  return (
    <Table
      caption={t(texts.lines)}
      captionHidden
      rows={lines}
      rowKey={(line) => line.code}
      empty={<EmptyState title={t(texts.nothingHere)} />}
      columns={[
        {
          key: 'code',
          header: '#',
          width: 'narrow',
          cell: (line) => <Code value={line.code} />,
        },
        {
          key: 'text',
          header: t(texts.criterion),
          width: 'wide',
          cell: (line) => (
            <a class="quiet-link" href={criterionHref(view.one.id, line.code)}>
              <CriterionText text={wording.get(line.code) ?? { ar: line.code, en: line.code }} />
            </a>
          ),
        },
        { key: 'found', header: t(texts.foundBy), cell: (line) => <Found line={line} /> },
        {
          key: 'agreement',
          header: t(texts.agreementColumn),
          width: 'narrow',
          cell: (line) => <AgreementTag line={line} />,
        },
        { key: 'final', header: t(texts.finalColumn), width: 'narrow', cell: (line) => <Final line={line} /> },
      ]}
    />
  )
}

function Found({ line }: { line: Consolidated }) {
  const local = useLocalText()
  return (
    <ul class="found-list">
      {line.findings.map((finding) => (
        <li key={finding.visitId}>
          <span class="muted secondary">{local(mechanismName(finding.mechanism))}</span>{' '}
          <ResultTag result={finding.result} />
        </li>
      ))}
    </ul>
  )
}

export function AgreementTag({ line }: { line: Consolidated }) {
  const t = useText()
  const tone = line.agreement === 'disagreement' ? 'amber' : 'grey'
  const shape = line.agreement === 'disagreement' ? 'diamond' : line.agreement === 'none' ? 'ring' : 'none'
  return (
    <Tag tone={tone} shape={shape}>
      {t(agreementTexts[line.agreement])}
    </Tag>
  )
}

function Final({ line }: { line: Consolidated }) {
  const t = useText()
  if (line.agreement === 'disagreement' && !line.decision)
    return (
      <Tag tone="amber" shape="ring">
        {t(texts.undecidedTag)}
      </Tag>
    )
  return (
    <span class="stack-tight">
      <ResultTag result={line.result ?? 'not_assessed'} />
      {line.decision && <span class="muted secondary"> {t(texts.decided)}</span>}
    </span>
  )
}

export function ConsolidationPanel({ view, gaps }: { view: ReportView; gaps: Gaps }) {
  const t = useText()
  const rows = [
    [texts.gapUndecided, gaps.undecided],
    [texts.gapUnassessed, gaps.unassessed],
    [texts.gapNotes, gaps.unmetWithoutNote],
    [texts.gapReasons, gaps.excusedWithoutReason],
  ] as const
  const open = rows.filter(([, codes]) => codes.length > 0)
  return (
    <div class="stack-loose">
      <section class="stack-tight" aria-labelledby="gaps">
        <h2 id="gaps" class="section-title">
          {t(texts.gaps)}
        </h2>
        {open.length === 0 && <p>{t(texts.noGaps)}</p>}
        <SummaryList
          dense
          rows={open.map(([text, codes]) => ({ term: t(text), value: <NumberText value={codes.length} /> }))}
        />
      </section>
      <section class="stack-tight" aria-labelledby="visits">
        <h2 id="visits" class="section-title">
          {t(texts.visitsTitle)}
        </h2>
        <p class="secondary">{t(texts.visitsReturn)}</p>
        <p>
          <a href={`/evaluations/${view.one.id}/team`}>{t(texts.visitsLink)}</a>
        </p>
      </section>
      <Distance model={view.model} />
      <Agreement view={view} />
    </div>
  )
}
