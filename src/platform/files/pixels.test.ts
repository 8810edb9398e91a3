import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pixelBudget, pixelsOf } from './pixels.ts'

const two = (value: number) => [value >> 8, value & 0xff]
const four = (value: number) => [...two(value >>> 16), ...two(value & 0xffff)]

const png = (width: number, height: number) =>
  Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    ...four(13),
    73,
    72,
    68,
    82,
    ...four(width),
    ...four(height),
  ])

/** With segments before its frame, and fill bytes between them, as cameras write them. */
const jpeg = (width: number, height: number, frame = 0xc2) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, ...two(4), 1, 2],
    ...[0xff, 0xff, 0xc4, ...two(3), 9],
    ...[0xff, frame, ...two(17), 8, ...two(height), ...two(width), 3, 1, 0x11, 0],
  ])

test('the head of a picture says how many pixels it unpacks to', () => {
  assert.equal(pixelsOf(png(4032, 3024), 'image/png'), 4032 * 3024)
  assert.equal(pixelsOf(png(0xffffffff, 0xffffffff), 'image/png'), 0xffffffff ** 2)
  for (const frame of [0xc0, 0xc1, 0xc2]) assert.equal(pixelsOf(jpeg(4000, 3000, frame), 'image/jpeg'), 12_000_000)
})

test('what is not the picture it claims to be has no number of pixels', () => {
  assert.equal(pixelsOf(jpeg(10, 10), 'image/png'), null)
  assert.equal(pixelsOf(png(10, 10), 'image/jpeg'), null)
  assert.equal(pixelsOf(png(10, 10), 'image/webp'), null)
  for (const type of ['image/png', 'image/jpeg']) assert.equal(pixelsOf(new Uint8Array(3), type), null)
  assert.equal(pixelsOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 0, 0]), 'image/jpeg'), null)
})

test('pictures are taken while each is small enough and all together fit', () => {
  const takes = pixelBudget({ each: 100, all: 250 })
  const taken = [png(10, 10), jpeg(10, 11), jpeg(10, 10), png(10, 6), png(5, 10), png(1, 1)].map((bytes) =>
    takes(bytes, bytes[0] === 0xff ? 'image/jpeg' : 'image/png'),
  )
  assert.deepEqual(taken, [true, false, true, false, true, false])
})
