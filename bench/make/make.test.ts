import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { formWorld } from '#src/evaluation/fixtures/form-world.ts'
import type { Database } from '#src/platform/database.ts'
import { asSystem } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { addCentres } from './centres.ts'
import { addEvidence } from './evidence.ts'

let fresh: FreshDatabase
let database: Database
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
})
after(() => fresh.close())

const ask = <T>(query: string) => asSystem(database, async (tx) => (await sql.raw<T>(query).execute(tx.db)).rows[0])

describe('the generated register', () => {
  it('has as many centres as asked for, one entity for every fifty, and something of everything it is filtered by', async () => {
    const entities = await asSystem(database, (tx) => addCentres(tx, 700))
    assert.equal(entities.length, 14)
    const made = await ask<Record<string, number>>(`select count(*)::int as centres,
      count(distinct entity_id)::int as entities, count(distinct sector)::int as sectors,
      count(distinct operator)::int as operators, count(distinct permanence)::int as permanences,
      count(distinct active)::int as activities, count(distinct name_ar)::int as names from centres`)
    const expected = { centres: 700, entities: 14, sectors: 4, operators: 3, permanences: 2, activities: 2, names: 700 }
    assert.deepEqual(made, expected)
  })
})

describe('generated evidence', () => {
  it('is spread evenly over the criteria, each piece with a file of its own', async () => {
    const world = await formWorld(database)
    const evaluationId = await world.evaluation()
    const id = await world.visit(evaluationId, world.evaluator)
    await asSystem(database, (tx) => addEvidence(tx, { id, evaluationId }, ['1.1.1', '1.1.2', '1.1.3'], 40))
    const made = await ask<Record<string, number>>(`select max(n)::int as most, min(n)::int as least,
      sum(files)::int as files from (select count(*) as n, count(distinct file_id) as files from evidence group by code) c`)
    assert.deepEqual(made, { most: 14, least: 13, files: 40 })
  })
})
