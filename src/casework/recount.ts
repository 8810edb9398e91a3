// The facts of a case's cycles, told again from its events alone. What KPIs count is written as things happen; this says
// whether it was written right.
import { z } from 'zod'
import type { CalendarId, PersonId } from '#src/kernel/ids.ts'
import type { WorkingCalendar } from '#src/kernel/working-time.ts'
import { type Cycle, outcomes } from './case.ts'
import { dueAt, elapsed, type Pause, pausedMinutes } from './clock.ts'

export interface TrailEvent {
  readonly kind: string
  readonly at: Date
  readonly actorId: string | null
  readonly data: unknown
}

/** All but what people wrote, which the trail does not hold. */
export type Facts = Omit<Cycle, 'reason' | 'comment' | 'rootCause' | 'resolution' | 'correctiveAction'>

export type CalendarOf = (id: CalendarId | null, version: number) => WorkingCalendar

const content = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  by: z.string().optional(),
  clock: z.string().optional(),
  until: z.coerce.date().optional(),
  outcome: z.enum(outcomes).optional(),
  satisfied: z.boolean().optional(),
  score: z.number().nullish(),
  assigneeId: z.string().nullish(),
  unassigned: z.boolean().optional(),
  promised: z
    .object({
      startedAt: z.coerce.date(),
      budgetMinutes: z.number(),
      calendarId: z.string().nullable(),
      calendarVersion: z.number(),
    })
    .optional(),
})
type Content = z.output<typeof content>

type Told = { -readonly [K in keyof Facts]: Facts[K] }

const fresh = (number: number, openedAt: Date): Told => ({
  number,
  openedAt,
  accepted: null,
  outcome: null,
  firstContact: false,
  firstResponseAt: null,
  answeredAt: null,
  endedAt: null,
  dueAt: null,
  onTime: null,
  satisfactionAskedAt: null,
  satisfied: null,
  score: null,
  assignments: 0,
  reroutes: 0,
  escalations: 0,
  referrals: 0,
  questions: 0,
  extensions: 0,
  pausedMinutes: 0,
  workedMinutes: null,
  handlerIds: [],
})

/** Why the resolution clock of the running cycle no longer counts. */
type Ended = 'met' | 'merged' | 'referred_out' | 'withdrawn'

interface Walk {
  readonly cycles: Told[]
  readonly pauses: Pause[]
  promised: Content['promised']
  /** Who has the case. */
  assignee: string | null
  breached: boolean
  ended: Ended | null
  endedAt: Date | null
  /** Since when the customer has the next word. */
  waitsSince: Date | null
}

/** Facts of each cycle, the first first. Events in the order in which they were recorded, the registration first. */
export function recount(events: readonly TrailEvent[], calendarOf: CalendarOf): Facts[] {
  const walk: Walk = {
    cycles: [],
    pauses: [],
    promised: undefined,
    assignee: null,
    breached: false,
    ended: null,
    endedAt: null,
    waitsSince: null,
  }
  for (const event of events) {
    const data = content.parse(event.data)
    if (event.kind === 'case.registered' || event.kind === 'case.reopened') openCycle(walk, event, data)
    const cycle = walk.cycles.at(-1)
    if (!cycle) throw new Error(`a trail does not begin with ${event.kind}`)
    countOne(cycle, event, data)
    give(walk, cycle, event, data)
    runClock(walk, cycle, event, data, calendarOf)
  }
  return walk.cycles
}

function openCycle(walk: Walk, { kind, at }: TrailEvent, data: Content) {
  const last = walk.cycles.at(-1)
  if (last) {
    last.endedAt ??= at
    if (data.by === 'customer') Object.assign(last, { satisfied: false, score: data.score ?? null })
  }
  const cycle = fresh(walk.cycles.length + 1, at)
  if (kind === 'case.reopened') Object.assign(cycle, { accepted: true, assignments: 1 })
  walk.cycles.push(cycle)
  Object.assign(walk, { breached: false, ended: null, endedAt: null })
}

const handledBy = (cycle: Told, id: string | null | undefined) => {
  if (id && !cycle.handlerIds.some((known) => known === id)) cycle.handlerIds = [...cycle.handlerIds, id as PersonId]
}

const counted: Readonly<Record<string, 'reroutes' | 'escalations' | 'referrals' | 'questions' | 'extensions'>> = {
  'case.rerouted': 'reroutes',
  'case.escalated': 'escalations',
  'case.referredToPartner': 'referrals',
  'case.referredOut': 'referrals',
  'case.customerAsked': 'questions',
  'case.extended': 'extensions',
}
const ourWord = ['case.replied', 'case.customerAsked', 'case.referredOut', 'case.answered']

