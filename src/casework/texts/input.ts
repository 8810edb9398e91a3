// What is said of input of cases that cannot be taken.
import { defineTexts } from '#src/kernel/text.ts'

export const inputTexts = defineTexts('casework.input', {
  empty: { ar: 'اكتب النص أولاً.', en: 'Write the text first.' },
  tooLong: {
    ar: 'النص أطول من المسموح، وهو {most} حرف. اختصره، أو أرفق الباقي ملفاً.',
    en: 'The text is longer than the {most} characters allowed. Shorten it, or attach the rest as a file.',
  },
  noWords: {
    ar: 'لا يحتوي النص على كلمات. صف الأمر بجملة واحدة على الأقل.',
    en: 'There are no words in this. Describe the matter in at least one sentence.',
  },
  wrongLink: {
    ar: 'اكتب الرابط كاملاً، ويبدأ بـ ‎https://‎.',
    en: 'Enter the whole address, beginning with https://.',
  },
  noCustomer: {
    ar: 'اختر العميل من نتائج البحث، أو سجّله عميلاً جديداً.',
    en: 'Choose the customer among those found, or enter a new one.',
  },
  noKind: { ar: 'اختر نوع الحالة.', en: 'Choose the kind of the case.' },
  wrongReference: {
    ar: 'اكتب الرقم المرجعي كاملاً، وهو عشرة أرقام.',
    en: 'Enter the whole reference, ten digits.',
  },
  unknownMove: {
    ar: 'لا يوجد إجراء بهذا الاسم. الإجراءات مذكورة في وصف الواجهة البرمجية.',
    en: 'There is no such move. The description of the API lists them.',
  },
  tooManyFiles: {
    ar: 'أرفق {most} ملفات على الأكثر في المرة الواحدة.',
    en: 'Attach at most {most} files at a time.',
  },
  fileRefused: { ar: 'لم يُقبل الملف {name}: {why}', en: 'The file {name} was not taken: {why}' },
})
