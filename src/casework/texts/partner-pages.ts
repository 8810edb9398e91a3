// Words of the pages on which a third party answers what was referred to it.
import { defineTexts } from '#src/kernel/text.ts'

export const partnerPageTexts = defineTexts('casework.partnerPage', {
  title: { ar: 'الإحالات', en: 'Referrals' },
  lead: {
    ar: 'ما أحالته إليكم الجهة لتجيبوا عنه. لا تظهر هنا بيانات الحالة نفسها.',
    en: 'What the entity referred to you to answer. The case itself is not shown.',
  },
  empty: { ar: 'لا إحالات إليكم', en: 'Nothing was referred to you' },
  emptyText: {
    ar: 'تظهر الإحالة هنا حين تصل، وتصلكم رسالة بها.',
    en: 'A referral appears here when it comes, and a message tells you.',
  },
  reference: { ar: 'الرقم المرجعي', en: 'Reference' },
  question: { ar: 'السؤال', en: 'Question' },
  sent: { ar: 'أحيلت في', en: 'Referred on' },
  due: { ar: 'المطلوب قبل', en: 'Due' },
  state: { ar: 'الحالة', en: 'State' },
  open: { ar: 'تنتظر الرد', en: 'Waits for your answer' },
  late: { ar: 'متأخرة', en: 'Late' },
  done: { ar: 'أُجيب عنها', en: 'Answered' },
  cancelled: { ar: 'أُلغيت', en: 'Cancelled' },
  answer: { ar: 'ردكم', en: 'Your answer' },
  answerHint: { ar: 'يصل إلى الموظف الذي يعمل على الحالة.', en: 'It goes to the person who works on the case.' },
  send: { ar: 'إرسال الرد', en: 'Send the answer' },
  sentNotice: { ar: 'أُرسل ردكم. شكراً لكم.', en: 'Your answer was sent. Thank you.' },
  answeredOn: { ar: 'أجبتم في', en: 'You answered on' },
  cancelledText: { ar: 'لم تعد الجهة بحاجة إلى الرد.', en: 'The entity no longer needs an answer.' },
  files: { ar: 'المرفقات', en: 'Files' },
})
