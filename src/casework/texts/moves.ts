// Why a move with other people is refused: extension, escalation, referral, merge, abuse, restriction.
import { defineTexts } from '#src/kernel/text.ts'

export const moveRefusals = defineTexts('casework.moves', {
  clockStands: {
    ar: 'المدة متوقفة بانتظار العميل، فلا موعد يُمدَّد. استأنف المعالجة أولاً.',
    en: 'The clock stands while we wait for the customer, so there is no date to extend. Resume the work first.',
  },
  notWorkedOn: {
    ar: 'لا تُمدَّد المدة بعد إرسال الرد أو بعد الإحالة إلى الجهة المختصة.',
    en: 'The time is not extended after the answer was sent, or while another entity has the case.',
  },
  reasonNeeded: { ar: 'اكتب السبب.', en: 'Give the reason.' },
  levelReached: {
    ar: 'صُعِّدت الحالة إلى هذا المستوى من قبل. اختر مستوى أعلى.',
    en: 'The case was escalated to this level before. Choose a higher one.',
  },
  noneAtLevel: {
    ar: 'لا يوجد في هذا المستوى ولا فوقه من يجوز له الاطلاع على الحالة. أبلغ مدير النظام.',
    en: 'Nobody at this level or above may know of the case. Tell the administrator.',
  },
  excerptNeeded: { ar: 'انسخ العبارات المسيئة كما وردت.', en: 'Copy the abusive words as they were said.' },
  decisionNeeded: { ar: 'اكتب القرار الذي اتخذته.', en: 'Write what you decided.' },
  handledAlready: {
    ar: 'عولج هذا البلاغ من قبل.',
    en: 'This report has been dealt with already.',
  },
  ownReport: {
    ar: 'لا يعالج الموظف بلاغاً قدّمه بنفسه. يعالجه موظف آخر.',
    en: 'Nobody decides on a report he made himself; somebody else has to.',
  },
  staysRestricted: {
    ar: 'تبقى الحالة مقيّدة: طلب صاحبها السرية، أو تتعلق بشخص، أو نوعها مقيّد في سياسة الجهة.',
    en: 'The case stays restricted: its customer asked for confidentiality, it concerns a person, or the policy restricts its kind.',
  },
  readerComplainedAbout: {
    ar: 'لا يطّلع على الحالة من تتعلق به. احذفه من أحد الحقلين.',
    en: 'A person the case is about cannot read it. Take him out of one of the two lists.',
  },
  unknownPartner: { ar: 'اختر جهة خارجية من القائمة.', en: 'Choose a third party from the list.' },
  partnerAskedAlready: {
    ar: 'سُئلت هذه الجهة ولم تُجب بعد. ذكّرها، أو ألغِ السؤال السابق أولاً.',
    en: 'This third party was asked and has not answered yet. Remind it, or cancel the earlier question first.',
  },
  referralDone: {
    ar: 'أُجيب عن هذه الإحالة أو أُلغيت من قبل.',
    en: 'This referral was answered or cancelled already.',
  },
  notAnsweredYet: {
    ar: 'لم تُجب الجهة بعد، فلا يُقيَّم ردها.',
    en: 'There is no answer yet, so it cannot be judged.',
  },
  remindedToday: {
    ar: 'ذُكّرت الجهة خلال الساعة الماضية. انتظر قبل تذكيرها ثانية.',
    en: 'It was reminded within the last hour. Wait before you remind it again.',
  },
  answerNeeded: { ar: 'اكتب الرد.', en: 'Write the answer.' },
  questionNeeded: { ar: 'اكتب ما تطلبه من الجهة.', en: 'Write what you ask of it.' },
  nameEntity: { ar: 'اختر الجهة المختصة أو اكتب اسمها.', en: 'Choose the competent entity or name it.' },
  ownEntity: {
    ar: 'هذه جهتكم. حوّل الحالة إلى قسم آخر بدلاً من إحالتها.',
    en: 'This is your own entity. Move the case to another department instead.',
  },
  sameCase: { ar: 'اختر حالة أخرى غير هذه.', en: 'Choose a case other than this one.' },
  unknownCase: {
    ar: 'لا توجد حالة بهذا الرقم في جهتكم. تحقّق من الرقم.',
    en: 'There is no case with this reference in your entity. Check the number.',
  },
  mergeCycle: {
    ar: 'الحالة المختارة مدمجة في هذه الحالة. تراجع عن ذلك الدمج أولاً.',
    en: 'The chosen case is merged into this one. Undo that merge first.',
  },
  targetNotOpen: {
    ar: 'لا تُدمج حالة إلا في حالة مفتوحة. اختر حالة مفتوحة، أو اربط الحالتين.',
    en: 'A case is merged only into an open one. Choose an open case, or link the two.',
  },
  targetNotRestricted: {
    ar: 'لا تُدمج حالة مقيّدة إلا في حالة مقيّدة.',
    en: 'A restricted case is merged only into a restricted one.',
  },
  otherCustomer: {
    ar: 'الحالتان لعميلين مختلفين، والدمج يُطلع كلاً منهما على ما كتبه الآخر. اربط الحالتين بدلاً من دمجهما.',
    en: 'The cases are of two customers, and merged each would read what the other wrote. Link them instead.',
  },
  linkedAlready: { ar: 'الحالتان مرتبطتان من قبل.', en: 'The two cases are linked already.' },
  notLinked: { ar: 'الحالتان غير مرتبطتين.', en: 'The two cases are not linked.' },
  noMessages: {
    ar: 'اختر الرسائل التي تنتقل إلى الحالة الجديدة.',
    en: 'Choose the messages that go to the new case.',
  },
})
