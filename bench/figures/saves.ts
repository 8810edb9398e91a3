// Saving an answer, over HTTP and as the action alone, beside the same two rows put into the same database by two plain
// prepared inserts and a commit: no permission, no rule, no row-level security. Each save is its own durable commit.
import pg from 'pg'
import { giveAnswer } from '#src/evaluation/actions/forms.ts'
import { placedCriteria } from '#src/evaluation/edition.ts'
import { listPublished } from '#src/evaluation/store/editions.ts'
import type { Actor } from '#src/kernel/actor.ts'
import type { EvaluationId, PersonId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { actorOf } from '#src/organisation/public.ts'
import { asSystem } from '#src/platform/database.ts'
import { listen } from '#src/platform/http/server.ts'
import { type Caller, httpRequest, startCaller } from '../caller.ts'
import { alternate, type Figure } from '../figure.ts'
import type { World } from '../world.ts'

const rounds = 5

interface FreshVisit {
  readonly id: VisitId
  readonly evaluationId: EvaluationId
  readonly actor: Actor
  readonly cookie: string
}

/** Visits that nothing was answered in, each handed out once. Neighbours belong to different assessors. */
async function freshVisits({ services, cookieOf }: World): Promise<() => FreshVisit> {
  const rows = await asSystem(services.database, (tx) =>
    tx.db
      .selectFrom('visits')
      .innerJoin('people', 'people.id', 'visits.person_id')
      .select(['visits.id', 'evaluation_id as evaluationId', 'person_id as personId'])
      .where('people.email', 'like', 'bench-%')
      .orderBy('visits.id')
      .execute(),
  )
  const people = new Map<PersonId, { actor: Actor; cookie: string }>()
  for (const { personId } of rows) {
    if (people.has(personId)) continue
    const known = await asSystem(services.database, (tx) => actorOf(tx, personId))
    if (known) people.set(personId, { actor: known.actor, cookie: await cookieOf(personId) })
  }
  return () => {
    const row = rows.pop()
    const person = row && people.get(row.personId)
    if (!row || !person) throw new Error('There are no fresh visits left')
    return { id: row.id, evaluationId: row.evaluationId, ...person }
  }
}

const answer = { result: 'not_met', note: 'لا توجد لوحة إرشادية عند المدخل الشرقي.', reason: '', version: 0 } as const

interface Save {
  readonly visit: FreshVisit
  readonly code: string
}

const insertFinding = `insert into findings (evaluation_id, visit_id, code, result, note, reason, version, answered_at)
  values ($1, $2, $3, $4, $5, $6, 1, $7)`
const insertEvent = `insert into events
  (id, at, entity_id, kind, actor_id, actor_name, subject_type, subject_id, data, audience)
  values ($1, $2, null, 'finding.saved', $3, $4, 'evaluation', $5, $6, null)`

/** The two rows as a program without permissions, rules or row-level security would save them. */
async function saveBare(pool: pg.Pool, { visit, code }: Save) {
  const { result, note, reason } = answer
  const data = { visit: visit.id, code, before: null, after: { result, note, reason } }
  const { personId, name } = visit.actor
  const now = new Date()
  const finding = [visit.evaluationId, visit.id, code, result, note, reason, now]
  const event = [newId(), now, personId, JSON.stringify(name), visit.evaluationId, JSON.stringify(data)]
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({ name: 'finding', text: insertFinding, values: finding })
    await client.query({ name: 'event', text: insertEvent, values: event })
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** Saves per second when every list is worked off by a caller of its own. */
async function rateOf(callers: readonly (readonly Save[])[], save: (one: Save) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await Promise.all(
    callers.map(async (saves) => {
      for (const one of saves) await save(one)
    }),
  )
  return (callers.flat().length * 1000) / (performance.now() - started)
}

interface Stage {
  readonly world: World
  readonly codes: readonly string[]
  readonly fresh: () => FreshVisit
  readonly pool: pg.Pool
  readonly caller: Caller
  readonly port: number
}

function sidesFor({ world, codes, fresh, pool, caller, port }: Stage, callers: number, each: number) {
  const { database } = world.services
  const lists = () =>
    Array.from({ length: callers }, () => {
      const visits = Array.from({ length: Math.ceil(each / codes.length) }, fresh)
      const all = visits.flatMap((visit) => codes.map((code): Save => ({ visit, code })))
      return all.slice(0, each)
    })
  const request = ({ visit, code }: Save) =>
    httpRequest({
      method: 'PUT',
      path: `/api/v1/visits/${visit.id}/findings/${code}`,
      cookie: visit.cookie,
      json: answer,
    })
  return {
    http: () => caller.rate({ port, callers: lists().map((saves) => saves.map(request)) }, 200),
    action: () =>
      rateOf(lists(), ({ visit, code }) =>
        giveAnswer((work, options) => database.transact(visit.actor, work, options), visit.id, code, answer),
      ),
    bare: () => rateOf(lists(), (one) => saveBare(pool, one)),
  }
}

const callersWord = (callers: number) => (callers === 1 ? '1 caller' : `${callers} callers`)

async function figuresFor(stage: Stage, callers: number, each: number): Promise<Figure[]> {
  const { http, action, bare } = sidesFor(stage, callers, each)
  for (const side of [bare, action, http]) await side()
  const [overHttp = [], alone = [], plain = []] = await alternate(rounds, [http, action, bare])
  const reference = { name: 'bare inserts and commit', values: plain }
  const target = { ratio: 'atLeast', limit: 0.5 } as const
  return [
    { name: `save an answer over HTTP, ${callersWord(callers)}`, unit: '/s', values: overHttp, reference, target },
    { name: `save an answer, action alone, ${callersWord(callers)}`, unit: '/s', values: alone, reference, target },
  ]
}

export async function saveFigures(world: World): Promise<Figure[]> {
  const [edition] = await asSystem(world.services.database, listPublished).then((all) =>
    all.filter((one) => one.edition.kind === 'onsite'),
  )
  if (!edition) throw new Error('No edition for on-site centres')
  const codes = placedCriteria(edition.edition).map(({ criterion }) => criterion.code)
  const pool = new pg.Pool({ connectionString: world.databaseUrl, max: 16 })
  const caller = startCaller()
  const server = await listen(world.app, { port: 0, host: '127.0.0.1' })
  try {
    const stage = { world, codes, fresh: await freshVisits(world), pool, caller, port: server.port }
    return [...(await figuresFor(stage, 1, 120)), ...(await figuresFor(stage, 16, 30))]
  } finally {
    caller.close()
    await server.close()
    await pool.end()
  }
}
