// What the committee's rules refuse or warn of.
import { defineTexts } from '#src/kernel/text.ts'

export const committeeTexts = defineTexts('evaluation.committee', {
  invalidTerm: {
    ar: 'تعذّر حفظ دورة اللجنة. صحّح الحقول المبيّنة.',
    en: 'The committee term cannot be saved. Correct the fields listed.',
  },
  badDate: {
    ar: 'أدخل تاريخاً صحيحاً بصيغة سنة-شهر-يوم.',
    en: 'Enter a valid date as year-month-day.',
  },
  endsBeforeStart: {
    ar: 'يجب أن يكون تاريخ انتهاء الدورة بعد تاريخ بدايتها.',
    en: 'The term must end after it starts.',
  },
  termTooLong: {
    ar: 'لا تتجاوز مدة عضوية اللجنة {years} سنوات. قدّم تاريخ الانتهاء.',
    en: 'A committee term lasts at most {years} years. Choose an earlier end date.',
  },
  chairRequired: {
    ar: 'يجب أن يكون للجنة رئيس واحد. حدّد رئيساً واحداً من بين الأعضاء.',
    en: 'The committee needs exactly one chair. Mark one of the members as chair.',
  },
  chairSector: {
    ar: 'يقود اللجنة ممثل عن القطاع العام. اختر رئيساً من القطاع العام.',
    en: 'A representative of the public sector leads the committee. Choose a chair from the public sector.',
  },
  memberTwice: {
    ar: 'هذا العضو مدرج أكثر من مرة. أبقِه مرة واحدة.',
    en: 'This member is listed more than once. Keep one entry.',
  },
  quorumInvalid: {
    ar: 'يجب أن يكون النصاب عددا صحيحا بين {least} وعدد الأعضاء ({members}).',
    en: 'The quorum must be a whole number between {least} and the number of members ({members}).',
  },
  notMember: {
    ar: 'التصويت مقصور على أعضاء اللجنة في دورتها الحالية.',
    en: 'Only members of the committee in its current term may vote.',
  },
  termNotRunning: {
    ar: 'دورة اللجنة غير سارية في هذا التاريخ. راجع الفريق المركزي أو رئيس اللجنة لتسجيل الدورة الحالية.',
    en: 'The committee term is not running on this date. Ask the central team or the chair to register the current term.',
  },
  interestDeclared: {
    ar: 'لا يمكنكم التصويت على هذا التقرير لوجود مصلحة مصرح بها لدى الجهة.',
    en: 'You cannot vote on this report because you have declared an interest in the entity.',
  },
  revisionChanged: {
    ar: 'عُدّل التقرير بعد أن فتحته. اطّلع على النسخة {revision} ثم صوّت.',
    en: 'The report has changed since you opened it. Read revision {revision}, then vote.',
  },
  alreadyVoted: {
    ar: 'سبق تسجيل صوتك على هذه النسخة من التقرير.',
    en: 'Your vote on this revision of the report is already recorded.',
  },
  alreadyDecided: {
    ar: 'حسمت اللجنة هذه النسخة من التقرير، فأغلق التصويت عليها.',
    en: 'The committee has decided on this revision of the report, so voting on it is closed.',
  },
  invalidVote: {
    ar: 'تعذّر تسجيل الصوت. استكمل الحقول المبيّنة.',
    en: 'The vote cannot be recorded. Complete the fields listed.',
  },
  returnReason: {
    ar: 'اذكر سبب إعادة التقرير ليتمكن الفريق المركزي من معالجته.',
    en: 'Give the reason for returning the report so that the central team can act on it.',
  },
})

/** Warnings about a committee's membership, by the sector that is missing. */
export const missingSectorTexts = defineTexts('evaluation.committee.missing', {
  public: { ar: 'لا تضم اللجنة عضوا من القطاع العام.', en: 'The committee has no member from the public sector.' },
  private: { ar: 'لا تضم اللجنة عضوا من القطاع الخاص.', en: 'The committee has no member from the private sector.' },
  civil: { ar: 'لا تضم اللجنة عضوا من القطاع الأهلي.', en: 'The committee has no member from the civil sector.' },
  academic: {
    ar: 'لا تضم اللجنة عضوا من القطاع الأكاديمي.',
    en: 'The committee has no member from the academic sector.',
  },
})
