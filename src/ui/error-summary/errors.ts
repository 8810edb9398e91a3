// What was refused, in the reader's words, for the summary on top and for each field: the same words in both places.
import { type Locale, sayAny } from '#src/kernel/locale.ts'
import type { Refusal } from '#src/kernel/refusal.ts'

export interface FormError {
  /** Name of the field, which is its id; undefined when the refusal is about no field. */
  field?: string | undefined
  message: string
  /** The message serves any field; the summary puts the field's label before it. */
  ofAnyField?: boolean | undefined
}

export class FormErrors {
  readonly list: readonly FormError[]

  constructor(list: readonly FormError[] = []) {
    this.list = list
  }

  get any(): boolean {
    return this.list.length > 0
  }

  /** The first refusal of a field, for its `error` property. */
  of(field: string): string | undefined {
    return this.list.find((error) => error.field === field)?.message
  }
}

export const noErrors = new FormErrors()

/** A refusal without fields is one error that belongs to the whole form. */
export function errorsOf(refusal: Refusal, locale: Locale): FormErrors {
  const fields = refusal.fields.map((one) => ({
    field: one.field,
    message: sayAny(locale, one.text, one.values),
    ofAnyField: one.ofAnyField,
  }))
  return new FormErrors(fields.length > 0 ? fields : [{ message: sayAny(locale, refusal.text, refusal.values) }])
}
