import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { planningTexts } from '../planning-texts.ts'
import { programmePerson } from '../store/directory.ts'
import { lockInterest, saveEnded } from '../store/interests.ts'
import { recordInterest, sitsOnCommittee } from './interest-event.ts'
import { decideWaiting } from './report-conclude.ts'

/** Ends a declared interest: from now on that person may take part again. */
export async function endInterest(tx: Tx, input: { interestId: string }) {
  const interest = await lockInterest(tx, allow(evaluationPolicy, tx.actor, 'interest.declare'), input.interestId)
  if (interest.ended_at) throw new Refusal('conflict', planningTexts.interestEnded)
  await saveEnded(tx, interest.id)
  const person = await programmePerson(tx, interest.person_id)
  await recordInterest(tx, 'interest.ended', interest.id, person, { entityId: interest.entity_id })
  if (sitsOnCommittee(person)) await decideWaiting(tx)
}
