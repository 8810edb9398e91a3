// Coded values in the events of casework, in words.
import { type AnyText, defineTexts } from '#src/kernel/text.ts'

export const caseKinds = defineTexts('event.caseKind', {
  complaint: { ar: 'شكوى', en: 'Complaint' },
  report: { ar: 'بلاغ', en: 'Report' },
  inquiry: { ar: 'استفسار', en: 'Inquiry' },
  suggestion: { ar: 'مقترح', en: 'Suggestion' },
  thanks: { ar: 'شكر', en: 'Thanks' },
})

/** Fields of the events of a case. */
export const caseworkFields: Readonly<Record<string, AnyText>> = defineTexts('event.caseField', {
  aboutPersonIds: { ar: 'المشكو منهم', en: 'Complained about' },
  assigneeId: { ar: 'المسندة إليه', en: 'Assigned to' },
  before: { ar: 'قبل', en: 'Before' },
  budgetMinutes: { ar: 'المهلة (بدقائق العمل)', en: 'Time allowed (working minutes)' },
  calendarVersion: { ar: 'إصدار التقويم', en: 'Version of the calendar' },
  classification: { ar: 'التصنيف', en: 'Classification' },
  clock: { ar: 'المدة', en: 'Clock' },
  cycle: { ar: 'الدورة', en: 'Cycle' },
  dueAt: { ar: 'الموعد', en: 'Due' },
  from: { ar: 'من', en: 'From' },
  limitAt: { ar: 'حد الانتظار', en: 'Limit of the wait' },
  mentionIds: { ar: 'المذكورون', en: 'Mentioned' },
  newId: { ar: 'الحالة الجديدة', en: 'The new case' },
  otherId: { ar: 'الحالة الأخرى', en: 'The other case' },
  partnerId: { ar: 'الجهة الخارجية', en: 'Third party' },
  procedure: { ar: 'الإجراء', en: 'Procedure' },
  promised: { ar: 'الموعد المعلن للرد', en: 'Answer promised by' },
  quality: { ar: 'جودة الرد', en: 'Quality of the answer' },
  reached: { ar: 'رُدّ على التواصل', en: 'Reached' },
  readers: { ar: 'من يُسمح لهم بالاطلاع', en: 'May read' },
  readerIds: { ar: 'من يُسمح لهم بالاطلاع', en: 'May read' },
  referralId: { ar: 'الإحالة', en: 'Referral' },
  restricted: { ar: 'مقيّدة', en: 'Restricted' },
  satisfied: { ar: 'العميل راضٍ', en: 'Customer satisfied' },
  score: { ar: 'التقييم', en: 'Score' },
  startedAt: { ar: 'بداية المدة', en: 'Clock started' },
  targetId: { ar: 'الحالة المدموج فيها', en: 'Merged into' },
  to: { ar: 'إلى', en: 'To' },
  toEntityId: { ar: 'الجهة المختصة', en: 'Competent entity' },
})

const caseStates = defineTexts('event.caseState', {
  registered: { ar: 'مسجّلة', en: 'Registered' },
  routed: { ar: 'لدى القسم', en: 'With the department' },
  in_progress: { ar: 'قيد المعالجة', en: 'In progress' },
  waiting_customer: { ar: 'بانتظار العميل', en: 'Waiting for the customer' },
  waiting_third_party: { ar: 'لدى جهة خارجية', en: 'With a third party' },
  waiting_approval: { ar: 'بانتظار الاعتماد', en: 'Waiting for approval' },
  referred_out: { ar: 'محالة إلى الجهة المختصة', en: 'Referred to the competent entity' },
  answered: { ar: 'أُجيب عنها', en: 'Answered' },
  closed: { ar: 'مغلقة', en: 'Closed' },
  withdrawn: { ar: 'مسحوبة', en: 'Withdrawn' },
  merged: { ar: 'مدمجة', en: 'Merged' },
})

