// The register of evaluations.
import { defineTexts } from '#src/kernel/text.ts'
import { stateNames } from './evaluation.ts'

export const registerTexts = defineTexts('evaluation.register', {
  title: { ar: 'التقييمات', en: 'Evaluations' },
  lead: {
    ar: 'كل تقييم مع موضعه الحالي ونتيجته، ويقود كل سطر إلى خطوته التالية.',
    en: 'Every evaluation, where it stands and its result; each row leads to its next step.',
  },
  search: { ar: 'ابحث باسم المركز أو المرجع', en: 'Search by centre or reference' },
  reference: { ar: 'المرجع', en: 'Reference' },
  centre: { ar: 'المركز', en: 'Centre' },
  centreKind: { ar: 'نوع المركز', en: 'Kind of centre' },
  onsite: { ar: 'حضوري', en: 'On site' },
  remote: { ar: 'عن بعد', en: 'Remote' },
  entity: { ar: 'الجهة المسؤولة', en: 'Responsible entity' },
  round: { ar: 'الدورة', en: 'Round' },
  year: { ar: 'السنة', en: 'Year' },
  edition: { ar: 'الإصدار', en: 'Edition' },
  state: { ar: 'الحالة', en: 'State' },
  result: { ar: 'النتيجة', en: 'Result' },
  noShield: { ar: 'دون درع', en: 'No shield' },
  /** A self-assessment earns nothing. */
  selfUndecided: { ar: 'لا درع للتقييم الذاتي', en: 'Earns no shield' },
  undecided: { ar: 'لم تُقرّ بعد', en: 'Not decided yet' },
  published: { ar: 'تاريخ النشر', en: 'Published on' },
  notPublished: { ar: 'لم يُنشر', en: 'Not published' },
  created: { ar: 'تاريخ الإنشاء', en: 'Made on' },
  self: { ar: 'تقييم ذاتي', en: 'Self-assessment' },
  all: { ar: 'جميع التقييمات', en: 'All evaluations' },
  gold: { ar: 'الحاصلة على الدرع الذهبي', en: 'With the gold shield' },
  without: { ar: 'المنتهية دون درع', en: 'Decided without a shield' },
  none: { ar: 'لا تقييمات بعد', en: 'No evaluations yet' },
  noneText: {
    ar: 'تظهر هنا تقييمات المراكز حين تُدرج في دورات الخطة السنوية، وللجهة حين تُنشر نتائجها.',
    en: 'Evaluations appear here once centres are placed in a round of the annual plan; an entity sees its own once published.',
  },
  facts: { ar: 'بيانات التقييم', en: 'The evaluation' },
  factsOnly: {
    ar: 'يتيح لك دورك الاطلاع على موضع هذا التقييم ونتيجته دون تقريره.',
    en: 'Your role shows you where this evaluation stands and its result, not its report.',
  },
})

/** States as a filter offers them. */
export const stateTexts = defineTexts('evaluation.state', stateNames)
