// The few hottest statements are planned once per connection: begin one with `${hot}` and its text becomes a named,
// prepared statement. Planning a statement under row-level security can cost ten times what running it does.
import { sql } from 'kysely'
import type pg from 'pg'

const mark = '/* hot */'
export const hot = sql.raw(mark)

// Texts must be few: what varies goes into parameters, lists as one array. Beyond this many they run unnamed.
const most = 100
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= most) return known
  const name = `hot_${names.size}`
  names.set(text, name)
  return name
}

/** Makes a connection prepare the texts that are marked. */
export function planOnce(client: pg.ClientBase) {
  const query: (...all: unknown[]) => unknown = client.query.bind(client)
  Object.assign(client, {
    query(text: unknown, values: unknown, ...rest: unknown[]) {
      const name = typeof text === 'string' && text.startsWith(mark) ? nameOf(text) : undefined
      return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest)
    },
  })
}
