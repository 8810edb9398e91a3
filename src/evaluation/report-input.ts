// What comes in from the forms of a report.
import { z } from 'zod'
import { prose, wholeNumber } from '#src/platform/input.ts'
import { results } from './award.ts'

const revision = wholeNumber(1, 1_000_000)
/** What the page showed: absent where no page lies in between. */
const seen = z.string().max(40).optional()
const words = prose(6000).default('')

export const textsForm = z.object({
  revision,
  seen,
  summary_ar: words,
  summary_en: words,
  strengths_ar: words,
  strengths_en: words,
  improvements_ar: words,
  improvements_en: words,
})

export const decisionForm = z.object({
  revision,
  seen,
  result: z.enum(results),
  note: prose(4000).default(''),
  reason: prose(2000).default(''),
})

export const undecideForm = z.object({ revision, seen })

export const voteForm = z.object({
  revision,
  vote: z.enum(['approve', 'return']),
  reason: prose(2000).default(''),
})

export const reasonForm = z.object({ reason: prose(2000).default('') })
export const nothingForm = z.object({})
