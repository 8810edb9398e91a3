import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { defaultLocale, type Locale } from '#src/kernel/locale.ts'
import { createDocuments } from '#src/platform/documents/documents.ts'
import { qrMatrix } from '#src/platform/documents/qr.ts'
import { projectRoot } from '#src/platform/paths.ts'
import { type CertificateSource, certificateDocument, shieldFingerprint } from './certificate-document.ts'

const documents = createDocuments({ root: projectRoot(), log: { info: () => {}, warn: () => {} } })
after(() => documents.close())

const english: Locale = { ...defaultLocale, language: 'en', digits: 'latn' }
const url = 'https://itqan.example/shields/ITQ-SH-2026-0118'
const names = {
  gold: { ar: 'الدرع الذهبي', en: 'Gold Shield' },
  silver: { ar: 'الدرع الفضي', en: 'Silver Shield' },
  remote: { ar: 'درع الخدمة عن بعد', en: 'Remote Service Shield' },
}
const source = (shield: keyof typeof names, more: Partial<CertificateSource> = {}): CertificateSource => ({
  shield,
  shieldName: names[shield],
  grantedTo: shield === 'remote' ? 'entity' : 'centre',
  centre: { ar: 'مركز خدمة المحرق', en: 'Muharraq Service Centre' },
  entity: { ar: 'هيئة الخدمات البلدية', en: 'Municipal Services Authority' },
  issuer: { ar: 'حكومة مملكة البحرين', en: 'Government of the Kingdom of Bahrain' },
  edition: { name: { ar: 'الإطار العام لتقييم المراكز', en: 'General framework' }, version: '2023' },
  round: { ar: 'دورة ٢٠٢٦ الثانية', en: 'second round of 2026' },
  year: 2026,
  number: 'ITQ-SH-2026-0118',
  grantedOn: new Date('2026-11-20T08:00:00Z'),
  validUntil: null,
  verificationCode: '8F3A-91C2-07DE-4B65',
  fingerprint: shieldFingerprint({ number: 'ITQ-SH-2026-0118', holder: 'x' }),
  signatures: [{ name: { ar: 'هدى الشيخ', en: 'Huda Alshaikh' }, role: { ar: 'رئيسة اللجنة', en: 'Chair' } }],
  url,
  qr: qrMatrix(url, 'Q'),
  ...more,
})

describe('the certificate', () => {
  for (const shield of ['gold', 'silver', 'remote'] as const)
    for (const locale of [defaultLocale, english])
      it(`of the ${shield} shield is one landscape page in ${locale.language} with all that identifies it`, async () => {
        const data = certificateDocument(source(shield), locale)
        const pdf = await getDocumentProxy(new Uint8Array(await documents.pdf('certificate.typ', data)))
        assert.equal(pdf.numPages, 1)
        const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
        assert.ok(width > height)
        const { text } = await extractText(pdf, { mergePages: true })
        const dates = data.facts.flatMap((fact) => [fact.value, fact.detail ?? ''])
        const wanted = [data.heading, data.holder, data.holderDetail, data.issuer, data.statement, ...dates]
        const missing = wanted
          .flatMap((words) => words.match(/[\p{L}\p{N}]+/gu) ?? [])
          .filter((word) => !text.includes(word))
        assert.deepEqual(missing, [])
        assert.ok(
          text.includes('ITQ-SH-2026-0118') &&
            text.includes('8F3A-91C2-07DE-4B65') &&
            text.includes(data.verification.fingerprint),
        )
      })

  it('carries the day in both calendars, and an end only where there is one', () => {
    const [granted, second] = certificateDocument(source('gold'), english).facts
    assert.deepEqual(granted, { label: 'Granted on', value: '20 November 2026', detail: '10 Jumada II 1448 AH' })
    assert.equal(second?.label, 'Edition of the criteria')
    const ending = certificateDocument(source('gold', { validUntil: new Date('2027-11-20T08:00:00Z') }), english)
    assert.equal(ending.facts[1]?.label, 'Valid until')
  })

  it('names the centre as holder, or the entity where the shield is granted to it', () => {
    assert.equal(certificateDocument(source('gold'), english).holder, 'Muharraq Service Centre')
    assert.equal(certificateDocument(source('remote'), english).holder, 'Municipal Services Authority')
  })
})

describe('the fingerprint of a shield', () => {
  it('is the same whatever the order of its facts, and another when one changes', () => {
    const one = shieldFingerprint({ a: '1', b: '2' })
    assert.match(one, /^[0-9a-f]{64}$/)
    assert.equal(shieldFingerprint({ b: '2', a: '1' }), one)
    assert.notEqual(shieldFingerprint({ a: '1', b: '3' }), one)
    assert.notEqual(shieldFingerprint({ a: '12', b: '' }), shieldFingerprint({ a: '1', b: '2' }))
  })
})
