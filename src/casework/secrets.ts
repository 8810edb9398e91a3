// Digests of what opens a case to somebody without an account. Codes are short: their digests are keyed by the vault, each
// holds for one case, and tries are counted wherever they are taken.
import { createHash, timingSafeEqual } from 'node:crypto'
import { keyedDigest } from '#src/platform/keyed-digest.ts'
import type { ReceiptCode, Reference } from './reference.ts'

/** Of a receipt code, together with the reference it opens. */
export const receiptHash = (reference: Reference, code: ReceiptCode) => keyedDigest(`receipt ${reference} ${code}`)

/** Of a one-time code, together with the case it was sent for. */
export const codeHash = (caseId: string, code: string) => keyedDigest(`code ${caseId} ${code}`)

/** Of a random token kept by a browser. */
export const tokenHash = (token: string) => createHash('sha256').update(`token ${token}`).digest('hex')

/** Whether two digests are the same, in a time that does not tell how much of them is. */
export const sameDigest = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
