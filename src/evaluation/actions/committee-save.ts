import type { PersonId } from '#src/kernel/ids.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { checkTerm, type Member } from '../committee.ts'
import { planningTexts } from '../planning-texts.ts'
import type { CommitteeSector } from '../programme-schema.ts'
import { shippedProgramme } from '../shipped.ts'
import { lockTerm, membersOf, overlappingTerm, saveTerm } from '../store/committee.ts'
import { programmePeople } from '../store/directory.ts'
import { committeeTexts } from '../texts/committee.ts'
import { decideWaiting } from './report-conclude.ts'
import { sameVersion } from './same-version.ts'

export interface TermInput {
  /** Absent for a new term. */
  readonly termId?: string | null
  /** Of the term that was read. */
  readonly version?: number | undefined
  readonly startsOn: string
  readonly endsOn: string
  readonly quorum: number
  readonly members: readonly Member[]
}

/** Registers or corrects a term with its members. `missingSectors` is a warning: the guide wants all four. */
export async function saveCommitteeTerm(
  tx: Tx,
  input: TermInput,
): Promise<{ termId: string; missingSectors: readonly CommitteeSector[] }> {
  const permission = allow(evaluationPolicy, tx.actor, 'committee.edit')
  const before = input.termId ? await lockTerm(tx, permission, input.termId) : null
  if (before) sameVersion(before, input.version)
  const { missingSectors } = checkTerm(shippedProgramme.committee, input)
  const fields = await checkMembers(tx, input.members)
  if (await overlappingTerm(tx, input.startsOn, input.endsOn, before?.id ?? null))
    fields.push({ field: 'startsOn', text: planningTexts.termOverlaps })
  if (fields.length > 0) throw new Refusal('invalid', committeeTexts.invalidTerm, { fields })
  const known = before && { ...spanOf(before), members: await membersOf(tx, before.id) }
  const termId = await saveTerm(tx, { ...input, id: before?.id ?? null }, input.members)
  await record(tx, {
    kind: before ? 'committee.changed' : 'committee.formed',
    entityId: null,
    subject: { type: 'committee_term', id: termId },
    data: {
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      quorum: input.quorum,
      members: input.members,
      ...(known && { before: known }),
    },
  })
  await decideWaiting(tx)
  return { termId, missingSectors }
}

const spanOf = (term: { starts_on: string; ends_on: string; quorum: number }) => ({
  startsOn: term.starts_on,
  endsOn: term.ends_on,
  quorum: term.quorum,
})

async function checkMembers(tx: Tx, members: readonly Member[]): Promise<FieldRefusal[]> {
  const people = await programmePeople(tx, ['committee_chair', 'committee_member'])
  const known = new Map<PersonId, (typeof people)[number]>(people.map((person) => [person.personId, person]))
  return members.flatMap((member, at): FieldRefusal[] => {
    const person = known.get(member.personId)
    const field = `members.${at}.personId`
    if (!person) return [{ field, text: planningTexts.memberRole }]
    if (!person.active) return [{ field, text: planningTexts.memberInactive }]
    if (member.chair && !person.roles.includes('committee_chair')) return [{ field, text: planningTexts.chairRole }]
    return []
  })
}
