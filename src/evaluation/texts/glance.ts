// Words of the start page about evaluation.
import { defineTexts } from '#src/kernel/text.ts'

export const glanceTexts = defineTexts('evaluation.glance', {
  open: { ar: 'أين وصلت التقييمات', en: 'Where evaluations stand' },
  granted: { ar: 'الدروع الممنوحة في {year}', en: 'Shields granted in {year}' },
  noneGranted: { ar: 'لم يُمنح درع في {year} بعد.', en: 'No shield has been granted in {year} yet.' },
  results: { ar: 'أحدث نتائج المراكز', en: 'Latest results of the centres' },
  noResults: {
    ar: 'لم تُعلن نتيجة لأي من المراكز بعد. تظهر هنا فور إعلانها.',
    en: 'No centre has a published result yet. Results appear here as they are published.',
  },
})
