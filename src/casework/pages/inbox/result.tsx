// What became of each of the ticked cases, and the way back.
import { type Locale, say, sayAny } from '#src/kernel/locale.ts'
import type { Refusal } from '#src/kernel/refusal.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { CaseLine } from '../../inbox.ts'
import { inboxTexts, bulkTexts as texts } from '../../texts/inbox.ts'
import { CaseReference, CaseStateTag, caseHref } from './parts.tsx'

export interface BulkOutcome {
  readonly id: CaseLine['id']
  /** Null: not one the reader may know of. */
  readonly line: Pick<CaseLine, 'id' | 'reference' | 'subject' | 'state'> | null
  /** Null: done. */
  readonly refusal: Refusal | null
}

function Words({ refusal, locale }: { refusal: Refusal; locale: Locale }) {
  const [field] = refusal.fields
  return <>{sayAny(locale, field?.text ?? refusal.text, field?.values ?? refusal.values)}</>
}

export interface BulkResultProps {
  readonly locale: Locale
  readonly outcomes: readonly BulkOutcome[]
  readonly back: string
  /** Cases a claim can be taken back from. */
  readonly undo: readonly CaseLine['id'][]
}

export function BulkResult({ locale, outcomes, back, undo }: BulkResultProps) {
  const done = outcomes.filter(({ refusal }) => refusal === null).length
  const refused = outcomes.length - done
  return (
    <div class="stack">
      <PageHeader title={say(locale, texts.resultTitle)} />
      <p role="status">
        {done > 0 ? say(locale, texts.doneCount, { count: done }) : say(locale, texts.doneNone)}{' '}
        {refused > 0 && say(locale, texts.refusedCount, { count: refused })}
      </p>
      <Table<BulkOutcome>
        caption={say(locale, texts.resultTitle)}
        captionHidden
        rows={outcomes}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            key: 'case',
            header: say(locale, inboxTexts.case),
            cell: ({ line }) =>
              line ? (
                <>
                  <a href={caseHref(line)} dir="auto">
                    {line.subject}
                  </a>
                  <p class="muted meta">
                    <CaseReference row={line} />
                  </p>
                </>
              ) : (
                <span class="muted">{say(locale, texts.unknownCase)}</span>
              ),
          },
          {
            key: 'state',
            header: say(locale, inboxTexts.state),
            cell: ({ line }) => line && <CaseStateTag state={line.state} locale={locale} />,
          },
          {
            key: 'outcome',
            header: say(locale, texts.outcome),
            cell: ({ refusal }) =>
              refusal ? (
                <div class="bulk-refused">
                  <Tag tone="red" shape="cross">
                    {say(locale, texts.refused)}
                  </Tag>{' '}
                  <Words refusal={refusal} locale={locale} />
                </div>
              ) : (
                <Tag tone="green" shape="check">
                  {say(locale, texts.done)}
                </Tag>
              ),
          },
        ]}
      />
      <ButtonRow>
        <LinkButton href={back}>{say(locale, texts.back)}</LinkButton>
        {undo.length > 0 && (
          <form action="/inbox/actions" method="post" data-once>
            <input type="hidden" name="back" value={back} />
            {undo.map((id) => (
              <input key={id} type="hidden" name="case" value={id} />
            ))}
            <Button kind="secondary" name="deed" value="release">
              {say(locale, texts.undo)}
            </Button>
          </form>
        )}
      </ButtonRow>
    </div>
  )
}
