// What the customer reads of his case. As himself: row-level security shows him that one case and what is meant for him.
import type { CaseId, Id } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { entityById } from '#src/organisation/public.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case, Cycle } from '../case.ts'
import { loadCase } from '../store/cases.ts'
import { loadCycles } from '../store/cycles.ts'
import { type CaseFile, type CaseMessage, loadFiles, loadMessages } from '../store/messages.ts'
import { currentPolicy } from '../store/policies.ts'
import { fileOfCase, type ReadableFile } from '../store/received-files.ts'
import { type CustomerMay, customerMay } from '../tracking.ts'
import { promised } from './public-form.ts'

export interface CustomerCase {
  readonly case: Case
  readonly entity: LocalizedText
  readonly cycle: Cycle
  readonly due: Date | null
  readonly messages: readonly CaseMessage[]
  readonly files: readonly CaseFile[]
  readonly may: CustomerMay
  /** Whether he may know who wrote to him. */
  readonly showHandler: boolean
}

export async function readCustomerCase(tx: Tx, id: CaseId): Promise<CustomerCase> {
  const one = found(await loadCase(tx, allow(caseworkPolicy, tx.actor, 'case.read'), id))
  const [messages, files, cycles, due, entity] = await Promise.all([
    loadMessages(tx, id),
    loadFiles(tx, id),
    loadCycles(tx, id),
    promised(tx, id),
    entityById(tx, one.entityId),
  ])
  const { showHandler, reopenDays } = await elevated(tx, (inside) => currentPolicy(inside, one.entityId))
  const cycle = found(cycles.find(({ number }) => number === one.cycle))
  return {
    case: one,
    entity: entity.name,
    cycle,
    due,
    messages,
    files,
    may: customerMay(one, cycle, reopenDays, tx.now),
    showHandler,
  }
}

/** A file that the customer sent or was sent; missing where it is another's, or staff's own. */
export const customerFile = async (tx: Tx, caseId: CaseId, id: Id<'caseFile'>): Promise<ReadableFile> =>
  found(await fileOfCase(tx, allow(caseworkPolicy, tx.actor, 'case.read'), caseId, id))
