// The form of somebody without an account: kept after each question, sent once. His browser holds a random token; the
// database its digest. Run as the public: whoever is signed in beside it is another person here.
import { randomBytes, randomUUID } from 'node:crypto'
import type { CaseId, CustomerId, EntityId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import type { Language } from '#src/kernel/text.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import type { StoredFile } from '#src/platform/files.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { Vault } from '#src/platform/vault.ts'
import type { Case, CaseChannel } from '../case.ts'
import {
  confirmationMinutes,
  type Draft,
  type DraftFile,
  draftDays,
  emptyDraft,
  isAnonymous,
  mostFiles,
  openQuestion,
  type Privacy,
  type Reach,
  subjectOf,
  type You,
} from '../draft.ts'
import type { Attached } from '../message.ts'
import { groupReceiptCode, parseReceiptCode } from '../reference.ts'
import { tokenHash } from '../secrets.ts'
import { caseOfSubmission } from '../store/cases.ts'
import { loadClocks } from '../store/clocks.ts'
import { insertMessage } from '../store/messages.ts'
import { currentPolicy } from '../store/policies.ts'
import { dropDraft, dropFiles, insertDraft, type KeptDraft, loadDraft, saveDraft } from '../store/public-drafts.ts'
import { keepFiles } from '../store/received-files.ts'
import { holdSubmission } from '../store/registered.ts'
import { trackedById } from '../store/tracking.ts'
import { intakeTexts as texts } from '../texts/public-form.ts'
import { findOrCreateCustomer } from './customers.ts'
import { fileCase, type Registered } from './register.ts'

const dayMs = 86_400_000
const later = (tx: Tx, ms: number) => new Date(tx.now.getTime() + ms)

/** A new form; the token goes to the browser and is kept nowhere. */
export async function beginDraft(tx: Tx, given: Partial<Draft>): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const draft = { ...emptyDraft(randomUUID()), ...given }
  await elevated(tx, (inside) => insertDraft(inside, tokenHash(token), draft, later(tx, draftDays * dayMs)))
  return token
}

export interface OpenDraft extends KeptDraft {
  /** Kinds its entity takes without a name. */
  readonly anonymousKinds: readonly Case['kind'][]
}

const allowedOf = async (tx: Tx, entityId: EntityId | null): Promise<readonly Case['kind'][]> =>
  entityId ? (await currentPolicy(tx, entityId)).anonymousKinds : []

/** Null where there is none, or its time is over. */
export const openDraft = (tx: Tx, token: string): Promise<OpenDraft | null> =>
  elevated(tx, async (inside) => {
    const kept = await loadDraft(inside, tokenHash(token), false)
    if (!kept || kept.expiresAt <= tx.now) return null
    return { ...kept, anonymousKinds: await allowedOf(inside, kept.draft.entityId) }
  })

async function held(inside: Tx, token: string): Promise<KeptDraft> {
  const kept = await loadDraft(inside, tokenHash(token), true)
  if (!kept || kept.expiresAt <= inside.now) throw new Refusal('conflict', texts.draftOver)
  if (kept.draft.sent) throw new Refusal('conflict', texts.sentAlready)
  return kept
}

/** Keeps an answer; the form lives for its days from now on again. Gives the form with what is open still. */
export const keepAnswer = (tx: Tx, token: string, change: (draft: Draft) => Draft): Promise<OpenDraft> =>
  elevated(tx, async (inside) => {
    const kept = await held(inside, token)
    const next = { ...kept, draft: change(kept.draft), expiresAt: later(tx, draftDays * dayMs) }
    await saveDraft(inside, tokenHash(token), next)
    return { ...next, anonymousKinds: await allowedOf(inside, next.draft.entityId) }
  })

