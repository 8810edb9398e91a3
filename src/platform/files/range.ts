/** A stretch of a file in bytes, both ends included. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Reads a Range header against a file's size: a stretch, the whole (null), or nothing that exists (416). */
export function parseRange(header: string | undefined, size: number): Range | null | 'unsatisfiable' {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!parts) return null // several ranges or another unit: the whole is a lawful answer
  const [, from = '', to = ''] = parts
  if (from === '' && to === '') return null
  if (from === '') {
    const last = Math.min(Number(to), size)
    return last === 0 ? 'unsatisfiable' : { start: size - last, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}
