import type { Tx } from '#src/platform/database.ts'
import { deleteOldAttempts } from '../store/attempts.ts'
import { deleteOldLinks } from '../store/links.ts'
import { deleteExpiredSessions } from '../store/sessions.ts'
import { deleteOldJourneys } from '../store/single-sign-ons.ts'

const dayMs = 24 * 3600 * 1000

/** Removes what can no longer be used: sessions, links, journeys, and wrong tries that no longer count. */
export async function clearExpired(tx: Tx) {
  await deleteExpiredSessions(tx)
  await deleteOldLinks(tx, tx.now)
  await deleteOldJourneys(tx, tx.now)
  await deleteOldAttempts(tx, new Date(tx.now.getTime() - dayMs))
}
