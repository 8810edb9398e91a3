// The lines of a case: what was said and what happened between, in one order.
import type { DepartmentId, PersonId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Case } from '../case.ts'
import type { Line, ShownEvent, ShownFile } from '../case-view.ts'
import type { TrailEvent } from '../store/case-page.ts'
import type { Pauses } from './read-clocks.ts'

export const bothSides = (text: string): LocalizedText => ({ ar: text, en: text })
/** The clock stands after the question, and runs again after the customer's word. */
const clockMoves = new Set(['case.customerAsked', 'clockRunsAgain'])
const order = (line: Line) => {
  if (line.type === 'message') return line.id === 'description' ? 0 : 2
  return clockMoves.has(line.kind) ? 3 : 1
}

export const descriptionLine = (one: Case, name: string | null, files: readonly ShownFile[]): Line => ({
  type: 'message',
  id: 'description',
  kind: 'customer',
  cycle: 1,
  at: one.openedAt,
  author: bothSides(name ?? ''),
  body: one.description,
  language: one.language,
  files,
  mentions: [],
})

/** What the messages themselves show is not said twice. */
const saidByMessages = new Set([
  'case.noted',
  'case.replied',
  'case.customerReplied',
  'case.answered',
  'case.departmentAsked',
  'case.departmentAnswered',
])

export function idIn<I extends string>(value: unknown): I[] {
  return typeof value === 'string' ? [value as I] : []
}

export function eventLine(
  event: TrailEvent,
  people: ReadonlyMap<PersonId, LocalizedText>,
  departments: ReadonlyMap<DepartmentId, LocalizedText>,
): ShownEvent[] {
  if (saidByMessages.has(event.kind)) return []
  return [eventWords(event, people, departments)]
}

const nobody: LocalizedText = { ar: '', en: '' }

/** The clock runs again with the customer's word; where staff resumed, the trail says so already. */
export function runsAgain({ id, cycle, reason, to }: Pauses[number], trail: readonly TrailEvent[]): ShownEvent[] {
  if (to === null || reason !== 'customer') return []
  if (trail.some(({ kind, at }) => kind === 'case.resumed' && at.getTime() === to.getTime())) return []
  const none = { by: nobody, person: null, department: null, reason: '' }
  return [{ type: 'event', id, kind: 'clockRunsAgain', cycle, at: to, ...none }]
}

export function eventWords(
  { id, kind, at, actorName, data }: TrailEvent,
  people: ReadonlyMap<PersonId, LocalizedText>,
  departments: ReadonlyMap<DepartmentId, LocalizedText>,
): ShownEvent {
  const [person] = idIn<PersonId>(data.assigneeId)
  const [department] = idIn<DepartmentId>(data.departmentId)
  return {
    type: 'event',
    id,
    kind,
    cycle: typeof data.cycle === 'number' ? data.cycle : 1,
    at,
    by: actorName,
    person: (person && people.get(person)) ?? null,
    department: (department && departments.get(department)) ?? null,
    reason: typeof data.reason === 'string' ? data.reason : '',
  }
}

/** Cycle by cycle, then as it happened. */
export const inOrder = (lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => a.cycle - b.cycle || a.at.getTime() - b.at.getTime() || order(a) - order(b))
