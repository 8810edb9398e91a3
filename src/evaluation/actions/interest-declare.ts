import { hasRole, type Role } from '#src/kernel/actor.ts'
import type { EntityId, PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { evaluationPolicy } from '../access.ts'
import { planningTexts } from '../planning-texts.ts'
import { entityNames, programmePerson } from '../store/directory.ts'
import { insertInterest } from '../store/interests.ts'
import { unfinishedVisits } from '../store/visits.ts'
import { recordInterest, sitsOnCommittee } from './interest-event.ts'
import { decideWaiting } from './report-conclude.ts'

export const programmeRoles: readonly Role[] = [
  'central_team',
  'committee_chair',
  'committee_member',
  'evaluator',
  'mystery_shopper',
]

/**
 * Declares an interest: one's own, or, by the central team, anybody's of the programme.
 * `unfinished` counts visits that must now be given to someone else.
 */
export async function declareInterest(
  tx: Tx,
  input: { personId?: PersonId; entityId: EntityId; note?: string },
): Promise<{ interestId: string; unfinished: number }> {
  const { actor } = tx
  allow(evaluationPolicy, actor, 'interest.declare')
  const personId = found(input.personId ?? actor.personId)
  const others = actor.reach === 'system' || hasRole(actor, 'central_team')
  if (personId !== actor.personId && !others) throw new Refusal('forbidden', platformTexts.notYours)
  const person = await programmePerson(tx, personId)
  if (!person.roles.some((role) => programmeRoles.includes(role))) refuse('personId', planningTexts.notProgramme)
  found((await entityNames(tx)).find((entity) => entity.entityId === input.entityId))
  const note = input.note ?? ''
  const interestId = await insertInterest(tx, { personId, entityId: input.entityId, note })
  if (!interestId) return refuse('entityId', planningTexts.interestExists)
  const unfinished = await unfinishedVisits(tx, personId, input.entityId)
  await recordInterest(tx, 'interest.declared', interestId, person, { entityId: input.entityId, note, unfinished })
  if (sitsOnCommittee(person)) await decideWaiting(tx)
  return { interestId, unfinished }
}

function refuse(field: string, text: (typeof planningTexts)['interestExists']): never {
  throw new Refusal('conflict', text, { fields: [{ field, text }] })
}
