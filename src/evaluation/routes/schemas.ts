// Schemas that the API descriptions of the slice share.
import { z } from '@hono/zod-openapi'

export const textSchema = z.object({ ar: z.string(), en: z.string() })

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')

export const problemSchema = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
})
