// What is done to many cases at once, seen from one of them.
import type { CaseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case } from '../case.ts'
import { isLegal } from '../machine.ts'
import { loadCase } from '../store/cases.ts'
import { loadCycles } from '../store/cycles.ts'
import { bulkTexts } from '../texts/inbox.ts'
import { closeCase } from './satisfaction.ts'

/** Closes a case with the cause and resolution recorded when it was answered; refused where they are not known. */
export async function closeAsRecorded(tx: Tx, id: CaseId): Promise<Case> {
  const one = found(await loadCase(tx, allow(caseworkPolicy, tx.actor, 'case.close'), id))
  const cycle = (await loadCycles(tx, id)).find(({ number }) => number === one.cycle)
  // Whether the state allows it is the machine's to say.
  if (isLegal('close', one.state) && !(cycle?.rootCause && cycle.resolution)) {
    throw new Refusal('conflict', bulkTexts.closingMissing)
  }
  const { rootCause = '', resolution = '', correctiveAction = '' } = cycle ?? {}
  return closeCase(tx, { id, version: one.version, rootCause, resolution, correctiveAction })
}
