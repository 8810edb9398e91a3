// The few hottest statements are planned once per connection: begin one with `${hot}` and its text becomes a named,
// prepared statement. Planning a statement under row-level security can cost ten times what running it does.
import { sql } from 'kysely'

const mark = '/* hot */'
export const hot = sql.raw(mark)

// A statement names its columns: one more in the table would change what `*` means to a plan that is kept.
// Texts must be few: what varies goes into parameters, lists as one array. Beyond this many they run unnamed.
const most = 100
const names = new Map<string, string>()

/** The name of a statement that is marked, the same on every connection. */
export function hotName(text: string): string | undefined {
  if (!text.startsWith(mark)) return undefined
  const known = names.get(text)
  if (known || names.size >= most) return known
  const name = `hot_${names.size}`
  names.set(text, name)
  return name
}
