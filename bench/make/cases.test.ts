import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Ministry, makeOffice } from '#src/casework/fixtures/office.ts'
import { parseReference } from '#src/casework/reference.ts'
import { ask, type FreshDatabase, freshDatabase } from '#test/database.ts'
import { addCases } from './cases.ts'

describe('made cases', () => {
  let fresh: FreshDatabase
  let works: Ministry
  before(async () => {
    fresh = await freshDatabase()
    works = (await makeOffice(fresh.open())).works
    const { first, second } = works.people
    await addCases(
      fresh.url,
      {
        entityId: works.id,
        departments: Object.values(works.departments),
        people: [`${first.personId}`, `${second.personId}`],
        services: [works.serviceId],
        headingId: works.headingId,
      },
      2000,
      new Date('2026-11-22T08:00:00Z'),
    )
  })
  after(() => fresh.close())
  const one = async (query: string) => (await ask(fresh.url, query))[0]

  it('are as many as asked for, three in ten open, each with its messages, events, clocks and words', async () => {
    assert.deepEqual(
      await one(`select count(*)::int as cases, count(*) filter (where open)::int as open,
        (select count(*)::int from case_messages) as messages, (select count(*)::int from case_words) as words,
        (select count(*)::int from case_clocks) as clocks, (select count(*)::int from case_cycles) as cycles,
        (select count(*)::int from events where subject_type = 'case') as events from cases`),
      { cases: 2000, open: 600, messages: 10000, words: 2000, clocks: 4000, cycles: 2000, events: 20000 },
    )
  })

  it('carry references with a check digit, and lie in the past, the open ones last', async () => {
    for (const { reference } of await ask(fresh.url, 'select reference from cases limit 100')) {
      assert.equal(parseReference(reference), reference)
    }
    const { youngest, closed } = await one(`select max(opened_at) as youngest,
      (select max(opened_at) from cases where not open) < (select min(opened_at) from cases where open) as closed from cases`)
    assert.ok(youngest <= new Date('2026-11-22T08:00:00Z'))
    assert.equal(closed, true)
  })

  it('are skewed: the first department has more than its share', async () => {
    const found = await ask(
      fresh.url,
      'select count(*)::int as n from cases where department_id is not null group by department_id order by 1',
    )
    assert.ok(found.length === 2 && found[1].n > found[0].n * 1.5)
  })
})
