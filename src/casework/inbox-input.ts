// What the form over the ticked rows sends.
import { z } from 'zod'
import type { CaseId, DepartmentId, PersonId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'

export const bulkDeeds = ['claim', 'release', 'assign', 'reroute', 'close'] as const
export type BulkDeed = (typeof bulkDeeds)[number]

const idOf = <Id extends CaseId | PersonId | DepartmentId>() =>
  z
    .string()
    .default('')
    .transform((text) => parseId<Id>(text))

export const bulkForm = z.object({
  deed: z.enum(bulkDeeds),
  /** One box ticked comes alone, several as a list. */
  case: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ticked) =>
      [ticked].flat().flatMap((text) => {
        const id = parseId<CaseId>(text)
        return id ? [id] : []
      }),
    ),
  assigneeId: idOf<PersonId>(),
  departmentId: idOf<DepartmentId>(),
  reason: z.string().trim().max(2000).default(''),
  /** Where the list stood. */
  back: z
    .string()
    .max(2000)
    .default('')
    .transform((address) => (/^\/inbox(\?[^#]*)?$/.test(address) ? address : '/inbox')),
})
export type BulkInput = z.output<typeof bulkForm>
