// Codes of the second step (RFC 6238): six digits, 30 seconds, SHA-1, as every authenticator app reads them.
import { Secret, TOTP } from 'otpauth'
import { asciiDigits } from '#src/platform/input.ts'

const period = 30

const generator = (secret: string, label: string) =>
  new TOTP({ issuer: 'Itqan', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/** 160 bits, in the letters that apps take by hand. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What the QR code says. */
export const enrolment = (secret: string, email: string): string => generator(secret, email).toString()

export const codeAt = (secret: string, now: Date): string =>
  generator(secret, '').generate({ timestamp: now.getTime() })

/** Whether something typed looks like a code of the app rather than a recovery code. */
export const looksLikeCode = (typed: string): boolean => /^\d{6}$/.test(bare(typed))

const bare = (typed: string) => asciiDigits(typed).replace(/[\s-]/g, '')

/** The step whose code this is, one step early or late allowed; null if it is none's. */
export function stepOf(secret: string, typed: string, now: Date): number | null {
  const delta = generator(secret, '').validate({ token: bare(typed), timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}
