import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { Refusal } from '#src/kernel/refusal.ts'
import { router } from '#src/platform/http/env.ts'
import { answerError } from '#src/platform/http/errors.tsx'
import { createLog } from '#src/platform/log.ts'
import { judge } from '../award.ts'
import { placedCriteria } from '../edition.ts'
import { edgeResults, resultsOf } from '../fixtures/results.ts'
import { fingerprint } from '../framework-file.ts'
import { shippedEditions } from '../shipped.ts'
import { frameworkRoutes } from './frameworks.ts'

const publishedAt = new Date('2026-11-22T08:00:00Z')
const published = shippedEditions.map((edition) => ({ edition, sha256: fingerprint(edition), publishedAt }))
const app = router()
app.onError(answerError(createLog('silent')))
app.route(
  '/',
  frameworkRoutes(async () => published),
)

const award = (edition: string, body: unknown, raw = false) =>
  app.request(`/api/v1/frameworks/${edition}/award`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: raw ? String(body) : JSON.stringify(body),
  })

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).default([]),
})
async function refusedWith(reply: Response, status: number) {
  assert.equal(reply.status, status)
  assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/)
  const body = problem.parse(await reply.json())
  assert.equal(body.status, status)
  return { type: body.type.split(':').at(-1), errors: body.errors.map((one) => `${one.field} ${one.code}`) }
}

for (const edition of shippedEditions)
  describe(`the API over ${edition.id}`, () => {
    test('gives what judge() gives for random answers', async () => {
      await fc.assert(
        fc.asyncProperty(resultsOf(edition), async (results) => {
          const reply = await award(edition.id, { results })
          assert.equal(reply.status, 200)
          assert.deepEqual(await reply.json(), judge(edition, results))
        }),
        { numRuns: 100 },
      )
    })

    test('gives what judge() gives for edge answers', async () => {
      for (const results of edgeResults(edition)) {
        const reply = await award(edition.id, { results })
        assert.deepEqual(await reply.json(), judge(edition, results))
      }
    })

    test('tells every criterion with its code, tier, binding and texts', async () => {
      const reply = await app.request(`/api/v1/frameworks/${edition.id}`)
      const text = z.object({ ar: z.string().min(1), en: z.string().min(1) })
      const body = z
        .object({
          id: z.literal(edition.id),
          criteria: z.array(
            z.object({
              code: z.string(),
              tier: z.string(),
              binding: z.boolean(),
              text,
              formText: text,
              conditional: text.nullable(),
            }),
          ),
        })
        .parse(await reply.json())
      assert.deepEqual(
        body.criteria.map(({ code, tier, binding, text: said }) => ({ code, tier, binding, text: said })),
        placedCriteria(edition).map(({ criterion: { code, tier, binding, text: said } }) => ({
          code,
          tier,
          binding,
          text: said,
        })),
      )
    })
  })

test('the list names the published editions with their counts and shields', async () => {
  const reply = await app.request('/api/v1/frameworks')
  const { editions } = z
    .object({
      editions: z.array(
        z.object({ id: z.string(), binding: z.int(), total: z.int(), shields: z.array(z.object({ key: z.string() })) }),
      ),
    })
    .parse(await reply.json())
  assert.deepEqual(
    editions.map((one) => [one.id, one.binding, one.total, one.shields.map((shield) => shield.key).join()]),
    [
      ['onsite-2023', 94, 94, 'gold,silver'],
      ['remote-2023', 45, 48, 'remote'],
    ],
  )
})

test('what a reader already has is not sent again', async () => {
  for (const path of ['/api/v1/frameworks', '/api/v1/frameworks/onsite-2023']) {
    const first = await app.request(path)
    const etag = first.headers.get('etag') ?? ''
    assert.match(etag, /^"[\w-]{27}"$/)
    assert.match(first.headers.get('cache-control') ?? '', /public, max-age=\d+/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await app.request(path, { headers: { 'if-none-match': known } })
      assert.equal(again.status, 304)
      assert.equal(await again.text(), '')
      assert.equal(again.headers.get('etag'), etag)
    }
    assert.equal((await app.request(path, { headers: { 'if-none-match': '"other"' } })).status, 200)
  }
})

describe('bad input gets a clear answer', () => {
  test('an unknown edition is not found', async () => {
    for (const id of ['onsite-2019', 'constructor', '__proto__', 'ONSITE-2023'])
      assert.equal(
        (await refusedWith(await app.request(`/api/v1/frameworks/${id}`), 404)).type,
        'evaluation.edition.unknown',
      )
    assert.equal(
      (await refusedWith(await award('onsite-2019', { results: {} }), 404)).type,
      'evaluation.edition.unknown',
    )
  })

  test('unknown codes, wrong values and groundless exemptions are all named at once', async () => {
    const results = { '9.9.9': 'met', '1.1.1': 'not_applicable', '1.1.2': 'yes', '1.1.3': 3, '1.1.5': ['met'] }
    assert.deepEqual(await refusedWith(await award('onsite-2023', { results }), 422), {
      type: 'evaluation.award.invalidResults',
      errors: [
        'results.9.9.9 evaluation.award.unknownCode',
        'results.1.1.1 evaluation.award.notConditional',
        'results.1.1.2 evaluation.award.malformedResult',
        'results.1.1.3 evaluation.award.malformedResult',
        'results.1.1.5 evaluation.award.malformedResult',
      ],
    })
  })

  test('a code of the other framework is unknown here', async () => {
    const reply = await refusedWith(await award('remote-2023', { results: { '5.1.1': 'met' } }), 422)
    assert.deepEqual(reply.errors, ['results.5.1.1 evaluation.award.unknownCode'])
  })

  test('a body of another shape is refused, never a failure of ours', async () => {
    for (const body of [{}, [], null, 'met', { results: [] }, { results: null }, { results: {}, more: 1 }])
      await refusedWith(await award('onsite-2023', body), 422)
    for (const raw of ['', '{', '{"results":']) await refusedWith(await award('onsite-2023', raw, true), 422)
    const untyped = await app.request('/api/v1/frameworks/onsite-2023/award', {
      method: 'POST',
      body: '{"results":{}}',
    })
    await refusedWith(untyped, 415)
  })
})

test('the routes describe themselves as valid OpenAPI', () => {
  const { paths } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Itqan', version: '1' } })
  assert.deepEqual(Object.keys(paths ?? {}), [
    '/api/v1/frameworks',
    '/api/v1/frameworks/{edition}',
    '/api/v1/frameworks/{edition}/award',
  ])
})

test('a lookup that fails is not hidden', async () => {
  const broken = router()
  broken.onError(answerError(createLog('silent')))
  broken.route(
    '/',
    frameworkRoutes(() => Promise.reject(new Refusal('tooMany', { key: 'x', ar: 'س', en: 'x' }))),
  )
  assert.equal((await broken.request('/api/v1/frameworks')).status, 429)
})
