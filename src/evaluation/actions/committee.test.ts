import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hasRole } from '#src/kernel/actor.ts'
import { newId, type PersonId } from '#src/kernel/ids.ts'
import { allow } from '#src/platform/access.ts'
import type { Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { evaluationPolicy } from '../access.ts'
import { type ActorName, type Government, makeGovernment } from '../fixtures/government.ts'
import { as, refusal } from '../fixtures/plan.ts'
import { listTerms, termOn } from '../store/committee.ts'
import { saveCommitteeTerm, type TermInput } from './committee-save.ts'

let fresh: FreshDatabase
let database: Database
let government: Government
let run: ReturnType<typeof as>
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  government = await makeGovernment(database)
  run = as(database)
})
after(() => fresh.close())

const who = (name: ActorName): PersonId => government.actors[name].personId ?? newId()
const chair = () => ({ personId: who('chair'), sector: 'public', chair: true }) as const
const member = () => ({ personId: who('member'), sector: 'academic', chair: false }) as const
const term = (startsOn: string, endsOn: string, more: Partial<TermInput> = {}): TermInput => ({
  startsOn,
  endsOn,
  quorum: 2,
  members: [chair(), member()],
  ...more,
})
const ask = <T>(actor: ActorName, day: string, then: (found: Awaited<ReturnType<typeof termOn>>) => T) =>
  database.transact(government.actors[actor], async (tx) =>
    then(await termOn(tx, allow(evaluationPolicy, tx.actor, 'committee.read'), day)),
  )

test('the central team and the chair register a term; nobody else', async () => {
  for (const [name, actor] of Object.entries(government.actors)) {
    const saving = run(actor, saveCommitteeTerm, term('2010-01-01', '2010-12-31'))
    if (!hasRole(actor, 'central_team', 'committee_chair'))
      await assert.rejects(saving, refusal('forbidden', 'platform.notYours'), name)
    else if (actor === government.actors.central) await saving
    else await assert.rejects(saving, refusal('invalid', 'termOverlaps'))
  }
})

test('a term is the one that runs, with its chair first, and tells which sectors are missing', async () => {
  const { central } = government.actors
  const { termId, missingSectors } = await run(central, saveCommitteeTerm, term('2024-01-01', '2028-01-01'))
  assert.deepEqual(missingSectors, ['private', 'civil'])
  await ask('member', '2026-11-22', (found) => {
    assert.equal(found?.id, termId)
    assert.deepEqual(
      found?.members.map((one) => [one.chair, one.sector]),
      [
        [true, 'public'],
        [false, 'academic'],
      ],
    )
  })
  await ask('chair', '2029-01-01', (found) => assert.equal(found, null))
})

test('what the guide does not allow is refused, each at its field', async () => {
  const { central } = government.actors
  const cases: [TermInput, string][] = [
    [term('2032-01-01', '2036-01-02'), 'termTooLong'],
    [term('2032-01-01', '2031-01-01'), 'endsBeforeStart'],
    [term('2032-01-01', '2033-01-01', { quorum: 3 }), 'quorumInvalid'],
    [term('2032-01-01', '2033-01-01', { members: [member()], quorum: 1 }), 'chairRequired'],
    [term('2032-01-01', '2033-01-01', { members: [{ ...chair(), sector: 'civil' }, member()] }), 'chairSector'],
    [term('2032-01-01', '2033-01-01', { members: [chair(), member(), member()] }), 'memberTwice'],
    [
      term('2032-01-01', '2033-01-01', { members: [chair(), { ...member(), personId: who('evaluator') }] }),
      'memberRole',
    ],
    [term('2032-01-01', '2033-01-01', { members: [chair(), { ...member(), personId: who('shopper') }] }), 'memberRole'],
    [
      term('2032-01-01', '2033-01-01', {
        members: [
          { ...chair(), chair: false },
          { ...member(), sector: 'public', chair: true },
        ],
      }),
      'chairRole',
    ],
    [term('2027-06-01', '2029-01-01'), 'termOverlaps'],
  ]
  for (const [input, key] of cases)
    await assert.rejects(run(central, saveCommitteeTerm, input), refusal('invalid', key), key)
})

test('terms may touch: on the day one ends and the next begins, the next runs', async () => {
  const { central } = government.actors
  const { termId } = await run(central, saveCommitteeTerm, term('2028-01-01', '2031-12-31'))
  await ask('central', '2028-01-01', (found) => assert.equal(found?.id, termId))
  await ask('central', '2027-12-31', (found) => assert.notEqual(found?.id, termId))
})

test('a term is corrected in place, its members replaced', async () => {
  const { central } = government.actors
  const { termId } = await run(central, saveCommitteeTerm, term('2040-01-01', '2043-01-01'))
  const corrected = term('2040-02-01', '2043-01-01', { termId, quorum: 1, members: [chair()] })
  assert.equal((await run(central, saveCommitteeTerm, corrected)).termId, termId)
  await ask('central', '2041-01-01', (found) => {
    assert.deepEqual([found?.startsOn, found?.quorum, found?.members.length], ['2040-02-01', 1, 1])
  })
  await assert.rejects(
    run(central, saveCommitteeTerm, { ...corrected, termId: newId() }),
    refusal('missing', 'platform.notFound'),
  )
})

test('the committee is the programme’s to know: an entity sees no term beneath the policy either', async () => {
  await database.transact(government.actors.manager, async (tx) => {
    assert.deepEqual(await listTerms(tx, { actor: tx.actor, rule: 'all' }), [])
  })
})
