import type { Tx } from '#src/platform/database.ts'

interface SingleSignOnRow {
  browser_hash: string
  state: string
  nonce: string
  verifier: string
  next: string
  expires_at: Date
}

declare module '#src/platform/database.ts' {
  interface Tables {
    single_sign_ons: SingleSignOnRow
  }
}

/** A journey to the provider and back, held by one browser. */
export interface Journey {
  readonly state: string
  readonly nonce: string
  /** PKCE. */
  readonly verifier: string
  readonly next: string
}

export async function insertJourney(tx: Tx, browserHash: string, journey: Journey, expiresAt: Date) {
  await tx.db
    .insertInto('single_sign_ons')
    .values({ browser_hash: browserHash, ...journey, expires_at: expiresAt })
    .execute()
}

/** The journey of this browser, ended by being asked; null if there is none or it took too long. */
export async function takeJourney(tx: Tx, browserHash: string): Promise<Journey | null> {
  const row = await tx.db
    .deleteFrom('single_sign_ons')
    .where('browser_hash', '=', browserHash)
    .returningAll()
    .executeTakeFirst()
  return row && row.expires_at > tx.now ? row : null
}

export const deleteOldJourneys = (tx: Tx, before: Date) =>
  tx.db.deleteFrom('single_sign_ons').where('expires_at', '<', before).execute()
