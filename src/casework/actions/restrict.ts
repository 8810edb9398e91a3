// Who may know of a case: restricted or not, the readers named, and the persons it complains about, who never see it.
import type { CaseId, PersonId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { Case } from '../case.ts'
import { activeAmong } from '../store/belongs.ts'
import { forgetNotices } from '../store/notices.ts'
import { currentPolicy } from '../store/policies.ts'
import { moveRefusals as texts } from '../texts/moves.ts'
import { actionTexts } from '../texts/refusals.ts'
import { finish, held } from './moving.ts'

export interface Restriction {
  readonly id: CaseId
  readonly version: number
  readonly restricted: boolean
  /** Beside the quality team and the handler. */
  readonly readerIds: readonly PersonId[]
  /** Whom the case complains about. */
  readonly aboutPersonIds: readonly PersonId[]
}

/** Names replace those there were. A handler it complains about loses the case; to the department, if it was at work. */
export async function restrictCase(tx: Tx, given: Restriction): Promise<Case> {
  const before = await held(tx, given.id, 'case.restrict', given.version)
  const readerIds = [...new Set(given.readerIds)]
  const aboutPersonIds = [...new Set(given.aboutPersonIds)]
  await check(tx, before, readerIds, aboutPersonIds)
  const { restrictedKinds } = await currentPolicy(tx, before.entityId)
  const must = before.confidential || aboutPersonIds.length > 0 || restrictedKinds.includes(before.kind)
  if (must && !given.restricted) throw new Refusal('conflict', texts.staysRestricted)
  const loses = before.assigneeId !== null && aboutPersonIds.includes(before.assigneeId)
  await elevated(tx, (inside) => forgetNotices(inside, before.id, aboutPersonIds))
  return finish(tx, before, {
    change: {
      restricted: given.restricted,
      readerIds,
      aboutPersonIds,
      ...(loses && { assigneeId: null }),
      ...(loses && before.state === 'in_progress' && { state: 'routed' as const }),
    },
    event: 'case.restricted',
    // Whom it complains about is nobody's to read in the trail.
    data: { restricted: given.restricted, readers: readerIds.length, ...(loses && { unassigned: true }) },
  })
}

async function check(tx: Tx, one: Case, readers: readonly PersonId[], about: readonly PersonId[]) {
  const known = await activeAmong(tx, one.entityId, [...readers, ...about])
  const problems: FieldRefusal[] = []
  for (const [field, ids] of [
    ['readerIds', readers],
    ['aboutPersonIds', about],
  ] as const) {
    if (ids.some((id) => !known.has(id))) problems.push({ field, text: actionTexts.unknownPerson })
  }
  if (readers.some((id) => about.includes(id))) problems.push({ field: 'readerIds', text: texts.readerComplainedAbout })
  if (problems.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields: problems })
}
