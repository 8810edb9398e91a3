// Casework with many cases behind it: registering one, and the pages staff live in. What counts is the processor time of
// app and database together, and how long the slowest twentieth of eight callers waits.
import { randomInt } from 'node:crypto'
import pg from 'pg'
import { registerCase } from '#src/casework/actions/register.ts'
import { referenceFrom } from '#src/casework/reference.ts'
import type { Actor } from '#src/kernel/actor.ts'
import { type EntityId, newId, type PersonId } from '#src/kernel/ids.ts'
import { actorOf } from '#src/organisation/public.ts'
import { asSystem } from '#src/platform/database.ts'
import { listen } from '#src/platform/http/server.ts'
import { httpRequest, startCaller } from '../caller.ts'
import { wholeCpuWhile } from '../cpu.ts'
import { alternate, type Figure } from '../figure.ts'
import { addCases, type Ministry, pool } from '../make/cases.ts'
import type { World } from '../world.ts'

const rounds = 5
const warmUp = 100
const asked = 100

async function ministryOf(client: pg.Client): Promise<Ministry> {
  const one = async <T>(text: string, values: unknown[] = []): Promise<T[]> => (await client.query(text, values)).rows
  const [entity] = await one<{ id: string }>(
    `select entity_id as id from people where email like 'municipal-quality@%'`,
  )
  if (!entity) throw new Error('The sample has no ministry of municipal services')
  const ids = async (text: string) => (await one<{ id: string }>(text, [entity.id])).map(({ id }) => id)
  const [headingId] = await ids('select id from case_headings where entity_id = $1 order by id limit 1')
  if (!headingId) throw new Error('The ministry has no headings')
  return {
    entityId: entity.id,
    headingId,
    departments: await ids('select id from departments where entity_id = $1 order by id'),
    services: await ids('select id from services where entity_id = $1 order by id'),
    people: await ids(`select p.id from people p join person_roles r on r.person_id = p.id
      where p.entity_id = $1 and r.role in ('specialist', 'agent') group by p.id order by p.id`),
  }
}

/** One case with fifty messages, to be opened. */
async function longCase(client: pg.Client, { entityId }: Ministry): Promise<string> {
  const { rows } = await client.query(
    `select id, reference from cases where entity_id = $1 and state = 'in_progress' order by id desc limit 1`,
    [entityId],
  )
  const { id, reference } = rows[0]
  await client.query(
    `insert into case_messages (id, case_id, entity_id, cycle, kind, body, language, author_name, at)
     select gen_random_uuid(), $1, $2, 1, (array['customer', 'reply', 'note'])[1 + n % 3], $3, 'ar',
       '{"ar":"موظف","en":"Staff"}', now() - interval '1 minute' * n from generate_series(1, 45) n`,
    [id, entityId, pool(1)[0]?.description],
  )
  return reference
}

interface Page {
  readonly name: string
  readonly path: string
  readonly person: string
  /** Milliseconds of processor time, app and database. */
  readonly limit: number
}

const words = (text: string) => encodeURIComponent(text)

const pagesOf = (reference: string): readonly Page[] => [
  { name: 'inbox of an agent', path: '/inbox', person: 'agent-muharraq', limit: 5 },
  { name: 'inbox of a head of department', path: '/inbox', person: 'licensing-head', limit: 5 },
  { name: 'inbox of an executive', path: '/inbox', person: 'municipal-executive', limit: 5 },
  { name: 'case with 50 messages', path: `/cases/${reference}`, person: 'municipal-quality', limit: 1.5 },
  {
    name: 'search for a rare word',
    path: `/cases/search?q=${words('زعفران')}`,
    person: 'municipal-quality',
    limit: 2.2,
  },
  {
    name: 'search for a common word',
    path: `/cases/search?q=${words('المحرق')}`,
    person: 'municipal-quality',
    limit: 2.2,
  },
  {
    name: 'search for a variant spelling',
    path: `/cases/search?q=${words('أحمد ابراهيم')}`,
    person: 'municipal-quality',
    limit: 2.2,
  },
]

