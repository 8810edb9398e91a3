import type { Id, PersonId } from '#src/kernel/ids.ts'
import type { ActorRecord } from '#src/organisation/public.ts'
import type { Database, Tx } from '#src/platform/database.ts'

export type ApiTokenId = Id<'api_token'>

interface ApiTokenRow {
  id: ApiTokenId
  person_id: PersonId
  name: string
  token_hash: string
  created_at: Date
  last_used_at: Date | null
  expires_at: Date | null
  revoked_at: Date | null
}

declare module '#src/platform/database.ts' {
  interface Tables {
    api_tokens: ApiTokenRow
  }
}

export interface TokenActor extends ActorRecord {
  readonly lastSeenAt: string | null
}

/** Who a token's digest stands for: on every request of a program, so one prepared statement. */
export async function tokenActor(database: Database, hash: string, now: Date): Promise<TokenActor | null> {
  const { rows } = await database.pool.query<{ who: TokenActor | null }>({
    name: 'itqan_token',
    text: 'select itqan_token($1, $2) as who',
    values: [hash, now],
  })
  return rows[0]?.who ?? null
}

export async function noteTokenUse(tx: Tx, hash: string) {
  await tx.db.updateTable('api_tokens').set({ last_used_at: tx.now }).where('token_hash', '=', hash).execute()
}

export interface ApiToken {
  readonly id: ApiTokenId
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly expiresAt: Date | null
}

export async function insertToken(
  tx: Tx,
  token: { id: ApiTokenId; personId: PersonId; name: string; hash: string; expiresAt: Date },
) {
  await tx.db
    .insertInto('api_tokens')
    .values({
      id: token.id,
      person_id: token.personId,
      name: token.name,
      token_hash: token.hash,
      created_at: tx.now,
      last_used_at: null,
      expires_at: token.expiresAt,
      revoked_at: null,
    })
    .execute()
}

/** A person's tokens that still open something or have expired; revoked ones are gone from sight. */
export async function tokensOf(tx: Tx, personId: PersonId): Promise<ApiToken[]> {
  const rows = await tx.db
    .selectFrom('api_tokens')
    .select(['id', 'name', 'created_at', 'last_used_at', 'expires_at'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
  }))
}

/** Its name; null if there is no such token of this person. */
export async function revokeToken(tx: Tx, personId: PersonId, id: ApiTokenId): Promise<string | null> {
  const row = await tx.db
    .updateTable('api_tokens')
    .set({ revoked_at: tx.now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return row?.name ?? null
}
