import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '#src/kernel/actor.ts'
import { allow } from '#src/platform/access.ts'
import type { Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { caseworkPolicy } from './access.ts'
import { addNote } from './actions/talk.ts'
import { makeOffice, type Office, register } from './fixtures/office.ts'
import { caseCounts, customerAttempts, customerCases, customerNotes } from './store/customer-story.ts'

describe('the story of a customer', () => {
  let fresh: FreshDatabase
  let database: Database
  let office: Office
  before(async () => {
    fresh = await freshDatabase()
    database = fresh.open()
    office = await makeOffice(database)
    const { works } = office
    await database.transact(works.people.agent, async (tx) => {
      const plain = await register(tx, works, { subject: 'تأخر الرخصة' })
      await register(tx, works, { subject: 'شكوى سرية', confidential: true })
      await register(tx, works, {
        subject: 'شكوى من الموظف',
        aboutPersonIds: [works.people.head.personId ?? assert.fail()],
      })
      await addNote(tx, { id: plain.case.id, version: plain.case.version, body: 'اتصلت به صباحاً' })
    })
  })
  after(() => fresh.close())

  const told = (actor: Actor) =>
    database.transact(actor, async (tx) => {
      const { works } = office
      const whose = { entityId: works.id, id: works.customers.sara }
      const seen = allow(caseworkPolicy, tx.actor, 'case.read')
      return {
        counts: (await caseCounts(tx, seen, works.id, [whose.id])).get(whose.id),
        subjects: (await customerCases(tx, seen, whose)).map(({ subject }) => subject),
        notes: (await customerNotes(tx, seen, whose)).map(({ body }) => body),
        attempts: await customerAttempts(tx, seen, whose),
      }
    })

  it('holds for the quality team every case, the newest first', async () => {
    const { counts, subjects, notes } = await told(office.works.people.quality)
    assert.deepEqual(counts, { open: 3, all: 3 })
    assert.deepEqual(subjects, ['شكوى من الموظف', 'شكوى سرية', 'تأخر الرخصة'])
    assert.deepEqual(notes, ['اتصلت به صباحاً'])
  })

  it('tells others nothing of restricted cases, not even their number', async () => {
    const { agent, executive } = office.works.people
    for (const actor of [agent, executive]) {
      const { counts, subjects } = await told(actor)
      assert.deepEqual(counts, { open: 1, all: 1 }, actor.name.ar)
      assert.deepEqual(subjects, ['تأخر الرخصة'])
    }
  })

  it('tells nothing to another entity', async () => {
    for (const actor of Object.values(office.justice.people).filter(({ roles }) => roles[0] === 'quality_team')) {
      const { counts, subjects, notes, attempts } = await told(actor)
      assert.deepEqual([counts, subjects, notes, attempts], [undefined, [], [], []])
    }
  })
})
