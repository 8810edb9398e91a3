// What documents/certificate.typ prints. Plain JSON, every word and date already in the reader's language.
import type { Fact, PrintedDocument, PrintedShield } from './report-data.ts'

export interface CertificateData extends PrintedDocument {
  readonly shield: Exclude<PrintedShield, 'none'>
  readonly shieldName: string
  readonly year: string
  /** Read out in place of the emblem. */
  readonly alt: string
  /** «حكومة …», above the programme. */
  readonly issuer: string
  readonly heading: string
  /** «تشهد لجنة تقييم مراكز الخدمة الحكومية بأنّ» */
  readonly opening: string
  readonly holder: string
  /** The entity of the centre, the kind of centre; empty for an entity's own shield. */
  readonly holderDetail: string
  readonly statement: string
  readonly facts: readonly Fact[]
  readonly signatures: readonly { readonly name: string; readonly role: string }[]
  readonly verification: {
    readonly heading: string
    readonly instruction: string
    readonly url: string
    /** Rows of modules (`qrMatrix`). */
    readonly qr: readonly string[]
    readonly qrAlt: string
    readonly codeLabel: string
    /** To be typed on the verification page by who cannot scan: `8F3A-91C2-07DE-4B65`. */
    readonly code: string
    readonly fingerprintLabel: string
    readonly fingerprint: string
  }
}
