// What every start makes sure of: the editions that come with the product are there and published.
import { ensureShippedEditions } from '#src/evaluation/public.ts'
import { asSystem } from '#src/platform/database.ts'
import type { Services } from '#src/platform/services.ts'

export const prepare = (services: Services) => asSystem(services.database, ensureShippedEditions)
