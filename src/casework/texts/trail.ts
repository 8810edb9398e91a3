// The trail of a case in plain words, between the messages of its conversation.
import { defineTexts } from '#src/kernel/text.ts'

export const trailTexts = defineTexts('casework.trail', {
  'case.registered': { ar: 'سجّل {by} الحالة', en: '{by} registered the case' },
  'case.classified': {
    ar: 'صنّف {by} الحالة وأحالها إلى {department}',
    en: '{by} classified the case and routed it to {department}',
  },
  'case.reclassified': { ar: 'أعاد {by} تصنيف الحالة: {reason}', en: '{by} reclassified the case: {reason}' },
  'case.claimed': { ar: 'استلم {by} الحالة', en: '{by} claimed the case' },
  'case.released': { ar: 'أعاد {by} الحالة إلى قائمة القسم', en: '{by} released the case to the department' },
  'case.assigned': { ar: 'أسند {by} الحالة إلى {person}', en: '{by} assigned the case to {person}' },
  'case.rerouted': {
    ar: 'حوّل {by} الحالة إلى {department}: {reason}',
    en: '{by} moved the case to {department}: {reason}',
  },
  'case.customerAsked': { ar: 'توقفت المدة بانتظار رد العميل', en: 'The clock stands, waiting for the customer' },
  'case.customerReplied': { ar: 'رد العميل', en: 'The customer replied' },
  clockRunsAgain: { ar: 'عادت المدة إلى السريان', en: 'The clock runs again' },
  'case.resumed': { ar: 'استأنف {by} المعالجة وعادت المدة إلى السريان', en: '{by} resumed the work and the clock' },
  'case.noted': { ar: 'أضاف {by} ملاحظة', en: '{by} added a note' },
  'case.replied': { ar: 'كتب {by} إلى العميل', en: '{by} wrote to the customer' },
  'case.departmentAsked': { ar: 'سأل {by} قسم {department}', en: '{by} asked {department}' },
  'case.answered': { ar: 'أرسل {by} الرد النهائي', en: '{by} sent the answer' },
  'case.approvalAsked': { ar: 'رفع {by} الرد للاعتماد', en: '{by} submitted the answer for approval' },
  'case.answerReturned': { ar: 'أعاد {by} الرد للتعديل', en: '{by} returned the answer for work' },
  'case.rated': { ar: 'العميل راضٍ عن الرد', en: 'The customer is satisfied with the answer' },
  'case.closed': { ar: 'أُغلقت الحالة', en: 'The case was closed' },
  'case.reopened': {
    ar: 'أُعيد فتح الحالة بدورة جديدة، وأُسندت إلى {person}',
    en: 'Reopened in a new cycle, given to {person}',
  },
  'case.withdrawn': { ar: 'سُحبت الحالة', en: 'The case was withdrawn' },
  'case.escalated': { ar: 'صُعّدت الحالة', en: 'The case was escalated' },
  'case.extended': { ar: 'مدّد {by} مدة الحالة', en: '{by} extended the time of the case' },
  'case.merged': { ar: 'دمج {by} الحالة في حالة أخرى', en: '{by} merged the case into another' },
  'case.unmerged': { ar: 'تراجع {by} عن دمج الحالة', en: '{by} undid the merge' },
  'case.split': { ar: 'فصل {by} جزءاً من الحالة في حالة أخرى', en: '{by} split a part into another case' },
  'case.linked': { ar: 'ربط {by} الحالة بأخرى', en: '{by} linked the case to another' },
  'case.unlinked': { ar: 'أزال {by} ربط الحالة بأخرى', en: '{by} removed a link' },
  'case.contactTried': { ar: 'حاول {by} التواصل مع العميل', en: '{by} tried to reach the customer' },
  'case.partnerReminded': { ar: 'ذكّر {by} الجهة الخارجية', en: '{by} reminded the third party' },
  'case.partnerAnswered': { ar: 'ورد رد الجهة الخارجية', en: 'The third party answered' },
  'case.referralCancelled': { ar: 'ألغى {by} الإحالة', en: '{by} cancelled the referral' },
  'case.referralJudged': { ar: 'قيّم {by} رد الجهة الخارجية', en: '{by} judged the third party’s answer' },
  'case.restricted': { ar: 'عدّل {by} من يطّلع على الحالة', en: '{by} changed who may read the case' },
  'case.takenBack': { ar: 'استعاد {by} الحالة', en: '{by} took the case back' },
  'case.abuseReported': { ar: 'أبلغ {by} عن إساءة لفظية', en: '{by} reported verbal abuse' },
  'case.abuseHandled': { ar: 'عالج {by} بلاغ الإساءة', en: '{by} dealt with the report of abuse' },
  'case.referredToPartner': { ar: 'أحال {by} الحالة إلى جهة خارجية', en: '{by} referred the case to a third party' },
  'case.referredOut': {
    ar: 'أحال {by} الحالة إلى الجهة المختصة',
    en: '{by} referred the case to the competent entity',
  },
  'case.breached': { ar: 'تجاوزت الحالة موعدها', en: 'The case is past its date' },
  'case.warned': { ar: 'اقترب موعد الحالة، ونُبّه من يعالجها', en: 'The date is near; the handler was warned' },
})

/** A kind nobody has written words for here yet. */
export const trailOther = defineTexts('casework.trail', {
  other: { ar: 'أجرى {by} تعديلاً على الحالة', en: '{by} changed the case' },
  nobody: { ar: 'قائمة القسم', en: 'the department’s queue' },
  someDepartment: { ar: 'قسم آخر', en: 'another department' },
  somebody: { ar: 'موظف آخر', en: 'somebody else' },
})
