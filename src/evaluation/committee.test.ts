import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { newId, type PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Member, Sitting, Term, Vote } from './committee.ts'
import { castVote, checkTerm, outcome, quorumOf, standing, voided } from './committee.ts'
import { committeeSectors } from './programme-schema.ts'
import { shippedProgramme } from './shipped.ts'

const { committee } = shippedProgramme
const people = Array.from({ length: 7 }, () => newId<PersonId>())
const person = (at: number): PersonId => people[at] ?? newId<PersonId>()
const members = (count: number): Member[] =>
  people.slice(0, count).map((personId, at) => ({
    personId,
    sector: committeeSectors[at % 4] ?? 'public',
    chair: at === 0,
  }))
const term = (count: number, more: Partial<Term> = {}): Term => ({
  startsOn: '2026-01-01',
  endsOn: '2030-01-01',
  quorum: null,
  members: members(count),
  ...more,
})
const sitting = (count: number, more: Partial<Sitting> = {}): Sitting => ({
  term: term(count),
  revision: 1,
  interested: new Set(),
  ...more,
})
const vote = (at: number, choice: Vote['vote'], more: Partial<Vote> = {}): Vote => ({
  personId: person(at),
  revision: 1,
  vote: choice,
  reason: choice === 'return' ? 'تنقصه أدلة' : '',
  ...more,
})
function refused(work: () => unknown): string {
  try {
    work()
    return 'accepted'
  } catch (thrown) {
    assert.ok(thrown instanceof Refusal)
    return [
      thrown.kind,
      ...(thrown.fields.length > 0 ? thrown.fields : [thrown]).map(({ text }) => text.key.split('.').at(-1)),
    ].join(' ')
  }
}

describe('a term', () => {
  test('lasts at most four years, to the day', () => {
    const check = (startsOn: string, endsOn: string) =>
      refused(() => checkTerm(committee, term(4, { startsOn, endsOn })))
    assert.equal(check('2026-01-01', '2030-01-01'), 'accepted')
    assert.equal(check('2026-01-01', '2030-01-02'), 'invalid termTooLong')
    assert.equal(check('2024-02-29', '2028-02-29'), 'accepted')
    assert.equal(check('2024-02-29', '2028-03-01'), 'invalid termTooLong')
    assert.equal(check('2026-01-01', '2026-01-01'), 'invalid endsBeforeStart')
    assert.equal(check('2026-02-30', 'soon'), 'invalid badDate badDate')
  })

  test('is led by one chair, of the public sector', () => {
    const led = (changed: Member[]) => refused(() => checkTerm(committee, term(4, { members: changed })))
    const [first, second, ...others] = members(4)
    assert.ok(first && second)
    assert.equal(led([{ ...first, chair: false }, second, ...others]), 'invalid chairRequired')
    assert.equal(led([{ ...first, chair: false }, { ...second, chair: true }, ...others]), 'invalid chairSector')
    assert.equal(led([first, { ...second, sector: 'public', chair: true }]), 'invalid chairRequired')
    assert.equal(led([first, second, second]), 'invalid memberTwice')
  })

  test('names the sectors that nobody represents, without refusing', () => {
    assert.deepEqual(checkTerm(committee, term(4)).missingSectors, [])
    assert.deepEqual(checkTerm(committee, term(2)).missingSectors, ['civil', 'academic'])
  })

  test('has a quorum that its members can reach', () => {
    for (const quorum of [0, -1, 1.5, 5])
      assert.equal(
        refused(() => checkTerm(committee, term(4, { quorum }))),
        'invalid quorumInvalid',
      )
    for (const quorum of [1, 4])
      assert.equal(
        refused(() => checkTerm(committee, term(4, { quorum }))),
        'accepted',
      )
  })
})

test('by default more than half of the members who may vote make a quorum', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7].map((count) => quorumOf(sitting(count)).quorum),
    [1, 2, 2, 3, 3, 4, 4],
  )
  assert.deepEqual(quorumOf(sitting(7, { interested: new Set([person(1), person(2)]) })), { voters: 5, quorum: 3 })
  assert.equal(quorumOf(sitting(7, { term: term(7, { quorum: 6 }) })).quorum, 6)
})

describe('where declared interests leave fewer voters than the quorum of the term', () => {
  const at = (interested: readonly number[]) =>
    sitting(5, { term: term(5, { quorum: 3 }), interested: new Set(interested.map(person)) })

  test('all who may vote are the quorum, and never fewer than one', () => {
    assert.deepEqual(
      [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [0, 1, 2, 3, 4]].map((interested) => quorumOf(at(interested))),
      [
        { voters: 5, quorum: 3 },
        { voters: 4, quorum: 3 },
        { voters: 3, quorum: 3 },
        { voters: 2, quorum: 2 },
        { voters: 1, quorum: 1 },
        { voters: 0, quorum: 1 },
      ],
    )
  })

  test('they decide once all of them have voted', () => {
    assert.equal(outcome(at([1, 2, 3]), [vote(0, 'approve')]).state, 'open')
    assert.equal(outcome(at([1, 2, 3]), [vote(0, 'approve'), vote(4, 'approve')]).state, 'approved')
    assert.equal(outcome(at([1, 2, 3, 4]), [vote(0, 'return')]).state, 'returned')
    assert.equal(outcome(at([0, 1, 2, 3, 4]), []).state, 'open')
  })
})