/** Adds received files as far as there is room; true where some had none. */
export const addFiles = (tx: Tx, token: string, received: readonly StoredFile[]): Promise<boolean> =>
  elevated(tx, async (inside) => {
    const kept = await held(inside, token)
    const fitting = received.slice(0, Math.max(0, mostFiles - kept.files.length))
    const added = (await keepFiles(inside, fitting)).map((file, at) => ({ ...file, size: fitting[at]?.size ?? 0 }))
    const expiresAt = later(tx, draftDays * dayMs)
    await saveDraft(inside, tokenHash(token), { ...kept, files: [...kept.files, ...added], expiresAt })
    return fitting.length < received.length
  })

export const removeFile = (tx: Tx, token: string, fileId: string): Promise<void> =>
  elevated(tx, async (inside) => {
    const kept = await held(inside, token)
    const files = kept.files.filter((file) => file.fileId !== fileId)
    await saveDraft(inside, tokenHash(token), { ...kept, files })
    await dropFiles(
      inside,
      kept.files.filter((file) => file.fileId === fileId),
    )
  })

/** The customer does not go on: nothing of it is left. */
export const discardDraft = (tx: Tx, token: string): Promise<void> =>
  elevated(tx, async (inside) => {
    const kept = await loadDraft(inside, tokenHash(token), true)
    if (kept) await dropDraft(inside, tokenHash(token), kept.files)
  })

/** All that a case from outside needs, from the form or the API. */
export interface Filing {
  readonly entityId: EntityId
  readonly kind: Case['kind']
  readonly channel: CaseChannel
  readonly language: Language
  readonly subject: string
  readonly description: string
  readonly serviceId: Case['serviceId']
  readonly centreId: Case['centreId']
  /** Null: without a name. */
  readonly who: (You & Reach) | null
  readonly privacy: Privacy
  readonly files: readonly Attached[]
  readonly submissionKey: string
}

/** Files it: the customer is found or added by his number, and what he says of an employee restricts the case at once. */
export async function fileFromOutside(tx: Tx, given: Filing): Promise<Registered> {
  const { who, privacy } = given
  const known = await elevated(tx, async (inside) => {
    await holdSubmission(inside, given.entityId, given.submissionKey)
    return caseOfSubmission(inside, given.entityId, given.submissionKey)
  })
  if (known) return { case: known, receiptCode: null, again: true }
  const identified = who && (await findOrCreateCustomer(tx, customerDraft(given, who)))
  const about = privacy.employee === '' ? '' : `\n\n${texts.employeeInCase[given.language]}: ${privacy.employee}`
  const customerId: CustomerId | null = identified?.customer.id ?? null
  const registered = await fileCase(tx, {
    entityId: given.entityId,
    kind: given.kind,
    channel: given.channel,
    subject: given.subject,
    description: given.description + about,
    language: given.language,
    customerId,
    contact: who
      ? { phone: who.phone, email: who.email, channel: who.channel }
      : { phone: '', email: '', channel: 'sms' },
    serviceId: given.serviceId,
    centreId: given.centreId,
    confidential: privacy.confidential && who !== null,
    restricted: privacy.employee !== '',
    aboutPersonIds: [],
    media: null,
    files: given.files,
    submissionKey: given.submissionKey,
  })
  if (who && !registered.again && identified?.differs.includes('name')) {
    const body = `${texts.nameDiffers[given.language]}: ${who.name}`
    await elevated(tx, (inside) =>
      insertMessage(inside, registered.case, { kind: 'note', body, language: given.language }),
    )
  }
  return registered
}

const customerDraft = ({ entityId, language }: Filing, who: You & Reach) => ({
  entityId,
  language,
  personalNumber: who.personalNumber,
  kind: who.kind,
  name: who.name,
  phone: who.phone,
  email: who.email,
  preferredChannel: who.channel,
  needs: who.needs,
  note: '',
})

const receiptPurpose = (submissionKey: string) => `receipt of ${submissionKey}`

