// What an address asks for, and forms drawn again.

import type { Id } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import type { Refusal } from '#src/kernel/refusal.ts'
import { found } from '#src/platform/access.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import type { FormState, FormValues } from '#src/platform/http/form.ts'
import type { ExportedFile } from '#src/platform/listing/export-list.ts'
import { errorsOf, type FormErrors, noErrors } from '#src/ui/error-summary/errors.ts'

/** An id in the address; one that is none is answered as "not found". */
export const askedId = <K extends Id<string>>(c: RequestContext, name: string): K =>
  found(parseId<K>(c.req.param(name)))

export const askedYear = (c: RequestContext): number => {
  const text = c.req.param('year') ?? ''
  return found(/^\d{4}$/.test(text) ? Number(text) : null)
}

/** One of these, else the empty word: an address is never a reason to fail. */
export const askedOneOf = <T extends string>(c: RequestContext, name: string, known: readonly T[]): T | '' =>
  known.find((one) => one === c.req.query(name)) ?? ''

export const textOf = (values: FormValues, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

/** A list as a file. */
export const sendFile = (c: RequestContext, file: ExportedFile): Response =>
  c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="${file.name}"`,
  })

export const errorsFor = (c: RequestContext, form: FormState): FormErrors => refusalErrors(c, form.refusal)
const refusalErrors = (c: RequestContext, refusal: Refusal | null): FormErrors =>
  refusal ? errorsOf(refusal, c.var.locale) : noErrors
