// The indicators of casework (guide 5.1.12, 5.5.5): each counts cycles, as facts written when things happened.

/** A share: `met` of `of`. */
export const shares = [
  'first_contact',
  'accepted',
  'on_time',
  'right_first',
  'satisfied',
  'inquiry_at_once',
  'inquiry_on_time',
  'inquiry_accurate',
  'inquiry_satisfied',
] as const
export type Share = (typeof shares)[number]

/** A count of cycles. */
export const counts = ['opened', 'reopened', 'reassigned', 'escalated', 'referred', 'paused'] as const
export type Count = (typeof counts)[number]
export type FigureKey = Share | Count
export const figureKeys: readonly FigureKey[] = [...shares, ...counts]

export const inquiryShares: readonly Share[] = shares.filter((key) => key.startsWith('inquiry_'))
export const caseShares: readonly Share[] = shares.filter((key) => !inquiryShares.includes(key))

/** Codes of the casework guide. */
export const sectionOf: Readonly<Partial<Record<FigureKey, string>>> = {
  first_contact: '5.1.12',
  accepted: '5.1.12',
  on_time: '5.1.12',
  right_first: '5.1.12',
  satisfied: '5.1.12',
  inquiry_at_once: '5.5.5',
  inquiry_on_time: '5.5.5',
  inquiry_accurate: '5.5.5',
  inquiry_satisfied: '5.5.5',
}

/** Which of a figure's cycles: all it looks at, those that meet it, those that do not. Counts have `of` alone. */
export const parts = ['of', 'met', 'missed'] as const
export type Part = (typeof parts)[number]

/** Fewer than this are said to be few. */
export const smallSample = 30

/** Whole percent, never rounded up to all or down to none. */
export function percentOf(met: number, of: number): number {
  if (of === 0) return 0
  const rounded = Math.round((met / of) * 100)
  if (rounded === 100 && met < of) return 99
  return rounded === 0 && met > 0 ? 1 : rounded
}

/** Upper ends, in days, of the classes of age; the last is open. */
export const ageClasses = [1, 3, 7, 14, 30] as const
