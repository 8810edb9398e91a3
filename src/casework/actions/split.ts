// Matters kept apart, or known to belong together: a case split in two, cases linked.
import type { CaseId, CaseMessageId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case, CaseKind } from '../case.ts'
import { groupReference, type Reference } from '../reference.ts'
import { loadCase } from '../store/cases.ts'
import { copyMessages, deleteLink, insertLink } from '../store/merged.ts'
import { addCaseWords } from '../store/words.ts'
import { customerTexts } from '../texts/customer.ts'
import { moveRefusals as texts } from '../texts/moves.ts'
import { person } from './assign.ts'
import { needed } from './extend.ts'
import { otherCase } from './merge.ts'
import { finish, held } from './moving.ts'
import { fileCase, type Registered } from './register.ts'
import { tellInHistory } from './tell.ts'

export interface Splitting {
  readonly id: CaseId
  readonly version: number
  readonly kind: CaseKind
  readonly subject: string
  readonly description: string
  /** Copied into the new case; they stay in this one too. */
  readonly messageIds: readonly CaseMessageId[]
  /** Made by the form: sent twice, one case is left. */
  readonly submissionKey: string
}

/** A second matter of the same customer becomes a case of its own, which knows where it came from. */
export async function splitCase(tx: Tx, given: Splitting): Promise<Registered> {
  const before = await held(tx, given.id, 'case.merge', given.version)
  const subject = needed(given.subject, 'subject')
  return elevated(tx, async (inside) => {
    const made = await fileCase(inside, {
      entityId: before.entityId,
      kind: given.kind,
      channel: before.channel,
      subject,
      description: given.description.trim(),
      language: before.language,
      customerId: before.customerId,
      contact: before.contact,
      serviceId: null,
      centreId: before.centreId,
      confidential: before.confidential || before.restricted,
      aboutPersonIds: before.aboutPersonIds,
      media: before.media,
      parentId: before.id,
      submissionKey: given.submissionKey,
    })
    if (made.again) return made
    if (given.messageIds.length > 0) {
      const messages = await copyMessages(inside, before.id, given.messageIds, made.case)
      if (messages.length !== new Set(given.messageIds).size) throw new Refusal('missing', platformTexts.notFound)
      await addCaseWords(inside, made.case.id, { messages, fileNames: [] })
    }
    await tellInHistory(inside, made.case, customerTexts.splitInHistory, { other: groupReference(before.reference) })
    await finish(inside, before, { event: 'case.split', data: { newId: made.case.id } })
    return made
  })
}

/** Two cases the actor knows of belong together; each stays what it is. */
export async function linkCases(tx: Tx, given: { readonly id: CaseId; readonly other: Reference }): Promise<void> {
  const one = await held(tx, given.id, 'case.note', null)
  const other = await otherCase(tx, 'case.note', given.other, one.id)
  const me = person(tx)
  await elevated(tx, async (inside) => {
    if (!(await insertLink(inside, one, other.id, me))) throw new Refusal('conflict', texts.linkedAlready)
    await told(inside, one, other, 'case.linked')
  })
}

export async function unlinkCases(tx: Tx, given: { readonly id: CaseId; readonly otherId: CaseId }): Promise<void> {
  const one = await held(tx, given.id, 'case.note', null)
  const other = found(await loadCase(tx, allow(caseworkPolicy, tx.actor, 'case.note'), given.otherId))
  await elevated(tx, async (inside) => {
    if (!(await deleteLink(inside, one.id, other.id))) throw new Refusal('conflict', texts.notLinked)
    await told(inside, one, other, 'case.unlinked')
  })
}

/** In the trail of both. */
async function told(tx: Tx, one: Case, other: Case, kind: string) {
  for (const [each, its] of [
    [one, other],
    [other, one],
  ] as const) {
    const subject = { type: 'case', id: each.id }
    await record(tx, { kind, entityId: each.entityId, subject, data: { otherId: its.id } })
  }
}
