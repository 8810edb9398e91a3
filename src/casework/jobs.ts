// What happens to cases by itself: the sweep of clocks every minute, calendars that changed, signs of presence that are stale.
import { z } from 'zod'
import type { CalendarId, CaseId } from '#src/kernel/ids.ts'
import { asSystem, type Database, type Tx } from '#src/platform/database.ts'
import type { JobKind, Jobs } from '#src/platform/jobs.ts'
import type { Log } from '#src/platform/log.ts'
import { followCalendar, warnOfHolidays } from './actions/follow-calendar.ts'
import { askAgain, endWait, followReferral } from './actions/silence.ts'
import { sweepCase } from './actions/sweep.ts'
import {
  calendarsInUse,
  calendarVersion,
  casesBehind,
  type DueKind,
  dropPresence,
  dueCases,
  postponeClocks,
} from './store/sweep.ts'

export interface Sweeping {
  readonly database: Database
  readonly log: Log
}

export interface Swept {
  readonly done: number
  /** In somebody else's hand just now; they come up again. */
  readonly busy: number
  readonly failed: number
}

const batch = 200
/** A sweep that was away for long takes several turns, so that a minute's sweep ends. */
const mostAtOnce = 20_000
const dayMs = 86_400_000

// Pauses first: a clock that runs again may be due at once.
const sweeps: readonly (readonly [DueKind, (tx: Tx, id: CaseId) => Promise<boolean>])[] = [
  ['pauses', endWait],
  ['clocks', sweepCase],
  ['silence', askAgain],
]

/** All that is due now, each case in a transaction of its own: one that fails holds up no other. */
export async function sweepCases({ database, log }: Sweeping): Promise<Swept> {
  const count = { done: 0, busy: 0, failed: 0 }
  for (const [kind, sweep] of sweeps) {
    const tried: CaseId[] = []
    while (tried.length < mostAtOnce) {
      const ids = await asSystem(database, (tx) => dueCases(tx, kind, tried, batch))
      if (ids.length === 0) break
      tried.push(...ids)
      for (const id of ids) count[await swept({ database, log }, kind, id, sweep)] += 1
    }
  }
  return count
}

async function swept(
  { database, log }: Sweeping,
  kind: DueKind,
  id: CaseId,
  sweep: (tx: Tx, id: CaseId) => Promise<boolean>,
): Promise<keyof Swept> {
  try {
    return (await asSystem(database, (tx) => sweep(tx, id))) ? 'done' : 'busy'
  } catch (error) {
    log.error({ err: error, caseId: id, kind }, 'case not swept')
    // A calendar that never opens has no deadline to find: looked at again tomorrow, when somebody may have mended it.
    if (error instanceof RangeError && kind === 'clocks') {
      await asSystem(database, (tx) => postponeClocks(tx, id, new Date(tx.now.getTime() + dayMs)))
    }
    return 'failed'
  }
}

/** Counts the clocks of open cases on the calendar's latest version. */
export async function followCalendars({ database, log }: Sweeping, id: CalendarId): Promise<Swept> {
  const count = { done: 0, busy: 0, failed: 0 }
  const tried: CaseId[] = []
  for (;;) {
    const version = await asSystem(database, (tx) => calendarVersion(tx, id))
    if (version === undefined) return count
    const ids = await asSystem(database, (tx) => casesBehind(tx, { id, version }, tried, batch))
    if (ids.length === 0) return count
    tried.push(...ids)
    for (const caseId of ids) {
      try {
        await asSystem(database, (tx) => followCalendar(tx, caseId, { id, version }))
        count.done += 1
      } catch (error) {
        log.error({ err: error, caseId }, 'case does not follow its calendar')
        count.failed += 1
      }
    }
  }
}

const bySubject = z.object({ id: z.uuid() })
const idOf = (event: { subject: { id: string } }) => ({ id: event.subject.id })

export function registerCaseworkJobs({ jobs, database, log }: Sweeping & { readonly jobs: Jobs }) {
  const sweeping = { database, log }
  const every = (name: string, cron: string, run: () => Promise<unknown>): JobKind<unknown> => ({
    name,
    input: z.unknown(),
    every: cron,
    run: async () => {
      await run()
    },
  })
  jobs.register(every('sweep-cases', '* * * * *', () => sweepCases(sweeping)))
  jobs.register(every('drop-stale-presence', '35 * * * *', () => asSystem(database, dropPresence)))
  jobs.register(
    every('warn-of-holidays', '50 4 * * *', async () => {
      const used = await asSystem(database, calendarsInUse)
      for (const one of used) await asSystem(database, (tx) => warnOfHolidays(tx, one))
    }),
  )
  const calendar: JobKind<{ id: string }> = {
    name: 'follow-calendar',
    input: bySubject,
    run: async ({ id }) => {
      await followCalendars(sweeping, id as CalendarId)
    },
  }
  jobs.on(['calendar.changed'], calendar, idOf)
  const referral: JobKind<{ id: string }> = {
    name: 'follow-referral',
    input: bySubject,
    run: ({ id }) => asSystem(database, (tx) => followReferral(tx, id as CaseId)),
  }
  jobs.on(['case.answered'], referral, idOf)
}