async function pageFigures(world: World, pages: readonly Page[], size: string): Promise<Figure[]> {
  const server = await listen(world.app, { port: 0, host: '127.0.0.1' })
  const caller = startCaller()
  const figures: Figure[] = []
  try {
    for (const { name, path, person, limit } of pages) {
      const request = httpRequest({ method: 'GET', path, cookie: await world.cookie(person) })
      const load = (callers: number, each: number) => ({
        port: server.port,
        callers: Array.from({ length: callers }, () => Array<string>(each).fill(request)),
      })
      await caller.rate(load(1, warmUp), 200)
      const [cpu = [], wait = []] = await alternate(rounds, [
        async () => (await wholeCpuWhile(() => caller.rate(load(1, asked), 200))) / asked,
        () => caller.p95(load(8, asked / 4), 200),
      ])
      const reference = { name: 'p95 at 8 callers (ms)', values: wait }
      figures.push({ name: `${name}, ${size}`, unit: 'ms', values: cpu, reference, target: { value: 'atMost', limit } })
      const beside = { name: 'processor time (ms)', values: cpu }
      const target = { value: 'atMost', limit: 100 } as const
      figures.push({ name: `${name}, ${size}, p95 at 8 callers`, unit: 'ms', values: wait, reference: beside, target })
    }
    return figures
  } finally {
    caller.close()
    await server.close()
  }
}

/** The rows of one case as a program without permissions, rules or row-level security would insert them. */
async function insertBare(
  client: pg.PoolClient,
  ministry: Ministry,
  text: { subject: string; description: string; words: string },
) {
  const [id, now] = [newId(), new Date()]
  const { entityId } = ministry
  const run = (name: string, sql: string, values: unknown[]) => client.query({ name, text: sql, values })
  await client.query('begin')
  await run(
    'case',
    `insert into cases (id, entity_id, reference, kind, channel, state, anonymous, subject, description, language, opened_at,
       due_at, rank, submission_key) values ($1, $2, $3, 'report', 'phone', 'registered', true, $4, $5, 'ar', $6, $6, 1, $1::text)`,
    [id, entityId, referenceFrom(randomInt), text.subject, text.description, now],
  )
  await run(
    'cycle',
    `insert into case_cycles (case_id, number, entity_id, kind, channel, opened_at) values ($1, 1, $2, 'report', 'phone', $3)`,
    [id, entityId, now],
  )
  await run(
    'clocks',
    `insert into case_clocks (id, case_id, entity_id, cycle, kind, started_at, budget_minutes, policy_version, rule, calendar_version, due_at, next_at)
     values ($1, $3, $4, 1, 'first_response', $5, 390, 0, 'r', 0, $5, $5), ($2, $3, $4, 1, 'resolution', $5, 1950, 0, 'r', 0, $5, $5)`,
    [newId(), newId(), id, entityId, now],
  )
  await run('words', 'insert into case_words (case_id, entity_id, words) values ($1, $2, $3::tsvector)', [
    id,
    entityId,
    text.words,
  ])
  await run(
    'message',
    `insert into case_messages (id, case_id, entity_id, cycle, kind, body, language, author_name, at) values ($1, $2, $3, 1, 'auto', 'سُجّلت', 'ar', '{}', $4)`,
    [newId(), id, entityId, now],
  )
  await run(
    'outbox',
    `insert into outbox_messages (id, entity_id, channel, recipient, body, language, state, created_at) values ($1, $2, 'sms', '+97333000000', $3, 'ar', 'queued', $4)`,
    [newId(), entityId, text.description, now],
  )
  await run(
    'events',
    `insert into events (id, at, entity_id, kind, actor_name, subject_type, subject_id) values ($1, $3, $4, 'case.registered', '{}', 'case', $5), ($2, $3, $4, 'message.queued', '{}', 'message', $5)`,
    [newId(), newId(), now, entityId, id],
  )
  await client.query('commit')
}

