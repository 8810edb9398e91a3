// Everything of planning that has an address.
import { type Router, router } from '#src/platform/http/env.ts'
import { planningApi } from './planning/api.ts'
import { centresRoutes } from './planning/centres.tsx'
import { committeeRoutes } from './planning/committee.tsx'
import { interestRoutes } from './planning/interests.tsx'
import { planRoutes } from './planning/plans.tsx'
import { roundRoutes } from './planning/rounds.tsx'
import { teamRoutes } from './planning/teams.tsx'

export function planningRoutes(): Router {
  const routes = router()
  for (const part of [
    planRoutes(),
    centresRoutes(),
    roundRoutes(),
    teamRoutes(),
    interestRoutes(),
    committeeRoutes(),
    planningApi(),
  ])
    routes.route('/', part)
  return routes
}
