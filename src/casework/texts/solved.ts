// Words of the reference of solved cases: what is refused, and its pages.
import { defineTexts } from '#src/kernel/text.ts'

export const solvedTexts = defineTexts('casework.solved', {
  caseNotSolved: {
    ar: 'تُضاف إلى المرجع حالة أُجيب عنها ولا قيود على الاطلاع عليها. اكتب سؤالاً وجواباً جديدين إن أردت.',
    en: 'Only an answered case that is not restricted can enter the reference. Write a new question and answer instead.',
  },
  unknownService: { ar: 'اختر خدمة من خدمات الجهة.', en: 'Choose a service of the entity.' },
  unknownHeading: { ar: 'اختر تصنيفاً من قائمة الجهة.', en: 'Choose a heading from the entity’s list.' },
  reviewInPast: { ar: 'اختر موعد مراجعة بعد اليوم.', en: 'Choose a review date after today.' },
  retiredAlready: {
    ar: 'لم تعد هذه الحالة معروضة في المرجع.',
    en: 'This entry is no longer offered.',
  },
})
