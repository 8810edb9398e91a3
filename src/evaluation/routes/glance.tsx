// What the start page tells of evaluation: the programme's people where the work stands, an entity's people its results.
import type { VNode } from 'preact'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { programmeDay } from '../day.ts'
import { EntityGlance, ProgrammeGlance } from '../pages/glance.tsx'
import { publishedResults } from '../store/centre-results.ts'
import { countGranted, countOpen } from '../store/glance.ts'

/** How many centres the start page shows; the rest are on the page of results. */
const most = 6

export async function evaluationGlance(tx: Tx): Promise<VNode | null> {
  const { actor } = tx
  if (actor.reach === 'government' && may(evaluationPolicy, actor, 'plan.read')) {
    const year = Number(programmeDay(tx.now).slice(0, 4))
    const open = await countOpen(tx, allow(evaluationPolicy, actor, 'plan.read'))
    // Who reads no report before it is published follows the work in the plans.
    const register = may(evaluationPolicy, actor, 'committee.read')
    return <ProgrammeGlance open={open} granted={await countGranted(tx, year)} year={year} register={register} />
  }
  if (actor.reach === 'entity' && may(evaluationPolicy, actor, 'report.read')) {
    const results = await publishedResults(tx, allow(evaluationPolicy, actor, 'report.read'))
    const latest = [...new Map([...results].reverse().map((one) => [one.centreId, one])).values()].reverse()
    return <EntityGlance results={latest.slice(0, most)} />
  }
  return null
}
