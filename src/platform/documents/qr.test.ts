import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { qrMatrix, qrSvg } from './qr.ts'

const url = 'https://itqan.example/shields/ITQ-SH-2026-0118'

describe('a QR code', () => {
  it('is square, with a finder pattern in three corners and not in the fourth', () => {
    const rows = qrMatrix(url)
    assert.ok(rows.every((row) => row.length === rows.length && /^[01]+$/.test(row)))
    const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
    const corner = (top: number, left: number) => rows.slice(top, top + 7).map((row) => row.slice(left, left + 7))
    const far = rows.length - 7
    assert.deepEqual(corner(0, 0), finder)
    assert.deepEqual(corner(0, far), finder)
    assert.deepEqual(corner(far, 0), finder)
    assert.notDeepEqual(corner(far, far), finder)
  })

  it('grows with the correction asked for', () => {
    assert.ok(qrMatrix(url, 'H').length > qrMatrix(url, 'L').length)
  })

  it('draws the same modules as SVG inside a quiet zone of four', () => {
    const rows = qrMatrix(url)
    const svg = qrSvg(url, 'Verify "this" <one>')
    assert.match(svg, new RegExp(`viewBox="0 0 ${rows.length + 8} ${rows.length + 8}"`))
    assert.match(svg, /aria-label="Verify &#34;this&#34; &#60;one&#62;"/)
    const drawn = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)]
    const dark = drawn.reduce((sum, [, , , length]) => sum + Number(length), 0)
    assert.equal(dark, [...rows.join('')].filter((module) => module === '1').length)
    assert.ok(drawn.every(([, x, y]) => Number(x) >= 4 && Number(y) >= 4))
    assert.doesNotMatch(svg, /style=|<script/)
  })
})
