// What happens by itself: people added to the system are invited, and what has expired is cleared away.
import { z } from 'zod'
import type { PersonId } from '#src/kernel/ids.ts'
import { asSystem, type Database } from '#src/platform/database.ts'
import type { JobKind, Jobs } from '#src/platform/jobs.ts'
import { clearExpired } from './actions/clear.ts'
import { invite } from './actions/links.ts'
import type { IdentityServices } from './routes/services.ts'

const invitation = (database: Database, publicUrl: string): JobKind<{ id: string }> => ({
  name: 'invite-person',
  input: z.object({ id: z.uuid() }),
  run: ({ id }) => asSystem(database, (tx) => invite(tx, id as PersonId, publicUrl)),
})

const clearing = (database: Database): JobKind<unknown> => ({
  name: 'clear-sign-in',
  input: z.unknown(),
  every: '40 0 * * *',
  run: () => asSystem(database, clearExpired),
})

export function registerIdentityJobs({ jobs, database, config }: Omit<IdentityServices, 'vault'> & { jobs: Jobs }) {
  jobs.on(['person.created'], invitation(database, config.publicUrl), (event) => ({ id: event.subject.id }))
  jobs.register(clearing(database))
}
