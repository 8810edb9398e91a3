// What the customer sends on the page of his case.
import { z } from 'zod'
import { because, line, prose } from '#src/platform/input.ts'
import { trackTexts as texts } from './texts/track.ts'

export const trackInput = z.object({ reference: line(100).default('') })
export const enterInput = z.object({ code: line(100).default('') })
export const longestReply = 5000
export const replyInput = z.object({ body: prose(longestReply).default('') })
export const withdrawInput = z.object({ reason: prose(1000).default('') })

export const rateInput = z
  .object({
    score: z
      .string()
      .default('')
      .refine((value) => /^[1-5]$/.test(value), { ...because(texts.chooseScore), abort: true })
      .transform(Number),
    satisfied: z
      .string()
      .default('')
      .refine((value) => value === 'yes' || value === 'no', because(texts.chooseSolved))
      .transform((value) => value === 'yes'),
    comment: prose(2000).default(''),
  })
  .superRefine((input, context) => {
    if (!input.satisfied && input.comment === '') {
      context.addIssue({ code: 'custom', path: ['comment'], input, ...because(texts.sayWhy) })
    }
  })
