import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withoutMetadata as cleaned } from './metadata.ts'

const withoutMetadata = (bytes: Uint8Array, mediaType: string): Uint8Array => {
  const clean = cleaned(bytes, mediaType)
  assert.ok(clean, 'could not be cleaned')
  return clean
}

const text = (words: string) => [...Buffer.from(words, 'latin1')]
const segment = (marker: number, body: readonly number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
]
/** An Exif directory with the camera's maker and how the picture is turned. */
const exif = (turned: number, little: boolean) => {
  const n16 = (n: number) => (little ? [n & 255, n >> 8] : [n >> 8, n & 255])
  const n32 = (n: number) => (little ? [n, 0, 0, 0] : [0, 0, 0, n])
  const entry = (tag: number, type: number, value: readonly number[]) => [
    ...n16(tag),
    ...n16(type),
    ...n32(1),
    ...value,
  ]
  return [
    ...text('Exif\0\0'),
    ...(little ? text('II') : text('MM')),
    ...n16(42),
    ...n32(8),
    ...n16(2),
    ...entry(0x010f, 2, text('ACME')),
    ...entry(0x0112, 3, [...n16(turned), 0, 0]),
    ...n32(0),
    ...text('GPS 26.2 N 50.5 E'),
  ]
}
const scan = [0xff, 0xda, 0, 4, 1, 2, ...text('pixels'), 0xff, 0xd9]
const tables = segment(0xdb, text('quantization'))
const jfif = segment(0xe0, text('JFIF\0'))
const jpeg = (...segments: readonly number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...scan])
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a JPEG', () => {
  test('keeps its picture and loses place, camera, profile and comments', () => {
    const secret = jpeg(
      jfif,
      segment(0xe1, exif(1, true)),
      segment(0xe1, text('http://ns.adobe.com/xap/1.0/ author')),
      segment(0xed, text('Photoshop owner')),
      segment(0xfe, text('taken by Zubayda')),
      tables,
    )
    const clean = withoutMetadata(secret, 'image/jpeg')
    assert.deepEqual(clean, jpeg(jfif, tables))
    for (const word of ['ACME', 'GPS', 'Zubayda', 'author', 'owner']) assert.ok(!asText(clean).includes(word), word)
  })

  test('still says how it is turned, whichever way its numbers were written', () => {
    for (const little of [true, false])
      for (const turned of [3, 6, 8]) {
        const clean = withoutMetadata(jpeg(segment(0xe1, exif(turned, little)), tables), 'image/jpeg')
        assert.ok(!asText(clean).includes('ACME'))
        assert.deepEqual([...clean.subarray(2, 6)], [0xff, 0xe1, 0, 34])
        assert.deepEqual([...clean.subarray(30, 34)], [0, turned, 0, 0])
        assert.deepEqual(withoutMetadata(clean, 'image/jpeg'), clean)
        assert.deepEqual(clean.subarray(38), jpeg(tables).subarray(2))
      }
  })

  test('without metadata is the same bytes', () => {
    const plain = jpeg(jfif, tables)
    assert.deepEqual(withoutMetadata(plain, 'image/jpeg'), plain)
  })

  test('ends with its picture: what phones hang behind it is left out', () => {
    const behind = [...text('SEFT trailer'), ...jpeg(segment(0xe1, exif(1, true)))]
    assert.deepEqual(
      withoutMetadata(Uint8Array.from([...jpeg(jfif, tables), ...behind]), 'image/jpeg'),
      jpeg(jfif, tables),
    )
  })

  test('of several scans keeps all of them and loses metadata between them', () => {
    const first = [0xff, 0xda, 0, 4, 1, 2, ...text('coarse'), 0xff, 0, 0xff, 0xd3]
    const fine = [...segment(0xc4, text('tables\xff\xd9')), ...scan]
    const whole = (...between: number[]) => Uint8Array.from([0xff, 0xd8, ...jfif, ...first, ...between, ...fine])
    assert.deepEqual(withoutMetadata(whole(...segment(0xfe, text('Zubayda'))), 'image/jpeg'), whole())
  })

  test('that cannot be read is not passed off as clean', () => {
    for (const broken of [
      Uint8Array.from([0xff, 0xd8]),
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]),
      jpeg(jfif).subarray(0, -2),
      Uint8Array.from(text('not a picture')),
    ])
      assert.equal(cleaned(broken, 'image/jpeg'), null)
  })
})

describe('a PNG', () => {
  const chunk = (type: string, body: readonly number[]) => [0, 0, 0, body.length, ...text(type), ...body, 1, 2, 3, 4]
  const png = (...chunks: readonly number[][]) =>
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flat()])
  const [head, body, end] = [chunk('IHDR', text('13 bytes long')), chunk('IDAT', text('pixels')), chunk('IEND', [])]

  test('keeps its picture and loses its words', () => {
    const words = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].map((type) => chunk(type, text('Author Zubayda')))
    assert.deepEqual(withoutMetadata(png(head, ...words, body, end), 'image/png'), png(head, body, end))
  })

  test('that is cut off is not passed off as clean', () => {
    assert.equal(cleaned(png(head, body).subarray(0, 30), 'image/png'), null)
  })
})

describe('a WebP', () => {
  const n32 = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255, n >> 24]
  const chunk = (type: string, body: readonly number[]) => [
    ...text(type),
    ...n32(body.length),
    ...body,
    ...(body.length % 2 ? [0] : []),
  ]
  const webp = (...chunks: readonly number[][]) => {
    const body = chunks.flat()
    return Uint8Array.from([...text('RIFF'), ...n32(4 + body.length), ...text('WEBP'), ...body])
  }
  const extended = (flags: number) => chunk('VP8X', [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0])
  const pixels = chunk('VP8 ', text('pixels!'))

  test('keeps its picture, loses what was written into it, and no longer says it has it', () => {
    const secret = webp(extended(0b0001_1100), pixels, chunk('EXIF', text('GPS')), chunk('XMP ', text('Zubayda')))
    assert.deepEqual(withoutMetadata(secret, 'image/webp'), webp(extended(0b0001_0000), pixels))
    assert.deepEqual(withoutMetadata(webp(pixels), 'image/webp'), webp(pixels))
  })

  test('that is cut off is not passed off as clean', () => {
    assert.equal(cleaned(webp(pixels).subarray(0, 17), 'image/webp'), null)
  })
})

test('what may name its author in a way that is not known here cannot be cleaned', () => {
  for (const type of ['application/pdf', 'image/heic', 'constructor'])
    assert.equal(cleaned(Uint8Array.from(text('%PDF-1.7')), type), null)
})
