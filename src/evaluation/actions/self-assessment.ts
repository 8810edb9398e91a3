// The centre's own monthly assessment, on the official form.
import type { CentreId, EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import type { Result } from '../award.ts'
import { placedCriteria } from '../edition.ts'
import { monthOf } from '../evaluation.ts'
import { officialResults, resultsOfVisit } from '../store/beside.ts'
import { loadEdition } from '../store/editions.ts'
import type { SelfMonth } from '../store/self.ts'
import { insertSelf, selfCentres, selfMonth } from '../store/self.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

/** Begins this month's assessment of one of the manager's centres. One per centre and month. */
export async function startSelfAssessment(tx: Tx, centreId: CentreId): Promise<{ id: EvaluationId; visitId: VisitId }> {
  const centres = await selfCentres(tx, allow(evaluationPolicy, tx.actor, 'self.assess'))
  const centre = found(centres.find((one) => one.id === centreId))
  const editionId = found(centre.editionId)
  const month = monthOf(tx.now, centre.timeZone)
  const made = await insertSelf(tx, centre, editionId, month)
  if (!made) throw new Refusal('conflict', evaluationTexts.selfThisMonth)
  await record(tx, {
    kind: 'self_assessment.started',
    entityId: centre.entityId,
    subject: { type: 'evaluation', id: made.id },
    data: { visit: made.visitId, reference: made.reference, month },
  })
  return made
}

export interface Difference {
  readonly code: string
  readonly ours: Result
  readonly official: Result
  readonly note: string
}

export interface SelfComparison {
  readonly assessment: SelfMonth
  /** Null where no official result is published. */
  readonly differences: readonly Difference[] | null
}

/** Where the answers given so far depart from the last official result. */
export async function compareWithOfficial(tx: Tx, id: EvaluationId): Promise<SelfComparison> {
  const assessment = found(await selfMonth(tx, allow(evaluationPolicy, tx.actor, 'self.read'), id))
  const { edition } = await loadEdition(tx, assessment.editionId)
  const official = await officialResults(tx, assessment.centreId, edition)
  if (official.size === 0) return { assessment, differences: null }
  const ours = await resultsOfVisit(tx, assessment.visitId)
  const differences = placedCriteria(edition).flatMap(({ criterion: { code } }): Difference[] => {
    const there = official.get(code)
    const here = ours.get(code)?.result
    return there && here && here !== there.result
      ? [{ code, ours: here, official: there.result, note: there.note }]
      : []
  })
  return { assessment, differences }
}
