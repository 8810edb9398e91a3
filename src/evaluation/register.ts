// The register of evaluations: its rows, and which page each leads its reader to.
import { type Actor, hasRole } from '#src/kernel/actor.ts'
import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Kind, State } from './evaluation.ts'

export interface RegisterRow {
  readonly id: EvaluationId
  readonly reference: string
  readonly kind: Kind
  readonly state: State
  readonly centreName: LocalizedText
  readonly centreKind: 'onsite' | 'remote'
  readonly entityName: LocalizedText
  /** Null for a self-assessment, which has a month instead. */
  readonly roundName: LocalizedText | null
  readonly month: string | null
  readonly year: number
  readonly editionId: string
  /** Version of the edition. */
  readonly edition: string
  /** Award key, as far as the result is the reader's to know. */
  readonly shield: string | null
  /** The result is decided and the reader's to know: without a shield there is none. */
  readonly decided: boolean
  /** The report is the reader's to open. */
  readonly reportOpen: boolean
  /** The reader's own visit, or the form of a self-assessment. */
  readonly visitId: VisitId | null
  readonly createdAt: Date
  readonly publishedAt: Date | null
}

type Opened = Pick<RegisterRow, 'id' | 'kind' | 'state' | 'reportOpen' | 'visitId'>

/** Where this reader goes on with an evaluation; null where he may know that it exists and no more. */
export function nextPage(one: Opened, actor: Actor): string | null {
  const base = `/evaluations/${one.id}`
  const visit = one.visitId && `/visits/${one.visitId}`
  if (one.kind === 'self') return selfPage(one, actor, visit)
  const central = hasRole(actor, 'central_team')
  if (central && one.state === 'consolidating') return `${base}/consolidation`
  const reported = one.state === 'with_committee' || one.state === 'approved' || one.state === 'published'
  if (reported && one.reportOpen) return `${base}/report`
  if (central || hasRole(actor, 'committee_chair', 'committee_member')) return `${base}/team`
  return visit
}

function selfPage(one: Opened, actor: Actor, visit: string | null): string | null {
  if (one.state === 'in_progress' && hasRole(actor, 'centre_manager') && visit) return visit
  return hasRole(actor, 'centre_manager', 'quality_team', 'executive') ? `/self-assessment/${one.id}` : null
}
