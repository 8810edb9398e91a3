// What every change to a report does: while the committee has it, the revision is raised and so the votes cast are void.
import type { NewEvent } from '#src/kernel/event.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { ReportCase } from '../report-view.ts'
import { saveMove } from '../store/reports.ts'
import { votesOn } from '../store/votes.ts'

/** Events of the programme about one evaluation; the entity is not told before publication. */
export const about = (id: EvaluationId): Pick<NewEvent, 'entityId' | 'subject'> => ({
  entityId: null,
  subject: { type: 'evaluation', id },
})

/** Refuses a change made on a revision that is no longer the current one. */
export function sameRevision(one: ReportCase, seen: number | undefined) {
  if (seen !== undefined && seen !== one.revision) throw new Refusal('conflict', platformTexts.changedMeanwhile)
}

/** Refuses a change made to what is no longer what the page showed. Callers without a page in between give nothing. */
export function sameAsSeen(now: string, seen: string | undefined) {
  if (seen !== undefined && seen !== now) throw new Refusal('conflict', platformTexts.changedMeanwhile)
}

export interface ChangedReport {
  readonly revision: number
  /** Votes that this change made void. */
  readonly voided: number
}

/** Records the change; before the committee it raises the revision and tells how many votes became void. */
export async function recordChange(
  tx: Tx,
  one: ReportCase,
  kind: 'report.edited' | 'decision.saved' | 'decision.removed',
  data: Readonly<Record<string, unknown>>,
): Promise<ChangedReport> {
  if (one.state !== 'with_committee') {
    await record(tx, { ...about(one.id), kind, data: { ...data, revision: one.revision } })
    return { revision: one.revision, voided: 0 }
  }
  const revision = one.revision + 1
  const voided = (await votesOn(tx, one.id)).filter((vote) => vote.revision === one.revision).length
  await saveMove(tx, one.id, { revision })
  await record(tx, { ...about(one.id), kind, data: { ...data, revision } })
  if (voided > 0) await record(tx, { ...about(one.id), kind: 'approvals.voided', data: { voided, revision } })
  return { revision, voided }
}
