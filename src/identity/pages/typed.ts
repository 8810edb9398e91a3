import type { FormState } from '#src/platform/http/form.ts'

/** What was typed in a field of one value. */
export function typed(form: FormState, name: string): string {
  const value = form.values[name]
  return typeof value === 'string' ? value : ''
}
