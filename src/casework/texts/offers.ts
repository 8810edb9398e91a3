// Words of what can be done to a case: the button, what has been done, and why not now.
import { defineTexts } from '#src/kernel/text.ts'

export const offerTexts = defineTexts('casework.offer', {
  notYours: {
    ar: 'هذا الإجراء ليس ضمن صلاحياتك على هذه الحالة.',
    en: 'This is not within your role for this case.',
  },
})

/** Doings that are no moves of the machine; the moves have their words in machine.ts. */
export const talkTexts = defineTexts('casework.talk', {
  reply: { ar: 'رد على العميل', en: 'Reply to the customer' },
  note: { ar: 'ملاحظة داخلية', en: 'Internal note' },
  customerSays: { ar: 'تسجيل كلام العميل', en: 'Record the customer’s words' },
  askDepartment: { ar: 'سؤال قسم آخر', en: 'Ask another department' },
  rate: { ar: 'تسجيل رضا العميل', en: 'Record his satisfaction' },
  partnerAnswered: { ar: 'تسجيل رد الجهة الخارجية', en: 'Record the third party’s answer' },
  remindPartner: { ar: 'تذكير الجهة الخارجية', en: 'Remind the third party' },
  cancelReferral: { ar: 'إلغاء الإحالة', en: 'Cancel the referral' },
  judgeReferral: { ar: 'تقييم رد الجهة الخارجية', en: 'Judge the third party’s answer' },
  extend: { ar: 'تمديد المدة', en: 'Extend the time' },
  escalate: { ar: 'تصعيد', en: 'Escalate' },
  contactTried: { ar: 'تسجيل محاولة تواصل', en: 'Record an attempt to reach him' },
  reportAbuse: { ar: 'الإبلاغ عن إساءة لفظية', en: 'Report verbal abuse' },
  restrict: { ar: 'تقييد الاطلاع', en: 'Restrict who may read it' },
  split: { ar: 'فصل أمر ثانٍ في حالة جديدة', en: 'Split a second matter off' },
  link: { ar: 'ربط بحالة أخرى', en: 'Link to another case' },
})

export const doneTexts = defineTexts('casework.done', {
  reply: { ar: 'أُرسل الرد إلى العميل.', en: 'The reply was sent to the customer.' },
  note: { ar: 'أُضيفت الملاحظة.', en: 'The note was added.' },
  customerSays: { ar: 'سُجّل كلام العميل.', en: 'The customer’s words were recorded.' },
  askDepartment: { ar: 'أُرسل السؤال إلى القسم.', en: 'The department was asked.' },
  rate: { ar: 'سُجّل رضا العميل.', en: 'The customer’s satisfaction was recorded.' },
  solveAtFirstContact: { ar: 'أُرسل الحل، وسُئل العميل عن رضاه.', en: 'The answer was sent and the customer asked.' },
  classify: { ar: 'صُنّفت الحالة وأُحيلت إلى القسم.', en: 'The case was classified and routed.' },
  reclassify: { ar: 'أُعيد تصنيف الحالة.', en: 'The case was reclassified.' },
  claim: { ar: 'استلمت الحالة.', en: 'You claimed the case.' },
  release: { ar: 'أُعيدت الحالة إلى قائمة القسم.', en: 'The case went back to the department’s queue.' },
  assign: { ar: 'أُسندت الحالة.', en: 'The case was assigned.' },
  reroute: { ar: 'حُوّلت الحالة إلى القسم الآخر.', en: 'The case was moved to the other department.' },
  askCustomer: {
    ar: 'أُرسل السؤال إلى العميل، وتوقفت المدة حتى يرد.',
    en: 'The customer was asked; the clock stands until he answers.',
  },
  resume: { ar: 'استؤنفت المعالجة، وعادت المدة إلى السريان.', en: 'Work goes on, and the clock runs again.' },
  answer: { ar: 'أُرسل الرد النهائي، وسُئل العميل عن رضاه.', en: 'The answer was sent and the customer asked.' },
  submitForApproval: { ar: 'رُفع الرد للاعتماد.', en: 'The answer waits for approval.' },
  approve: { ar: 'اعتُمد الرد وأُرسل.', en: 'The answer was approved and sent.' },
  returnForWork: { ar: 'أُعيد الرد للتعديل.', en: 'The answer was returned for work.' },
  close: { ar: 'أُغلقت الحالة.', en: 'The case was closed.' },
  reopen: {
    ar: 'أُعيد فتح الحالة بدورة جديدة عند موظف لم يتعامل معها.',
    en: 'The case was reopened in a new cycle with somebody who has not handled it.',
  },
  withdraw: { ar: 'سُحبت الحالة.', en: 'The case was withdrawn.' },
  referToThirdParty: { ar: 'أُحيلت الحالة إلى الجهة الخارجية.', en: 'The case was referred to the third party.' },
  partnerAnswered: { ar: 'سُجّل رد الجهة الخارجية.', en: 'The third party’s answer was recorded.' },
  remindPartner: { ar: 'ذُكّرت الجهة الخارجية.', en: 'The third party was reminded.' },
  cancelReferral: { ar: 'أُلغيت الإحالة.', en: 'The referral was cancelled.' },
  judgeReferral: { ar: 'سُجّل تقييم رد الجهة الخارجية.', en: 'The answer was judged.' },
  referOut: {
    ar: 'أُحيلت الحالة إلى الجهة المختصة وأُبلغ العميل.',
    en: 'The case was referred to the competent entity and the customer told.',
  },
  confirmReferral: { ar: 'تأكد الحل، وسُئل العميل عن رضاه.', en: 'The solution is confirmed and the customer asked.' },
  takeBack: { ar: 'استُعيدت الحالة.', en: 'The case was taken back.' },
  merge: { ar: 'دُمجت الحالة في الأخرى.', en: 'The case was merged into the other.' },
  unmerge: { ar: 'أُلغي الدمج.', en: 'The merge was undone.' },
  split: { ar: 'سُجّل الأمر الثاني حالة جديدة.', en: 'The second matter is a case of its own.' },
  link: { ar: 'رُبطت الحالتان.', en: 'The two cases were linked.' },
  extend: { ar: 'مُدّدت المدة وأُبلغ العميل بالموعد الجديد.', en: 'The time was extended and the customer told.' },
  escalate: { ar: 'صُعّدت الحالة.', en: 'The case was escalated.' },
  contactTried: { ar: 'سُجّلت محاولة التواصل.', en: 'The attempt was recorded.' },
  reportAbuse: { ar: 'أُبلغ مشرفك المباشر بالإساءة.', en: 'Your direct supervisor was told.' },
  restrict: { ar: 'عُدّل من يطّلع على الحالة.', en: 'Who may read the case was changed.' },
})
