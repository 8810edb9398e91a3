import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { publishReport } from '#src/evaluation/actions/report-publish.ts'
import { type AppOfActors, appOfActors } from '#src/evaluation/fixtures/form-app.ts'
import { type ReportWorld, reportWorld } from '#src/evaluation/fixtures/report-world.ts'
import { evaluationGlance } from '#src/evaluation/routes/glance.tsx'
import type { Actor } from '#src/kernel/actor.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { homeRoutes } from './routes.tsx'

describe('what the start page tells of evaluation', () => {
  let fresh: FreshDatabase
  let database: Database
  let world: ReportWorld
  let served: AppOfActors
  let undersecretary: Actor
  let other: Actor

  before(async () => {
    fresh = await freshDatabase()
    database = fresh.open({ max: 4 })
    world = await reportWorld(database)
    const { entities, actors } = world.government
    const ofEntity = { ...actors.executive, personId: newId(), reach: 'entity' } as const
    undersecretary = { ...ofEntity, entityId: entities.works } as Actor
    other = { ...ofEntity, personId: newId(), entityId: entities.justice } as Actor
    served = appOfActors(
      database,
      [homeRoutes({ navigation: [], tasks: async () => [], glance: evaluationGlance })],
      [...Object.values(actors), undersecretary, other],
    )
  })
  after(() => fresh.close())

  const home = async (actor: Actor, lang = 'en') => {
    const response = await served.as(actor)(`/home?lang=${lang}`)
    assert.equal(response.status, 200)
    // Without the marks that isolate values.
    return (await response.text()).replaceAll(/[\u2068\u2069]/g, '')
  }
  /** What a figure says under its name. */
  const figure = (html: string, name: string) =>
    new RegExp(`<a href="([^"]+)">${name}</a></p><p class="figure-value">([^<]+)<`).exec(html)?.slice(1)

  test('before anything is published it says so, to the programme and to an entity', async () => {
    const { executive, central } = world.government.actors
    const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Bahrain' }).format(new Date())
    assert.match(await home(executive), new RegExp(`No shield has been granted in ${year} yet`))
    assert.match(await home(undersecretary), /No centre has a published result yet/)
    assert.match(await home(undersecretary, 'ar'), /لم تُعلن نتيجة لأي من المراكز بعد/)
    assert.deepEqual(figure(await home(central), 'Consolidating'), ['/evaluations?state=consolidating', '0'])
  })

  test('open evaluations are counted by state, shields by award; each figure leads to what it counts', async () => {
    const { executive, central } = world.government.actors
    await world.consolidating()
    const id = await world.consolidating({ visits: [{}] })
    await world.present(id)
    await world.vote(id, ['approve', 'approve', 'approve'])
    assert.deepEqual(figure(await home(central), 'Approved'), ['/evaluations?state=approved', '1'])
    await database.transact(central, (tx) =>
      publishReport(tx, { evaluationId: id, publicUrl: 'https://itqan.example' }),
    )
    const seen = await home(executive)
    assert.deepEqual(figure(seen, 'Consolidating'), ['/plans', '1'], 'reports before publication are not his to read')
    assert.deepEqual(figure(seen, 'Approved'), ['/plans', '0'])
    const [href = '', count] = figure(seen, 'Gold Shield') ?? []
    assert.match(href, /^\/shields\?year=\d{4}&amp;award=gold$/)
    assert.equal(count, '1')
  })

  test('an entity sees the latest result of each of its centres, and none of another entity', async () => {
    const seen = await home(undersecretary)
    assert.match(seen, new RegExp(`/my-centre\\?centre=${world.government.centres.hall}`))
    assert.match(seen, /Gold Shield/)
    assert.doesNotMatch(await home(other), /Gold Shield/)
  })

  test('who only carries out visits is told neither', async () => {
    const seen = await home(world.government.actors.evaluator)
    assert.doesNotMatch(seen, /Where evaluations stand|Latest results/)
  })
})
