// How many pixels a picture unpacks to, as its head says: a file of a megabyte may ask for gigabytes of memory.

const at16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const at32 = (bytes: Uint8Array, at: number) => at16(bytes, at) * 65_536 + at16(bytes, at + 2)

const pngSign = [0x89, 0x50, 0x4e, 0x47]

function pixelsOfPng(bytes: Uint8Array): number | null {
  if (bytes.length < 24 || pngSign.some((sign, at) => bytes[at] !== sign)) return null
  return at32(bytes, 16) * at32(bytes, 20)
}

// The frame header is one of C0 to CF; C4, C8 and CC are something else.
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function pixelsOfJpeg(bytes: Uint8Array): number | null {
  if (at16(bytes, 0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return at16(bytes, at + 5) * at16(bytes, at + 7)
    at += 2 + Math.max(2, at16(bytes, at + 2))
  }
  return null
}

/** Width times height; null for other types and for what cannot be read. */
export function pixelsOf(bytes: Uint8Array, mediaType: string): number | null {
  if (mediaType === 'image/png') return pixelsOfPng(bytes)
  return mediaType === 'image/jpeg' ? pixelsOfJpeg(bytes) : null
}

/** Takes pictures until they would unpack to more than this. */
export function pixelBudget({ each, all }: { each: number; all: number }) {
  let left = all
  return (bytes: Uint8Array, mediaType: string): boolean => {
    const pixels = pixelsOf(bytes, mediaType)
    if (pixels === null || pixels > each || pixels > left) return false
    left -= pixels
    return true
  }
}