describe('a vote', () => {
  const cast = (one: Vote, before: Vote[] = [], at = sitting(5), today = '2026-11-22') =>
    refused(() => castVote(at, before, one, today))

  test('is for members of a running term without an interest in the entity', () => {
    assert.equal(cast(vote(1, 'approve')), 'accepted')
    assert.equal(cast(vote(6, 'approve')), 'forbidden notMember')
    assert.equal(
      cast(vote(1, 'approve'), [], sitting(5, { interested: new Set([person(1)]) })),
      'forbidden interestDeclared',
    )
    assert.equal(cast(vote(1, 'approve'), [], sitting(5), '2025-12-31'), 'conflict termNotRunning')
    assert.equal(cast(vote(1, 'approve'), [], sitting(5), '2030-01-02'), 'conflict termNotRunning')
  })

  test('is cast once per revision, on the revision that is current', () => {
    assert.equal(cast(vote(1, 'approve'), [vote(1, 'return')]), 'conflict alreadyVoted')
    assert.equal(cast(vote(1, 'approve'), [], sitting(5, { revision: 2 })), 'conflict revisionChanged')
    assert.equal(
      cast(vote(1, 'approve', { revision: 2 }), [vote(1, 'return')], sitting(5, { revision: 2 })),
      'accepted',
    )
  })

  test('to return says why', () => {
    assert.equal(cast(vote(1, 'return', { reason: '  ' })), 'invalid returnReason')
    assert.equal(castVote(sitting(5), [], vote(1, 'return', { reason: ' ناقص ' }), '2026-11-22').reason, 'ناقص')
  })

  test('comes too late once the committee has decided', () => {
    assert.equal(
      cast(vote(3, 'approve'), [vote(0, 'return'), vote(1, 'return'), vote(2, 'return')]),
      'conflict alreadyDecided',
    )
  })
})

describe('the outcome', () => {
  test('is open below the quorum, then what more than half of the votes say', () => {
    assert.equal(outcome(sitting(5), [vote(1, 'approve'), vote(2, 'approve')]).state, 'open')
    assert.deepEqual(outcome(sitting(5), [vote(1, 'approve'), vote(2, 'approve'), vote(3, 'return')]), {
      state: 'approved',
      approve: 2,
      return: 1,
      quorum: 3,
      voters: 5,
    })
    assert.equal(outcome(sitting(5), [vote(1, 'return'), vote(2, 'approve'), vote(3, 'return')]).state, 'returned')
  })

  test('of a tie is the chair’s, and waits for the chair', () => {
    const tied = [vote(1, 'approve'), vote(2, 'return'), vote(3, 'return')]
    assert.equal(outcome(sitting(6), [...tied, vote(0, 'approve')]).state, 'approved')
    assert.equal(outcome(sitting(6), [...tied, vote(4, 'approve')]).state, 'open')
    assert.equal(outcome(sitting(2), [vote(0, 'return'), vote(1, 'approve')]).state, 'returned')
  })

  test('of a full tie without a chair who may vote is a return', () => {
    const at = sitting(5, { interested: new Set([person(0)]) })
    const tied = [vote(1, 'approve'), vote(2, 'return'), vote(3, 'approve'), vote(4, 'return')]
    assert.equal(outcome(at, tied.slice(0, 2)).state, 'open')
    assert.equal(outcome(at, tied).state, 'returned')
  })

  test('ignores votes on an earlier revision: an edit voids them', () => {
    const before = [vote(0, 'approve'), vote(1, 'approve'), vote(2, 'approve')]
    const edited = sitting(5, { revision: 2 })
    assert.equal(outcome(edited, before).state, 'open')
    assert.deepEqual(standing(edited, before), [])
    assert.deepEqual(voided(2, before), before)
  })

  test('agrees with counting by hand for any votes of any committee', () => {
    const choice = fc.option(fc.constantFrom('approve' as const, 'return' as const), { nil: null })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.array(choice, { minLength: 7, maxLength: 7 }),
        fc.subarray([...people]),
        (count, choices, withInterest) => {
          const at = sitting(count, { interested: new Set(withInterest) })
          const votes = choices.flatMap((one, who) => (one ? [vote(who, one)] : []))
          const may = people.slice(0, count).filter((one) => !withInterest.includes(one))
          const said = (wanted: string) =>
            votes.filter((one) => may.includes(one.personId) && one.vote === wanted).length
          const [yes, no] = [said('approve'), said('return')]
          const chair = may.includes(person(0)) ? choices[0] : null
          const tie =
            chair === 'approve' ? 'approved' : chair === 'return' || yes + no === may.length ? 'returned' : 'open'
          const decided = yes > no ? 'approved' : no > yes ? 'returned' : tie
          assert.equal(outcome(at, votes).state, (yes + no) * 2 > may.length ? decided : 'open')
        },
      ),
    )
  })
})
