// A changed calendar: clocks of open cases are counted on its new version, and what moved is recorded and told.

import type { CalendarId, CaseId } from '#src/kernel/ids.ts'
import { defaultLocale, say } from '#src/kernel/locale.ts'
import { entityById, hoursAt, peopleWithRole } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { enqueueMessage } from '#src/platform/outbox.ts'
import { siteUrl } from '#src/platform/site.ts'
import { calendarRunsOut } from '../clock.ts'
import { lockCase } from '../store/cases.ts'
import { changeCycle } from '../store/cycles.ts'
import { type CalendarInUse, moveDue, moveReferrals } from '../store/sweep.ts'
import { customerTexts } from '../texts/customer.ts'
import { jobTexts as texts } from '../texts/jobs.ts'
import { resolutionOf, runClocks } from './clocks.ts'
import { recordBreach } from './moving.ts'
import { notify } from './notify.ts'
import { handlersOf } from './sweep.ts'
import { tellCustomer } from './tell.ts'

/** As the system. The version of the case stays: nobody's work on it is disturbed. */
export async function followCalendar(
  tx: Tx,
  id: CaseId,
  calendar: { readonly id: CalendarId; readonly version: number },
): Promise<void> {
  const one = await lockCase(tx, { actor: tx.actor, rule: 'all' }, id)
  if (!one) return
  const before = await resolutionOf(tx, one)
  const { dueAt, facts, promised, late } = await runClocks(tx, one, { calendar })
  await moveDue(tx, one, dueAt)
  await Promise.all([changeCycle(tx, one, { set: facts }), moveReferrals(tx, id)])
  for (const clock of late) await recordBreach(tx, one, clock)
  const after = await resolutionOf(tx, one)
  if (!promised || !after) return
  const moved = before?.dueAt?.getTime() !== after.dueAt?.getTime()
  await record(tx, {
    kind: moved ? 'case.deadlineMoved' : 'case.calendarFollowed',
    entityId: one.entityId,
    subject: { type: 'case', id },
    data: {
      cycle: one.cycle,
      promised,
      ...(moved && { before: { dueAt: before?.dueAt ?? null }, after: { dueAt: after.dueAt } }),
    },
  })
  if (!moved) return
  await notify(tx, one, await handlersOf(tx, one), 'deadline_moved')
  const due = after.dueAt
  if (due && before?.dueAt && due > before.dueAt) {
    const values = { due }
    await tellCustomer(tx, one, { text: customerTexts.dateMoved, history: customerTexts.dateMovedInHistory, values })
  }
}

const monthMs = 30 * 86_400_000

/** Tells an entity's administrators, at most once a month, that deadlines are counted past the last holiday declared. */
export async function warnOfHolidays(tx: Tx, used: CalendarInUse): Promise<boolean> {
  const { calendar, holidaysUntil } = await hoursAt(tx, used.calendarId, used.version)
  const exceptions = holidaysUntil ? [{ kind: 'holiday', endsOn: holidaysUntil }] : []
  const missing = calendarRunsOut({ timeZone: calendar.timeZone, exceptions }, used.lastDue)
  if (!missing) return false
  const earlier = await tx.db
    .selectFrom('events')
    .select('id')
    .where('kind', '=', 'calendar.holidaysMissing')
    .where('subject_id', '=', used.calendarId)
    .where('at', '>', new Date(tx.now.getTime() - monthMs))
    .limit(1)
    .execute()
  if (earlier.length > 0) return false
  const subject = { type: 'calendar', id: used.calendarId }
  await record(tx, { kind: 'calendar.holidaysMissing', entityId: used.entityId, subject })
  const entity = await entityById(tx, used.entityId)
  const language = entity.defaultLanguage
  const locale = { ...defaultLocale, language }
  const values = { link: siteUrl(`/organisation/calendars/${used.calendarId}`) }
  for (const person of await peopleWithRole(tx, { roles: ['administrator'], entityId: used.entityId })) {
    await enqueueMessage(tx, {
      channel: 'email',
      recipient: person.email,
      personId: person.id,
      entityId: used.entityId,
      subject: say(locale, texts.holidaysSubject),
      body: say(locale, texts.holidaysMissing, values),
      language,
    })
  }
  return true
}
