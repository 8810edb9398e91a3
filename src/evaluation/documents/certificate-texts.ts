// The words of the shield's certificate.
import { defineTexts } from '#src/kernel/text.ts'

export const certificateTexts = defineTexts('evaluation.certificate', {
  heading: { ar: 'شهادة {shield}', en: '{shield} Certificate' },
  opening: {
    ar: 'تمنح لجنة تقييم مراكز الخدمة الحكومية {shield} إلى',
    en: 'The Government Service Centres Evaluation Committee awards the {shield} to',
  },
  forCentre: { ar: 'عن {centre}', en: 'for its {centre}' },
  statementCentre: {
    ar: 'لاستيفاء جميع المعايير المطلوبة في {round}، وتقديرا للتميز في خدمة العملاء.',
    en: 'for meeting every criterion required in the {round}, in recognition of excellence in customer service.',
  },
  statementEntity: {
    ar: 'لاستيفاء جميع المعايير الملزمة في {round}، وتقديرا للتميز في خدمة العملاء عن بعد.',
    en: 'for meeting every binding criterion in the {round}, in recognition of excellence in remote customer service.',
  },
  grantedOn: { ar: 'تاريخ المنح', en: 'Granted on' },
  validUntil: { ar: 'سارية حتى', en: 'Valid until' },
  edition: { ar: 'إصدار المعايير', en: 'Edition of the criteria' },
  number: { ar: 'رقم الشهادة', en: 'Certificate number' },
  verify: { ar: 'التحقق من الشهادة', en: 'Verify this certificate' },
  verifyInstruction: {
    ar: 'امسح الرمز أو افتح الرابط للتأكد من صحة الشهادة وسريانها في السجل العام.',
    en: 'Scan the code or open the link to check it against the public register.',
  },
  qrAlt: { ar: 'رمز للتحقق من الشهادة رقم {number}', en: 'Code to verify certificate {number}' },
  code: { ar: 'رمز التحقق:', en: 'Verification code:' },
  fingerprint: { ar: 'البصمة الرقمية:', en: 'Digital fingerprint:' },
})
