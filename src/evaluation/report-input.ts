// What comes in from the forms of a report.
import { z } from 'zod'
import { prose, wholeNumber } from '#src/platform/input.ts'
import { results } from './award.ts'

const revision = wholeNumber(1, 1_000_000)
const words = prose(6000).default('')

export const textsForm = z.object({
  revision,
  summary_ar: words,
  summary_en: words,
  strengths_ar: words,
  strengths_en: words,
  improvements_ar: words,
  improvements_en: words,
})

export const decisionForm = z.object({
  revision,
  result: z.enum(results),
  note: prose(4000).default(''),
  reason: prose(2000).default(''),
})

export const voteForm = z.object({
  revision,
  vote: z.enum(['approve', 'return']),
  reason: prose(2000).default(''),
})

export const reasonForm = z.object({ reason: prose(2000).default('') })
export const nothingForm = z.object({})
