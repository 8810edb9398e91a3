// The organisation's pages and API, and where they stand in the navigation.
import { hasRole } from '#src/kernel/actor.ts'
import { may } from '#src/platform/access.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import type { NavigationEntry } from '#src/platform/http/page.tsx'
import { organisationPolicy } from './access.ts'
import { pageTexts as texts } from './pages/texts/shared.ts'
import { mountApi } from './routes/api.ts'
import { mountCalendars } from './routes/calendars.tsx'
import { mountCentres } from './routes/centres.tsx'
import { mountDepartments } from './routes/departments.tsx'
import { mountEntities } from './routes/entities.tsx'
import { type Invite, mountPeople } from './routes/people.tsx'
import { mountServices } from './routes/services.tsx'

export interface OrganisationServices {
  /** Sends a person his sign-in link; who may ask for it is checked here. */
  readonly invite: Invite
}

export function organisationRoutes({ invite }: OrganisationServices): Router {
  const routes = router()
  mountEntities(routes)
  mountCentres(routes)
  mountDepartments(routes)
  mountServices(routes)
  mountCalendars(routes)
  mountPeople(routes, invite)
  mountApi(routes)
  return routes
}

export const organisationNavigation: readonly NavigationEntry[] = [
  {
    href: '/organisation',
    text: texts.structure,
    icon: 'building',
    shown: (actor) => may(organisationPolicy, actor, 'entity.read'),
  },
  {
    href: '/organisation/people',
    text: texts.people,
    icon: 'users',
    shown: (actor) => hasRole(actor, 'administrator'),
  },
  {
    href: '/programme/people',
    text: texts.programmePeople,
    icon: 'evaluator',
    shown: (actor) => hasRole(actor, 'central_team'),
  },
]
