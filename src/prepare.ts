// What every start makes sure of: the editions that come with the product are there and published, and no secret of the
// second step stands in the clear.
import { ensureShippedEditions } from '#src/evaluation/public.ts'
import { sealSecrets } from '#src/identity/public.ts'
import { asSystem } from '#src/platform/database.ts'
import type { Services } from '#src/platform/services.ts'

export async function prepare({ database, vault }: Services) {
  await asSystem(database, (tx) => sealSecrets(tx, vault))
  await asSystem(database, ensureShippedEditions)
}
