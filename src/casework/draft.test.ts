import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { EntityId, ServiceId } from '#src/kernel/ids.ts'
import { anonymousKinds, caseKinds } from './case.ts'
import { type Draft, emptyDraft, openQuestion, questions, questionsOf, subjectOf, withEntity } from './draft.ts'
import { customerSteps, masked, oneMoreCode, sessionUntil, stepOf } from './tracking.ts'

const complete: Draft = {
  ...emptyDraft('key'),
  kind: 'complaint',
  entityId: 'e' as EntityId,
  about: { serviceId: null, centreId: null },
  what: 'ما حدث',
  files: true,
  anonymous: false,
  you: { name: 'سارة', kind: 'citizen', personalNumber: null },
  reach: { phone: '+97333000000', email: '', channel: 'sms', needs: [] },
  privacy: { confidential: false, employee: '' },
}
const open: Readonly<Record<(typeof questions)[number], Partial<Draft>>> = {
  kind: { kind: null },
  entity: { entityId: null },
  about: { about: null },
  what: { what: null },
  files: { files: false },
  who: { anonymous: null },
  you: { you: null },
  reach: { reach: null },
  privacy: { privacy: null },
}

describe('a half-filled form', () => {
  it('asks each question it needs, in order, and is complete when all of them are answered', () => {
    for (const kind of caseKinds) {
      for (const anonymous of [true, false]) {
        const draft = { ...complete, kind, anonymous }
        const asked = questionsOf(draft, anonymousKinds)
        assert.equal(openQuestion(draft, anonymousKinds), null)
        assert.deepEqual(
          asked,
          questions.filter((one) => asked.includes(one)),
        )
        for (const question of asked) {
          // Without its kind a form asks other questions; it still begins with that one.
          assert.equal(openQuestion({ ...draft, ...open[question] }, anonymousKinds), question)
        }
      }
    }
  })

  it('asks for a name unless the entity takes that kind without one', () => {
    const hidden = { ...complete, kind: 'report', anonymous: true } as const
    assert.equal(questionsOf(hidden, anonymousKinds).includes('you'), false)
    assert.equal(questionsOf(hidden, []).includes('you'), true)
    assert.equal(questionsOf({ ...hidden, kind: 'complaint' }, anonymousKinds).includes('you'), true)
  })

  it('forgets the service with the entity it was of', () => {
    const about = { serviceId: 's' as ServiceId, centreId: null }
    assert.deepEqual(withEntity({ ...complete, about }, complete.entityId as EntityId).about, about)
    assert.equal(withEntity({ ...complete, about }, 'other' as EntityId).about, null)
  })

  it('has a subject of one line with words in it, whatever was written', () => {
    assert.equal(subjectOf('تأخر الرخصة', 'شيء آخر'), 'تأخر الرخصة')
    assert.equal(subjectOf('', '😡😡\nتأخرت الرخصة. ثم اتصلت بهم.'), 'تأخرت الرخصة.')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const subject = subjectOf('', `كلمة ${text}`)
        assert.ok(subject.length > 0 && subject.length <= 91 && !/\n/.test(subject))
        assert.doesNotThrow(() => encodeURIComponent(subject), 'no half of a character')
      }),
    )
  })
})

describe('proof that a case is one’s own', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1000)

  it('sends a code a minute and six in three hours, then again', () => {
    let sent = oneMoreCode(null, at(0))
    let count = 1
    for (let second = 0; second < 3 * 3600; second += 30) {
      const next = oneMoreCode(sent, at(second))
      if (next) {
        assert.ok(!sent || next.sentAt.getTime() - sent.sentAt.getTime() >= 60_000)
        sent = next
        count += 1
      }
    }
    assert.equal(count, 6)
    assert.equal(oneMoreCode(sent, at(3 * 3600))?.sent, 1)
  })

  it('lasts half an hour from each use and twelve hours at most', () => {
    const session = { startedAt: at(0), expiresAt: at(1800) }
    assert.deepEqual(sessionUntil(session, at(1000)), at(2800))
    assert.equal(sessionUntil(session, at(1800)), null)
    const long = { startedAt: at(0), expiresAt: at(12 * 3600) }
    assert.deepEqual(sessionUntil(long, at(12 * 3600 - 60)), at(12 * 3600))
  })

  it('shows two digits of a phone and one letter of an address at most', () => {
    assert.equal(masked('+97333123456'), '56')
    assert.equal(masked('sara.ahmed@example.com'), 's•••@•••.com')
  })

  it('tells a customer one of four steps, or that it ended before an answer', () => {
    assert.deepEqual(
      (['registered', 'routed', 'waiting_third_party', 'referred_out', 'answered', 'closed'] as const).map((state) =>
        stepOf({ state }),
      ),
      ['received', 'department', 'department', 'department', 'answered', 'closed'],
    )
    assert.equal(stepOf({ state: 'withdrawn' }), null)
    assert.equal(customerSteps.length, 4)
  })
})
