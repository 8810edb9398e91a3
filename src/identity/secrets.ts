// Secrets made here, and what is kept of them: only digests. All of them hold ≥ 80 bits, so a plain digest is enough;
// passwords that people choose are hashed slowly instead (hashing.ts).
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 bits, for cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex')

// Without letters and digits that are mistaken for one another.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789'

const group = (length: number) => Array.from({ length }, () => readable[randomInt(readable.length)]).join('')

/** A password to print and type: five groups of four, 99 bits. */
export const freshPassword = (): string => Array.from({ length: 5 }, () => group(4)).join('-')

/** One of the codes that replace the phone: four groups of four, 79 bits, and used once. */
export const newRecoveryCode = (): string => Array.from({ length: 4 }, () => group(4)).join('-')

/** As typed: spaces, dashes of any kind and capitals do not matter. */
export const recoveryDigest = (typed: string): string => digest(typed.toLowerCase().replace(/[^a-z0-9]/g, ''))
