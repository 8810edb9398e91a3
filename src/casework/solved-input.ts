// What staff write in the reference of solved cases.
import { z } from '@hono/zod-openapi'
import type { CaseId, HeadingId, ServiceId } from '#src/kernel/ids.ts'
import { checkbox, day, prose, uuid, wholeNumber } from '#src/platform/input.ts'
import { caseKinds } from './case.ts'

const requiredProse = (max: number) => prose(max).pipe(z.string().min(1))
/** Forms send a choice that was not made as an empty text. */
const perhaps = <T extends string>() =>
  z.preprocess((value) => (value === '' ? null : value), uuid<T>().nullable().default(null))

export const solvedInput = z.object({
  caseId: perhaps<CaseId>(),
  kind: z.enum(caseKinds),
  serviceId: perhaps<ServiceId>(),
  headingId: perhaps<HeadingId>(),
  question: requiredProse(500),
  answer: requiredProse(5000),
  language: z.enum(['ar', 'en']).default('ar'),
})
export type SolvedInput = z.output<typeof solvedInput>

export const publishInput = z.object({
  version: wholeNumber(1, 2_147_483_647),
  // A box that is not ticked is not sent.
  public: checkbox().default(false),
  reviewOn: day(),
})
export type PublishInput = z.output<typeof publishInput>
