// Why something is refused; each says what to do.
import { defineTexts } from '#src/kernel/text.ts'

export const actionTexts = defineTexts('casework.refused', {
  changed: {
    ar: 'غيّر شخص آخر هذه الحالة بعد أن فتحتها. راجع ما تغيّر ثم أعد المحاولة؛ ما كتبته محفوظ.',
    en: 'Somebody else changed this case after you opened it. See what changed, then try again; what you wrote is kept.',
  },
  takenAlready: {
    ar: 'استلم {name} هذه الحالة قبلك.',
    en: '{name} claimed this case before you.',
  },
  needsNewHandler: {
    ar: 'تعامل هذا الموظف مع الحالة في دورة سابقة. اختر موظفاً لم يتعامل معها (الدليل ٥٫١٫١١).',
    en: 'This person handled the case in an earlier cycle. Choose somebody who did not (guide 5.1.11).',
  },
  complainedAbout: {
    ar: 'لا يمكن إسناد الحالة إلى هذا الموظف. اختر موظفاً آخر.',
    en: 'The case cannot be given to this person. Choose somebody else.',
  },
  unknownPerson: {
    ar: 'اختر موظفاً يعمل في هذه الجهة.',
    en: 'Choose somebody who works in this entity.',
  },
  unknownDepartment: { ar: 'اختر قسماً من أقسام الجهة.', en: 'Choose a department of the entity.' },
  unknownHeading: { ar: 'اختر تصنيفاً من قائمة الجهة.', en: 'Choose a heading from the entity’s list.' },
  unknownService: { ar: 'اختر خدمة من خدمات الجهة.', en: 'Choose a service of the entity.' },
  unknownCentre: { ar: 'اختر مركزاً من مراكز الجهة.', en: 'Choose a centre of the entity.' },
  unknownCustomer: { ar: 'اختر العميل من القائمة أو أدخل بياناته.', en: 'Choose the customer or enter his details.' },
  notAnonymous: {
    ar: 'لا يُقدَّم هذا النوع دون اسم، لأننا نحتاج إلى الرد على صاحبه. اختر نوعاً آخر أو أدخل بياناتك.',
    en: 'This kind cannot be anonymous, because it is answered to whoever sent it. Choose another kind or give your details.',
  },
  noWayToAnswer: {
    ar: 'أدخل رقم هاتف أو بريداً إلكترونياً لنتمكن من الرد.',
    en: 'Give a phone number or an e-mail address, so that we can answer.',
  },
  approvalNeeded: {
    ar: 'يحتاج الرد على هذا النوع إلى اعتماد. ارفعه للاعتماد بدلاً من إرساله.',
    en: 'Answers to this kind need approval. Submit the answer for approval instead.',
  },
  noDraft: { ar: 'لا يوجد رد بانتظار الاعتماد.', en: 'No answer waits for approval.' },
  ownAnswer: {
    ar: 'لا يعتمد الموظف رداً كتبه بنفسه. يعتمده موظف آخر.',
    en: 'Nobody approves his own answer; somebody else has to.',
  },
  satisfactionFirst: {
    ar: 'لم يُعرف رضا العميل بعد. انتظر رده، أو سجّل محاولات التواصل معه ثم أغلق الحالة.',
    en: 'Whether the customer is satisfied is not known yet. Wait for his word, or record the attempts to reach him and then close.',
  },
  notSatisfied: {
    ar: 'العميل غير راضٍ عن الرد. أعد فتح الحالة بدورة جديدة بدلاً من إغلاقها.',
    en: 'The customer is not satisfied. Reopen the case in a new cycle instead of closing it.',
  },
  reopenTooLate: {
    ar: 'انقضت مدة الاعتراض ({days} يوماً من الإغلاق). قدّم حالة جديدة، وسنربطها بهذه.',
    en: 'The time for an appeal is over ({days} days after closing). File a new case and we will link the two.',
  },
  ratedAlready: {
    ar: 'سُجّل رأيكم في هذا الرد من قبل. شكراً لكم.',
    en: 'Your rating of this answer was recorded before. Thank you.',
  },
  notAnswered: { ar: 'لم يُرسل رد بعد، فلا شيء يُقيَّم.', en: 'No answer was sent yet, so there is nothing to rate.' },
})
