import type { CentreId, EntityId, EvaluationId, RoundId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import type { Edition } from '../edition.ts'
import { type Eligibility, eligibility } from '../eligibility.ts'
import type { CentreRecord } from '../planned.ts'
import { defaultMechanisms, judgementOf } from '../planning.ts'
import { planningTexts } from '../planning-texts.ts'
import { withNames } from '../said.ts'
import { shippedProgramme } from '../shipped.ts'
import { centreRecords, entityNames } from '../store/directory.ts'
import { listPublished } from '../store/editions.ts'
import { insertEvaluation } from '../store/evaluations.ts'
import { lockRound } from '../store/plans.ts'
import type { Mechanism } from '../store/tables.ts'
import { amendPlan } from './plan-amend.ts'

export interface CentreChoice {
  readonly centreId: CentreId
  /** Who answers for the result; several on privately or civilly run premises. */
  readonly entityId: EntityId
}

export interface AddInput {
  readonly roundId: RoundId
  readonly centres: readonly CentreChoice[]
  /** Default: what the kind of centre is usually measured by. */
  readonly mechanisms?: readonly Mechanism[]
  /** Default: the newest published edition for the kind of centre. It never changes afterwards. */
  readonly editionId?: string
}

/** Adds centres to a round, all or none. Only those the guide has evaluated, each for an entity that answers for it. */
export async function addEvaluations(tx: Tx, input: AddInput): Promise<{ evaluationIds: readonly EvaluationId[] }> {
  const { plan, round } = await lockRound(tx, allow(evaluationPolicy, tx.actor, 'plan.edit'), input.roundId)
  if (round.state === 'closed') throw new Refusal('conflict', planningTexts.roundClosed)
  if (input.centres.length === 0) {
    const fields = [{ field: 'centres', text: planningTexts.chooseCentres }]
    throw new Refusal('invalid', planningTexts.chooseCentres, { fields })
  }
  if (input.mechanisms?.length === 0) {
    const fields = [{ field: 'mechanisms', text: planningTexts.mechanismRequired }]
    throw new Refusal('invalid', planningTexts.mechanismRequired, { fields })
  }
  const centres = await centreRecords(tx)
  const judged = eligibility(shippedProgramme, centres)
  const editions = await publishedEditions(tx)
  const evaluationIds: EvaluationId[] = []
  for (const choice of input.centres) {
    const centre = found(centres.find((one) => one.centreId === choice.centreId))
    await checkEligible(tx, judged, centre, choice.entityId)
    const mechanisms = input.mechanisms ?? defaultMechanisms[centre.kind]
    const editionId = editionFor(editions, centre, input.editionId)
    const evaluationId = await insertEvaluation(tx, {
      ...choice,
      roundId: round.id,
      editionId,
      mechanisms: [...new Set(mechanisms)],
      year: plan.year,
    })
    if (!evaluationId) throw new Refusal('conflict', withNames(planningTexts.inRoundAlready, { centre: centre.name }))
    evaluationIds.push(evaluationId)
    await record(tx, {
      kind: 'evaluation.planned',
      entityId: null,
      subject: { type: 'evaluation', id: evaluationId },
      data: { roundId: round.id, ...choice, editionId, mechanisms },
    })
  }
  await amendPlan(tx, plan)
  return { evaluationIds }
}

async function checkEligible(tx: Tx, judged: readonly Eligibility[], centre: CentreRecord, entityId: EntityId) {
  const line = judgementOf(judged, centre.centreId, entityId)
  if (!line) {
    const entity = (await entityNames(tx)).find((one) => one.entityId === entityId)
    const names: Record<string, LocalizedText> = { centre: centre.name, entity: found(entity).name }
    throw new Refusal('conflict', withNames(planningTexts.notResponsible, names))
  }
  if (line.eligible) return
  throw new Refusal('conflict', withNames(planningTexts.notEligible, { centre: centre.name }), {
    fields: line.reasons.map((reason) => ({
      field: 'centres',
      text: {
        ...withNames(planningTexts.excludedBy, { centre: centre.name, reason: reason.text }),
        key: `evaluation.rule.${reason.code}`,
      },
    })),
  })
}

/** Newest first. */
async function publishedEditions(tx: Tx): Promise<readonly Edition[]> {
  const published = await listPublished(tx)
  return [...published].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()).map((one) => one.edition)
}

function editionFor(editions: readonly Edition[], centre: CentreRecord, wanted: string | undefined): string {
  const fitting = editions.filter((edition) => edition.kind === centre.kind)
  const edition = wanted === undefined ? fitting[0] : fitting.find((one) => one.id === wanted)
  if (edition) return edition.id
  if (wanted === undefined) throw new Refusal('conflict', withNames(planningTexts.noEdition, { centre: centre.name }))
  throw new Refusal('invalid', planningTexts.wrongEdition, {
    fields: [{ field: 'editionId', text: planningTexts.wrongEdition }],
  })
}
