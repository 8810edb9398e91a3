// Files that people sent, given back. Never run: the type is the one the bytes showed, it is sandboxed, and what a browser
// would open as a document is downloaded.
import { parseRange } from '../files/range.ts'
import type { FileStore } from '../files.ts'
import type { RequestContext } from './env.ts'

export const shownInPlace: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** RFC 6266: an ASCII name for all, the real one for those who read UTF-8. */
export function contentDisposition(name: string, inline: boolean): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

export interface KeptFile {
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
  readonly name: string
}

/** Answers with the file, whole or the range asked for. */
export async function sendFile(c: RequestContext, files: FileStore, file: KeptFile): Promise<Response> {
  const etag = `"${file.sha256.slice(0, 32)}"`
  const inline = shownInPlace.has(file.mediaType) && c.req.query('download') === undefined
  const headers: Record<string, string> = {
    'content-type': file.mediaType,
    'content-disposition': contentDisposition(file.name, inline),
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag,
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  const range = parseRange(c.req.header('range'), file.size)
  if (range === 'unsatisfiable') return c.body(null, 416, { 'content-range': `bytes */${file.size}` })
  const { size, stream } = await files.read(file.sha256, range)
  const [start, end] = range ? [range.start, range.end] : [0, size - 1]
  headers['content-length'] = String(end - start + 1)
  if (range) headers['content-range'] = `bytes ${start}-${end}/${size}`
  return c.body(stream, range ? 206 : 200, headers)
}
