import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLog } from '../log.ts'
import { router } from './env.ts'
import { answerError } from './errors.tsx'
import { createMetrics } from './metrics.ts'
import { listen } from './server.ts'

/** Asks a server that listens on this machine. */
async function asked(token: string | undefined, headers: Record<string, string> = {}) {
  const app = router()
  const metrics = createMetrics(token)
  app.onError(answerError(createLog('silent')))
  app.use(metrics.measure)
  app.get('/api/metrics', metrics.expose)
  const server = await listen(app, { port: 0, host: '127.0.0.1' })
  try {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/metrics`, { headers })
    return { status: response.status, text: await response.text() }
  } finally {
    await server.close()
  }
}

describe('metrics', () => {
  it('are read on the machine itself where no token is set', async () => {
    const { status, text } = await asked(undefined)
    assert.equal(status, 200)
    assert.match(text, /process_cpu_seconds_total/)
  })

  it('are not there for what a proxy passes on, though it comes from the same machine', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'via']) {
      const { status, text } = await asked(undefined, { [header]: '203.0.113.7' })
      assert.equal(status, 404, header)
      assert.doesNotMatch(text, /process_cpu/)
    }
  })

  it('are not there for an address of another machine', async () => {
    const metrics = createMetrics(undefined)
    const app = router()
    app.onError(answerError(createLog('silent')))
    app.get('/api/metrics', metrics.expose)
    for (const [remoteAddress, status] of [
      ['192.0.2.1', 404],
      ['127.0.0.1.example', 404],
      ['::ffff:127.0.0.1', 200],
      ['::1', 200],
      [undefined, 404],
    ] as const) {
      const response = await app.request('/api/metrics', {}, { incoming: { socket: { remoteAddress } } })
      assert.equal(response.status, status, remoteAddress)
    }
  })

  it('are read with the token alone where one is set, from anywhere', async () => {
    const token = 'a-token-of-the-monitor'
    assert.equal((await asked(token)).status, 404)
    assert.equal((await asked(token, { authorization: 'Bearer another-token-of-it' })).status, 404)
    assert.equal((await asked(token, { authorization: `Basic ${token}` })).status, 404)
    const remote = { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.7' }
    assert.equal((await asked(token, remote)).status, 200)
  })
})
