import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#src/kernel/actor.ts'
import { publicActor } from '#src/kernel/actor.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { asSystem, type Database, type Tx } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { placedCriteria } from '../edition.ts'
import { shipped } from '../fixtures/editions.ts'
import { shopperWords } from '../fixtures/government.ts'
import { as, refusal } from '../fixtures/plan.ts'
import { type ReportWorld, reportWorld } from '../fixtures/report-world.ts'
import { seenDecision, seenTexts } from '../seen.ts'
import { standingOf } from '../shield.ts'
import { noTexts } from '../store/reports.ts'
import { listShields, shieldByCode, shieldByNumber } from '../store/shields.ts'
import { declareInterest } from './interest-declare.ts'
import { decideCriterion, undecideCriterion } from './report-decide.ts'
import { editReport } from './report-edit.ts'
import { presentReport } from './report-present.ts'
import { publishReport } from './report-publish.ts'
import { viewReport } from './report-view.ts'
import { voteOnReport } from './report-vote.ts'
import { withdrawShield } from './shield-withdraw.ts'

let fresh: FreshDatabase
let database: Database
let world: ReportWorld
let run: ReturnType<typeof as>
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open({ max: 8 })
  world = await reportWorld(database)
  run = as(database)
})
after(() => fresh.close())

const publicUrl = 'https://itqan.example'
const actors = () => world.government.actors
const central = () => actors().central
const chair = () => actors().chair
const publish = (evaluationId: EvaluationId, actor = central()) =>
  run(actor, publishReport, { evaluationId, publicUrl })
const view = (actor: Actor, id: EvaluationId) => database.transact(actor, (tx) => viewReport(tx, id))
const words = {
  summary: { ar: 'ملخص', en: 'Summary' },
  strengths: { ar: '', en: '' },
  improvements: { ar: '', en: '' },
}
const stateOf = (id: EvaluationId) =>
  asSystem(database, async (tx) => {
    const query = tx.db.selectFrom('evaluations').select(['state', 'shield', 'revision']).where('id', '=', id)
    return await query.executeTakeFirstOrThrow()
  })
