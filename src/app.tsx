// Wires everything by hand; the only file besides the sample that knows every slice.
import { requestId } from 'hono/request-id'
import { Refusal } from '#src/kernel/refusal.ts'
import { loadAssets } from '#src/platform/http/assets.ts'
import { router } from '#src/platform/http/env.ts'
import { answerError } from '#src/platform/http/errors.tsx'
import { useSite } from '#src/platform/http/page.tsx'
import { bodyLimit, sameOriginOnly, securityHeaders } from '#src/platform/http/security.ts'
import type { Services } from '#src/platform/services.ts'
import { platformTexts } from '#src/platform/texts.ts'

/** Bodies of forms and API calls; uploads stream under a limit of their own. */
const bodyBytes = 512 * 1024
const isUpload = (path: string) => /\/evidence(\/|$)/.test(path)

export function buildApp(services: Services) {
  const { config, log } = services
  const assets = loadAssets()
  useSite({ navigation: [], assets: assets.of })
  const app = router()
  app.onError(answerError(log))
  app.use(requestId())
  app.use(securityHeaders(config.publicUrl.startsWith('https:')))
  app.get('/assets/*', assets.serve)
  app.get('/health', (c) =>
    health(services).then((healthy) => c.json({ status: healthy ? 'ok' : 'unavailable' }, healthy ? 200 : 503)),
  )
  app.use(sameOriginOnly(config.publicUrl))
  app.use(bodyLimit(bodyBytes, isUpload))
  app.notFound(() => {
    throw new Refusal('missing', platformTexts.notFound)
  })
  return app
}

async function health(services: Services): Promise<boolean> {
  try {
    await services.database.pool.query('select 1')
    return true
  } catch {
    return false
  }
}
