// Words of the states, kinds and axes, and why a state does not allow a move.
import { defineTexts } from '#src/kernel/text.ts'

export const stateTexts = defineTexts('casework.state', {
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

export const moveTexts = defineTexts('casework.move', {
  solveAtFirstContact: { ar: 'حل من أول اتصال', en: 'Solve at first contact' },
  classify: { ar: 'تصنيف وإحالة إلى القسم', en: 'Classify and route' },
  reclassify: { ar: 'إعادة تصنيف', en: 'Reclassify' },
  claim: { ar: 'استلام', en: 'Claim' },
  release: { ar: 'إعادة إلى قائمة القسم', en: 'Release' },
  assign: { ar: 'إسناد إلى موظف', en: 'Assign' },
  reroute: { ar: 'تحويل إلى قسم آخر', en: 'Move to another department' },
  askCustomer: { ar: 'سؤال العميل', en: 'Ask the customer' },
  resume: { ar: 'استئناف المعالجة', en: 'Resume' },
  referToThirdParty: { ar: 'إحالة إلى جهة خارجية', en: 'Refer to a third party' },
  thirdPartyDone: { ar: 'ورد رد الجهة الخارجية', en: 'Third party answered' },
  referOut: { ar: 'إحالة إلى الجهة المختصة', en: 'Refer to the competent entity' },
  confirmReferral: { ar: 'تأكيد حل الجهة المختصة', en: 'Confirm the entity’s solution' },
  takeBack: { ar: 'استعادة من الجهة المختصة', en: 'Take back' },
  submitForApproval: { ar: 'رفع الرد للاعتماد', en: 'Submit the answer for approval' },
  approve: { ar: 'اعتماد الرد وإرساله', en: 'Approve and send' },
  returnForWork: { ar: 'إعادة الرد للتعديل', en: 'Return for work' },
  answer: { ar: 'إرسال الرد النهائي', en: 'Send the answer' },
  close: { ar: 'إغلاق', en: 'Close' },
  reopen: { ar: 'إعادة فتح بدورة جديدة', en: 'Reopen in a new cycle' },
  withdraw: { ar: 'سحب', en: 'Withdraw' },
  merge: { ar: 'دمج في حالة أخرى', en: 'Merge into another case' },
  unmerge: { ar: 'التراجع عن الدمج', en: 'Undo the merge' },
})

export const kindTexts = defineTexts('casework.kind', {
  complaint: { ar: 'شكوى', en: 'Complaint' },
  report: { ar: 'بلاغ', en: 'Report' },
  inquiry: { ar: 'استفسار', en: 'Inquiry' },
  suggestion: { ar: 'مقترح', en: 'Suggestion' },
  thanks: { ar: 'شكر', en: 'Thanks' },
})

export const channelTexts = defineTexts('casework.channel', {
  in_person: { ar: 'حضورياً', en: 'In person' },
  phone: { ar: 'الهاتف', en: 'Phone' },
  website: { ar: 'الموقع الإلكتروني', en: 'Website' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  fax: { ar: 'الفاكس', en: 'Fax' },
  sms: { ar: 'الرسائل النصية', en: 'SMS' },
  chat: { ar: 'المحادثة الفورية', en: 'Live chat' },
  social_media: { ar: 'وسائل التواصل الاجتماعي', en: 'Social media' },
  mobile_app: { ar: 'تطبيق الهاتف', en: 'Mobile app' },
  media: { ar: 'تغطية إعلامية', en: 'Media coverage' },
})

export const axisTexts = defineTexts('casework.axis', {
  heading: { ar: 'التصنيف', en: 'Heading' },
  complexity: { ar: 'درجة التعقيد', en: 'Complexity' },
  importance: { ar: 'الأهمية', en: 'Importance' },
  procedure: { ar: 'الإجراء', en: 'Procedure' },
  routine: { ar: 'اعتيادية', en: 'Routine' },
  complex: { ar: 'معقدة', en: 'Complex' },
  critical: { ar: 'حرجة', en: 'Critical' },
  low: { ar: 'منخفضة', en: 'Low' },
  medium: { ar: 'متوسطة', en: 'Medium' },
  high: { ar: 'عالية', en: 'High' },
  first_contact: { ar: 'تُحل من أول اتصال', en: 'Solved at first contact' },
  needs_processing: { ar: 'تحتاج إلى معالجة', en: 'Needs processing' },
  third_party: { ar: 'تحتاج إلى جهة أخرى', en: 'Needs a third party' },
})

export const outcomeTexts = defineTexts('casework.outcome', {
  solved: { ar: 'حُلّت', en: 'Solved' },
  no_solution: { ar: 'لا يوجد حل', en: 'No solution' },
  rejected: { ar: 'لم تُقبل', en: 'Not accepted' },
  referred: { ar: 'أحيلت إلى الجهة المختصة', en: 'Referred to the competent entity' },
  withdrawn: { ar: 'سحبها العميل', en: 'Withdrawn by the customer' },
  merged: { ar: 'دُمجت', en: 'Merged' },
})

/** Why a case of that state does not allow the move that was asked for; each says what can be done. */
const illegal = defineTexts('casework.illegal', {
  registered: {
    ar: 'الحالة مسجّلة ولم تُصنَّف بعد. صنّفها أولاً ثم أعد المحاولة.',
    en: 'The case is registered but not yet classified. Classify it first.',
  },
  routed: {
    ar: 'الحالة لدى القسم ولم يستلمها أحد. استلمها أو أسندها أولاً.',
    en: 'The case is with the department and nobody has claimed it. Claim or assign it first.',
  },
  in_progress: {
    ar: 'الحالة قيد المعالجة، ولا يصح هذا الإجراء الآن. حدّث الصفحة لترى الإجراءات المتاحة.',
    en: 'The case is in progress and does not allow this now. Reload the page to see what can be done.',
  },
  waiting_customer: {
    ar: 'الحالة بانتظار رد العميل. استأنف المعالجة أولاً.',
    en: 'The case waits for the customer. Resume it first.',
  },
  waiting_third_party: {
    ar: 'الحالة لدى جهة خارجية. سجّل ردها أو ألغِ الإحالة أولاً.',
    en: 'The case is with a third party. Record its answer or cancel the referral first.',
  },
  waiting_approval: {
    ar: 'الرد بانتظار الاعتماد. اعتمده أو أعده أولاً.',
    en: 'The answer waits for approval. Approve or return it first.',
  },
  referred_out: {
    ar: 'الحالة محالة إلى الجهة المختصة. أكّد حلها أو استعدها أولاً.',
    en: 'The case is with the competent entity. Confirm its solution or take the case back first.',
  },
  answered: {
    ar: 'أُجيب عن الحالة وهي بانتظار رأي العميل. أغلقها أو أعد فتحها بدورة جديدة.',
    en: 'The case has been answered. Close it, or reopen it in a new cycle.',
  },
  closed: {
    ar: 'الحالة مغلقة. يمكن إعادة فتحها بدورة جديدة فقط.',
    en: 'The case is closed. It can only be reopened in a new cycle.',
  },
  withdrawn: {
    ar: 'سحب العميل هذه الحالة، فلا إجراء بعد ذلك. سجّل حالة جديدة إن لزم.',
    en: 'The customer withdrew this case; nothing can be done on it. Register a new one if need be.',
  },
  merged: {
    ar: 'الحالة مدمجة في حالة أخرى. تابع هناك، أو تراجع عن الدمج.',
    en: 'The case was merged into another. Go on there, or undo the merge.',
  },
})
export const machineTexts = { illegal }
