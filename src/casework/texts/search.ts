import { defineTexts } from '#src/kernel/text.ts'

export const searchTexts = defineTexts('casework.search', {
  title: { ar: 'البحث في الحالات', en: 'Search cases' },
  resultsFor: { ar: 'نتائج البحث عن {query}', en: 'Results for {query}' },
  lead: {
    ar: 'كل الحالات، المفتوحة والمغلقة، الأحدث أولاً.',
    en: 'All cases, open and closed, the latest first.',
  },
  box: { ar: 'رقم الحالة أو الشخص أو الهاتف أو الاسم أو نص', en: 'Reference, personal number, phone, name or text' },
  status: { ar: 'مفتوحة أو مغلقة', en: 'Open or closed' },
  open: { ar: 'مفتوحة', en: 'Open' },
  closed: { ar: 'مغلقة', en: 'Closed' },
  closedAt: { ar: 'أُغلقت في', en: 'Closed' },
  opened: { ar: 'سُجّلت في', en: 'Registered' },
  inMessage: { ar: 'في المراسلات:', en: 'In the correspondence:' },
  inFile: { ar: 'في المرفقات:', en: 'In the attachments:' },
  misread: {
    ar: 'هذا ليس رقماً مرجعياً صحيحاً: أحد أرقامه خطأ أو تبادل رقمان موضعيهما. راجع الرقم مع صاحبه، أو ابحث بالهاتف أو الاسم.',
    en: 'This is not a valid reference: a digit is wrong, or two have changed places. Check it with its owner, or search by phone or name.',
  },
  empty: { ar: 'لا حالات', en: 'No cases' },
  emptyText: {
    ar: 'ستظهر هنا الحالات التي تدخل في صلاحياتك فور تسجيلها.',
    en: 'Cases that are yours to see appear here once they are registered.',
  },
})
