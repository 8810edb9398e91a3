// Background work of all slices, by hand.
import { registerOutbox } from '#src/platform/outbox.ts'
import type { Services } from '#src/platform/services.ts'

export function registerJobs(services: Services) {
  registerOutbox(services.jobs, services.database, services.config)
}
