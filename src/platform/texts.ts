// What the machinery itself has to say.
import { defineTexts } from '#src/kernel/text.ts'

export const platformTexts = defineTexts('platform', {
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in' },
  programme: { ar: 'برنامج تقييم مراكز الخدمة الحكومية', en: 'Government service centre evaluation' },
  backHome: { ar: 'العودة إلى الصفحة الرئيسية', en: 'Back to the start page' },
  titleInvalid: { ar: 'تعذّر قبول الطلب', en: 'The request was not accepted' },
  titleSignIn: { ar: 'سجّل الدخول أولاً', en: 'Sign in first' },
  titleForbidden: { ar: 'ليس ضمن صلاحياتك', en: 'Not within your role' },
  titleMissing: { ar: 'الصفحة غير موجودة', en: 'Page not found' },
  titleConflict: { ar: 'تغيّرت الحالة', en: 'Things have changed' },
  titleTooMany: { ar: 'طلبات كثيرة', en: 'Too many requests' },
  titleFailed: { ar: 'حدث خطأ لدينا', en: 'Something went wrong' },
  signInFirst: { ar: 'سجّل الدخول أولاً لمتابعة هذا الإجراء.', en: 'Sign in first to continue.' },
  notYours: {
    ar: 'هذا الإجراء ليس ضمن صلاحياتك. اطلبه من مدير النظام في جهتك.',
    en: 'This is not within your role. Ask your administrator for it.',
  },
  notFound: {
    ar: 'الصفحة غير موجودة، أو ليست متاحة لك. تحقّق من الرابط أو عُد إلى الصفحة الرئيسية.',
    en: 'There is no such page, or it is not open to you. Check the address or go back to the start page.',
  },
  invalid: {
    ar: 'لم يُحفظ شيء. صحّح ما يلي ثم أعد الإرسال.',
    en: 'Nothing was saved. Correct the following and send again.',
  },
  notJson: {
    ar: 'نص الطلب ليس JSON صحيحاً. أرسله بصيغة application/json.',
    en: 'The body is not valid JSON. Send it as application/json.',
  },
  required: { ar: 'هذا الحقل مطلوب.', en: 'This field is required.' },
  wrongValue: { ar: 'القيمة غير صالحة لهذا الحقل.', en: 'This value is not valid here.' },
  notADay: {
    ar: 'هذا ليس تاريخاً صحيحاً. اكتب اليوم ثم الشهر ثم السنة بالأرقام.',
    en: 'This is not a date. Write the day, the month and the year in numbers.',
  },
  tooLong: { ar: 'النص أطول من المسموح.', en: 'The text is longer than allowed.' },
  changedMeanwhile: {
    ar: 'عُدِّل هذا السجل في مكان آخر بعد أن فتحته. لم يُحفظ تعديلك؛ راجع النسخة الحالية ثم أعد المحاولة.',
    en: 'This record was changed elsewhere after you opened it. Your change was not saved; look at the current version and try again.',
  },
  unreadable: {
    ar: 'تعذّرت قراءة محتوى الطلب. تحقّق من صيغته ثم أعد الإرسال.',
    en: 'The content of the request cannot be read. Check its format and send it again.',
  },
  duplicate: { ar: 'يوجد سجل بهذه القيمة.', en: 'There is already a record with this value.' },
  foreignForm: {
    ar: 'أُرسل هذا النموذج من موقع آخر فرُفض. افتح الصفحة من جديد وأعد الإرسال.',
    en: 'This form was sent from another site and was refused. Open the page again and resend.',
  },
  tooLarge: {
    ar: 'حجم ما أُرسل أكبر من المسموح، وهو {megabytes} ميغابايت. صغّره أو أرسله على أجزاء.',
    en: 'What was sent is larger than the {megabytes} MB allowed. Make it smaller or send it in parts.',
  },
  tooMany: {
    ar: 'طلبات كثيرة في وقت قصير. انتظر قليلاً ثم أعد المحاولة.',
    en: 'Too many requests in a short time. Wait a moment and try again.',
  },
  failed: {
    ar: 'حدث خطأ لدينا. لم يُفقد ما حُفظ من قبل؛ أعد المحاولة بعد قليل، واذكر الرقم {reference} للدعم الفني.',
    en: 'Something went wrong on our side. What was saved before is kept; try again shortly and quote {reference} to support.',
  },
})
