// A storm of writes over HTTP: assessors who answer and photograph without pause, and remember what they were told is
// saved. What is not answered with 200 may or may not be there; it is sent again until it is.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { shipped } from '#src/evaluation/fixtures/editions.ts'
import { formWorld, programmeActor } from '#src/evaluation/fixtures/form-world.ts'
import { digest, newToken } from '#src/identity/secrets.ts'
import { insertToken } from '#src/identity/store/tokens.ts'
import type { PersonId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { asSystem, openDatabase } from '#src/platform/database.ts'
import { jpegOf } from '#test/sample-files.ts'

/** Between two writes of one assessor, in ms: the machine is to be killed, not busy. */
const breath = 8

interface Assessor {
  readonly token: string
  readonly visit: VisitId
}

/** Makes the assessors, each with a visit of his own, straight into the tables. */
export async function assessorsIn(url: string, count: number): Promise<Assessor[]> {
  const database = openDatabase({ connection: { connectionString: url }, max: 2 })
  const world = await formWorld(database)
  const assessors: Assessor[] = []
  for (let at = 0; at < count; at++) {
    const personId = newId<PersonId>()
    const token = newToken()
    await asSystem(database, async (tx) => {
      await sql`insert into people (id, name_ar, name_en, email)
        values (${personId}, 'مقيّم', 'Evaluator', ${`${personId}@example.test`})`.execute(tx.db)
      await sql`insert into person_roles (person_id, role) values (${personId}, 'evaluator')`.execute(tx.db)
      const expiresAt = new Date(Date.now() + 3_600_000)
      await insertToken(tx, { id: newId(), personId, name: 'crash', hash: digest(token), expiresAt })
    })
    const actor = { ...programmeActor('evaluator', 'مقيّم', 'Evaluator'), personId }
    assessors.push({ token, visit: await world.visit(await world.evaluation(), actor) })
  }
  await database.close()
  return assessors
}

const codes = shipped('onsite-2023').categories.flatMap((category) =>
  category.subcategories.flatMap((part) => part.criteria.map((criterion) => criterion.code)),
)

export interface Storm {
  /** Every answer that was acknowledged, the last by visit and code. */
  readonly answers: ReadonlyMap<string, { version: number; note: string }>
  /** Every file that was acknowledged: sha256 by id of the evidence. */
  readonly files: ReadonlyMap<string, string>
  /** How many writes were acknowledged. */
  readonly count: number
  /** Answers other than saved, or away for the moment; there should be none. */
  readonly surprises: readonly string[]
  /** Where the app listens; null while it is down. */
  port: number | null
  stop(): Promise<void>
}

export function startStorm(assessors: readonly Assessor[]): Storm {
  const answers = new Map<string, { version: number; note: string }>()
  const files = new Map<string, string>()
  const surprises: string[] = []
  let stopped = false
  const storm = { answers, files, surprises, count: 0, port: null as number | null, stop }

  /** Sends until it is acknowledged; null when the storm ends first. */
  async function put(assessor: Assessor, path: string, type: string, body: BodyInit) {
    const headers = { authorization: `Bearer ${assessor.token}`, 'content-type': type }
    while (!stopped) {
      const url = `http://127.0.0.1:${storm.port}/api/v1/visits/${assessor.visit}${path}`
      const response = storm.port && (await fetch(url, { method: 'PUT', headers, body }).catch(() => null))
      if (response && response.status < 500) {
        const words = await response.text().catch(() => null)
        if (response.ok && words) {
          storm.count += 1
          return JSON.parse(words)
        }
        if (words && response.status !== 429) surprises.push(`${response.status} ${words}`)
      }
      await sleep(20)
    }
    return null
  }

  async function assess(assessor: Assessor) {
    for (let turn = 0; !stopped; turn++) {
      const code = codes[turn % codes.length] ?? ''
      const key = `${assessor.visit} ${code}`
      const note = `ملاحظة ${turn}`
      const answer = { result: turn % 2 ? 'met' : 'not_met', note, version: answers.get(key)?.version ?? 0 }
      const saved = await put(assessor, `/findings/${code}`, 'application/json', JSON.stringify(answer))
      if (saved) answers.set(key, { version: saved.version, note })
      await sleep(breath)
      if (turn % 3 !== 0) continue
      const id = newId()
      const photo = new Uint8Array(jpegOf(8_000, Math.floor(Math.random() * 2 ** 32)))
      const kept = await put(assessor, `/evidence/${id}?code=${code}&name=photo.jpg`, 'image/jpeg', photo)
      if (kept) files.set(id, kept.sha256)
    }
  }

  const all = Promise.all(assessors.map(assess))
  async function stop() {
    stopped = true
    await all
  }
  return storm
}
