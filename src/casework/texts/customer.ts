// What we write to customers. Plain words, whole sentences; each says what comes next.
import { defineTexts } from '#src/kernel/text.ts'

export const customerTexts = defineTexts('casework.customer', {
  subject: { ar: 'حالتكم رقم {reference}', en: 'Your case {reference}' },
  registered: {
    ar: 'شكراً لتواصلكم مع {entity}. سُجّلت حالتكم بالرقم {reference}، ونعمل على الرد عليها قبل {due}. للمتابعة: {link}',
    en: 'Thank you for contacting {entity}. Your case is registered as {reference}; we aim to answer by {due}. Follow it: {link}',
  },
  registeredUndated: {
    ar: 'شكراً لتواصلكم مع {entity}. سُجّلت حالتكم بالرقم {reference}. للمتابعة: {link}',
    en: 'Thank you for contacting {entity}. Your case is registered as {reference}. Follow it: {link}',
  },
  inHistory: {
    ar: 'سُجّلت الحالة، وأُرسل إليكم رقمها المرجعي.',
    en: 'The case was registered and its reference sent to you.',
  },
  newMessage: {
    ar: 'لديكم رسالة جديدة بشأن حالتكم {reference}. لقراءتها والرد عليها: {link}',
    en: 'There is a new message on your case {reference}. Read and answer it: {link}',
  },
  message: { ar: '{body}\n\nحالتكم {reference}: {link}', en: '{body}\n\nYour case {reference}: {link}' },
  askSatisfaction: {
    ar: 'أجبنا عن حالتكم {reference}. هل أنتم راضون عن الحل؟ أخبرونا: {link}. إن لم تكونوا راضين فمن حقكم الاعتراض، وسينظر فيها موظف آخر.',
    en: 'We have answered your case {reference}. Are you satisfied? Tell us: {link}. If not, you have the right to appeal, and somebody new will look at it.',
  },
  askedInHistory: {
    ar: 'أُرسل إليكم الرد، وسألناكم عن رضاكم عنه. إن لم تكونوا راضين فمن حقكم الاعتراض، وسينظر في الحالة موظف آخر.',
    en: 'The answer was sent to you, and you were asked whether it satisfies you. If not, you have the right to appeal, and somebody new will look at the case.',
  },
  delayed: {
    ar: 'تحتاج حالتكم {reference} إلى وقت أطول مما وعدنا به. السبب: {reason}. نتوقع الرد قبل {due}. للمتابعة: {link}',
    en: 'Your case {reference} needs more time than we promised. Reason: {reason}. We expect to answer by {due}. Follow it: {link}',
  },
  delayedInHistory: {
    ar: 'تحتاج الحالة إلى وقت أطول. السبب: {reason}. نتوقع الرد قبل {due}.',
    en: 'The case needs more time. Reason: {reason}. We expect to answer by {due}.',
  },
  mayBeLateInHistory: {
    ar: 'قد يتأخر الرد عن {due}. ما زلنا نعمل على الحالة، وسنخبركم بالموعد الجديد.',
    en: 'The answer may come later than {due}. We are still working on the case and will tell you the new date.',
  },
  isLate: {
    ar: 'تأخرنا في الرد على حالتكم {reference} عن الموعد {due}، ونعتذر لكم. ما زلنا نعمل عليها، وسنخبركم بالموعد الجديد. للمتابعة: {link}',
    en: 'Our answer to your case {reference} was due by {due} and is late. We are sorry, are still working on it, and will tell you the new date. Follow it: {link}',
  },
  isLateInHistory: {
    ar: 'تأخر الرد عن الموعد {due}، ونعتذر لكم. ما زلنا نعمل على الحالة، وسنخبركم بالموعد الجديد.',
    en: 'The answer was due by {due} and is late. We are sorry, are still working on the case, and will tell you the new date.',
  },
  dateMoved: {
    ar: 'تغيّرت أوقات عملنا أو إجازاتنا، فأصبح موعد الرد على حالتكم {reference} قبل {due}. للمتابعة: {link}',
    en: 'Our working hours or holidays have changed, so we now aim to answer your case {reference} by {due}. Follow it: {link}',
  },
  dateMovedInHistory: {
    ar: 'تغيّرت أوقات العمل أو الإجازات، فأصبح موعد الرد قبل {due}.',
    en: 'Working hours or holidays changed; we now aim to answer by {due}.',
  },
  stillAsking: {
    ar: 'أجبنا عن حالتكم {reference} ولم نعرف رأيكم بعد. هل أنتم راضون عن الحل؟ أخبرونا: {link}',
    en: 'We answered your case {reference} and have not heard from you yet. Are you satisfied? Tell us: {link}',
  },
  stillAskingInHistory: {
    ar: 'ذكّرناكم بالسؤال عن رضاكم عن الرد.',
    en: 'You were reminded of the question whether the answer satisfies you.',
  },
  goesOn: {
    ar: 'لم يصلنا ردكم على سؤالنا في حالتكم {reference}. نواصل العمل عليها بما لدينا، ويمكنكم الرد في أي وقت: {link}',
    en: 'We have not had your reply to our question on case {reference}. We go on with what we have; you can still reply: {link}',
  },
  goesOnInHistory: {
    ar: 'لم يصلنا ردكم في المدة المحددة، فواصلنا العمل بما لدينا. يمكنكم الرد في أي وقت.',
    en: 'Your reply did not come in time, so we went on with what we have. You can still reply.',
  },
  withPartner: {
    ar: 'طلبنا من {partner} معلومات تلزم للرد عليكم.',
    en: 'We asked {partner} for what we need to answer you.',
  },
  referredOutInHistory: {
    ar: 'الحالة من اختصاص {to}. أحلناها إليها، ونتابعها حتى تُحل ثم نسألكم عن رضاكم.',
    en: 'The case is within the competence of {to}. We referred it there, follow it until it is solved, and will then ask whether you are satisfied.',
  },
  askReferral: {
    ar: 'أكدنا حل حالتكم {reference} لدى {to}. هل أنتم راضون عن التواصل معها وعن الحل؟ أخبرونا: {link}. إن لم تكونوا راضين فمن حقكم الاعتراض.',
    en: 'We confirmed that {to} has solved your case {reference}. Are you satisfied with the contact with it and with the solution? Tell us: {link}. If not, you have the right to appeal.',
  },
  askedReferralInHistory: {
    ar: 'أكدنا الحل لدى {to}، وسألناكم عن رضاكم عن التواصل معها وعن الحل.',
    en: 'We confirmed the solution with {to}, and asked whether you are satisfied with the contact with it and with the solution.',
  },
  takenBack: {
    ar: 'عادت حالتكم {reference} إلينا من {to}، ونواصل العمل عليها. للمتابعة: {link}',
    en: 'Your case {reference} has come back to us from {to}, and we go on with it. Follow it: {link}',
  },
  takenBackInHistory: { ar: 'عادت الحالة إلينا من {to}.', en: 'The case came back to us from {to}.' },
  merged: {
    ar: 'ضُمت حالتكم {reference} إلى حالتكم {other}، ونتابعهما معاً. ما كتبتموه محفوظ. للمتابعة: {link}',
    en: 'Your case {reference} was joined to your case {other}, and both are followed as one. What you wrote is kept. Follow it: {link}',
  },
  mergedInHistory: { ar: 'ضُمت الحالة إلى الحالة {other}.', en: 'The case was joined to case {other}.' },
  unmerged: {
    ar: 'نتابع حالتكم {reference} من جديد منفصلة. للمتابعة: {link}',
    en: 'Your case {reference} is followed by itself again. Follow it: {link}',
  },
  unmergedInHistory: { ar: 'تُتابع الحالة من جديد منفصلة.', en: 'The case is followed by itself again.' },
  splitInHistory: {
    ar: 'فُصل هذا الأمر عن الحالة {other} ليُتابع وحده.',
    en: 'This matter was taken out of case {other} to be followed by itself.',
  },
  mayBeLate: {
    ar: 'قد يتأخر الرد على حالتكم {reference} عن {due}. ما زلنا نعمل عليها، وسنخبركم بالموعد الجديد. للمتابعة: {link}',
    en: 'The answer to your case {reference} may come later than {due}. We are still working on it and will tell you the new date. Follow it: {link}',
  },
  reopened: {
    ar: 'أُعيد فتح حالتكم {reference}، وسينظر فيها موظف لم يتعامل معها من قبل. للمتابعة: {link}',
    en: 'Your case {reference} has been reopened; somebody who has not handled it before will look at it. Follow it: {link}',
  },
  reopenedInHistory: {
    ar: 'أُعيد فتح الحالة لأن الرد لم يكن مرضياً. ينظر فيها موظف لم يتعامل معها من قبل.',
    en: 'The case was reopened because the answer did not satisfy. Somebody who has not handled it before looks at it.',
  },
  closed: {
    ar: 'أُغلقت حالتكم {reference}. شكراً لكم. إن عاد الأمر فيمكنكم إعادة فتحها: {link}',
    en: 'Your case {reference} is closed. Thank you. Should the matter return, you can reopen it: {link}',
  },
  closedInHistory: { ar: 'أُغلقت الحالة.', en: 'The case was closed.' },
  withdrawn: { ar: 'سُحبت الحالة بطلبكم.', en: 'The case was withdrawn at your request.' },
  trackingCode: {
    ar: 'رمز متابعة حالتكم {reference} هو {code}، ويصلح عشر دقائق. لا تعطوه لأحد، ولن يطلبه منكم موظف.',
    en: 'The code to follow your case {reference} is {code}. It is good for ten minutes. Give it to nobody; no member of staff will ask for it.',
  },
  referredOut: {
    ar: 'حالتكم {reference} من اختصاص {to}. أحلناها إليها، ونتابعها حتى تُحل ثم نسألكم عن رضاكم. للمتابعة: {link}',
    en: 'Your case {reference} is within the competence of {to}. We referred it there, follow it until it is solved, and will then ask whether you are satisfied. Follow it: {link}',
  },
})