function countOne(cycle: Told, { kind, at, actorId }: TrailEvent, data: Content) {
  const name = counted[kind]
  if (name) cycle[name] += 1
  if (ourWord.includes(kind)) cycle.firstResponseAt ??= at
  if (kind === 'case.classified') cycle.accepted = true
  if (kind === 'case.answered') answer(cycle, at, actorId, data)
  if (kind === 'case.closed' || kind === 'case.withdrawn' || kind === 'case.merged') cycle.endedAt = at
  if (kind === 'case.rated' || kind === 'case.closed') {
    if (data.satisfied !== undefined) Object.assign(cycle, { satisfied: data.satisfied, score: data.score ?? null })
  }
  if (kind === 'case.withdrawn') cycle.outcome = 'withdrawn'
  if (kind === 'case.merged') cycle.outcome = 'merged'
  if (kind === 'case.unmerged') Object.assign(cycle, { outcome: null, endedAt: null })
}

const takenAway = ['case.released', 'case.rerouted', 'case.referredOut']

/** Taking what one was given already is no new assignment. */
function give(walk: Walk, cycle: Told, { kind, actorId }: TrailEvent, data: Content) {
  const given = kind === 'case.claimed' || kind === 'case.assigned'
  if (given && data.assigneeId !== walk.assignee) cycle.assignments += 1
  if (given || kind === 'case.reopened') {
    handledBy(cycle, data.assigneeId)
    walk.assignee = data.assigneeId ?? null
  }
  if (takenAway.includes(kind) || data.unassigned) walk.assignee = null
  if (kind === 'case.answered' && data.from === 'registered') walk.assignee = actorId
}

function answer(cycle: Told, at: Date, actorId: string | null, { outcome = 'solved', from }: Content) {
  handledBy(cycle, actorId)
  const accepted = outcome !== 'rejected' && outcome !== 'referred'
  Object.assign(cycle, { outcome, accepted, answeredAt: at, satisfactionAskedAt: at })
  if (from === 'registered') Object.assign(cycle, { firstContact: true, assignments: 1 })
}

const ends: Readonly<Record<string, Ended>> = {
  'case.answered': 'met',
  'case.merged': 'merged',
  'case.referredOut': 'referred_out',
  'case.withdrawn': 'withdrawn',
}
const goesOn: Readonly<Record<string, Ended>> = { 'case.unmerged': 'merged', 'case.takenBack': 'referred_out' }

function runClock(walk: Walk, cycle: Told, { kind, at }: TrailEvent, data: Content, calendarOf: CalendarOf) {
  if (data.promised) walk.promised = data.promised
  if (kind === 'case.breached' && data.clock === 'resolution') Object.assign(walk, { breached: true })
  stand(walk, at, data)
  const why = goesOn[kind]
  if (kind === 'case.unmerged' || why === walk.ended) resume(walk, cycle, at, why ?? null)
  const { promised } = walk
  if (!promised || walk.ended) return
  const calendar = calendarOf(promised.calendarId as CalendarId | null, promised.calendarVersion)
  const { startedAt, budgetMinutes } = promised
  if (!walk.waitsSince) cycle.dueAt = dueAt(startedAt, budgetMinutes, calendar, walk.pauses)
  if (walk.breached) cycle.onTime = false
  const end = ends[kind]
  if (!end) return
  Object.assign(walk, { ended: end, endedAt: at })
  cycle.workedMinutes = elapsed(startedAt, at, calendar, walk.pauses)
  cycle.pausedMinutes = pausedMinutes(startedAt, at, calendar, walk.pauses)
  if (end === 'met') cycle.onTime = !walk.breached && (cycle.dueAt === null || at <= cycle.dueAt)
}

function stand(walk: Walk, at: Date, { from, to, until }: Content) {
  if (from === 'waiting_customer' && walk.waitsSince) {
    walk.pauses.push({ from: walk.waitsSince, to: until ?? at })
    walk.waitsSince = null
  }
  if (to === 'waiting_customer') walk.waitsSince = at
}

function resume(walk: Walk, cycle: Told, at: Date, why: Ended | null) {
  if (cycle.endedAt === null && walk.ended === why && walk.endedAt) {
    walk.pauses.push({ from: walk.endedAt, to: at })
    Object.assign(walk, { ended: null, endedAt: null })
    Object.assign(cycle, { workedMinutes: null, pausedMinutes: 0, onTime: walk.breached ? false : null })
  }
}
