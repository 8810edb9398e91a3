// What the screens of the policy share: where they are, and what its rules and figures may name.
import type { Tx } from '#src/platform/database.ts'
import type { Names } from '../../pages/settings/policy-words.ts'
import { loadHeadings } from '../../store/headings.ts'
import { offered } from '../../store/offered.ts'
import type { Place } from './place.ts'

export const policyPath = '/casework/settings/policy'

/** What rules and figures of the policy may name. */
export async function policyPlaces(tx: Tx, { permission, entityId }: Place) {
  const [services, headings, calendars] = await Promise.all([
    offered(tx, 'services', entityId),
    loadHeadings(tx, permission, entityId),
    offered(tx, 'calendars', entityId),
  ])
  const names: Names = new Map([...services, ...headings, ...calendars].map(({ id, name }) => [id, name]))
  return { services, headings, calendars, names }
}
export type PolicyPlaces = Awaited<ReturnType<typeof policyPlaces>>
