// Every centre judged by the guide, beside the rounds of a plan that hold it.
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Tx } from '#src/platform/database.ts'
import { eligibility } from '../../eligibility.ts'
import type { JudgedLine, Verdict } from '../../pages/planning/centres-page.tsx'
import type { EntityName, EvaluationLine, RoundLine } from '../../planned.ts'
import { shippedProgramme } from '../../shipped.ts'
import { centreRecords, entityNames } from '../../store/directory.ts'

export interface Judged {
  readonly lines: readonly JudgedLine[]
  readonly entities: readonly EntityName[]
}

/** One line per evaluation that would be made, and per centre that is excluded; by entity and name. */
export async function judgeAll(
  tx: Tx,
  rounds: readonly RoundLine[],
  evaluations: readonly EvaluationLine[],
): Promise<Judged> {
  const centres = await centreRecords(tx)
  const entities = await entityNames(tx)
  const names = new Map<string, LocalizedText>(entities.map((entity) => [entity.entityId, entity.name]))
  const byId = new Map(centres.map((centre) => [centre.centreId, centre]))
  const held = holders(rounds, evaluations)
  const lines = eligibility(shippedProgramme, centres).flatMap((judgement) => {
    const centre = byId.get(judgement.centreId)
    const responsible = names.get(judgement.responsibleEntityId)
    if (!centre || !responsible) return []
    const key = `${judgement.centreId}.${judgement.responsibleEntityId}`
    return [{ key, centre, responsible, judgement, rounds: held.get(key) ?? [] }]
  })
  return { lines, entities }
}

function holders(rounds: readonly RoundLine[], evaluations: readonly EvaluationLine[]) {
  const held = new Map<string, RoundLine[]>()
  for (const evaluation of evaluations) {
    const round = rounds.find((one) => one.id === evaluation.roundId)
    if (!round || evaluation.state === 'cancelled') continue
    const key = `${evaluation.centreId}.${evaluation.entityId}`
    held.set(key, [...(held.get(key) ?? []), round])
  }
  return held
}

/** What each verdict asks of a line. */
export const ofVerdict: Readonly<Record<Verdict, (line: JudgedLine) => boolean>> = {
  eligible: (line) => line.judgement.eligible,
  excluded: (line) => !line.judgement.eligible,
  planned: (line) => line.rounds.length > 0,
  unplanned: (line) => line.judgement.eligible && line.rounds.length === 0,
}

export function countVerdicts({ lines }: Judged): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => lines.filter(ofVerdict[verdict]).length
  return {
    eligible: count('eligible'),
    excluded: count('excluded'),
    planned: count('planned'),
    unplanned: count('unplanned'),
  }
}
