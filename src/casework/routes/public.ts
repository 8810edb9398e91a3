// The customer's own pages and the way in for programs.
import { type Router, router } from '#src/platform/http/env.ts'
import { publicCasesApi } from './public/cases-api.ts'
import { contactRoutes } from './public/contact.tsx'
import type { PublicServices } from './public/doors.ts'
import { trackRoutes } from './public/track.tsx'

export function publicCaseRoutes(services: PublicServices): Router {
  const routes = router()
  routes.route('/', contactRoutes(services))
  routes.route('/', trackRoutes(services))
  routes.route('/', publicCasesApi(services))
  return routes
}
