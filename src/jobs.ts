// Background work of all slices, by hand.
import { registerIntakeJobs } from '#src/casework/jobs/intake.ts'
import { registerCaseworkJobs } from '#src/casework/jobs.ts'
import { registerIdentityJobs } from '#src/identity/jobs.ts'
import { registerOutbox } from '#src/platform/outbox.ts'
import type { Services } from '#src/platform/services.ts'

export function registerJobs(services: Services) {
  registerIdentityJobs(services)
  registerIntakeJobs(services)
  registerCaseworkJobs(services)
  registerOutbox(services.jobs, services.database, services.config)
}
