// What zod found wrong, in the reader's words, each at its path.
import type { z } from 'zod'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { editionTexts } from './texts.ts'

export const zodFields = (issues: readonly z.core.$ZodIssue[]): readonly FieldRefusal[] =>
  issues.map((issue) => {
    const field = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys')
      return { field, text: editionTexts.fieldUnknown, values: { names: issue.keys.join(', ') } }
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
    return { field, text: missing ? editionTexts.fieldMissing : editionTexts.fieldWrong }
  })
