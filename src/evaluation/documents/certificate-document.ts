// The certificate of a shield as its printed document, and the digital fingerprint anyone can compare.
import { createHash } from 'node:crypto'
import type { Locale } from '#src/kernel/locale.ts'
import { formatDate, formatHijri, localDigits, pick, say, sayAny } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { CertificateData } from './certificate-data.ts'
import { certificateTexts as texts } from './certificate-texts.ts'
import { shortHash } from './report-document.ts'
import { reportTexts } from './texts.ts'

export interface CertificateSource {
  readonly shield: CertificateData['shield']
  readonly shieldName: LocalizedText
  readonly grantedTo: 'centre' | 'entity'
  readonly centre: LocalizedText
  readonly entity: LocalizedText
  readonly issuer: LocalizedText
  readonly edition: { readonly name: LocalizedText; readonly version: string }
  readonly round: LocalizedText
  readonly year: number
  /** Certificate number, `ITQ-SH-2026-0118`. */
  readonly number: string
  readonly grantedOn: Date
  /** Null where the programme sets no end. */
  readonly validUntil: Date | null
  /** Grouped for reading (`groupedCode`). */
  readonly verificationCode: string
  /** SHA-256 in hex of what the shield's register holds. */
  readonly fingerprint: string
  readonly signatures: readonly { readonly name: LocalizedText; readonly role: LocalizedText }[]
  /** Where anyone verifies it, and the same as rows of QR modules. */
  readonly url: string
  readonly qr: readonly string[]
}

/** Fingerprint of a shield: the SHA-256, in hex, of its number, holder, award, edition and day. */
export function shieldFingerprint(facts: Readonly<Record<string, string>>): string {
  const ordered = Object.keys(facts)
    .sort()
    .map((name) => [name, facts[name]])
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex')
}

export function certificateDocument(source: CertificateSource, locale: Locale): CertificateData {
  const shield = pick(locale, source.shieldName)
  const year = localDigits(locale, String(source.year))
  const centre = pick(locale, source.centre)
  const entity = pick(locale, source.entity)
  const toEntity = source.grantedTo === 'entity'
  const dated = (label: string, at: Date) => ({
    label,
    value: formatDate(locale, at),
    detail: formatHijri(locale, at), // an official certificate carries both calendars
  })
  return {
    language: locale.language,
    digits: locale.digits,
    title: `${shield}: ${toEntity ? entity : centre}`,
    reference: source.number,
    createdAt: source.grantedOn.toISOString(),
    pageOf: sayAny(locale, reportTexts.pageOf),
    programme: say(locale, reportTexts.programme),
    mark: say(locale, reportTexts.mark),
    shield: source.shield,
    shieldName: shield,
    year,
    alt: say(locale, reportTexts.emblemAlt, { shield, year }),
    issuer: pick(locale, source.issuer),
    heading: say(locale, texts.heading, { shield }),
    opening: say(locale, texts.opening, { shield }),
    holder: toEntity ? entity : centre,
    holderDetail: toEntity ? say(locale, texts.forCentre, { centre }) : entity,
    statement: say(locale, toEntity ? texts.statementEntity : texts.statementCentre, {
      round: pick(locale, source.round),
    }),
    facts: [
      dated(say(locale, texts.grantedOn), source.grantedOn),
      ...(source.validUntil ? [dated(say(locale, texts.validUntil), source.validUntil)] : []),
      {
        label: say(locale, texts.edition),
        value: localDigits(locale, source.edition.version),
        detail: pick(locale, source.edition.name),
      },
      { label: say(locale, texts.number), value: source.number, code: true },
    ],
    signatures: source.signatures.map(({ name, role }) => ({ name: pick(locale, name), role: pick(locale, role) })),
    verification: {
      heading: say(locale, texts.verify),
      instruction: say(locale, texts.verifyInstruction),
      url: source.url,
      qr: source.qr,
      qrAlt: say(locale, texts.qrAlt, { number: source.number }),
      codeLabel: say(locale, texts.code),
      code: source.verificationCode,
      fingerprintLabel: say(locale, texts.fingerprint),
      fingerprint: shortHash(source.fingerprint),
    },
  }
}
