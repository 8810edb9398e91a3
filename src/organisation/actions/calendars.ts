import { type CalendarId, newId } from '#src/kernel/ids.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { organisationPolicy } from '../access.ts'
import { type Calendar, type CalendarDraft, calendarProblems } from '../calendar.ts'
import { insertCalendar, loadCalendar, updateCalendar } from '../store/calendars.ts'
import { organisationTexts as texts } from '../texts.ts'
import { furnished, recordChange, refuse, stillThere, unchangedSince } from './change.ts'

export async function createCalendar(tx: Tx, draft: CalendarDraft, id = newId<CalendarId>()): Promise<Calendar> {
  await furnished(tx, draft.entityId)
  refuse(calendarProblems(draft))
  const calendar: Calendar = { ...draft, id, version: 1 }
  await insertCalendar(tx, calendar)
  await recordChange(tx, 'calendar', 'created', calendar.entityId, null, calendar)
  return calendar
}

export async function changeCalendar(tx: Tx, id: CalendarId, version: number, draft: CalendarDraft): Promise<Calendar> {
  const before = found(await loadCalendar(tx, allow(organisationPolicy, tx.actor, 'centre.manage'), id))
  unchangedSince(before, version)
  if (draft.entityId !== before.entityId) refuse([{ field: 'entityId', text: texts.entityFixed }])
  refuse(calendarProblems(draft))
  const after: Calendar = { ...before, ...draft, version: version + 1 }
  stillThere(await updateCalendar(tx, after, version))
  await recordChange(tx, 'calendar', 'changed', after.entityId, before, after)
  return after
}
