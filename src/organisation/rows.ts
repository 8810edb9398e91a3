// Rows of the registers, as their stores read them and their lists show them.
import type { Role } from '#src/kernel/actor.ts'
import type { CentreId, PersonId, ServiceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { CentreKind, Operator, Permanence } from './centre.ts'
import type { Sector } from './entity.ts'
import type { ServiceChannelKind } from './service.ts'

export interface CentreListRow {
  id: CentreId
  kind: CentreKind
  operator: Operator
  permanence: Permanence
  sector: Sector
  active: boolean
  name: LocalizedText
  entityName: LocalizedText
}

export interface ServiceListRow {
  id: ServiceId
  name: LocalizedText
  entityName: LocalizedText
  departmentName: LocalizedText | null
  channels: ServiceChannelKind[]
  stepCount: number
  feeFils: number
  active: boolean
}

export interface PersonListRow {
  id: PersonId
  name: LocalizedText
  email: string
  entityName: LocalizedText | null
  roles: Role[]
  active: boolean
  secret: boolean
}

/** How much there is that is active. */
export interface Counts {
  onsite: number
  remote: number
  departments: number
  services: number
}

/** What a record of this slice may go through. */
export const changeVerbs = ['created', 'changed', 'deactivated', 'reactivated'] as const
export type ChangeVerb = (typeof changeVerbs)[number]
