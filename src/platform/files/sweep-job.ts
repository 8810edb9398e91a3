// Every night, the files that no row mentions leave the disk.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database.ts'
import { asSystem } from '../database.ts'
import type { FileStore } from '../files.ts'
import type { JobKind } from '../jobs.ts'
import type { Known } from './sweep.ts'

const aDay = 24 * 60 * 60 * 1000

export function fileSweep(database: Database, files: FileStore): JobKind<Record<string, never>> {
  const known: Known = (hashes) =>
    asSystem(database, async (tx) => {
      const query = sql<{ sha256: string }>`select distinct sha256 from files where sha256 = any(${hashes})`
      return new Set((await query.execute(tx.db)).rows.map((row) => row.sha256))
    })
  return {
    name: 'sweep-files',
    every: '40 1 * * *',
    input: z.object({}).strict(),
    async run() {
      await files.sweep(known, new Date(database.clock().getTime() - aDay))
    },
  }
}
