// The certificate of a shield as a PDF, from the register's row alone.
import type { Locale } from '#src/kernel/locale.ts'
import type { Tx } from '#src/platform/database.ts'
import { qrMatrix } from '#src/platform/documents/qr.ts'
import type { Services } from '#src/platform/services.ts'
import { momentOf } from '../day.ts'
import { certificateDocument } from '../documents/certificate-document.ts'
import type { ShieldRecord } from '../shield.ts'
import { loadEdition } from '../store/editions.ts'
import { chairName, committeeName } from '../texts/shields.ts'
import { groupedCode } from '../verification.ts'

export async function certificatePdf(
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  shield: ShieldRecord,
  locale: Locale,
  { config, documents }: Pick<Services, 'config' | 'documents'>,
): Promise<Uint8Array> {
  const { edition } = await read((tx) => loadEdition(tx, shield.editionId))
  const award = edition.awards.find((one) => one.key === shield.award)
  const kinds = ['gold', 'silver', 'remote'] as const
  const code = groupedCode(shield.code)
  const url = `${config.publicUrl}/verify/${code}`
  const data = certificateDocument(
    {
      shield: kinds.find((kind) => kind === shield.award) ?? (award?.rank === 1 ? 'gold' : 'silver'),
      shieldName: shield.awardName,
      grantedTo: award?.grantedTo ?? 'centre',
      centre: shield.centreName,
      entity: shield.entityName,
      issuer: edition.source.issuer,
      edition: { name: edition.name, version: edition.version },
      round: shield.roundName,
      year: Number(shield.grantedOn.slice(0, 4)),
      number: shield.number,
      grantedOn: momentOf(shield.grantedOn),
      validUntil: null, // docs/decisions/0006
      verificationCode: code,
      fingerprint: shield.fingerprint,
      signatures: [{ name: chairName, role: committeeName }],
      url,
      qr: qrMatrix(url),
    },
    locale,
  )
  return await documents.pdf('certificate.typ', data)
}
