// The public page that verifies a certificate, beside a bare server that answers the same bytes with the same headers.
import { Hono } from 'hono'
import { groupedCode } from '#src/evaluation/verification.ts'
import { asSystem } from '#src/platform/database.ts'
import { router } from '#src/platform/http/env.ts'
import { listen } from '#src/platform/http/server.ts'
import { httpRequest, startCaller } from '../caller.ts'
import { alternate, type Figure } from '../figure.ts'
import type { World } from '../world.ts'

const rounds = 5
const requests = 1500

async function verificationPath({ services }: World): Promise<string> {
  const shield = await asSystem(services.database, (tx) =>
    tx.db.selectFrom('shields').select('verification_code').limit(1).executeTakeFirstOrThrow(),
  )
  return `/verify/${groupedCode(shield.verification_code)}`
}

/** Hono alone, with the answer's bytes at hand. */
async function bareServer(answer: Response) {
  const body = await answer.text()
  const headers = Object.fromEntries(answer.headers)
  const bare = router()
  bare.route('/', new Hono().get('*', (c) => c.body(body, 200, headers)) as never)
  return listen(bare, { port: 0, host: '127.0.0.1' })
}

async function figureFor(world: World, callers: number): Promise<Figure> {
  const path = await verificationPath(world)
  const answer = await world.app.request(path, { headers: { 'accept-language': 'ar' } })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  const servers = [await listen(world.app, { port: 0, host: '127.0.0.1' }), await bareServer(answer)]
  const caller = startCaller()
  const request = httpRequest({ method: 'GET', path })
  const each = Array.from({ length: callers }, () => Array<string>(requests / callers).fill(request))
  try {
    const sides = servers.map(
      ({ port }) =>
        () =>
          caller.rate({ port, callers: each }, 200),
    )
    for (const side of sides) await side()
    const [values = [], bare = []] = await alternate(rounds, sides)
    return {
      name: `public verification page, ${callers === 1 ? '1 caller' : `${callers} callers`}`,
      unit: '/s',
      values,
      reference: { name: 'bare Hono, same bytes', values: bare },
      target: { ratio: 'atLeast', limit: 0.5 },
    }
  } finally {
    caller.close()
    for (const server of servers) await server.close()
  }
}

export const publicFigures = async (world: World) => [await figureFor(world, 1), await figureFor(world, 15)]
