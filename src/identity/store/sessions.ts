import type { PersonId } from '#src/kernel/ids.ts'
import type { ActorRecord } from '#src/organisation/public.ts'
import type { Database, Tx } from '#src/platform/database.ts'

interface SessionRow {
  token_hash: string
  person_id: PersonId
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  awaiting_second_factor: boolean
  user_agent: string
}

declare module '#src/platform/database.ts' {
  interface Tables {
    sessions: SessionRow
  }
}

export interface SessionActor extends ActorRecord {
  readonly createdAt: string
  readonly lastSeenAt: string
}

/** Who a cookie's digest stands for: on every request, so outside a transaction, as one prepared statement. */
export async function sessionActor(database: Database, hash: string, now: Date): Promise<SessionActor | null> {
  const { rows } = await database.pool.query<{ who: SessionActor | null }>({
    name: 'itqan_session',
    text: 'select itqan_session($1, $2) as who',
    values: [hash, now],
  })
  return rows[0]?.who ?? null
}

export interface NewSession {
  readonly hash: string
  readonly personId: PersonId
  readonly expiresAt: Date
  readonly awaitingSecondFactor: boolean
  readonly userAgent: string
}

export async function insertSession(tx: Tx, session: NewSession) {
  await tx.db
    .insertInto('sessions')
    .values({
      token_hash: session.hash,
      person_id: session.personId,
      created_at: tx.now,
      last_seen_at: tx.now,
      expires_at: session.expiresAt,
      awaiting_second_factor: session.awaitingSecondFactor,
      user_agent: session.userAgent.slice(0, 300),
    })
    .execute()
}

export async function noteUse(tx: Tx, hash: string, expiresAt: Date) {
  await tx.db
    .updateTable('sessions')
    .set({ last_seen_at: tx.now, expires_at: expiresAt })
    .where('token_hash', '=', hash)
    .execute()
}

export async function loadSession(tx: Tx, hash: string) {
  return tx.db
    .selectFrom('sessions')
    .select(['person_id', 'awaiting_second_factor', 'user_agent', 'created_at'])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
}

/** The person whose session it was; null if it had ended. Of two at once only one gets the person. */
export async function deleteSession(tx: Tx, hash: string): Promise<PersonId | null> {
  const row = await tx.db
    .deleteFrom('sessions')
    .where('token_hash', '=', hash)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** Ends all of a person's sessions but one; answers how many. */
export async function deleteSessionsOf(tx: Tx, personId: PersonId, exceptHash = ''): Promise<number> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where('token_hash', '<>', exceptHash)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export const deleteExpiredSessions = (tx: Tx) =>
  tx.db.deleteFrom('sessions').where('expires_at', '<=', tx.now).execute()

export interface OpenSession {
  /** First characters of the digest: names the session, opens nothing. */
  readonly id: string
  readonly hash: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly userAgent: string
}

export const sessionId = (hash: string) => hash.slice(0, 16)

export async function sessionsOf(tx: Tx, personId: PersonId): Promise<OpenSession[]> {
  const rows = await tx.db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', tx.now)
    .where('awaiting_second_factor', '=', false)
    .orderBy('last_seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: sessionId(row.token_hash),
    hash: row.token_hash,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    userAgent: row.user_agent,
  }))
}
