// Digests of what opens a case to somebody without an account. Codes are short: a digest is keyed by its case, and tries are
// counted wherever they are taken.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { ReceiptCode, Reference } from './reference.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** Of a receipt code, together with the reference it opens. */
export const receiptHash = (reference: Reference, code: ReceiptCode) => digest(`receipt ${reference} ${code}`)

/** Of a one-time code, together with the case it was sent for. */
export const codeHash = (caseId: string, code: string) => digest(`code ${caseId} ${code}`)

/** Of a random token kept by a browser. */
export const tokenHash = (token: string) => digest(`token ${token}`)

/** Whether two digests are the same, in a time that does not tell how much of them is. */
export const sameDigest = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
