// What was referred to a third party, and the form on which it answers.
import { formatDate, say } from '#src/kernel/locale.ts'
import { defineList } from '#src/platform/listing.ts'
import { Button } from '#src/ui/button/button.tsx'
import { DateText, Reference, useText } from '#src/ui/locale-context.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { groupReference } from '../reference.ts'
import type { ReferredFile, ReferredRow } from '../store/partner-referrals.ts'
import type { Referral } from '../store/referrals.ts'
import { partnerPageTexts as texts } from '../texts/partner-pages.ts'

export const referralsPath = '/referrals'

type Standing = Pick<ReferredRow, 'answeredAt' | 'cancelledAt' | 'dueAt'>

export function standingOf({ answeredAt, cancelledAt, dueAt }: Standing, now: Date) {
  if (answeredAt) return texts.done
  if (cancelledAt) return texts.cancelled
  return dueAt < now ? texts.late : texts.open
}

export function StandingTag({ one, now }: { one: Standing; now: Date }) {
  const t = useText()
  const text = standingOf(one, now)
  return <Tag tone={text === texts.late ? 'danger' : text === texts.open ? 'gold' : 'grey'}>{t(text)}</Tag>
}

/** `now` as the request has it: what is late is late for this reader now. */
export const referredList = (now: () => Date) =>
  defineList<ReferredRow>({
    name: 'referrals',
    path: referralsPath,
    title: texts.title,
    id: { ref: 'referrals.id', of: (row) => row.id },
    sort: '-sent',
    columns: [
      {
        key: 'reference',
        text: texts.reference,
        kind: 'text',
        value: (row) => row.reference,
        cell: (row) => (
          <a href={`${referralsPath}/${row.id}`}>
            <Reference value={groupReference(row.reference)} />
          </a>
        ),
      },
      {
        key: 'question',
        text: texts.question,
        kind: 'text',
        width: 'wide',
        value: (row) => row.question,
        cell: (row) => <bdi>{row.question.slice(0, 160)}</bdi>,
      },
      {
        key: 'sent',
        text: texts.sent,
        kind: 'date',
        sort: 'referrals.sent_at',
        value: (row) => row.sentAt,
        cell: (row, locale) => formatDate(locale, row.sentAt),
      },
      {
        key: 'due',
        text: texts.due,
        kind: 'date',
        sort: 'referrals.due_at',
        value: (row) => row.dueAt,
        cell: (row, locale) => formatDate(locale, row.dueAt, 'dateTime'),
      },
      {
        key: 'state',
        text: texts.state,
        kind: 'choice',
        value: (row, locale) => say(locale, standingOf(row, now())),
        cell: (row) => <StandingTag one={row} now={now()} />,
      },
    ],
  })

export interface ReferredProps {
  readonly referral: Referral
  readonly files: readonly ReferredFile[]
  readonly value: string
  readonly error: string | undefined
}

export function ReferredMain({ referral, files, value, error }: ReferredProps) {
  const t = useText()
  const path = `${referralsPath}/${referral.id}`
  const open = referral.answeredAt === null && referral.cancelledAt === null
  return (
    <div class="stack-loose measure">
      <p class="written" dir="auto">
        {referral.question}
      </p>
      <SummaryList
        rows={[
          { term: t(texts.sent), value: <DateText at={referral.sentAt} style="dateTime" /> },
          { term: t(texts.due), value: <DateText at={referral.dueAt} style="dateTime" /> },
          ...(referral.answeredAt
            ? [{ term: t(texts.answeredOn), value: <DateText at={referral.answeredAt} style="dateTime" /> }]
            : []),
        ]}
      />
      {files.length > 0 && (
        <section class="stack">
          <h2>{t(texts.files)}</h2>
          <ul class="plain-list stack-tight">
            {files.map((file) => (
              <li key={file.id}>
                <a href={`${path}/files/${file.id}`}>
                  <bdi>{file.name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {referral.answeredAt && (
        <section class="stack">
          <h2>{t(texts.answer)}</h2>
          <p class="written" dir="auto">
            {referral.answer}
          </p>
        </section>
      )}
      {referral.cancelledAt && <p>{t(texts.cancelledText)}</p>}
      {open && (
        <form action={path} method="post" class="stack" data-once>
          <Textarea name="answer" label={t(texts.answer)} hint={t(texts.answerHint)} value={value} error={error} />
          <Button>{t(texts.send)}</Button>
        </form>
      )}
    </div>
  )
}
