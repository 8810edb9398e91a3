import { type Router, router } from '#src/platform/http/env.ts'
import { passwordRoutes } from './routes/password.tsx'
import { secondFactorRoutes } from './routes/second-factor.tsx'
import { secondStepRoutes } from './routes/second-step.tsx'
import type { IdentityServices } from './routes/services.ts'
import { settingsRoutes } from './routes/settings.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { singleSignOnRoutes } from './routes/single-sign-on.tsx'

export { identify } from './routes/identify.tsx'
export type { IdentityServices } from './routes/services.ts'

const parts = [signInRoutes, secondStepRoutes, passwordRoutes, singleSignOnRoutes, settingsRoutes, secondFactorRoutes]

/** Everything about signing in and one's own settings. */
export function identityRoutes(services: IdentityServices): Router {
  const routes = router()
  for (const part of parts) routes.route('/', part(services))
  return routes
}
