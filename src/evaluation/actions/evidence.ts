// Evidence beside an answer. A file is received before the transaction that gives it its meaning: `guardEvidence` says
// beforehand whether it will be taken, so that nobody fills the disk with what would be refused.
import type { EvidenceId, VisitId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { canBeCleaned } from '#src/platform/files/metadata.ts'
import { allTypes, type FileType } from '#src/platform/files/types.ts'
import type { StoredFile } from '#src/platform/files.ts'
import { evaluationPolicy } from '../access.ts'
import { findCriterion } from '../edition.ts'
import { loadEdition } from '../store/editions.ts'
import type { Evidence, ShownEvidence } from '../store/evidence.ts'
import {
  countEvidence,
  evidenceById,
  evidenceHeld,
  insertEvidence,
  readableEvidence,
  setCaption,
  setRemoved,
} from '../store/evidence.ts'
import type { FormVisit, Hold } from '../store/forms.ts'
import { visitOf } from '../store/forms.ts'
import { evidenceTexts, findingTexts } from '../texts/finding.ts'
import { guardOpen, startVisit, trail } from './forms.ts'

/** Files to one criterion in one visit. */
export const mostFiles = 10

/** Files and bytes that one visit may bring, removed ones included: a form of 94 criteria needs a tenth of it. */
export const mostOfVisit = { files: 2000, bytes: 2 * 2 ** 30 }

/** A shopper's evidence is pictures that can be shown without their metadata: a document may name its author. */
export const typesAccepted = ({ mechanism }: Pick<FormVisit, 'mechanism'>): readonly FileType[] =>
  mechanism === 'mystery_shopping' ? allTypes.filter(canBeCleaned) : allTypes

const sentBefore = (known: Evidence, visitId: VisitId, code: string) => known.visitId === visitId && known.code === code

/** The evidence if it was sent before; null if it may be sent. Refuses what will not be taken. */
export async function guardEvidence(tx: Tx, visitId: VisitId, code: string, id: EvidenceId): Promise<Evidence | null> {
  const visit = await openVisit(tx, visitId)
  const known = await evidenceById(tx, id)
  if (known && sentBefore(known, visitId, code)) return known
  if (known) throw new Refusal('conflict', evidenceTexts.idTaken)
  await guardPlace(tx, visit, code)
  await guardQuota(tx, visitId, 0)
  return null
}

async function openVisit(tx: Tx, visitId: VisitId, hold: Hold = 'none'): Promise<FormVisit> {
  return found(await visitOf(tx, allow(evaluationPolicy, tx.actor, 'visit.answer'), visitId, hold))
}

async function guardPlace(tx: Tx, visit: FormVisit, code: string) {
  guardOpen(visit)
  const { edition } = await loadEdition(tx, visit.editionId)
  if (!findCriterion(edition, code)) throw new Refusal('missing', findingTexts.unknownCode, { values: { code } })
  if ((await countEvidence(tx, visit.id, code)) >= mostFiles)
    throw new Refusal('conflict', evidenceTexts.tooMany, { values: { limit: mostFiles } })
}

/** `more` bytes are about to be added. */
async function guardQuota(tx: Tx, visitId: VisitId, more: number) {
  const held = await evidenceHeld(tx, visitId)
  if (held.files < mostOfVisit.files && held.bytes + more <= mostOfVisit.bytes) return
  const values = { files: mostOfVisit.files, gigabytes: mostOfVisit.bytes / 2 ** 30 }
  throw new Refusal('tooLarge', evidenceTexts.visitFull, { values })
}

export interface GivenEvidence {
  readonly id: EvidenceId
  readonly code: string
  readonly caption: string
  readonly file: StoredFile
}

/** Adds a file that the store holds. Sent twice under the same id, it is added once. */
export async function addEvidence(tx: Tx, visitId: VisitId, given: GivenEvidence): Promise<Evidence> {
  const { id, code, caption, file } = given
  const visit = await openVisit(tx, visitId, 'writing')
  const known = await evidenceById(tx, id)
  if (!known) {
    if (!typesAccepted(visit).includes(file.type)) throw new Refusal('unsupported', evidenceTexts.picturesOnly)
    await guardPlace(tx, visit, code)
    await guardQuota(tx, visitId, file.size)
    await startVisit(tx, visit)
    const { evaluationId } = visit
    if (!(await insertEvidence(tx, { id, evaluationId, visitId, code, caption: caption.trim(), file })))
      throw new Refusal('conflict', evidenceTexts.idTaken)
    const { sha256, size, name } = file
    const data = { visit: visitId, code, evidence: id, sha256, size, name }
    await record(tx, { ...trail(visit), kind: 'evidence.added', data })
  } else if (!sentBefore(known, visitId, code)) throw new Refusal('conflict', evidenceTexts.idTaken)
  return found(await evidenceById(tx, id))
}

async function ownEvidence(tx: Tx, visitId: VisitId, id: EvidenceId) {
  const visit = await openVisit(tx, visitId, 'writing')
  const evidence = found(await evidenceById(tx, id))
  if (evidence.visitId !== visitId) found(null)
  guardOpen(visit)
  return { visit, evidence }
}

export async function captionEvidence(tx: Tx, visitId: VisitId, id: EvidenceId, text: string): Promise<Evidence> {
  const { visit, evidence } = await ownEvidence(tx, visitId, id)
  const caption = text.trim()
  if (caption === evidence.caption) return evidence
  await setCaption(tx, id, caption)
  const data = { visit: visitId, code: evidence.code, evidence: id, before: evidence.caption, after: caption }
  await record(tx, { ...trail(visit), kind: 'evidence.captioned', data })
  return { ...evidence, caption }
}

/** Takes evidence out of the form, or back in. */
export async function keepEvidence(tx: Tx, visitId: VisitId, id: EvidenceId, kept: boolean): Promise<Evidence> {
  const { visit, evidence } = await ownEvidence(tx, visitId, id)
  if ((evidence.removedAt === null) === kept) return evidence
  if (kept) await guardPlace(tx, visit, evidence.code)
  const removedAt = kept ? null : tx.now
  await setRemoved(tx, id, removedAt)
  const data = { visit: visitId, code: evidence.code, evidence: id }
  await record(tx, { ...trail(visit), kind: kept ? 'evidence.restored' : 'evidence.removed', data })
  return { ...evidence, removedAt }
}

/** A file to show to whoever may see the form or the report it stands in. */
export async function openEvidence(tx: Tx, id: EvidenceId): Promise<ShownEvidence> {
  const permission = (action: 'visit.read' | 'report.read') =>
    may(evaluationPolicy, tx.actor, action) ? allow(evaluationPolicy, tx.actor, action) : null
  const permissions = { byVisit: permission('visit.read'), byReport: permission('report.read') }
  if (!permissions.byVisit && !permissions.byReport) allow(evaluationPolicy, tx.actor, 'visit.read')
  return found(await readableEvidence(tx, id, permissions))
}
