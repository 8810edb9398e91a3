import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '#src/kernel/actor.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { allow } from '#src/platform/access.ts'
import { asSystem, type Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { evaluationPolicy } from '../access.ts'
import { as, refusal } from '../fixtures/plan.ts'
import { type ReportWorld, reportWorld } from '../fixtures/report-world.ts'
import { listTerms } from '../store/committee.ts'
import { saveCommitteeTerm } from './committee-save.ts'
import { declareInterest } from './interest-declare.ts'
import { endInterest } from './interest-end.ts'
import { viewReport } from './report-view.ts'
import { voteOnReport } from './report-vote.ts'

let fresh: FreshDatabase
let database: Database
let world: ReportWorld
let run: ReturnType<typeof as>
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  world = await reportWorld(database)
  run = as(database)
})
after(() => fresh.close())

const central = () => world.government.actors.central
const currentTerm = () =>
  database.transact(central(), async (tx) => {
    const [term] = await listTerms(tx, allow(evaluationPolicy, tx.actor, 'committee.read'))
    return term ?? assert.fail('no term')
  })
async function setQuorum(quorum: number) {
  const term = await currentTerm()
  const members = term.members.map(({ personId, sector, chair }) => ({ personId, sector, chair }))
  const { startsOn, endsOn, version } = term
  return await run(central(), saveCommitteeTerm, { termId: term.id, version, startsOn, endsOn, quorum, members })
}
const stateOf = (id: EvaluationId) =>
  asSystem(database, async (tx) => {
    const query = tx.db.selectFrom('evaluations').select(['state', 'shield']).where('id', '=', id)
    return await query.executeTakeFirstOrThrow()
  })
const kindsOf = (id: string) =>
  asSystem(database, async (tx) => {
    const events = tx.db.selectFrom('events').select(['kind', 'actor_id']).where('subject_id', '=', id).orderBy('id')
    return await events.execute()
  })
async function presented(centre: 'hall' | 'remoteJustice' = 'hall') {
  const id = await world.consolidating({ centre })
  await world.present(id)
  return id
}
const declare = (member: Actor) =>
  run(member, declareInterest, { entityId: world.government.entities.justice, note: 'Works there' })

test('a quorum lowered to the votes already cast decides at once; a report nobody voted on waits', async () => {
  const voted = await presented()
  const untouched = await presented()
  await world.vote(voted, ['approve', 'approve'])
  assert.equal((await stateOf(voted)).state, 'with_committee')
  await setQuorum(2)
  assert.deepEqual(await stateOf(voted), { state: 'approved', shield: 'gold' })
  assert.equal((await stateOf(untouched)).state, 'with_committee')
  const told = (await kindsOf(voted)).at(-1)
  assert.deepEqual([told?.kind, told?.actor_id], ['evaluation.approved', null])
  assert.equal((await database.transact(central(), (tx) => viewReport(tx, voted))).approved?.quorum, 2)
  await setQuorum(3)
})

test('a lowered quorum returns as it approves: by the votes', async () => {
  const id = await presented()
  await world.vote(id, ['return', 'return'])
  await setQuorum(2)
  assert.equal((await stateOf(id)).state, 'consolidating')
  await setQuorum(3)
})

test('a raised quorum decides nothing', async () => {
  const id = await presented()
  await world.vote(id, ['approve', 'approve'])
  await setQuorum(4)
  assert.equal((await stateOf(id)).state, 'with_committee')
  await setQuorum(3)
  assert.equal((await stateOf(id)).state, 'with_committee')
})

test('interests declared until all who may still vote have voted decide at once', async () => {
  const id = await presented('remoteJustice')
  await world.vote(id, ['approve', 'approve'])
  const [, , third = assert.fail(), fourth = assert.fail(), fifth = assert.fail()] = world.committee
  await declare(third)
  await declare(fourth)
  assert.equal((await stateOf(id)).state, 'with_committee')
  const { interestId } = await declare(fifth)
  assert.equal((await stateOf(id)).state, 'approved')
  await run(fifth, endInterest, { interestId })
})

test('the vote of a member whose interest has ended counts again, and may be the one that decides', async () => {
  await setQuorum(2)
  const id = await presented('remoteJustice')
  const [chair = assert.fail(), , , , fifth = assert.fail()] = world.committee
  const vote = { evaluationId: id, revision: 1, vote: 'approve' as const }
  await run(fifth, voteOnReport, vote)
  const { interestId } = await declare(fifth)
  await run(chair, voteOnReport, vote)
  assert.equal((await stateOf(id)).state, 'with_committee')
  await run(fifth, endInterest, { interestId })
  assert.equal((await stateOf(id)).state, 'approved')
  await setQuorum(3)
})

test('a term changed on a stale page is refused, and its event tells what it was before', async () => {
  const term = await currentTerm()
  const members = term.members.map(({ personId, sector, chair }) => ({ personId, sector, chair }))
  const { id: termId, version, startsOn, endsOn } = term
  await run(central(), saveCommitteeTerm, { termId, version, startsOn, endsOn, quorum: 4, members })
  const stale = { termId, version, startsOn, endsOn, quorum: 5, members }
  await assert.rejects(run(central(), saveCommitteeTerm, stale), refusal('conflict', 'platform.changedMeanwhile'))
  const told = await asSystem(database, (tx) =>
    tx.db.selectFrom('events').select('data').where('subject_id', '=', termId).orderBy('id', 'desc').executeTakeFirst(),
  )
  const { before } = (told?.data ?? {}) as { before?: { quorum: number; members: unknown[] } }
  assert.deepEqual([before?.quorum, before?.members.length], [3, 5])
  await setQuorum(3)
})
