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
  referredOut: {
    ar: 'حالتكم {reference} من اختصاص {entity}. أحلناها إليها، ونتابعها حتى تُحل ثم نسألكم عن رضاكم. للمتابعة: {link}',
    en: 'Your case {reference} is within the competence of {entity}. We referred it there, follow it until it is solved, and will then ask whether you are satisfied. Follow it: {link}',
  },
})
