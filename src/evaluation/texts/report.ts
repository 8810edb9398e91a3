// What the report's steps refuse, and the letter that tells of a published result.
import { defineTexts } from '#src/kernel/text.ts'

export const reportTexts = defineTexts('evaluation.report', {
  decisionNeedsNote: {
    ar: 'دوّن ملاحظة تبيّن ما لم يُستوفَ، ليعرف المركز ما المطلوب منه.',
    en: 'Write a note that says what is not met, so that the centre knows what to do.',
  },
  undecideBeforeCommittee: {
    ar: 'التقرير معروض على اللجنة، فلا يُلغى القرار بل يُعدَّل. عدّل نتيجته أو سببه.',
    en: 'The report is before the committee, so the decision cannot be removed. Change its result or reason instead.',
  },
  withdrawnAlready: {
    ar: 'سبق سحب هذا الدرع.',
    en: 'This shield has already been withdrawn.',
  },
})

export const letterTexts = defineTexts('evaluation.letter', {
  subject: { ar: 'نتيجة تقييم {centre}', en: 'Evaluation result of {centre}' },
  body: {
    ar: 'السلام عليكم {manager}،\n\nاعتمدت لجنة تقييم مراكز الخدمة نتيجة تقييم {centre} في {round}، ونشر التقرير لجهتكم.',
    en: 'Dear {manager},\n\nThe evaluation committee has approved the result of {centre} in {round}, and the report is published to your entity.',
  },
  shield: {
    ar: 'النتيجة: {shield}. تهانينا لكم ولفريق المركز.',
    en: 'Result: {shield}. Congratulations to you and the centre’s team.',
  },
  noShield: {
    ar: {
      by: 'count',
      zero: 'لم يمنح المركز درعا في هذه الدورة.',
      one: 'لم يمنح المركز درعا في هذه الدورة، ويفصله عن أقرب درع معيار واحد.',
      two: 'لم يمنح المركز درعا في هذه الدورة، ويفصله عن أقرب درع معياران.',
      few: 'لم يمنح المركز درعا في هذه الدورة، وتفصله عن أقرب درع {count} معايير.',
      many: 'لم يمنح المركز درعا في هذه الدورة، ويفصله عن أقرب درع {count} معيارا.',
      other: 'لم يمنح المركز درعا في هذه الدورة، ويفصله عن أقرب درع {count} معيار.',
    },
    en: {
      by: 'count',
      one: 'No shield was awarded in this round; one criterion stands between the centre and the nearest shield.',
      other: 'No shield was awarded in this round; {count} criteria stand between the centre and the nearest shield.',
    },
  },
  read: {
    ar: 'يتضمن التقرير نقاط القوة ومجالات التطوير وكل معيار غير مستوفى مع ملاحظته وأدلته. للاطلاع عليه:',
    en: 'The report holds the strengths, the areas to develop, and every unmet criterion with its note and evidence. Read it here:',
  },
})