async function intakeFigures(world: World, ministry: Ministry, size: string): Promise<Figure[]> {
  const { database } = world.services
  const agent = await agentOf(world)
  const customers = await asSystem(database, (tx) =>
    tx.db
      .selectFrom('customers')
      .select('id')
      .where('entity_id', '=', ministry.entityId as EntityId)
      .limit(500)
      .execute(),
  )
  const texts = pool(500)
  const bare = new pg.Pool({ connectionString: world.databaseUrl, max: 16 })
  const each = 60
  const register = (turn: number) =>
    database.transact(agent, (tx) =>
      registerCase(tx, {
        entityId: ministry.entityId as EntityId,
        kind: 'complaint',
        channel: 'phone',
        subject: texts[turn % 500]?.subject ?? '',
        description: texts[turn % 500]?.description ?? '',
        language: 'ar',
        customerId: customers[turn % customers.length]?.id ?? null,
        contact: { phone: '+97333000000', email: '', channel: 'sms' },
        serviceId: null,
        centreId: null,
        confidential: false,
        aboutPersonIds: [],
        media: null,
        submissionKey: newId(),
      }),
    )
  const insert = async (turn: number) => {
    const client = await bare.connect()
    try {
      await insertBare(client, ministry, texts[turn % 500] ?? { subject: 's', description: 'd', words: '' })
    } finally {
      client.release()
    }
  }
  const rate = (callers: number, work: (turn: number) => Promise<unknown>) => async () => {
    const started = performance.now()
    await Promise.all(
      Array.from({ length: callers }, async (_, caller) => {
        for (let turn = 0; turn < each; turn += 1) await work(caller * each + turn)
      }),
    )
    return (callers * each * 1000) / (performance.now() - started)
  }
  const figures: Figure[] = []
  try {
    for (const callers of [1, 16]) {
      await rate(callers, register)()
      await rate(callers, insert)()
      const [ours = [], plain = []] = await alternate(rounds, [rate(callers, register), rate(callers, insert)])
      figures.push({
        name: `register a case, action alone, ${callers === 1 ? '1 caller' : `${callers} callers`}, ${size}`,
        unit: '/s',
        values: ours,
        reference: { name: 'bare inserts and commit', values: plain },
        target: { ratio: 'atLeast', limit: 0.4 },
      })
    }
    const [cpu = [], alone = []] = await alternate(rounds, [
      async () => (await wholeCpuWhile(rate(1, register))) / each,
      async () => (await wholeCpuWhile(rate(1, insert))) / each,
    ])
    figures.push({
      name: `register a case, processor time of app and database, ${size}`,
      unit: 'ms',
      values: cpu,
      reference: { name: 'bare inserts and commit', values: alone },
      target: { value: 'atMost', limit: 1.7 },
    })
    return figures
  } finally {
    await bare.end()
  }
}

async function agentOf({ services }: World): Promise<Actor> {
  const known = await asSystem(services.database, async (tx) => {
    const row = await tx.db
      .selectFrom('people')
      .select('id')
      .where('email', 'like', 'agent-muharraq@%')
      .executeTakeFirstOrThrow()
    return actorOf(tx, row.id as PersonId)
  })
  if (!known) throw new Error('The sample has no agent')
  return known.actor
}

/** Figures at each size: the same pages with ten times as many closed cases behind them should cost the same. */
export async function caseFigures(world: World, sizes: readonly number[]): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: world.databaseUrl })
  await client.connect()
  try {
    const ministry = await ministryOf(client)
    const figures: Figure[] = []
    let there = 0
    for (const size of sizes) {
      await addCases(world.databaseUrl, ministry, size - there)
      there = size
      const reference = await longCase(client, ministry)
      const words = `${size.toLocaleString('en')} cases`
      figures.push(...(await pageFigures(world, pagesOf(reference), words)))
      figures.push(...(await intakeFigures(world, ministry, words)))
    }
    return figures
  } finally {
    await client.end()
  }
}
