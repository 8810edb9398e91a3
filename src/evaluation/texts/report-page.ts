// Words of the pages on which a report is read, worked on, voted on and published.
import { defineTexts, type LocalizedText } from '#src/kernel/text.ts'
import { viewTexts } from './report-view.ts'
import { workTexts } from './report-work.ts'

export const pageTexts = { ...viewTexts, ...workTexts }

/** Why the reader has no vote to cast. */
export const ownVoteTexts = {
  voted: pageTexts.votedAlready,
  interested: pageTexts.keptOut,
  notMember: pageTexts.notMember,
} as const

export const agreementTexts = defineTexts('evaluation.agreement', {
  none: { ar: 'لم يُقيَّم', en: 'Not assessed' },
  single: { ar: 'زيارة واحدة', en: 'One visit' },
  agreed: { ar: 'اتفاق', en: 'Agreed' },
  disagreement: { ar: 'اختلاف', en: 'Disagreement' },
})

/** What happened, as the timeline tells it. */
export const historyTexts = defineTexts('evaluation.history', {
  'evaluation.started': { ar: 'بدأ التقييم', en: 'The evaluation began' },
  'visit.submitted': { ar: 'أُرسلت نتائج زيارة', en: 'A visit was submitted' },
  'visit.returned': { ar: 'أُعيدت زيارة إلى منفذها', en: 'A visit was given back' },
  'evaluation.consolidating': {
    ar: 'اكتملت الزيارات وبدأ توحيد النتائج',
    en: 'All visits are in; consolidation began',
  },
  'decision.saved': { ar: 'قرار على المعيار {code}', en: 'Decision on criterion {code}' },
  'decision.removed': { ar: 'إلغاء القرار على المعيار {code}', en: 'Decision on criterion {code} removed' },
  'report.presented': {
    ar: 'عُرض التقرير على اللجنة، النسخة {revision}',
    en: 'Presented to the committee, revision {revision}',
  },
  'report.edited': {
    ar: 'عُدّلت نصوص التقرير، النسخة {revision}',
    en: 'Texts of the report edited, revision {revision}',
  },
  'approvals.voided': { ar: 'أُبطلت أصوات سابقة: {voided}', en: 'Earlier votes became void: {voided}' },
  'vote.cast': { ar: 'صوت على النسخة {revision}', en: 'Vote on revision {revision}' },
  'evaluation.approved': { ar: 'اعتمدت اللجنة النتيجة', en: 'The committee approved the result' },
  'evaluation.returned': { ar: 'أعادت اللجنة التقرير', en: 'The committee returned the report' },
  'evaluation.published': { ar: 'أُعلنت النتيجة للجهة', en: 'The result was published to the entity' },
  'evaluation.cancelled': { ar: 'أُلغي التقييم', en: 'The evaluation was cancelled' },
  'shield.granted': { ar: 'مُنح الدرع {number}', en: 'Shield {number} granted' },
  'shield.superseded': {
    ar: 'حلّت هذه النتيجة محل الدرع {number}',
    en: 'This result took the place of shield {number}',
  },
  'shield.withdrawn': { ar: 'سُحب الدرع {number}', en: 'Shield {number} withdrawn' },
})

export const selfAssessmentName: LocalizedText = { ar: 'التقييم الذاتي', en: 'Self-assessment' }
