import type { FormState } from '#src/platform/http/form.ts'
import { errorsOf, type FormErrors, noErrors } from '#src/ui/error-summary/errors.ts'
import { useLocale } from '#src/ui/locale-context.tsx'

/** Why a form was refused, in the reader's words. */
export function useErrors(form: FormState): FormErrors {
  const locale = useLocale()
  return form.refusal ? errorsOf(form.refusal, locale) : noErrors
}
