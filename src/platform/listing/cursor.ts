// A place in a sorted list: the sort value and id of the row one comes from. Travels in addresses, so it may be forged:
// what cannot be a place in this list is no cursor. It grants nothing; the permission narrows the query all the same.

export interface Cursor {
  /** The sort value as the database writes it. */
  readonly value: string
  readonly id: string
  /** The page that ends before this row; else the one that begins after it. */
  readonly before: boolean
}

export const writeCursor = (cursor: Cursor) =>
  Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url')

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const values = {
  text: /^[^\0]*$/,
  choice: /^[^\0]*$/,
  number: /^-?\d{1,40}(\.\d{1,40})?$/,
  bigint: /^-?\d{1,18}$/,
  uuid,
  // As PostgreSQL writes dates and moments; what lies below all of them stands for null.
  date: /^(-infinity|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])( ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?([+-]\d{2}(:\d{2}){0,2})?)?)$/,
}

/** PostgreSQL refuses days no month has. */
const isRealDay = (text: string) => {
  const day = text.slice(0, 10)
  return text === '-infinity' || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

export function readCursor(
  text: string,
  before: boolean,
  kind: keyof typeof values,
  idType: 'uuid' | 'text',
): Cursor | null {
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  if (!Array.isArray(read) || read.length !== 2) return null
  const [value, id]: unknown[] = read
  if (typeof value !== 'string' || typeof id !== 'string') return null
  if (!values[kind].test(value) || (kind === 'date' && !isRealDay(value))) return null
  if (idType === 'uuid' ? !uuid.test(id) : id.includes('\0')) return null
  return { value, id, before }
}
