// Events of interests. A shopper's is for the central team alone: actor and person would name him.
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import type { ProgrammePerson } from '../planned.ts'

/** Whose interests change who votes. */
export const sitsOnCommittee = ({ roles }: ProgrammePerson) =>
  roles.includes('committee_chair') || roles.includes('committee_member')

export async function recordInterest(
  tx: Tx,
  kind: 'interest.declared' | 'interest.ended',
  interestId: string,
  person: ProgrammePerson,
  data: Readonly<Record<string, unknown>>,
) {
  const secret = person.secret || person.roles.includes('mystery_shopper')
  await record(tx, {
    kind,
    entityId: null,
    subject: { type: 'interest', id: interestId },
    data: { personId: person.personId, ...data },
    ...(secret && { audience: 'central_team' }),
  })
}
