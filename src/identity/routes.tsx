import { type Router, router } from '#src/platform/http/env.ts'
import type { IdentityServices } from './routes/services.ts'
import { signInRoutes } from './routes/sign-in.tsx'

export { identify } from './routes/identify.tsx'
export type { IdentityServices } from './routes/services.ts'

/** Everything about signing in and one's own settings. */
export function identityRoutes(services: IdentityServices): Router {
  const routes = router()
  routes.route('/', signInRoutes(services))
  return routes
}
