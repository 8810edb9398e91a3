// One criterion of one report: its wording, result, note and all of its evidence; for the central team also what each
// visit found, and the decision.
import { sayAny } from '#src/kernel/locale.ts'
import type { FormState } from '#src/platform/http/form.ts'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { Radios } from '#src/ui/choices/choices.tsx'
import { ResultTag, resultTexts } from '#src/ui/criteria-map/criteria-map.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { DateText, LocalText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { SummaryList, type SummaryRow } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { results } from '../../award.ts'
import type { Consolidated } from '../../consolidation.ts'
import type { CriterionLine } from '../../report-model.ts'
import type { ReportView } from '../../report-view.ts'
import { seenDecision } from '../../seen.ts'
import { pageTexts as texts } from '../../texts/report-page.ts'
import { AgreementTag } from './consolidation-page.tsx'
import { CriterionText, criterionHref, mechanismName, Prose, tierName } from './parts.tsx'

export interface CriterionProps {
  readonly view: ReportView
  readonly line: CriterionLine
  /** For the central team. */
  readonly found: Consolidated | null
  readonly form: FormState
}

export function CriterionMain({ view, line, found, form }: CriterionProps) {
  const locale = useLocale()
  const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
  return (
    <div class="measure stack-loose">
      <ErrorSummary errors={errors} hrefs={{ result: '#result' }} />
      <p class="criterion-text">
        <CriterionText text={line.text} />
      </p>
      <Facts view={view} line={line} />
      {found && <FoundTable line={found} />}
      {found && view.may.decide && found.agreement !== 'none' && (
        <DecisionForm view={view} line={line} found={found} form={form} />
      )}
      <Evidence line={line} />
    </div>
  )
}

function Facts({ view, line }: { view: ReportView; line: CriterionLine }) {
  const t = useText()
  const row = (term: string, value: SummaryRow['value'], shown: boolean): SummaryRow[] =>
    shown ? [{ term, value }] : []
  return (
    <SummaryList
      rows={[
        {
          term: t(texts.result),
          value: <ResultTag result={line.state} />,
          note: (
            <>
              <LocalText text={tierName(view.model, line.tier)} />
              {line.decided && <> · {t(texts.decided)}</>}
            </>
          ),
        },
        ...row(t(texts.condition), line.condition && <LocalText text={line.condition} />, line.condition !== null),
        ...row(t(texts.note), <Prose text={line.note} />, line.note !== ''),
        ...row(t(texts.reason), <Prose text={line.reason} />, line.reason !== ''),
      ]}
    />
  )
}

function FoundTable({ line }: { line: Consolidated }) {
  const t = useText()
  const local = useLocalText()
  return (
    <section class="stack-tight" aria-labelledby="found">
      <h2 id="found" class="section-title">
        {t(texts.foundBy)} <AgreementTag line={line} />
      </h2>
      <Table
        caption={t(texts.foundBy)}
        captionHidden
        rows={line.findings}
        rowKey={(finding) => finding.visitId}
        empty={t(texts.gapUnassessed)}
        columns={[
          {
            key: 'mechanism',
            header: t(texts.visitColumn),
            cell: (finding) => local(mechanismName(finding.mechanism)),
          },
          { key: 'result', header: t(texts.result), cell: (finding) => <ResultTag result={finding.result} /> },
          { key: 'note', header: t(texts.note), cell: (finding) => <bdi>{finding.note || finding.reason}</bdi> },
        ]}
      />
    </section>
  )
}

function DecisionForm({
  view,
  line,
  found,
  form,
}: {
  view: ReportView
  line: CriterionLine
  found: Consolidated
  form: FormState
}) {
  const t = useText()
  const locale = useLocale()
  const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
  const typed = (name: string, otherwise: string) => {
    const value = form.values[name]
    return typeof value === 'string' ? value : otherwise
  }
  const action = criterionHref(view.one.id, line.code)
  const choices = results.filter((result) => result !== 'not_applicable' || line.condition !== null)
  return (
    <section class="stack" aria-labelledby="decide">
      <h2 id="decide" class="section-title">
        {t(texts.decide)}{' '}
        {found.decision && (
          <Tag tone="teal" shape="check">
            {t(texts.decided)}
          </Tag>
        )}
      </h2>
      <form method="post" action={action} class="stack" data-once>
        <input type="hidden" name="revision" value={view.one.revision} />
        <input type="hidden" name="seen" value={seenDecision(found.decision)} />
        <Radios
          name="result"
          label={t(texts.result)}
          hint={t(texts.decideHint)}
          inline
          choices={choices.map((result) => ({ value: result, text: sayAny(locale, resultTexts[result]) }))}
          value={typed('result', found.decision?.result ?? '')}
          error={errors.of('result')}
        />
        <Textarea
          name="reason"
          label={t(texts.reason)}
          rows={3}
          value={typed('reason', found.decision?.reason ?? '')}
          error={errors.of('reason')}
        />
        <Textarea
          name="note"
          label={t(texts.note)}
          hint={t(texts.decideNoteHint)}
          optional
          rows={3}
          value={typed('note', found.decision?.note ?? '')}
          error={errors.of('note')}
        />
        <ButtonRow>
          <Button>{t(texts.saveDecision)}</Button>
          {found.decision && view.one.state === 'consolidating' && (
            <Button kind="plain" formAction={`${action}/undecide`} formNoValidate>
              {t(texts.removeDecision)}
            </Button>
          )}
        </ButtonRow>
      </form>
    </section>
  )
}

function Evidence({ line }: { line: CriterionLine }) {
  const t = useText()
  const local = useLocalText()
  return (
    <section class="stack-tight" aria-labelledby="evidence">
      <h2 id="evidence" class="section-title">
        {t(texts.evidence)}
      </h2>
      {line.evidence.length === 0 && <p class="muted">{t(texts.noEvidence)}</p>}
      <ul class="evidence-grid">
        {line.evidence.map((one) => (
          <li key={one.id}>
            <figure class="evidence-figure">
              {one.mediaType.startsWith('image/') && (
                <a href={`/evidence/${one.id}`}>
                  <img src={`/evidence/${one.id}`} alt={one.caption || one.fileName} loading="lazy" />
                </a>
              )}
              <figcaption class="secondary">
                <a href={`/evidence/${one.id}`}>
                  <bdi>{one.caption || one.fileName}</bdi>
                </a>
                <br />
                <span class="muted">
                  {local(mechanismName(one.mechanism))} · <DateText at={one.addedAt} />
                </span>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  )
}
