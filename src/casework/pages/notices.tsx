// What one was told of his cases, the latest first.
import { Button } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { DateText, Reference, useText } from '#src/ui/locale-context.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { groupReference } from '../reference.ts'
import type { Notice } from '../store/read-notices.ts'
import { figureTexts } from '../texts/figures.ts'
import { noticesTexts, noticeTexts } from '../texts/notices.ts'

export function NoticesMain({ notices }: { notices: readonly Notice[] }) {
  const t = useText()
  const [latest] = notices
  const unread = notices.some(({ readAt }) => readAt === null)
  if (!latest) {
    return (
      <EmptyState icon="bell" title={t(noticesTexts.none)}>
        {t(noticesTexts.noneText)}
      </EmptyState>
    )
  }
  return (
    <div class="stack">
      {unread && (
        <form action="/notices/read" method="post" data-once>
          <input type="hidden" name="upTo" value={latest.id} />
          <Button kind="secondary" icon="check">
            {t(noticesTexts.markRead)}
          </Button>
        </form>
      )}
      <Table
        caption={t(noticesTexts.title)}
        captionHidden
        rows={notices}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            key: 'kind',
            header: t(noticesTexts.title),
            cell: (one) => (
              <>
                {t(noticeTexts[one.kind])} {one.readAt === null && <Tag tone="gold">{t(noticesTexts.fresh)}</Tag>}
              </>
            ),
          },
          {
            key: 'case',
            header: t(figureTexts.reference),
            width: 'wide',
            cell: (one) => (
              <a href={`/cases/${one.reference}`}>
                <Reference value={groupReference(one.reference)} /> <bdi>{one.subject}</bdi>
              </a>
            ),
          },
          {
            key: 'at',
            header: t(noticesTexts.when),
            width: 'narrow',
            cell: (one) => <DateText at={one.at} relative />,
          },
        ]}
      />
    </div>
  )
}
