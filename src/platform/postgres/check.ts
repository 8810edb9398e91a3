// Whether a PostgreSQL server, ours or another's, is one the system can stand on.
import type pg from 'pg'
import { Refusal } from '#src/kernel/refusal.ts'
import { texts } from './texts.ts'

/** The oldest supported version, as PostgreSQL numbers it. */
const oldest = 150_000

const remedy = `create database itqan template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`

async function enableTrigrams(client: pg.Client) {
  try {
    await client.query('create extension if not exists pg_trgm')
  } catch (error) {
    const { rowCount } = await client.query("select from pg_extension where extname = 'pg_trgm'")
    if (rowCount) return // two starters at once: the other one made it
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal('conflict', texts.noTrigrams, { values: { reason } })
  }
}

/** Refuses a server that is too old, not UTF-8, or blind to Arabic letters. Enables pg_trgm if it is not. */
export async function assertUsable(client: pg.Client) {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      pg_encoding_to_char(encoding) as encoding, datctype as ctype from pg_database where datname = current_database()`,
  )
  const { number, version, encoding, ctype } = rows[0]
  if (number < oldest) throw new Refusal('conflict', texts.tooOld, { values: { found: version } })
  if (encoding !== 'UTF8') throw new Refusal('conflict', texts.notUtf8, { values: { found: encoding, remedy } })
  await enableTrigrams(client)
  // With LC_CTYPE=C the extension sees no letters in Arabic and finds nothing, silently.
  const { rows: seen } = await client.query("select similarity('محمد', 'محمود') > 0 as arabic")
  if (!seen[0].arabic) throw new Refusal('conflict', texts.arabicUnread, { values: { found: ctype, remedy } })
}
