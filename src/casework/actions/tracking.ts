// Proving that a case is one's own: a one-time code to the phone or e-mail given with it, or the receipt code. Whoever
// guesses learns nothing: a reference that exists is answered like one that does not, and no sending is waited for.
import { randomBytes, randomInt } from 'node:crypto'
import { type Actor, publicActor } from '#src/kernel/actor.ts'
import { type CaseId, newId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import type { NewMessage } from '#src/platform/outbox.ts'
import type { Case } from '../case.ts'
import { parseReceiptCode, type Reference } from '../reference.ts'
import { codeHash, receiptHash, sameDigest, tokenHash } from '../secrets.ts'
import {
  countTry,
  deleteSession,
  insertSession,
  keepCode,
  lastCode,
  prolongSession,
  sessionBy,
  spendCode,
  type Tracked,
  trackedById,
  trackedByReference,
} from '../store/tracking.ts'
import { customerTexts } from '../texts/customer.ts'
import { trackTexts as texts } from '../texts/track.ts'
import {
  codeDigits,
  codeMinutes,
  codeTries,
  oneMoreCode,
  sessionIdleMinutes,
  sessionRenewMinutes,
  sessionUntil,
} from '../tracking.ts'
import { tellCustomer } from './tell.ts'

const minuteMs = 60_000
const reachable = ({ contact }: Case) => contact.phone !== '' || contact.email !== ''

/** The same one question whether or not the reference is anybody's. */
export const findTracked = (tx: Tx, reference: Reference): Promise<Tracked | null> =>
  elevated(tx, (inside) => trackedByReference(inside, reference))

/** Whether a message on that channel leaves the house: then nobody reads the code in the outbox. */
export type Leaves = (channel: NewMessage['channel']) => boolean

/** Sends a code, unless one went out just now or too many did. False: none was sent. */
export const sendTrackingCode = (tx: Tx, caseId: CaseId, leaves: Leaves): Promise<boolean> =>
  elevated(tx, async (inside) => {
    const tracked = await trackedById(inside, caseId)
    if (!tracked || !reachable(tracked.case)) return false
    const before = await lastCode(inside, caseId)
    const counts = oneMoreCode(
      before ? { sentAt: before.sent_at, windowAt: before.window_at, sent: before.sent } : null,
      tx.now,
    )
    if (!counts) return false
    const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')
    const row = {
      case_id: caseId,
      code_hash: codeHash(caseId, code),
      expires_at: new Date(tx.now.getTime() + codeMinutes * minuteMs),
      sent_at: counts.sentAt,
      window_at: counts.windowAt,
      sent: counts.sent,
    }
    if (!(await keepCode(inside, row, before === undefined))) return false
    await tellCustomer(inside, tracked.case, {
      text: customerTexts.trackingCode,
      values: { code },
      // An administrator reads what no adapter carried; never what opens a case he may not know of.
      secret: (channel) => tracked.case.restricted || leaves(channel),
    })
    return true
  })

const nobody = newId<CaseId>()
const noDigest = '0'.repeat(64)

/**
 * The token of a new session when the code is right; null when it is not, for whatever reason. The transaction commits in
 * both cases: a wrong try is counted.
 */
export const enterWithCode = (tx: Tx, reference: Reference, typed: string): Promise<string | null> =>
  elevated(tx, async (inside) => {
    const tracked = await trackedByReference(inside, reference)
    const id = tracked?.case.id ?? nobody
    const right = await isRight(inside, reference, id, tracked?.receiptHash ?? null, typed)
    if (!tracked || !right) return null
    const token = randomBytes(32).toString('base64url')
    await insertSession(inside, tokenHash(token), id, new Date(tx.now.getTime() + sessionIdleMinutes * minuteMs))
    return token
  })

async function isRight(tx: Tx, reference: Reference, id: CaseId, receipt: string | null, typed: string) {
  const code = parseReceiptCode(typed)
  if (code) return sameDigest(receiptHash(reference, code), receipt ?? noDigest)
  const digits = oneTimeDigits(typed)
  if (digits === null) return false
  const known = await countTry(tx, id)
  const same = sameDigest(codeHash(id, digits), known?.code_hash ?? noDigest)
  if (!same || !known || known.attempts > codeTries || known.expires_at <= tx.now) return false
  await spendCode(tx, id)
  return true
}

/** Six digits however they were typed; null for anything else. */
export function oneTimeDigits(typed: string): string | null {
  const digits = typed
    .slice(0, 50)
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** Whom a session's requests act as. */
const customerActor = (one: Case): Actor => ({
  ...publicActor,
  entityId: one.entityId,
  reach: 'customer',
  caseId: one.id,
  name: { ar: 'العميل', en: 'The customer' },
})

export interface Entered {
  readonly actor: Actor & { readonly caseId: CaseId }
  /** The reference that was proved. */
  readonly reference: Reference
  /** It was merged, and this is where it is worked on now. */
  readonly mergedFrom: Reference | null
}

/** The case a browser's session opens; null once it is over. Each use prolongs it, to a limit. */
export const enteredCase = (tx: Tx, token: string): Promise<Entered | null> =>
  elevated(tx, async (inside) => {
    const session = await sessionBy(inside, tokenHash(token))
    const until = session && sessionUntil({ startedAt: session.started_at, expiresAt: session.expires_at }, tx.now)
    const tracked = until && (await trackedById(inside, session.case_id))
    if (!until || !tracked) return null
    if (until.getTime() - session.expires_at.getTime() > sessionRenewMinutes * minuteMs) {
      await prolongSession(inside, tokenHash(token), until)
    }
    const one = await mainOf(inside, tracked.case)
    return {
      actor: { ...customerActor(one), caseId: one.id },
      reference: tracked.case.reference,
      mergedFrom: one.id === tracked.case.id ? null : tracked.case.reference,
    }
  })

const longestChain = 10

/** Where a merged case is worked on, if it is the same customer's: two people's reports of one matter stay apart. */
async function mainOf(tx: Tx, one: Case): Promise<Case> {
  let here = one
  for (let step = 0; here.mergedIntoId && step < longestChain; step += 1) {
    const next = await trackedById(tx, here.mergedIntoId)
    if (!next || next.case.customerId === null || next.case.customerId !== one.customerId) return here
    here = next.case
  }
  return here
}

export const leave = (tx: Tx, token: string): Promise<void> =>
  elevated(tx, async (inside) => {
    await deleteSession(inside, tokenHash(token))
  })

/** For pages of a case that the session does not open. */
export const notEntered = () => new Refusal('missing', texts.notEntered)
