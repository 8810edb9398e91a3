// What of the cases waits for the actor, for his start page: each line opens the list it counts.
import { defaultLocale } from '#src/kernel/locale.ts'
import type { Task } from '#src/kernel/task.ts'
import type { Tx } from '#src/platform/database.ts'
import { parseList } from '#src/platform/listing.ts'
import { readsInbox, viewsOf } from '../inbox.ts'
import { inboxList } from '../pages/inbox/list.tsx'
import { countInbox } from '../store/inbox.ts'
import { unreadNotices } from '../store/read-notices.ts'
import { taskTexts as texts } from '../texts/inbox.ts'
import { noticesTexts } from '../texts/notices.ts'
import { caseReader } from './case-reader.ts'

export async function caseTasks(tx: Tx): Promise<readonly Task[]> {
  const { actor } = tx
  if (!readsInbox(actor) || actor.personId === null) return []
  const views = viewsOf(actor)
  const asked = [
    { view: 'mine', text: texts.late, query: `view=late&assignee=${actor.personId}`, urgent: true },
    { view: 'mine', text: texts.mine, query: 'view=mine' },
    { view: 'unclaimed', text: texts.unclaimed, query: 'view=unclaimed' },
    { view: 'to_classify', text: texts.toClassify, query: 'view=to_classify' },
    { view: 'to_approve', text: texts.toApprove, query: 'view=to_approve' },
  ].filter(({ view }) => views.some((one) => one === view))
  if (asked.length === 0) return []
  const queries = asked.map(({ query }) => parseList(inboxList, new URLSearchParams(query), defaultLocale))
  const counts = await countInbox(tx, caseReader(tx), queries)
  const told = { text: noticesTexts.unread, href: '/notices', count: await unreadNotices(tx, 100) }
  const waiting = asked.map(({ text, query, urgent = false }, index) => ({
    text,
    href: `/inbox?${query}`,
    count: counts[index]?.count ?? 0,
    urgent,
  }))
  return [...waiting, told]
}
