// What saving an answer, its evidence or a whole visit refuses.
import { defineTexts } from '#src/kernel/text.ts'

export const findingTexts = defineTexts('evaluation.finding', {
  stale: {
    ar: 'عُدِّلت هذه الإجابة من جهاز أو نافذة أخرى بعد أن فتحتَ النموذج. اختر الإجابة التي تريد اعتمادها.',
    en: 'This answer was changed on another device or in another window after you opened the form. Choose the answer to keep.',
  },
  unknownCode: {
    ar: 'لا يوجد معيار بالرمز {code} في هذا النموذج. افتح النموذج من جديد وأجب عن المعايير المعروضة فيه.',
    en: 'There is no criterion {code} in this form. Open the form again and answer the criteria it shows.',
  },
  notConditional: {
    ar: 'المعيار {code} غير مشروط، فلا تُقبل له إجابة «لا ينطبق». اختر «مستوفى» أو «غير مستوفى».',
    en: 'Criterion {code} is not conditional, so “not applicable” is not accepted. Choose “met” or “not met”.',
  },
  reasonRequired: {
    ar: 'اذكر سبب عدم انطباق المعيار {code} على هذا المركز.',
    en: 'Say why criterion {code} does not apply to this centre.',
  },
  locked: {
    ar: 'أُرسلت هذه الزيارة، فلا تقبل التعديل. اطلب من الفريق المركزي إعادتها إليك إن لزم التصحيح.',
    en: 'This visit has been submitted and can no longer be changed. Ask the central team to return it to you if it needs correcting.',
  },
  cancelled: {
    ar: 'أُلغيت هذه الزيارة، فلا تُقبل فيها إجابات جديدة. راجع الفريق المركزي.',
    en: 'This visit was cancelled and takes no more answers. Please turn to the central team.',
  },
  closed: {
    ar: 'انتقل تقييم هذا المركز إلى مرحلة لاحقة، فلا تُقبل فيه إجابات جديدة. راجع الفريق المركزي.',
    en: 'The evaluation of this centre has moved on and takes no more answers. Please turn to the central team.',
  },
  roundNotOpen: {
    ar: 'لم تُفتح دورة هذا التقييم بعد، فلا تبدأ الزيارة قبل أن يفتحها الفريق المركزي.',
    en: 'The round of this evaluation is not open yet. The visit can begin once the central team opens it.',
  },
  roundClosed: {
    ar: 'أُغلقت دورة هذا التقييم، فلا تبدأ فيها زيارة جديدة. راجع الفريق المركزي.',
    en: 'The round of this evaluation is closed, so no new visit can begin. Please turn to the central team.',
  },
  incomplete: {
    ar: 'لا يمكن الإرسال قبل استكمال ما يلي.',
    en: 'Complete the following before submitting.',
  },
  unassessed: { ar: 'المعيار {code}: لم يُجب عنه بعد.', en: 'Criterion {code}: not answered yet.' },
  withoutNote: {
    ar: 'المعيار {code}: غير مستوفى وتلزمه ملاحظة.',
    en: 'Criterion {code}: not met, so it needs a note.',
  },
  notSubmitted: {
    ar: 'لا تُعاد إلا زيارة أُرسلت. هذه الزيارة ما زالت لدى المقيّم.',
    en: 'Only a submitted visit can be returned. This one is still with its assessor.',
  },
  pastReturning: {
    ar: 'التقييم معروض على اللجنة أو تجاوزها، فلا تُعاد زياراته.',
    en: 'The evaluation is with the committee or past it, so its visits cannot be returned.',
  },
  returnReason: {
    ar: 'اذكر سبب إعادة الزيارة ليعرف المقيّم ما المطلوب.',
    en: 'Give the reason, so that the assessor knows what is wanted.',
  },
})

export const evidenceTexts = defineTexts('evaluation.evidence', {
  idTaken: {
    ar: 'سبق استخدام معرّف هذا الدليل لملف آخر. أضف الملف من جديد.',
    en: 'The id of this evidence already belongs to another file. Add the file again.',
  },
  tooMany: {
    ar: 'بلغ هذا المعيار الحد الأقصى وهو {limit} ملفات. احذف ملفاً قبل إضافة آخر.',
    en: 'This criterion already has the most files it can hold, {limit}. Remove one before adding another.',
  },
  visitFull: {
    ar: 'بلغت أدلة هذه الزيارة أقصى ما تتسع له ({files} ملف أو {gigabytes} غيغابايت، ومنها المحذوف)، فلم يُضف الملف. أجب عن بقية المعايير بالملاحظات، وراجع الفريق المركزي.',
    en: 'The evidence of this visit has reached its limit ({files} files or {gigabytes} GB, removed ones included), so the file was not added. Answer the other criteria with notes, and contact the central team.',
  },
  picturesOnly: {
    ar: 'لا تُقبل من زيارة المتسوق السري إلا الصور (JPEG أو PNG أو WebP)، لأن غيرها قد يحمل اسم من أعده. أرسل صورة أو لقطة شاشة.',
    en: 'From a mystery shopper’s visit only pictures (JPEG, PNG or WebP) are taken, as other files may carry their author’s name. Send a photo or a screenshot.',
  },
  withheld: {
    ar: 'هذا الملف محفوظ لدى الفريق المركزي وحده، لأنه قد يكشف من نفّذ الزيارة. اطلب من الفريق ما تحتاج إليه منه.',
    en: 'This file is kept by the central team alone, as it may reveal who carried out the visit. Ask the team for what you need of it.',
  },
  none: {
    ar: 'لم تختر ملفاً. اختر صورة أو مستنداً ثم أعد الإرسال.',
    en: 'No file was chosen. Choose a photo or document and send again.',
  },
})
