// States of an evaluation, and why a step is refused.
import { defineTexts, type LocalizedText } from '#src/kernel/text.ts'

export const evaluationTexts = defineTexts('evaluation.move', {
  notPossible: {
    ar: 'لا يمكن تنفيذ هذا الإجراء والتقييم في حالته الحالية. حدّث الصفحة للاطلاع على حالته.',
    en: 'This step is not possible in the current state of the evaluation. Reload the page to see its state.',
  },
  notYours: {
    ar: 'هذا الإجراء ليس من صلاحياتك. ارجع إلى الفريق المركزي.',
    en: 'This step is not yours to take. Please turn to the central team.',
  },
  notReady: {
    ar: 'لم يكتمل التقييم بعد. استكمل ما يلي ثم أعد المحاولة.',
    en: 'The evaluation is not ready yet. Complete the following and try again.',
  },
  unassessed: {
    ar: {
      by: 'count',
      zero: 'لا توجد معايير غير مقيَّمة.',
      one: 'بقي معيار واحد لم يُقيَّم: {codes}.',
      two: 'بقي معياران لم يُقيَّما: {codes}.',
      few: 'بقيت {count} معايير لم تُقيَّم: {codes}.',
      many: 'بقي {count} معياراً لم يُقيَّم: {codes}.',
      other: 'بقي {count} معيار لم يُقيَّم: {codes}.',
    },
    en: {
      by: 'count',
      one: 'One criterion is not assessed yet: {codes}.',
      other: '{count} criteria are not assessed yet: {codes}.',
    },
  },
  undecided: {
    ar: {
      by: 'count',
      zero: 'لا توجد معايير مختلف عليها.',
      one: 'اختلفت الزيارات في معيار واحد، ويلزم الفصل فيه: {codes}.',
      two: 'اختلفت الزيارات في معيارين، ويلزم الفصل فيهما: {codes}.',
      few: 'اختلفت الزيارات في {count} معايير، ويلزم الفصل فيها: {codes}.',
      many: 'اختلفت الزيارات في {count} معيارا، ويلزم الفصل فيها: {codes}.',
      other: 'اختلفت الزيارات في {count} معيار، ويلزم الفصل فيها: {codes}.',
    },
    en: {
      by: 'count',
      one: 'The visits disagree on one criterion, which must be decided: {codes}.',
      other: 'The visits disagree on {count} criteria, which must be decided: {codes}.',
    },
  },
  unmetWithoutNote: {
    ar: {
      by: 'count',
      zero: 'جميع المعايير غير المستوفاة مصحوبة بملاحظات.',
      one: 'يلزم تدوين ملاحظة على معيار واحد غير مستوفى: {codes}.',
      two: 'يلزم تدوين ملاحظة على معيارين غير مستوفيين: {codes}.',
      few: 'يلزم تدوين ملاحظة على {count} معايير غير مستوفاة: {codes}.',
      many: 'يلزم تدوين ملاحظة على {count} معيارا غير مستوفى: {codes}.',
      other: 'يلزم تدوين ملاحظة على {count} معيار غير مستوفى: {codes}.',
    },
    en: {
      by: 'count',
      one: 'One unmet criterion needs a note: {codes}.',
      other: '{count} unmet criteria need a note: {codes}.',
    },
  },
  excusedWithoutReason: {
    ar: 'يلزم ذكر سبب عدم الانطباق للمعايير الآتية: {codes}.',
    en: 'Give the reason why these criteria are not applicable: {codes}.',
  },
  noVisit: {
    ar: 'لم يُكلَّف أحد بزيارة هذا المركز بعد. كلّف مقيّماً واحداً على الأقل.',
    en: 'Nobody has been assigned to visit this centre yet. Assign at least one assessor.',
  },
  openVisits: {
    ar: {
      by: 'count',
      zero: 'أرسلت جميع الزيارات.',
      one: 'بقيت زيارة واحدة لم ترسل نتائجها.',
      two: 'بقيت زيارتان لم ترسل نتائجهما.',
      few: 'بقيت {count} زيارات لم ترسل نتائجها.',
      many: 'بقيت {count} زيارة لم ترسل نتائجها.',
      other: 'بقيت {count} زيارة لم ترسل نتائجها.',
    },
    en: {
      by: 'count',
      one: 'One visit has not been submitted yet.',
      other: '{count} visits have not been submitted yet.',
    },
  },
  reasonRequired: { ar: 'اذكر السبب.', en: 'Give the reason.' },
  notApproved: {
    ar: 'لم تعتمد اللجنة هذه النسخة من التقرير بالتصويت.',
    en: 'The committee has not approved this revision of the report by vote.',
  },
  notReturned: {
    ar: 'لم تقرر اللجنة بالتصويت إعادة هذه النسخة من التقرير.',
    en: 'The committee has not voted to return this revision of the report.',
  },
  selfThisMonth: {
    ar: 'سبق بدء التقييم الذاتي للمركز عن هذا الشهر. استكمل التقييم القائم.',
    en: 'The centre’s self-assessment for this month has already been started. Continue with that one.',
  },
})

/** States as shown to readers. */
export const stateNames = {
  planned: { ar: 'مخطط', en: 'Planned' },
  in_progress: { ar: 'قيد التقييم', en: 'In progress' },
  consolidating: { ar: 'قيد التوحيد', en: 'Consolidating' },
  with_committee: { ar: 'لدى اللجنة', en: 'With the committee' },
  approved: { ar: 'معتمد', en: 'Approved' },
  published: { ar: 'منشور', en: 'Published' },
  cancelled: { ar: 'ملغى', en: 'Cancelled' },
  submitted: { ar: 'مرسل', en: 'Submitted' },
} as const satisfies Record<string, LocalizedText>
