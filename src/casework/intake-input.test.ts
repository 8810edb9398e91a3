import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#src/kernel/refusal.ts'
import { saysSomething, subjectOf } from './input.ts'
import { type Intake, nested, readIntake } from './intake-input.ts'

const sent = (more: object = {}) => ({
  kind: 'complaint',
  channel: 'phone',
  description: 'لم يصلني الرد.\nمنذ شهر.',
  customerId: 'none',
  submissionKey: 'key-00001',
  ...more,
})
function refused(values: object, solve = false): readonly string[] {
  try {
    readIntake(values, solve)
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map(({ field }) => field)
    throw error
  }
}
const read = (more: object = {}): Intake => readIntake(sent(more))

describe('a new case as it is sent', () => {
  it('takes its subject from the first line where none is given, cut at a word', () => {
    assert.equal(read().subject, 'لم يصلني الرد.')
    assert.equal(read({ subject: ' تأخر ' }).subject, 'تأخر')
    const long = subjectOf('', 'كلمة '.repeat(100))
    assert.ok(long.length <= 121 && long.endsWith('كلمة…'), long)
  })

  it('says something: letters or numbers, not signs and pictures', () => {
    for (const text of ['نص', 'a', '7', '😀 لا']) assert.equal(saysSomething(text), true, text)
    for (const text of ['', '😀', '!!! ؟؟', '\u202e', '👨‍👩‍👧']) assert.equal(saysSomething(text), false, text)
  })

  it('is refused with every problem at its field, at once', () => {
    const fields = refused({ customerId: 'new', customer: { name: '' }, channel: 'pigeon', description: '😀' })
    for (const field of ['kind', 'channel', 'description', 'customer.name']) assert.ok(fields.includes(field), field)
    assert.deepEqual(refused(sent({ customerId: '' })), ['customerId'])
    assert.deepEqual(refused(sent({ description: 'ا'.repeat(20_001) })), ['description'])
    assert.deepEqual(refused(sent({ description: 'ا'.repeat(20_000) })), [])
    assert.ok(refused(sent(), true).includes('headingId'), 'a solution needs its heading')
  })

  it('of the media names outlet and day; of others it need not', () => {
    assert.deepEqual([...refused(sent({ channel: 'media' }))].sort(), ['outlet', 'publishedOn'].sort())
    const published = read({
      channel: 'media',
      outlet: 'الأيام',
      link: 'https://a.example/1',
      publishedOn: '٢٢/١١/٢٠٢٦',
    })
    assert.deepEqual(published.media, { outlet: 'الأيام', link: 'https://a.example/1', publishedOn: '2026-11-22' })
    assert.deepEqual(refused(sent({ channel: 'media', outlet: 'x', link: 'javascript:1', publishedOn: '1/1/2026' })), [
      'link',
    ])
    assert.equal(read({ channel: 'phone', outlet: '' }).media, null)
    assert.equal(read({ channel: 'social_media', outlet: '', link: '', publishedOn: '' }).media, null)
  })

  it('comes from a form with dots or from a program with objects', () => {
    const flat = nested(
      sent({ customerId: 'new', 'customer.name': 'سارة', 'customer.kind': 'citizen', 'customer.phone': '33123456' }),
    )
    assert.equal(readIntake(flat).customer?.phone, '+97333123456')
  })
})
