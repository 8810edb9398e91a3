// A service centre (مركز خدمة): on site, or the one remote centre of an entity.
import type { CalendarId, CentreId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Sector } from './entity.ts'
import { organisationTexts as texts } from './texts.ts'

export const centreKinds = ['onsite', 'remote'] as const
export type CentreKind = (typeof centreKinds)[number]

export const operators = ['government', 'private', 'civil'] as const
export type Operator = (typeof operators)[number]

export const permanences = ['permanent', 'temporary'] as const
export type Permanence = (typeof permanences)[number]

export const hostings = ['own', 'rented', 'hosted'] as const
export type Hosting = (typeof hostings)[number]

/** What is typed of a centre. */
export interface CentreDraft {
  readonly entityId: EntityId
  readonly kind: CentreKind
  readonly name: LocalizedText
  readonly operator: Operator
  readonly operatorName: LocalizedText
  readonly permanence: Permanence
  readonly sector: Sector
  readonly hosting: Hosting
  readonly address: LocalizedText
  readonly phone: string
  readonly calendarId: CalendarId | null
  /** Other entities that provide their services on its premises. */
  readonly hostedEntityIds: readonly EntityId[]
  readonly serviceIds: readonly ServiceId[]
}

export interface Centre extends CentreDraft {
  readonly id: CentreId
  readonly active: boolean
  readonly version: number
}

/** Problems between the fields of one centre. */
export function centreProblems(draft: CentreDraft): FieldRefusal[] {
  const problems: FieldRefusal[] = []
  if (draft.operator !== 'government' && !draft.operatorName.ar && !draft.operatorName.en) {
    problems.push({ field: 'operatorName.ar', text: texts.operatorNameNeeded })
  }
  if (draft.kind === 'remote' && draft.hostedEntityIds.length > 0) {
    problems.push({ field: 'hostedEntityIds', text: texts.remoteHostsNone })
  }
  if (draft.hostedEntityIds.includes(draft.entityId)) {
    problems.push({ field: 'hostedEntityIds', text: texts.hostsItself })
  }
  return problems
}
