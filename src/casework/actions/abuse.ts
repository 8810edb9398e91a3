// Verbal abuse of staff: reported to the direct supervisor from inside the case, in one action and with the words themselves.
import type { CaseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { caseworkPolicy } from '../access.ts'
import {
  type AbuseReport,
  type AbuseReportId,
  decideAbuse,
  directSupervisors,
  insertAbuseReport,
  lockAbuseReport,
} from '../store/abuse.ts'
import { peopleOfLevel, readersAmong } from '../store/readers.ts'
import { moveRefusals as texts } from '../texts/moves.ts'
import { person } from './assign.ts'
import { needed } from './extend.ts'
import { held } from './moving.ts'
import { notify } from './notify.ts'

export interface AbuseGiven {
  readonly id: CaseId
  /** The words as they were said. */
  readonly excerpt: string
  readonly note: string
}

/** In any state of the case. Where no supervisor of his may know of it the quality team is told. */
export async function reportAbuse(tx: Tx, given: AbuseGiven): Promise<AbuseReportId> {
  const one = await held(tx, given.id, 'case.note', null)
  const excerpt = needed(given.excerpt, 'excerpt', texts.excerptNeeded)
  const me = person(tx)
  return elevated(tx, async (inside) => {
    const id = await insertAbuseReport(inside, one, { byPersonId: me, excerpt, note: given.note.trim() })
    const direct = await readersAmong(inside, one, await directSupervisors(inside, me))
    await notify(inside, one, direct.length > 0 ? direct : await peopleOfLevel(inside, one, 2), 'abuse_reported')
    await record(inside, {
      kind: 'case.abuseReported',
      entityId: one.entityId,
      subject: { type: 'case', id: one.id },
      data: { cycle: one.cycle },
    })
    return id
  })
}

/** By a supervisor of who reported it, or the quality team; once, and never by the reporter. */
export async function handleAbuse(
  tx: Tx,
  given: { readonly id: AbuseReportId; readonly decision: string },
): Promise<AbuseReport> {
  const report = found(await lockAbuseReport(tx, allow(caseworkPolicy, tx.actor, 'abuse.read'), given.id))
  if (report.handledAt) throw new Refusal('conflict', texts.handledAlready)
  const me = person(tx)
  if (report.byPersonId === me) throw new Refusal('conflict', texts.ownReport)
  const decision = needed(given.decision, 'decision', texts.decisionNeeded)
  await decideAbuse(tx, report.id, me, decision)
  await record(tx, {
    kind: 'case.abuseHandled',
    entityId: tx.actor.entityId,
    subject: { type: 'case', id: report.caseId },
  })
  return { ...report, handledAt: tx.now, handledBy: me, decision }
}
