// Words of the list of visits and of the self-assessment pages.
import { defineTexts, type LocalizedText } from '#src/kernel/text.ts'

/** Beside the names of the programme's mechanisms. */
export const selfName: LocalizedText = { ar: 'التقييم الذاتي', en: 'Self-assessment' }

export const visitTexts = defineTexts('evaluation.visits', {
  returnTitle: { ar: 'إعادة زيارة {centre} إلى من نفّذها؟', en: 'Return the visit to {centre} to its assessor?' },
  returnText: {
    ar: 'تُفتح الزيارة من جديد ({mechanism}) أمام {person} بما سبق من إجاباتها وأدلتها ليصححها ويرسلها، ويظهر له السبب أعلى النموذج.',
    en: 'The visit ({mechanism}) opens again for {person} with its answers and evidence, to be corrected and submitted. The reason is shown above the form.',
  },
  returnReason: { ar: 'سبب الإعادة', en: 'Reason for returning' },
  returnReasonHint: {
    ar: 'اذكر المعايير المطلوب تصحيحها وما المطلوب فيها.',
    en: 'Name the criteria to correct and what is wanted of them.',
  },
  returnConfirm: { ar: 'إعادة الزيارة', en: 'Return the visit' },
  returned: {
    ar: 'أُعيدت الزيارة إلى من نفّذها مع السبب.',
    en: 'The visit was returned to its assessor with the reason.',
  },
  title: { ar: 'زياراتي', en: 'My visits' },
  lead: {
    ar: 'الزيارات المكلّف بها، والأقرب موعداً أولاً. تُحفظ كل إجابة فور إعطائها، ويعمل النموذج دون اتصال بعد فتحه.',
    en: 'The visits assigned to you, the next one first. Every answer is saved as you give it, and a form once opened works offline.',
  },
  none: { ar: 'لا زيارات مكلّف بها الآن', en: 'No visits assigned to you' },
  noneText: {
    ar: 'حين يكلّفك الفريق المركزي بزيارة مركز تظهر هنا مع موعدها ونموذجها.',
    en: 'When the central team assigns you a centre, its visit appears here with its date and form.',
  },
  centre: { ar: 'المركز', en: 'Centre' },
  mechanism: { ar: 'الآلية', en: 'Mechanism' },
  when: { ar: 'الموعد', en: 'Scheduled' },
  due: { ar: 'آخر الدورة', en: 'Round ends' },
  progress: { ar: 'الإنجاز', en: 'Progress' },
  state: { ar: 'الحالة', en: 'State' },
  assigned: { ar: 'لم تبدأ', en: 'Not started' },
  started: { ar: 'قيد التعبئة', en: 'Under way' },
  submitted: { ar: 'أُرسلت', en: 'Submitted' },
  cancelled: { ar: 'ملغاة', en: 'Cancelled' },
  selfAssessment: { ar: 'التقييم الذاتي', en: 'Self-assessment' },
  noDate: { ar: 'لم يُحدد', en: 'Not set' },
})

export const selfTexts = defineTexts('evaluation.self', {
  title: { ar: 'التقييم الذاتي الشهري', en: 'Monthly self-assessment' },
  lead: {
    ar: 'يقيّم المركز نفسه كل شهر على نموذج التقييم ذاته، ويقارن بآخر نتيجة رسمية. لا يراه إلا أهل الجهة.',
    en: 'Each month the centre assesses itself on the very same form, beside its last official result. Only your own entity sees it.',
  },
  start: { ar: 'بدء تقييم {month}', en: 'Start the assessment of {month}' },
  resume: { ar: 'متابعة تقييم {month}', en: 'Continue the assessment of {month}' },
  doneThisMonth: { ar: 'أُرسل تقييم {month}.', en: 'The assessment of {month} has been submitted.' },
  chooseCentre: { ar: 'المركز', en: 'Centre' },
  none: { ar: 'لم يُجرَ تقييم ذاتي بعد', en: 'No self-assessment yet' },
  noneText: {
    ar: 'ابدأ بتقييم هذا الشهر؛ ويظهر هنا كل شهر مع عدد المستوفى والفرق عن النتيجة الرسمية.',
    en: 'Start with this month; each month then appears here with its counts and its difference from the official result.',
  },
  month: { ar: 'الشهر', en: 'Month' },
  met: { ar: 'مستوفى', en: 'Met' },
  unmet: { ar: 'غير مستوفى', en: 'Not met' },
  open: { ar: 'بلا إجابة', en: 'Unanswered' },
  differs: { ar: 'الفرق عن النتيجة الرسمية', en: 'Difference from the official result' },
  differCount: {
    ar: {
      by: 'count',
      zero: 'لا فرق',
      one: 'معيار واحد',
      two: 'معياران',
      few: '{count} معايير',
      many: '{count} معياراً',
      other: '{count} معيار',
    },
    en: { by: 'count', zero: 'No difference', one: 'One criterion', other: '{count} criteria' },
  },
  noOfficial: { ar: 'لا نتيجة رسمية منشورة بعد', en: 'No official result published yet' },
  trend: { ar: 'عدد المعايير المستوفاة شهراً بعد شهر', en: 'Criteria met, month by month' },
  trendText: {
    ar: 'المستوفى في كل تقييم ذاتي أُرسل، من مجموع معايير النموذج.',
    en: 'Criteria met in each submitted self-assessment, of all on the form.',
  },
  ours: { ar: 'تقييمنا', en: 'Our answer' },
  official: { ar: 'النتيجة الرسمية', en: 'Official result' },
  criterion: { ar: 'المعيار', en: 'Criterion' },
  note: { ar: 'ملاحظة النتيجة الرسمية', en: 'Note of the official result' },
  openForm: { ar: 'فتح النموذج', en: 'Open the form' },
  sameAsOfficial: {
    ar: 'يطابق تقييم المركز النتيجة الرسمية في جميع المعايير.',
    en: 'The centre’s assessment equals the official result in every criterion.',
  },
  started: {
    ar: 'بدأ تقييم {month}. أجب عن المعايير ثم أرسله.',
    en: 'The assessment of {month} has begun. Answer the criteria, then submit it.',
  },
  notYours: {
    ar: 'لا مركز مسند إليك. اطلب من مدير النظام في جهتك إسناد مركزك إليك.',
    en: 'No centre is assigned to you. Ask your administrator to assign yours.',
  },
  submitted: { ar: 'أُرسل التقييم الذاتي.', en: 'The self-assessment was submitted.' },
})