/** Sends the form. Sent before, it answers the same; afterwards nothing of what was typed is kept outside the case. */
export const sendDraft = (tx: Tx, token: string, language: Language, vault: Vault): Promise<void> =>
  elevated(tx, async (inside) => {
    const kept = await loadDraft(inside, tokenHash(token), true)
    if (!kept || kept.expiresAt <= tx.now) throw new Refusal('conflict', texts.draftOver)
    const { draft, files } = kept
    if (draft.sent) return
    const anonymousKinds = await allowedOf(inside, draft.entityId)
    if (openQuestion(draft, anonymousKinds) !== null) throw new Refusal('conflict', texts.notComplete)
    const { case: one, receiptCode } = await fileFromOutside(inside, filingOf(draft, files, language, anonymousKinds))
    const receipt = receiptCode && vault.seal(receiptCode, receiptPurpose(draft.submissionKey))
    await saveDraft(inside, tokenHash(token), {
      draft: { ...emptyDraft(draft.submissionKey), sent: { caseId: one.id, receipt } },
      files: [],
      expiresAt: later(tx, confirmationMinutes * 60_000),
    })
  })

function filingOf(
  draft: Draft,
  files: readonly DraftFile[],
  language: Language,
  anonymousKinds: OpenDraft['anonymousKinds'],
): Filing {
  const { entityId, kind, what } = draft
  if (!entityId || !kind || what === null) throw new Error('a complete draft lacks an answer')
  const named = !isAnonymous(draft, anonymousKinds)
  return {
    entityId,
    kind,
    channel: 'website',
    language,
    subject: subjectOf(draft.query, what),
    description: what,
    serviceId: draft.about?.serviceId ?? null,
    centreId: draft.about?.centreId ?? null,
    who: named && draft.you && draft.reach ? { ...draft.you, ...draft.reach, kind: draft.you.kind } : null,
    privacy: draft.privacy ?? { confidential: false, employee: '' },
    files: files.map(({ fileId, name }) => ({ fileId, name })),
    submissionKey: draft.submissionKey,
  }
}

export interface Confirmation {
  readonly case: Case
  readonly due: Date | null
  /** Grouped for reading aloud; null where the code goes to his phone or e-mail. */
  readonly receipt: string | null
}

/** What was sent with this browser's form, while it may be shown; null before and after. */
export const confirmationOf = (tx: Tx, token: string, vault: Vault): Promise<Confirmation | null> =>
  elevated(tx, async (inside) => {
    const kept = await loadDraft(inside, tokenHash(token), false)
    const sent = kept && kept.expiresAt > tx.now ? kept.draft.sent : null
    const tracked = sent && (await trackedById(inside, sent.caseId))
    if (!kept || !sent || !tracked) return null
    const code = sent.receipt && parseReceiptCode(vault.open(sent.receipt, receiptPurpose(kept.draft.submissionKey)))
    return {
      case: tracked.case,
      due: await promised(inside, tracked.case.id),
      receipt: code ? groupReceiptCode(code) : null,
    }
  })

/** When the answer is promised; null while the clock stands. */
export async function promised(tx: Tx, caseId: CaseId): Promise<Date | null> {
  const clocks = await loadClocks(tx, caseId)
  return clocks.filter(({ kind }) => kind === 'resolution').at(-1)?.dueAt ?? null
}

/** A service or centre of the chosen entity, or a refusal at its field. */
export function checkAbout(
  about: NonNullable<Draft['about']>,
  offered: { readonly services: readonly { id: string }[]; readonly centres: readonly { id: string }[] },
): void {
  const fields: FieldRefusal[] = []
  const known = (list: readonly { id: string }[], id: string | null) => id === null || list.some((one) => one.id === id)
  if (!known(offered.services, about.serviceId)) fields.push({ field: 'serviceId', text: platformTexts.wrongValue })
  if (!known(offered.centres, about.centreId)) fields.push({ field: 'centreId', text: platformTexts.wrongValue })
  if (fields.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields })
}
