// Pictures without what cameras and programs write into them: places, devices, authors, thumbnails. The original stays in
// the store untouched; this is what is shown to those who must not learn who was where. How the picture is turned is kept.

const cleaners: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | null>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/** Whether files of this type can be shown without what was written into them. */
export const canBeCleaned = (mediaType: string) => Object.hasOwn(cleaners, mediaType)

/** The picture without metadata; null for other types, and for a file that cannot be read as what it claims to be. */
export const withoutMetadata = (bytes: Uint8Array, mediaType: string): Uint8Array | null =>
  canBeCleaned(mediaType) ? (cleaners[mediaType]?.(bytes) ?? null) : null

const at16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const at32 = (bytes: Uint8Array, at: number) => at16(bytes, at) * 65_536 + at16(bytes, at + 2)

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const app0 = 0xe0
const app1 = 0xe1
const adobe = 0xee // tells decoders the colour space
const appLast = 0xef
const comment = 0xfe
const startOfScan = 0xda
const endOfImage = 0xd9

function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (at16(bytes, 0) !== 0xffd8) return null
  const kept: Uint8Array[] = []
  let turned = 1
  let scanned = false
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    // Nothing after the end: phones hang further pictures there, each with metadata of its own.
    if (marker === endOfImage)
      return scanned ? join([bytes.subarray(0, 2), ...orientation(turned), ...kept, bytes.subarray(at, at + 2)]) : null
    const end = at + 2 + at16(bytes, at + 2)
    if (end > bytes.length || end < at + 4) return null
    if (marker === app1) turned = orientationOf(bytes.subarray(at, end)) ?? turned
    const next = marker === startOfScan ? endOfScan(bytes, end) : end
    scanned ||= marker === startOfScan
    const metadata = marker === comment || (marker > app0 && marker <= appLast && marker !== adobe)
    if (!metadata) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** Where the next marker stands after the coded pixels, in which 0xff is followed by 0 or by the number of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Which way the picture is to be turned, 1 to 8, as the segment's first directory says. */
function orientationOf(segment: Uint8Array): number | null {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  const tiff = 10
  if (segment.length < tiff + 8 || at32(segment, 4) !== 0x45786966) return null
  const little = at16(segment, tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > segment.length) return null
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > segment.length) return null
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** The smallest segment that says nothing but how to turn the picture. */
function orientation(turned: number): Uint8Array[] {
  if (turned === 1) return []
  const segment = [0xff, app1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  return [Uint8Array.from([...segment, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0])]
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pngMetadata = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

function cleanPng(bytes: Uint8Array): Uint8Array | null {
  if (pngStart.some((byte, at) => bytes[at] !== byte)) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + at32(bytes, at)
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!pngMetadata.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return join(kept)
    at = end
  }
  return null
}

const webpMetadata = new Set(['EXIF', 'XMP '])
const animatedAlphaProfile = 0b0011_0010 // the flags of the extended header that stay true

function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (word(0) !== 'RIFF' || word(8) !== 'WEBP') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = Math.min(bytes.length, 8 + view.getUint32(4, true))
  const kept: Uint8Array[] = []
  for (let at = 12; at + 8 <= whole; ) {
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (end > whole) return null
    const chunk = bytes.slice(at, end)
    if (word(at) === 'VP8X') chunk[8] = (chunk[8] ?? 0) & animatedAlphaProfile
    if (!webpMetadata.has(word(at))) kept.push(chunk)
    at = end
  }
  if (kept.length === 0) return null
  const body = join(kept)
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, 4 + body.length, true)
  return join([head, body])
}
