// Pictures without what cameras and programs write into them: places, devices, authors, thumbnails. The original stays in
// the store untouched; this is what is shown to those who must not learn who was where. How the picture is turned is kept.

/** JPEG and PNG come back without metadata; other types, and files that cannot be read as what they claim, as they are. */
export function withoutMetadata(bytes: Uint8Array, mediaType: string): Uint8Array {
  if (mediaType === 'image/jpeg') return cleanJpeg(bytes) ?? bytes
  if (mediaType === 'image/png') return cleanPng(bytes) ?? bytes
  return bytes
}

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

function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (at16(bytes, 0) !== 0xffd8) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let turned = 1
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === startOfScan)
      return join([...kept.slice(0, 1), ...orientation(turned), ...kept.slice(1), bytes.subarray(at)])
    const end = at + 2 + at16(bytes, at + 2)
    if (end > bytes.length || end < at + 4) return null
    const segment = bytes.subarray(at, end)
    if (marker === app1) turned = orientationOf(segment) ?? turned
    const metadata = marker === comment || (marker > app0 && marker <= appLast && marker !== adobe)
    if (!metadata) kept.push(segment)
    at = end
  }
  return null
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
