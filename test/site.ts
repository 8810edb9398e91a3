// A slice's routes as a site for tests: whoever the test says is signed in, without sign-in before them.
import type { Actor } from '#src/kernel/actor.ts'
import type { Locale } from '#src/kernel/locale.ts'
import type { Database } from '#src/platform/database.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import { answerError } from '#src/platform/http/errors.tsx'
import { createLog } from '#src/platform/log.ts'

export function siteOf(database: Database, routes: Router, reader: () => { actor: Actor; locale: Locale }) {
  const app = router()
  app.onError(answerError(createLog('error')))
  app.use(async (c, next) => {
    const { actor, locale } = reader()
    c.set('requestId', 'test')
    c.set('actor', actor)
    c.set('locale', locale)
    c.set('workplace', null)
    c.set('now', database.clock())
    c.set('transact', (work) => database.transact(actor, work))
    c.set('read', (work) => database.transact(actor, work, { readOnly: true }))
    await next()
  })
  app.route('/', routes)
  return app
}

/** Fields of a form as a browser sends them; a list is sent once per value. */
export function formBody(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body
}
