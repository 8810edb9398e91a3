import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { systemActor } from '#src/kernel/actor.ts'
import { type CaseId, type EntityId, newId } from '#src/kernel/ids.ts'
import { createEntity } from '#src/organisation/actions/entities.ts'
import { entityGiven } from '#src/organisation/fixtures/government.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase, rolledBack } from '#test/database.ts'
import type { Reference } from '../reference.ts'
import { addCaseWords, type CaseText, caseWords, meets, relevance, saveCaseWords } from './words.ts'

let fresh: FreshDatabase
let database: Database
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
})
after(() => fresh.close())

const text: CaseText = {
  reference: '4820193756' as Reference,
  customer: { personalNumber: '880412345', phone: '+97336601234', name: 'أحمد بن يوسف الذوادي' },
  subject: 'تأخر رخصة البناء',
  description: 'لم تصلني الرخصة منذ شهرين',
  messages: ['اتصلت بالمكتب ولم يردّ أحد'],
  fileNames: ['صورة_الإيصال.pdf'],
}

/** Whether the words are found by a query, asked as a select would. */
async function finds(tx: Tx, words: ReturnType<typeof caseWords>, query: string) {
  const found = await sql<{ found: boolean; rank: number }>`select ${meets('v.words', query)} as found,
    ${relevance('v.words', query)} as rank from (select ${words} as words) v`.execute(tx.db)
  return found.rows[0] ?? assert.fail()
}

const asSystem = (work: (tx: Tx) => Promise<void>) => rolledBack(database, systemActor, work)

describe('words of a case', () => {
  for (const query of [
    '٤٨٢٠ ١٩٣ ٧٥٦',
    '4820-193-756',
    '880412345',
    '36601234',
    '00973 3660 1234',
    '+973 36601234',
    'احمد الذوادى',
    'رخصه بناء',
    'الرخصة',
    'المكتب',
    'الايصال',
  ]) {
    it(`are found by ${query}`, () =>
      asSystem(async (tx) => assert.equal((await finds(tx, caseWords(text), query)).found, true)))
  }

  it('are not found by what is not in them, nor by signs alone', () =>
    asSystem(async (tx) => {
      for (const query of ['مستشفى', '36601235', '؟!', '']) {
        assert.equal((await finds(tx, caseWords(text), query)).found, false, query)
      }
    }))

  it('count a name for less than a reference and for more than a message', () =>
    asSystem(async (tx) => {
      const rank = async (query: string) => (await finds(tx, caseWords(text), query)).rank
      const [reference, name, description, message] = await Promise.all(
        ['4820193756', 'الذوادي', 'شهرين', 'المكتب'].map(rank),
      )
      assert.ok(Number(reference) > Number(name) && Number(name) > Number(description), `${reference} ${name}`)
      assert.ok(Number(description) > Number(message), `${description} ${message}`)
    }))

  it('do not lead from a name to a case whose customer asked for confidentiality', () =>
    asSystem(async (tx) => {
      const words = caseWords({ ...text, customer: null })
      for (const query of ['الذوادي', '880412345', '36601234']) {
        assert.equal((await finds(tx, words, query)).found, false, query)
      }
      assert.equal((await finds(tx, words, 'رخصة')).found, true)
    }))

  it('grow by what is said, and are written anew as a whole', () =>
    asSystem(async (tx) => {
      const [id, entityId] = await filed(tx)
      const found = async (query: string) =>
        (await tx.db.selectFrom('case_words').select('case_id').where(meets('case_words.words', query)).execute())
          .length
      await saveCaseWords(tx, id, entityId, text)
      assert.deepEqual([await found('الحفرة'), await found('الرخصة')], [0, 1])
      await addCaseWords(tx, id, { messages: ['توجد حفرة أمام المنزل'], fileNames: ['IMG_2041.jpg'] })
      assert.deepEqual([await found('الحفرة'), await found('2041'), await found('الرخصة')], [1, 1, 1])
      await saveCaseWords(tx, id, entityId, { ...text, description: 'أُعيدت صياغتها' })
      assert.deepEqual([await found('حفرة'), await found('شهرين'), await found('الرخصة')], [0, 0, 1])
    }))
})

async function filed(tx: Tx): Promise<[CaseId, EntityId]> {
  const id = newId<CaseId>()
  const { id: entityId } = await createEntity(tx, entityGiven())
  await sql`insert into cases (id, entity_id, reference, kind, channel, state, anonymous, subject, description, language,
      opened_at, rank, submission_key)
    values (${id}, ${entityId}, ${text.reference}, 'report', 'website', 'registered', true, 's', 'd', 'ar', now(), 1, 'k')`.execute(
    tx.db,
  )
  return [id, entityId]
}
