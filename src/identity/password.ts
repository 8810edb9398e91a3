// Which passwords are accepted: long ones that are not the first a guesser tries. No rules of composition (NIST SP 800-63B).
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import type { AnyText, LocalizedText } from '#src/kernel/text.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { signInTexts as texts } from './texts.ts'

export const shortestPassword = 12
export const longestPassword = 200

// What remains of a common password once digits and signs are taken off its ends.
const commonWords = new Set([
  '',
  ...`password passwort motdepasse secret letmein welcome admin administrator root login user
  guest test demo changeme default master access itqan bahrain manama saudi riyadh government ministry qwerty
  qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm abc abcd abcdef iloveyou sunshine princess football monkey dragon
  superman trustno mohammed muhammad mohamed ahmed allah كلمةالمرور كلمةالسر كلمهالسر مرحبا السلامعليكم البحرين
  المنامة السعودية الرياض اتقان إتقان محمد احمد أحمد وزارة الحكومة`.split(/\s+/),
])

// Walks along a keyboard or an alphabet, forwards; they are tried backwards too.
const walks = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'ضصثقفغعهخحجدشسيبلاتنمكط',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
]
const allWalks = [...walks, ...walks.map((walk) => [...walk].reverse().join(''))]

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')

/** The share of a password that walks along keys in steps of four or more. */
function walked(text: string): number {
  let covered = 0
  for (let start = 0; start + 4 <= text.length; ) {
    let length = 4
    if (!allWalks.some((walk) => walk.includes(text.slice(start, start + length)))) {
      start += 1
      continue
    }
    while (
      start + length < text.length &&
      allWalks.some((walk) => walk.includes(text.slice(start, start + length + 1)))
    )
      length += 1
    covered += length
    start += length
  }
  return text.length === 0 ? 1 : covered / text.length
}

const standIns: Readonly<Record<string, string>> = {
  '@': 'a',
  '0': 'o',
  $: 's',
  '5': 's',
  '1': 'i',
  '3': 'e',
  '!': 'i',
}
/** Digits and signs read as the letters they stand in for. */
const spelled = (text: string) => text.replace(/[@0$513!]/g, (sign) => standIns[sign] ?? sign)

function obvious(password: string): boolean {
  const text = plain(password)
  if (new Set(text).size < 5) return true
  const halves = /^(.{1,6}?)\1+$/u.exec(text)
  if (halves) return true
  const core = password.toLowerCase().replace(/^[\d٠-٩\s\p{P}\p{S}]+|[\d٠-٩\s\p{P}\p{S}]+$/gu, '')
  return commonWords.has(plain(core)) || commonWords.has(plain(spelled(core))) || walked(text) > 0.6
}

export interface PasswordOwner {
  readonly email: string
  readonly name: LocalizedText
}

/** His own name or address with little else around it. */
function own(password: string, owner: PasswordOwner): boolean {
  const text = plain(password)
  const [local = '', domain = ''] = owner.email.split('@')
  const parts = [
    local,
    ...local.split(/[._-]/),
    ...domain.split('.'),
    ...owner.name.ar.split(' '),
    ...owner.name.en.split(' '),
  ]
  const rest = parts
    .map(plain)
    .filter((part) => part.length >= 4)
    .sort((a, b) => b.length - a.length)
    .reduce((left, part) => left.replaceAll(part, ''), text)
  return rest !== text && rest.replace(/[\d٠-٩]/gu, '').length < 8
}

function problemWith(password: string, owner: PasswordOwner): AnyText | null {
  const { length } = [...password.normalize('NFKC')]
  if (length < shortestPassword) return texts.passwordShort
  if (length > longestPassword) return texts.passwordLong
  if (obvious(password)) return texts.passwordObvious
  return own(password, owner) ? texts.passwordOwn : null
}

/** Refuses a password that would be guessed; the refusal belongs to the form field `field`. */
export function acceptPassword(password: string, owner: PasswordOwner, field = 'password') {
  const text = problemWith(password, owner)
  if (!text) return
  const fields: FieldRefusal[] = [{ field, text }]
  throw new Refusal('invalid', platformTexts.invalid, { fields })
}