const eventsOf = (id: EvaluationId, actor?: Actor) => {
  const query = async (tx: Tx) =>
    await tx.db
      .selectFrom('events')
      .select(['kind', 'data', 'entity_id'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
  return actor ? database.transact(actor, query) : asSystem(database, query)
}
const shield = (number: string | null) =>
  database.transact(publicActor, async (tx) => {
    const found = await shieldByNumber(tx, number ?? '')
    return found ?? assert.fail(`no shield ${number}`)
  })
async function approved(options: Parameters<ReportWorld['consolidating']>[0] = {}) {
  const id = await world.consolidating(options)
  await world.present(id)
  await world.vote(id, ['approve', 'approve', 'approve'])
  return id
}
const advanced =
  placedCriteria(shipped('onsite-2023')).find(({ criterion }) => criterion.tier === 'advanced')?.criterion.code ?? ''

describe('consolidation', () => {
  test('visits that differ wait for a decision, and the refusal names every criterion', async () => {
    const id = await world.consolidating({
      visits: [
        { except: { '1.1.1': 'not_met' } },
        { mechanism: 'mystery_shopping', by: actors().shopper, skip: ['2.1.1'] },
      ],
    })
    const refused = await world.present(id).then(
      () => assert.fail('presented'),
      (error: unknown) => error,
    )
    assert.ok(refusal('conflict', 'evaluation.move.notReady')(refused))
    assert.ok(refusal('conflict', 'evaluation.move.undecided')(refused))
    const { work } = await view(central(), id)
    assert.deepEqual(work?.gaps.undecided, ['1.1.1'])
    await run(central(), decideCriterion, {
      evaluationId: id,
      code: '1.1.1',
      result: 'met',
      note: '',
      reason: 'Seen twice',
    })
    await world.present(id)
    assert.equal((await stateOf(id)).state, 'with_committee')
  })

  test('a visit still open keeps the report from the committee', async () => {
    const id = await world.consolidating({ visits: [{}, { mechanism: 'records_review', state: 'started' }] })
    await assert.rejects(world.present(id), refusal('conflict', 'evaluation.move.openVisits'))
  })

  test('a decision needs a reason, and an unmet one a note that the centre can act on', async () => {
    const id = await world.consolidating()
    const decide = (more: object) =>
      run(central(), decideCriterion, {
        evaluationId: id,
        code: '1.1.1',
        result: 'not_met',
        note: '',
        reason: 'x',
        ...more,
      })
    await assert.rejects(decide({ reason: ' ' }), refusal('invalid', 'evaluation.consolidation.reasonRequired'))
    await assert.rejects(decide({}), refusal('invalid', 'evaluation.report.decisionNeedsNote'))
    await assert.rejects(decide({ code: '9.9.9' }), refusal('missing', 'evaluation.consolidation.unknownCode'))
    await assert.rejects(
      decide({ result: 'not_applicable' }),
      refusal('invalid', 'evaluation.consolidation.notConditional'),
    )
    await decide({ note: 'No sign at the door' })
    const { model } = await view(central(), id)
    assert.deepEqual(
      model.unmet.map((line) => [line.code, line.note, line.decided]),
      [['1.1.1', 'No sign at the door', true]],
    )
    await run(central(), undecideCriterion, { evaluationId: id, code: '1.1.1' })
    assert.equal((await view(central(), id)).model.unmet.length, 0)
    const told = (await eventsOf(id)).map((event) => event.kind)
    assert.deepEqual(told, ['decision.saved', 'decision.removed'])
  })

  test('the same decision or the same words again change nothing', async () => {
    const id = await world.consolidating()
    const decision = { evaluationId: id, code: '1.1.1', result: 'not_met' as const, note: 'n', reason: 'r' }
    await run(central(), decideCriterion, decision)
    await run(central(), decideCriterion, decision)
    await run(central(), editReport, { evaluationId: id, ...words })
    await run(central(), editReport, { evaluationId: id, ...words })
    assert.deepEqual(
      (await eventsOf(id)).map((event) => event.kind),
      ['decision.saved', 'report.edited'],
    )
  })
})

describe('the committee', () => {
  test('approves by majority once the quorum has voted, and the shield is what the rule gives', async () => {
    const id = await world.consolidating({ visits: [{}] })
    await world.present(id)
    await world.vote(id, ['approve', 'return'])
    assert.equal((await stateOf(id)).state, 'with_committee')
    const third = world.committee[2] ?? assert.fail()
    await run(third, voteOnReport, { evaluationId: id, revision: 1, vote: 'approve' })
    assert.deepEqual(await stateOf(id), { state: 'approved', shield: 'gold', revision: 1 })
    const late = world.committee[3] ?? assert.fail()
    await assert.rejects(
      run(late, voteOnReport, { evaluationId: id, revision: 1, vote: 'return', reason: 'late' }),
      refusal('conflict', 'evaluation.move.notPossible'),
    )
  })

  test('returns with reasons the central team reads, and votes afresh after the next presentation', async () => {
    const id = await world.consolidating()
    await world.present(id)
    await world.vote(id, ['return', 'return', 'approve'], 'The ramp was not measured')
    assert.deepEqual(await stateOf(id), { state: 'consolidating', shield: null, revision: 2 })
    const { committee } = await view(central(), id)
    assert.deepEqual(
      committee?.returned.map((one) => one.reason),
      ['The ramp was not measured', 'The ramp was not measured'],
    )
    await world.present(id)
    assert.equal((await view(central(), id)).committee?.returned.length, 0)
    await world.vote(id, ['approve', 'approve', 'approve'])
    assert.equal((await stateOf(id)).state, 'approved')
  })

  test('an edit voids the votes cast, says how many, and a vote on the old revision is refused', async () => {
    const id = await world.consolidating()
    await world.present(id)
    await world.vote(id, ['approve', 'approve'])
    const changed = await run(central(), editReport, { evaluationId: id, revision: 1, ...words })
    assert.deepEqual(changed, { revision: 2, voided: 2 })
    const [member = assert.fail()] = world.committee.slice(2)
    await assert.rejects(
      run(member, voteOnReport, { evaluationId: id, revision: 1, vote: 'approve' }),
      refusal('conflict', 'evaluation.committee.revisionChanged'),
    )
    const seen = await view(member, id)
    assert.deepEqual([seen.committee?.voided, seen.committee?.outcome?.approve, seen.committee?.own], [2, 0, 'may'])
    const events = await eventsOf(id)
    const edit = events.find((event) => event.kind === 'report.edited')
    assert.deepEqual(edit?.data.before, { summary: { ar: '', en: '' } })
    assert.deepEqual(edit?.data.after, { summary: words.summary })
    assert.deepEqual(events.at(-1)?.data, { voided: 2, revision: 2 })
    const second = await run(central(), decideCriterion, {
      evaluationId: id,
      code: advanced,
      result: 'not_met',
      note: 'No leaflet',
      reason: 'Checked on site',
    })
    assert.deepEqual(second, { revision: 3, voided: 0 })
    await world.vote(id, ['approve', 'approve', 'approve'])
    assert.deepEqual((await stateOf(id)).state, 'approved')
  })

  test('a change made on an older revision is refused', async () => {
    const id = await world.consolidating()
    await world.present(id)
    await run(central(), editReport, { evaluationId: id, revision: 1, ...words })
    const other = { ...words, summary: { ar: 'آخر', en: 'Other' } }
    await assert.rejects(
      run(central(), editReport, { evaluationId: id, revision: 1, ...other }),
      refusal('conflict', 'platform.changedMeanwhile'),
    )
    await assert.rejects(
      run(central(), undecideCriterion, { evaluationId: id, code: '1.1.1' }),
      refusal('conflict', 'evaluation.report.undecideBeforeCommittee'),
    )
  })

  test('what changed while a page was open is not removed or written over from it', async () => {
    const id = await world.consolidating()
    const at = { evaluationId: id, code: '1.1.1', revision: 1 }
    const first = { result: 'not_met' as const, note: 'n', reason: 'Seen' }
    const conflict = refusal('conflict', 'platform.changedMeanwhile')
    await run(central(), decideCriterion, { ...at, ...first, seen: seenDecision(null) })
    const seen = seenDecision({ code: at.code, ...first })
    await run(central(), decideCriterion, { ...at, ...first, reason: 'Seen twice', seen })
    await assert.rejects(run(central(), undecideCriterion, { ...at, seen }), conflict)
    await assert.rejects(run(central(), decideCriterion, { ...at, ...first, result: 'met', seen }), conflict)
    await assert.rejects(run(central(), undecideCriterion, { ...at, revision: 2 }), conflict)
    await run(central(), undecideCriterion, {
      ...at,
      seen: seenDecision({ code: at.code, ...first, reason: 'Seen twice' }),
    })
    await assert.rejects(run(central(), undecideCriterion, { ...at, seen }), conflict)
    const written = { evaluationId: id, revision: 1, ...words }
    await run(central(), editReport, { ...written, seen: seenTexts(noTexts) })
    const other = { ...written, summary: { ar: 'آخر', en: 'Other' }, seen: seenTexts(noTexts) }
    await assert.rejects(run(central(), editReport, other), conflict)
    await run(central(), editReport, { ...other, seen: seenTexts(words) })
  })

  test('a member with an interest in the entity does not vote, nor does a stranger, nor anyone twice', async () => {
    const id = await world.consolidating({ centre: 'remoteJustice' })
    await world.present(id)
    const [, member = assert.fail()] = world.committee
    await run(member, declareInterest, { entityId: world.government.entities.justice })
    const vote = { evaluationId: id, revision: 1, vote: 'approve' as const }
    await assert.rejects(run(member, voteOnReport, vote), refusal('forbidden', 'evaluation.committee.interestDeclared'))
    const stranger: Actor = { ...chair(), personId: newId() }
    await assert.rejects(run(stranger, voteOnReport, vote), refusal('forbidden', 'evaluation.committee.notMember'))
    await run(chair(), voteOnReport, vote)
    await assert.rejects(run(chair(), voteOnReport, vote), refusal('conflict', 'evaluation.committee.alreadyVoted'))
    const seen = await view(member, id)
    assert.deepEqual(
      [seen.committee?.own, seen.committee?.interested, seen.committee?.outcome?.voters],
      ['interested', 1, 4],
    )
  })

  test('a return without a reason is refused', async () => {
    const id = await world.consolidating()
    await world.present(id)
    await assert.rejects(
      run(chair(), voteOnReport, { evaluationId: id, revision: 1, vote: 'return', reason: '  ' }),
      refusal('invalid', 'evaluation.committee.returnReason'),
    )
  })

  test('last votes cast at the same moment decide once', async () => {
    const id = await world.consolidating()
    await world.present(id)
    await world.vote(id, ['approve', 'approve'])
    const results = await Promise.allSettled(
      world.committee.slice(2).map((one) => run(one, voteOnReport, { evaluationId: id, revision: 1, vote: 'approve' })),
    )
    assert.equal(results.filter((result) => result.status === 'fulfilled').length, 1)
    const kinds = (await eventsOf(id)).map((event) => event.kind)
    assert.equal(kinds.filter((kind) => kind === 'evaluation.approved').length, 1)
    assert.equal(kinds.filter((kind) => kind === 'vote.cast').length, 3)
  })

  test('what was approved stays as it was approved', async () => {
    const id = await approved()
    const before = (await view(chair(), id)).model
    await asSystem(database, (tx) =>
      sql`update findings set result = 'not_met', note = 'later' where evaluation_id = ${id}`.execute(tx.db),
    )
    const after = await view(chair(), id)
    assert.deepEqual(after.model, before)
    await publish(id)
    assert.deepEqual((await view(actors().manager, id)).model, before)
    await assert.rejects(
      run(central(), editReport, { evaluationId: id, ...words }),
      refusal('conflict', 'evaluation.move.notPossible'),
    )
  })
})

describe('publication and shields', () => {
  test('silver, then gold with one finding corrected: the first certificate gives way, and both can be verified', async () => {
    const first = await approved({ visits: [{ except: { [advanced]: 'not_met' } }] })
    const silver = await shield((await publish(first)).number)
    assert.equal(silver.award, 'silver')
    assert.deepEqual([silver.criteriaMet, silver.criteriaTotal], [93, 94])
    const second = await approved({ visits: [{}] })
    const published = await publish(second, chair())
    assert.ok(published.superseded.includes(silver.number))
    const gold = await shield(published.number)
    assert.deepEqual([gold.award, standingOf(gold)], ['gold', 'valid'])
    assert.equal(standingOf(await shield(silver.number)), 'superseded')
    const found = await database.transact(publicActor, (tx) => shieldByCode(tx, gold.code))
    assert.equal(found?.number, gold.number)
    assert.match(gold.number, /^ITQ-SH-\d{4}-\d{4,}$/)
    assert.match(gold.fingerprint, /^[0-9a-f]{64}$/)
  })

  test('a later result without a shield ends the earlier one: the class follows the latest result', async () => {
    const gold = await shield((await publish(await approved())).number)
    const worse = await approved({ visits: [{ except: { '1.1.1': 'not_met' } }] })
    assert.equal((await stateOf(worse)).shield, null)
    assert.deepEqual(await publish(worse), { number: null, superseded: [gold.number] })
    assert.equal(standingOf(await shield(gold.number)), 'superseded')
  })

  test('a remote centre earns its shield for the entity; criteria that do not bind never decide', async () => {
    const { number } = await publish(await approved({ centre: 'remote' }))
    const remote = await shield(number)
    assert.deepEqual([remote.award, remote.centreKind, remote.criteriaTotal], ['remote', 'remote', 45])
    assert.equal(standingOf(await shield(number)), 'valid')
  })

  test('publishing again changes nothing: one shield, one letter, one event', async () => {
    const id = await approved()
    const first = await publish(id)
    assert.deepEqual(await publish(id), { number: first.number, superseded: [] })
    const kinds = (await eventsOf(id)).map((event) => event.kind)
    assert.equal(kinds.filter((kind) => kind === 'evaluation.published').length, 1)
    const letters = await asSystem(database, (tx) =>
      tx.db.selectFrom('outbox_messages').selectAll().where('body', 'like', `%/evaluations/${id}/report%`).execute(),
    )
    assert.equal(letters.length, 1)
    assert.equal(letters[0]?.person_id, actors().manager.personId)
    assert.match(letters[0]?.body ?? '', /النتيجة: الدرع الذهبي/)
  })

  test('nothing is published that the committee has not approved', async () => {
    const id = await world.consolidating()
    await assert.rejects(publish(id), refusal('conflict', 'evaluation.move.notPossible'))
    await world.present(id)
    await assert.rejects(publish(id), refusal('conflict', 'evaluation.move.notPossible'))
  })

  test('the chair withdraws a shield once, with a reason that everybody may read', async () => {
    const { number } = await publish(await approved({ centre: 'remote' }))
    const input = { number: number ?? '', reason: 'Granted on false records' }
    await assert.rejects(run(central(), withdrawShield, input), refusal('forbidden', 'platform.notYours'))
    await assert.rejects(run(chair(), withdrawShield, { ...input, reason: ' ' }), refusal('invalid', 'reasonRequired'))
    await run(chair(), withdrawShield, input)
    const withdrawn = await shield(number)
    assert.deepEqual([standingOf(withdrawn), withdrawn.withdrawnReason], ['withdrawn', input.reason])
    await assert.rejects(run(chair(), withdrawShield, input), refusal('conflict', 'withdrawnAlready'))
  })

  test('the register is searched in any spelling, filtered, and read page by page', async () => {
    const list = (filter: object) => database.transact(publicActor, (tx) => listShields(tx, { limit: 100, ...filter }))
    const all = await list({})
    assert.ok(all.length >= 4)
    assert.deepEqual(new Set((await list({ search: 'قاعه الاشغال' })).map((one) => one.centreName.ar)), new Set())
    const spelt = await list({ search: 'قاعة الأَشغال' })
    assert.ok(spelt.length > 0 && spelt.every((one) => one.centreName.en === 'Works hall'))
    assert.ok((await list({ award: 'remote' })).every((one) => one.award === 'remote'))
    assert.ok((await list({ kind: 'remote' })).every((one) => one.centreKind === 'remote'))
    assert.equal((await list({ entityId: world.government.entities.schools })).length, 0)
    assert.equal((await list({ year: 1999 })).length, 0)
    for (const state of ['valid', 'superseded', 'withdrawn'] as const)
      assert.ok((await list({ state })).every((one) => standingOf(one) === state))
    const paged: string[] = []
    for (let page = await list({ limit: 2 }); page.length > 0; ) {
      paged.push(...page.map((one) => one.number))
      const last = page.at(-1) ?? assert.fail()
      page = await list({ limit: 2, after: { grantedOn: last.grantedOn, id: last.id } })
    }
    assert.deepEqual(
      paged,
      all.map((one) => one.number),
    )
  })
})

describe('who may do what', () => {
  const missing = refusal('missing', 'platform.notFound')
  const forbidden = refusal('forbidden', 'platform.notYours')

  test('each role sees exactly its own, before and after publication', async () => {
    const { manager, quality, executive, evaluator, shopper, administrator } = actors()
    const steps: { id: EvaluationId; sees: readonly Actor[]; not: readonly Actor[] }[] = []
    const consolidating = await world.consolidating()
    const outsiders = [manager, quality, executive, world.otherManager, world.remoteManager]
    steps.push({ id: consolidating, sees: [central()], not: [...world.committee, ...outsiders] })
    const before = await world.consolidating()
    await world.present(before)
    steps.push({ id: before, sees: [central(), ...world.committee], not: outsiders })
    const done = await approved()
    steps.push({ id: done, sees: [central(), ...world.committee], not: outsiders })
    const published = await approved()
    await publish(published)
    steps.push({
      id: published,
      sees: [central(), ...world.committee, manager, quality, executive],
      not: [world.otherManager, world.remoteManager],
    })
    for (const { id, sees, not } of steps) {
      for (const actor of sees) assert.equal((await view(actor, id)).one.id, id, actor.name.en)
      for (const actor of not) await assert.rejects(view(actor, id), missing, actor.name.en)
      for (const actor of [evaluator, shopper, administrator])
        await assert.rejects(view(actor, id), forbidden, actor.name.en)
    }
    await assert.rejects(view(central(), newId<EvaluationId>()), missing)
  })

  test('only the central team works on a report, only members vote, only the two publish', async () => {
    const id = await world.consolidating()
    const everyone = [...Object.values(actors()), world.otherManager, world.remoteManager]
    const decision = { evaluationId: id, code: '1.1.1', result: 'met' as const, note: '', reason: 'r' }
    const vote = { evaluationId: id, revision: 1, vote: 'approve' as const }
    for (const actor of everyone.filter((one) => one !== central())) {
      await assert.rejects(run(actor, decideCriterion, decision), forbidden)
      await assert.rejects(run(actor, undecideCriterion, { evaluationId: id, code: '1.1.1' }), forbidden)
      await assert.rejects(run(actor, editReport, { evaluationId: id, ...words }), forbidden)
      await assert.rejects(run(actor, presentReport, { evaluationId: id }), forbidden)
      if (actor !== chair()) await assert.rejects(publish(id, actor), forbidden)
      if (actor !== chair()) await assert.rejects(run(actor, withdrawShield, { number: 'x', reason: 'r' }), forbidden)
    }
    for (const actor of everyone.filter((one) => one !== chair() && one !== actors().member))
      await assert.rejects(run(actor, voteOnReport, vote), forbidden, actor.name.en)
  })

  test('votes and names stay with the committee and the central team', async () => {
    const id = await approved()
    await publish(id)
    const [manager, executive] = [await view(actors().manager, id), await view(actors().executive, id)]
    for (const seen of [manager, executive])
      assert.deepEqual([seen.committee, seen.work, seen.measured], [null, null, []])
    const inside = await view(chair(), id)
    assert.deepEqual(
      inside.committee?.votes.map((one) => one.vote),
      ['approve', 'approve', 'approve'],
    )
    const told = (await database.transact(actors().manager, (tx) => viewReport(tx, id))).history.map((one) => one.kind)
    assert.ok(
      told.every((kind) => kind.startsWith('shield.') || kind === 'evaluation.published'),
      told.join(),
    )
  })

  test('nobody but the central team learns who the shopper was, yet the committee reads what he found', async () => {
    const id = await world.consolidating({
      visits: [
        {},
        { mechanism: 'mystery_shopping', by: actors().shopper, note: 'Waited long', except: { '1.1.1': 'not_met' } },
      ],
    })
    await run(central(), decideCriterion, {
      evaluationId: id,
      code: '1.1.1',
      result: 'not_met',
      note: '',
      reason: 'As seen',
    })
    await world.present(id)
    const inside = await view(chair(), id)
    assert.deepEqual(
      inside.model.unmet.map((line) => line.note),
      ['Waited long'],
    )
    assert.ok(inside.model.mechanisms.some((one) => one.key === 'mystery_shopping'))
    assert.equal(inside.measured.length, 2)
    await world.vote(id, ['approve', 'approve', 'approve'])
    await publish(id)
    for (const actor of [chair(), actors().member, actors().manager, actors().executive]) {
      const seen = JSON.stringify(await view(actor, id))
      for (const word of [...shopperWords, actors().shopper.personId ?? ''])
        assert.ok(!seen.includes(word), actor.name.en)
    }
  })
})
