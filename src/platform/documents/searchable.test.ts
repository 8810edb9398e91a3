import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeSearchable } from './searchable.ts'

const table = (...entries: string[]) => `1 beginbfchar\n${entries.join('\n')}\nendbfchar`
const file = (inside: string) =>
  Buffer.from(`%PDF-1.7\n<0001> <06440627>\nbegincmap\n${inside}\nendcmap\n%%EOF`, 'latin1')

describe('a searchable document', () => {
  it('turns the letters of an Arabic ligature round', () => {
    const pdf = file(table('<001A> <06440627>', '<002B> <0644064406470021>', '<0003> <0627>'))
    const text = makeSearchable(pdf).toString('latin1')
    assert.match(text, /<001A> <06270644>/)
    assert.match(text, /<0003> <0627>/)
  })

  it('leaves Latin ligatures and mixed entries alone', () => {
    const inside = table('<0004> <006600660069>', '<0005> <06440020>')
    assert.equal(makeSearchable(file(inside)).toString('latin1'), file(inside).toString('latin1'))
  })

  it('changes nothing outside the tables and keeps every offset', () => {
    const pdf = file(table('<001A> <06440627>'))
    const before = pdf.length
    const text = makeSearchable(pdf).toString('latin1')
    assert.equal(text.length, before)
    assert.match(text, /^%PDF-1.7\n<0001> <06440627>\nbegincmap/)
  })

  it('survives a table that does not end', () => {
    const text = 'begincmap <001A> <06440627>'
    assert.equal(makeSearchable(Buffer.from(text)).toString(), text)
  })
})
