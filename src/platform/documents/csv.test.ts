import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csv } from './csv.ts'

describe('CSV', () => {
  it('quotes commas, quotes, line breaks and blanks at the ends, and ends rows with CRLF', () => {
    const text = csv(
      ['الاسم', 'b'],
      [
        ['a,b', 'say "yes"'],
        ['line\nbreak', ' edge '],
        [null, 2.5],
      ],
      { bom: false },
    )
    assert.equal(text, 'الاسم,b\r\n"a,b","say ""yes"""\r\n"line\nbreak"," edge "\r\n,2.5\r\n')
  })

  it('begins with a byte order mark for people and without for programs', () => {
    assert.equal(csv(['a'], [], { bom: true }).charCodeAt(0), 0xfeff)
    assert.equal(csv(['a'], [], { bom: false }).charCodeAt(0), 'a'.charCodeAt(0))
  })

  it('shows what a spreadsheet program would run', () => {
    for (const evil of [
      '=1+1',
      '+973',
      '-1+cmd',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '\u200F=1',
      '\u2068=1',
      '＝1',
      '\u0000=1',
    ])
      assert.match(
        csv(['a'], [[evil]], { bom: false })
          .split('\r\n')
          .slice(1)
          .join(''),
        /^"?'/,
        JSON.stringify(evil),
      )
  })

  it('leaves numbers, dates and ordinary words alone', () => {
    const at = new Date('2026-11-22T07:30:00Z')
    assert.equal(
      csv(['a', 'b', 'c'], [[-5, at, 'أ - ب']], { bom: false }),
      'a,b,c\r\n-5,2026-11-22T07:30:00.000Z,أ - ب\r\n',
    )
  })
})
