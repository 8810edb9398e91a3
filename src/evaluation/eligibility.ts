// Who is evaluated, who answers for the result, and why, in the guide's words (definitions: on-site and remote).
import type { CentreId, EntityId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Programme } from './programme-schema.ts'
import { closedCentre } from './texts.ts'

export interface CentreFacts {
  readonly centreId: CentreId
  readonly kind: 'onsite' | 'remote'
  readonly operator: 'government' | 'private' | 'civil'
  readonly sector: 'general' | 'health' | 'finance_banking' | 'education'
  readonly permanence: 'permanent' | 'temporary'
  /** The government entity the centre belongs to; the one that manages it where the government does. */
  readonly entityId: EntityId
  /** Other government entities that provide their services on its premises. */
  readonly hosted: readonly EntityId[]
  readonly active: boolean
}

export interface Reason {
  /** Code of the rule in the programme: E1, X1–X4, R1–R6; `inactive` is not the guide's. */
  readonly code: string
  readonly text: LocalizedText
}

export interface Eligibility {
  readonly centreId: CentreId
  /** Who acts on the result: one line per entity evaluated. */
  readonly responsibleEntityId: EntityId
  readonly eligible: boolean
  /** If eligible, why it is and why this entity answers; otherwise every rule that excludes it. */
  readonly reasons: readonly Reason[]
}

/** One line per centre and responsible entity, in the order given. Of an entity's remote centres the oldest is evaluated. */
export function eligibility(programme: Programme, centres: readonly CentreFacts[]): readonly Eligibility[] {
  const remote = firstRemoteCentres(programme, centres)
  return centres.flatMap((centre) => {
    const against = exclusions(programme, centre)
    const second = centre.kind === 'remote' && against.length === 0 && remote.get(centre.entityId) !== centre.centreId
    const reasons = second ? [rule(programme, 'R3')] : against
    const eligible = reasons.length === 0
    return responsible(centre).map((responsibleEntityId) => ({
      centreId: centre.centreId,
      responsibleEntityId,
      eligible,
      reasons: eligible ? [rule(programme, 'E1'), ...responsibility(programme, centre)] : reasons,
    }))
  })
}

function exclusions(programme: Programme, centre: CentreFacts): readonly Reason[] {
  const excluded = programme.eligibility.excluded.filter(({ where }) =>
    'permanence' in where ? where.permanence === centre.permanence : where.sector === centre.sector,
  )
  const inactive = { code: 'inactive', text: closedCentre }
  return [...excluded.map(({ code, text }) => ({ code, text })), ...(centre.active ? [] : [inactive])]
}

/** Ids are sorted by time, so the smallest is the oldest. */
function firstRemoteCentres(programme: Programme, centres: readonly CentreFacts[]): ReadonlyMap<EntityId, CentreId> {
  const first = new Map<EntityId, CentreId>()
  for (const centre of centres) {
    if (centre.kind !== 'remote' || exclusions(programme, centre).length > 0) continue
    const known = first.get(centre.entityId)
    if (known === undefined || centre.centreId < known) first.set(centre.entityId, centre.centreId)
  }
  return first
}

const runByOthers = (centre: CentreFacts) => centre.kind === 'onsite' && centre.operator !== 'government'

function responsible(centre: CentreFacts): readonly EntityId[] {
  return runByOthers(centre) ? [...new Set([centre.entityId, ...centre.hosted])] : [centre.entityId]
}

function responsibility(programme: Programme, centre: CentreFacts): readonly Reason[] {
  if (centre.kind === 'remote') {
    const partners = centre.operator === 'government' ? [] : [rule(programme, 'R5')]
    return [rule(programme, 'R6'), ...partners]
  }
  if (runByOthers(centre)) return [rule(programme, 'R2')]
  const shared = centre.hosted.some((entityId) => entityId !== centre.entityId)
  return shared ? [rule(programme, 'R1')] : []
}

function rule(programme: Programme, code: string): Reason {
  const all = [...programme.eligibility.included, ...programme.responsibility]
  const found = all.find((one) => one.code === code)
  if (!found) throw new Error(`The programme states no rule ${code}`)
  return { code, text: found.text }
}
