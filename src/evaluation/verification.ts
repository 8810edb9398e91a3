// The code on a certificate by which anyone verifies it.
import { asciiDigits } from '#src/platform/input.ts'

/** Digits and capitals that cannot be taken for one another: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16 // 32 signs: 80 bits

/** A code of 80 random bits, from 16 random bytes. */
export function codeFrom(random: Uint8Array): string {
  if (random.length < length) throw new Error('Too few random bytes for a code')
  return [...random.subarray(0, length)].map((byte) => alphabet[byte % 32]).join('')
}

/** The code as stored, from whatever somebody typed: spaces, dashes, case and Arabic digits do not matter. Null if it cannot be one. */
export function normalCode(typed: string): string | null {
  const code = asciiDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{P}\p{Cf}\u0640]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : null
}

/** In groups of four, for reading aloud and typing: 8F3A-91C2-07DE-4B65. */
export const groupedCode = (code: string) => (code.match(/.{1,4}/g) ?? []).join('-')
