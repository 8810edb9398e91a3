// Refusals of the evaluation slice, grouped by the noun that refuses; longer groups are files of texts/. Each says what to do.
import { defineTexts, type LocalizedText } from '#src/kernel/text.ts'

export const editionTexts = defineTexts('evaluation.edition', {
  invalid: {
    ar: 'تعذّر قبول ملف إصدار المعايير. صحّح المواضع المبيّنة ثم أعد المحاولة.',
    en: 'The framework edition file cannot be accepted. Correct the places listed and try again.',
  },
  notJson: {
    ar: 'الملف ليس بصيغة JSON صحيحة. اختر ملف إصدار صادراً عن النظام.',
    en: 'The file is not valid JSON. Choose an edition file exported by the system.',
  },
  fieldMissing: { ar: 'هذا الحقل مطلوب.', en: 'This field is required.' },
  fieldWrong: { ar: 'القيمة هنا ليست بالصيغة المطلوبة.', en: 'The value here does not have the required form.' },
  fieldUnknown: {
    ar: 'الحقول الآتية غير معروفة، ويلزم حذفها: {names}.',
    en: 'These fields are not known and must be removed: {names}.',
  },
  duplicate: {
    ar: 'الرمز {code} مستخدم أكثر من مرة. يجب أن يكون لكل عنصر رمز خاص به.',
    en: 'The code {code} is used more than once. Give each item a code of its own.',
  },
  unknownTier: {
    ar: 'المستوى {tier} غير معرف في قائمة مستويات الإصدار.',
    en: 'The tier {tier} is not among the tiers of the edition.',
  },
  unknownSetMember: {
    ar: 'تشير قاعدة الدرع إلى {name}، وهو غير موجود في هذا الإصدار.',
    en: 'The award rule refers to {name}, which is not in this edition.',
  },
  bindingDiffers: {
    ar: 'صفة الإلزام للمعيار {code} لا تطابق صفة مستواه.',
    en: 'Criterion {code} does not agree with its tier on whether it is binding.',
  },
  countDiffers: {
    ar: 'العدد المعلن ({declared}) لا يطابق عدد المعايير المدرجة ({actual}).',
    en: 'The declared count ({declared}) differs from the number of criteria listed ({actual}).',
  },
  setEmpty: {
    ar: 'قاعدة الدرع تشير إلى مجموعة لا تضم أي معيار ملزم.',
    en: 'The award rule refers to a set without any binding criterion.',
  },
  setNonBinding: {
    ar: 'المعيار {code} غير ملزم، فلا يدخل في قاعدة الدرع.',
    en: 'Criterion {code} is not binding, so an award rule cannot rest on it.',
  },
  unreachable: {
    ar: 'قاعدة الدرع تشترط {wanted} معيارا، والمجموعة لا تضم سوى {size}.',
    en: 'The award rule asks for {wanted} criteria, but the set holds only {size}.',
  },
  bandReversed: {
    ar: 'بداية النطاق ({from}) أكبر من نهايته ({to}).',
    en: 'The range begins ({from}) after it ends ({to}).',
  },
  unknown: {
    ar: 'لا يوجد إصدار منشور بالرمز {id}. اختر أحد الإصدارات المنشورة.',
    en: 'There is no published edition with the id {id}. Choose one of the published editions.',
  },
  unknownAnyState: {
    ar: 'لا يوجد إصدار بالرمز {id}. تحقق من الرمز.',
    en: 'There is no edition with the id {id}. Check the id.',
  },
  publishedUnchangeable: {
    ar: 'الإصدار {id} منشور، ولا يتغير محتوى الإصدار المنشور. استورد المحتوى الجديد برمز إصدار آخر.',
    en: 'Edition {id} is published, and a published edition never changes. Import the new content under another id.',
  },
})

export const awardTexts = defineTexts('evaluation.award', {
  invalidResults: {
    ar: 'تعذّر احتساب النتيجة. صحّح نتائج المعايير المبيّنة.',
    en: 'The result cannot be worked out. Correct the criterion results listed.',
  },
  unknownCode: {
    ar: 'لا يوجد معيار بالرمز {code} في هذا الإصدار.',
    en: 'There is no criterion with the code {code} in this edition.',
  },
  malformedResult: {
    ar: 'نتيجة المعيار {code} يجب أن تكون met أو not_met أو not_applicable.',
    en: 'The result of criterion {code} must be met, not_met or not_applicable.',
  },
  notConditional: {
    ar: 'المعيار {code} غير مشروط، فلا تُقبل له نتيجة «لا ينطبق». اختر «مستوفى» أو «غير مستوفى».',
    en: 'Criterion {code} is not conditional, so “not applicable” is not accepted. Choose “met” or “not met”.',
  },
})

export const programmeTexts = defineTexts('evaluation.programme', {
  invalid: {
    ar: 'تعذّر قبول ملف برنامج التقييم. صحّح المواضع المبيّنة ثم أعد المحاولة.',
    en: 'The evaluation programme file cannot be accepted. Correct the places listed and try again.',
  },
})

/** A reason of eligibility that the guide does not print. */
export const closedCentre: LocalizedText = {
  ar: 'المركز غير نشط حاليا، فلا يدرج في خطة التقييم.',
  en: 'The centre is not active at present, so it is not included in the evaluation plan.',
}

export const consolidationTexts = defineTexts('evaluation.consolidation', {
  unknownCode: {
    ar: 'لا يوجد معيار بالرمز {code} في هذا الإصدار.',
    en: 'There is no criterion with the code {code} in this edition.',
  },
  notAssessed: {
    ar: 'لم يُقيَّم المعيار {code} في أي زيارة بعد. استكمل تقييمه أولاً.',
    en: 'Criterion {code} has not been assessed in any visit yet. Have it assessed first.',
  },
  reasonRequired: {
    ar: 'اذكر سبب القرار.',
    en: 'Give the reason for the decision.',
  },
  notConditional: {
    ar: 'هذا المعيار غير مشروط، فلا تقبل له نتيجة «لا ينطبق».',
    en: 'This criterion is not conditional, so “not applicable” is not accepted.',
  },
  invalidDecision: {
    ar: 'تعذّر حفظ القرار. صحّح الحقول المبيّنة.',
    en: 'The decision cannot be saved. Correct the fields listed.',
  },
})
