// Every hour: half-filled forms whose time is over leave with their files, as do sessions and codes.
import { z } from 'zod'
import { asSystem, type Database } from '#src/platform/database.ts'
import type { JobKind } from '#src/platform/jobs.ts'
import type { Services } from '#src/platform/services.ts'
import { dropDraft, expiredDrafts } from '../store/public-drafts.ts'
import { dropExpired } from '../store/tracking.ts'
import { codeWindowHours } from '../tracking.ts'

const atOnce = 200

/** Removes what is over; gives how many drafts that were. */
export async function dropStale(database: Database): Promise<number> {
  let dropped = 0
  for (;;) {
    const here = await asSystem(database, async (tx) => {
      const drafts = await expiredDrafts(tx, atOnce)
      for (const { tokenHash, files } of drafts) await dropDraft(tx, tokenHash, files)
      if (drafts.length < atOnce) await dropExpired(tx, new Date(tx.now.getTime() - codeWindowHours * 3_600_000))
      return drafts.length
    })
    dropped += here
    if (here < atOnce) return dropped
  }
}

export function registerIntakeJobs({ jobs, database }: Pick<Services, 'jobs' | 'database'>) {
  const kind: JobKind<Record<string, never>> = {
    name: 'drop-stale-drafts',
    every: '25 * * * *',
    input: z.object({}).strict(),
    async run() {
      await dropStale(database)
    },
  }
  jobs.register(kind)
}
