// Four thousand real incidents of a bank's service desk (BPI Challenge 2014, 4TU, as given by the package eventdataR) are lived
// through by the API, and the page of indicators counts those that were reopened and those that were reassigned. With every
// test the reopened ones and some of the rest; `npm run replay` takes all, which is minutes.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { buildApp } from '#src/app.tsx'
import { type Ministry, makeOffice } from '#src/casework/fixtures/office.ts'
import { openSession } from '#src/identity/actions/sessions.ts'
import { systemActor } from '#src/kernel/actor.ts'
import type { PersonId } from '#src/kernel/ids.ts'
import { readConfig } from '#src/platform/config.ts'
import type { Router } from '#src/platform/http/env.ts'
import { createLog } from '#src/platform/log.ts'
import { startServices } from '#src/platform/services.ts'
import { type FreshDatabase, freshDatabase, temporaryHome } from '#test/database.ts'

const file = new URL('../../shared/data/real/cases/bpic14_incident_case_attributes.csv', import.meta.url)
const skip = existsSync(file) ? false : 'the public incidents are not beside this project'

interface Incident {
  readonly id: string
  readonly inquiry: boolean
  readonly critical: boolean
  readonly reassignments: number
  readonly reopened: boolean
}

function incidents(): Incident[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    return {
      id: cell('incident_id'),
      inquiry: cell('category') === 'request for information',
      critical: Number(cell('impact')) <= 2,
      reassignments: Number(cell('x_reassignments')),
      reopened: cell('reopen_time') !== '',
    }
  })
}

/** As many at once as the machine can use. */
const callers = 4

const whole = process.env.REPLAY === 'all'

describe('real incidents of a service desk, lived through by the API', { skip }, () => {
  let fresh: FreshDatabase
  let app: Router
  let works: Ministry
  let stop: () => Promise<void>
  const cookies = new Map<PersonId, string>()

  before(async () => {
    fresh = await freshDatabase()
    const home = await temporaryHome()
    const env = { ITQAN_HOME: home, DATABASE_URL: fresh.url, API_RATE: '1000000', LOG_LEVEL: 'silent' }
    const running = await startServices(readConfig(env), createLog('silent'))
    stop = running.stop
    const { database } = running.services
    works = (await makeOffice(database)).works
    app = buildApp(running.services)
    for (const { personId } of Object.values(works.people)) {
      if (!personId) continue
      const token = await database.transact(systemActor, (tx) => openSession(tx, personId, { userAgent: 'replay' }))
      cookies.set(personId, `itqan_session=${token}`)
    }
  })
  after(async () => {
    await stop()
    await fresh.close()
  })

  async function send(
    who: keyof Ministry['people'],
    path: string,
    body: object,
  ): Promise<{ reference: string; version: number }> {
    const { personId } = works.people[who]
    const response = await app.request(`http://localhost:3000/api/v1/cases${path}`, {
      method: 'POST',
      headers: {
        cookie: cookies.get(personId as PersonId) ?? '',
        'content-type': 'application/json',
        origin: 'http://localhost:3000',
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify(body),
    })
    assert.ok(response.ok, `${path} ${response.status} ${response.ok ? '' : await response.text()}`)
    return response.json() as Promise<{ reference: string; version: number }>
  }

  /** Between the two specialists of the department, back and forth, as often as the incident was. */
  const handlers = ['first', 'second'] as const

  async function live(incident: Incident): Promise<void> {
    let one = await send('agent', '', {
      kind: incident.inquiry ? 'inquiry' : 'complaint',
      channel: 'phone',
      subject: incident.id,
      description: `Incident ${incident.id} of the service desk`,
      language: 'en',
      customerId: works.customers.sara,
      contactPhone: '+97333000000',
      submissionKey: `replay-${incident.id}`,
    })
    const path = `/${one.reference}/moves`
    const move = async (who: keyof Ministry['people'], name: string, body: object) => {
      one = await send(who, `${path}/${name}`, { version: one.version, ...body })
    }
    const classified = {
      kind: incident.inquiry ? 'inquiry' : 'complaint',
      headingId: works.headingId,
      complexity: incident.critical ? 'critical' : 'routine',
      importance: 'medium',
      procedure: 'needs_processing',
      departmentId: works.departments.licensing,
    }
    const answer = {
      body: 'Resolved.',
      outcome: 'solved',
      rootCause: 'As recorded by the desk',
      resolution: 'Resolved',
      correctiveAction: '',
    }
    await move('quality', 'classify', classified)
    await move('first', 'claim', {})
    for (let turn = 1; turn <= incident.reassignments; turn += 1) {
      await move('head', 'assign', { assigneeId: works.people[handlers[turn % 2] ?? 'first'].personId })
    }
    await move('head', 'answer', answer)
    if (!incident.reopened) return
    await move('quality', 'reopen', { reason: 'Reopened by the desk' })
  }

  async function counted(figure: string): Promise<string> {
    const { personId } = works.people.quality
    const headers = { cookie: cookies.get(personId as PersonId) ?? '', 'accept-language': 'en' }
    const response = await app.request('http://localhost:3000/casework/figures?lang=en', { headers })
    const html = (await response.text()).replace(/[\u2066-\u2069]/g, '')
    const label = new RegExp(
      `figure=${figure}&amp;part=of[^"]*">[^<]*</a></p><p class="figure-value">(?:<[^>]*>)*([^<]+)`,
    )
    return label.exec(html)?.[1] ?? 'not on the page'
  }

  it('end on the page of indicators as often reopened and reassigned as they were', async () => {
    const every = incidents()
    assert.equal(every.length, 4000)
    assert.equal(every.filter(({ reopened }) => reopened).length, 183)
    assert.equal(every.filter(({ reassignments }) => reassignments > 0).length, 1659)
    const all = whole ? every : every.filter(({ reopened }, at) => (reopened ? at % 3 === 0 : at % 20 === 0))
    const queue = [...all]
    await Promise.all(
      Array.from({ length: callers }, async () => {
        for (let next = queue.shift(); next; next = queue.shift()) await live(next)
      }),
    )
    const again = all.filter(({ reopened }) => reopened).length
    const moved = all.filter(({ reassignments }) => reassignments > 0).length
    const words = (count: number) => count.toLocaleString('en')
    assert.ok(again > 0 && moved > 0)
    assert.equal(await counted('reopened'), words(again))
    assert.equal(await counted('reassigned'), words(moved))
    assert.equal(await counted('opened'), words(all.length + again))
  })
})