/** Values of fields that other events have as well. */
export const caseOutcomes = defineTexts('event.caseOutcome', {
  solved: { ar: 'حُلّت', en: 'Solved' },
  no_solution: { ar: 'لا يوجد حل', en: 'No solution' },
  rejected: { ar: 'لم تُقبل', en: 'Not accepted' },
  referred: { ar: 'أحيلت إلى الجهة المختصة', en: 'Referred to the competent entity' },
})
export const caseActors = defineTexts('event.caseActor', {
  clock: { ar: 'انتهاء المدة', en: 'The clock' },
  customer: { ar: 'العميل', en: 'The customer' },
  staff: { ar: 'موظف', en: 'Staff' },
})
export const caseChannels = defineTexts('event.caseChannel', {
  in_person: { ar: 'حضورياً', en: 'In person' },
  fax: { ar: 'الفاكس', en: 'Fax' },
  social_media: { ar: 'وسائل التواصل الاجتماعي', en: 'Social media' },
  media: { ar: 'تغطية إعلامية', en: 'Media coverage' },
})

export const caseworkValues: Readonly<Record<string, Readonly<Record<string, AnyText>>>> = {
  anonymousKinds: caseKinds,
  approvalKinds: caseKinds,
  restrictedKinds: caseKinds,
  from: caseStates,
  to: caseStates,
  clock: defineTexts('event.clock', {
    first_response: { ar: 'أول رد', en: 'First response' },
    next_response: { ar: 'الرد التالي', en: 'Next response' },
    resolution: { ar: 'الحل', en: 'Resolution' },
    referral: { ar: 'الإحالة', en: 'Referral' },
  }),
  level: defineTexts('event.level', {
    specialist: { ar: 'موظف القسم', en: 'The department’s own' },
    head: { ar: 'رئيس القسم', en: 'Head of department' },
    quality: { ar: 'فريق التنظيم والمتابعة', en: 'Quality team' },
    executive: { ar: 'الإدارة العليا', en: 'Executive' },
  }),
  procedure: defineTexts('event.procedure', {
    first_contact: { ar: 'تُحل من أول اتصال', en: 'Solved at first contact' },
    needs_processing: { ar: 'تحتاج إلى معالجة', en: 'Needs processing' },
    third_party: { ar: 'تحتاج إلى جهة أخرى', en: 'Needs a third party' },
  }),
  complexity: defineTexts('event.complexity', {
    routine: { ar: 'اعتيادية', en: 'Routine' },
    complex: { ar: 'معقدة', en: 'Complex' },
    critical: { ar: 'حرجة', en: 'Critical' },
  }),
  // Of a customer, whose values the trail does not hold.
  fields: defineTexts('event.fields', {
    personalNumber: { ar: 'الرقم الشخصي', en: 'Personal number' },
    kind: { ar: 'النوع', en: 'Kind' },
    name: { ar: 'الاسم', en: 'Name' },
    phone: { ar: 'الهاتف', en: 'Phone' },
    email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
    language: { ar: 'اللغة', en: 'Language' },
    preferredChannel: { ar: 'قناة التواصل المفضلة', en: 'Preferred channel' },
    needs: { ar: 'الاحتياجات', en: 'Needs' },
    note: { ar: 'ملاحظة', en: 'Note' },
  }),
  importance: defineTexts('event.importance', {
    high: { ar: 'عالية', en: 'High' },
    medium: { ar: 'متوسطة', en: 'Medium' },
    low: { ar: 'منخفضة', en: 'Low' },
  }),
  purposes: defineTexts('event.purposes', {
    reply: { ar: 'الرد', en: 'Reply' },
    answer: { ar: 'الرد النهائي', en: 'Answer' },
    question: { ar: 'سؤال العميل', en: 'Question to the customer' },
    referral: { ar: 'الإحالة', en: 'Referral' },
  }),
  scope: defineTexts('event.scope', {
    general: { ar: 'عام', en: 'General' },
    special: { ar: 'خاص بخدمة', en: 'Of one service' },
  }),
}
