// Words of a centre's own page.
import { defineTexts } from '#src/kernel/text.ts'

export const centreTexts = defineTexts('evaluation.myCentre', {
  title: { ar: 'نتيجة المركز', en: 'The centre’s result' },
  centres: { ar: 'مراكز الجهة', en: 'Centres of the entity' },
  none: { ar: 'لا نتيجة معلنة بعد', en: 'No result is published yet' },
  noneText: {
    ar: 'تظهر هنا نتيجة التقييم حين تعلنها لجنة التقييم، وما يفصل المركز عن الدرع التالي.',
    en: 'The result of the evaluation appears here once the committee publishes it, with what stands between the centre and the next shield.',
  },
  history: { ar: 'نتائج الدورات', en: 'Results by round' },
  trend: { ar: 'المعايير المستوفاة عبر الدورات', en: 'Criteria satisfied, round by round' },
  trendNote: { ar: 'من {total} معياراً ملزماً', en: 'of {total} binding criteria' },
  trendSummary: {
    ar: 'من {first} إلى {last} من أصل {total} معياراً ملزماً.',
    en: 'From {first} to {last} of {total} binding criteria.',
  },
  satisfied: { ar: 'المستوفى', en: 'Satisfied' },
  publishedOn: { ar: 'تاريخ الإعلان', en: 'Published' },
  reference: { ar: 'المرجع', en: 'Reference' },
  selfAssessment: { ar: 'التقييم الذاتي', en: 'Self-assessment' },
  report: { ar: 'التقرير الكامل', en: 'Full report' },
})
