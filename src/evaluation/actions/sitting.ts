// One report before the committee that sits today: who may vote, what was voted.
import type { Tx } from '#src/platform/database.ts'
import type { Member, Sitting } from '../committee.ts'
import { programmeDay } from '../day.ts'
import type { TermRecord } from '../planned.ts'
import type { ReportCase } from '../report-view.ts'
import { termOn } from '../store/committee.ts'
import { interestedIn } from '../store/interests.ts'

export interface TodaysSitting extends Sitting {
  readonly record: TermRecord
}

/** Null while no term of the committee is running. */
export async function sittingOn(
  tx: Tx,
  one: Pick<ReportCase, 'entityId' | 'managingEntityId' | 'revision'>,
): Promise<TodaysSitting | null> {
  const [record, interested] = await Promise.all([
    // Whoever may see the votes may see who sits: the callers have their own permission.
    termOn(tx, { actor: tx.actor, rule: 'all' }, programmeDay(tx.now)),
    interestedIn(tx, [one.entityId, one.managingEntityId]),
  ])
  if (!record) return null
  const members: Member[] = record.members.map(({ personId, sector, chair }) => ({ personId, sector, chair }))
  const { startsOn, endsOn, quorum } = record
  return { record, term: { startsOn, endsOn, quorum, members }, revision: one.revision, interested }
}
