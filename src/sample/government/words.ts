// What a sample government is written in; ar and en of each name side by side.
import type { Role } from '#src/kernel/actor.ts'
import type { LocalizedText } from '#src/kernel/text.ts'

export const t = (ar: string, en: string): LocalizedText => ({ ar, en })

export interface SampleService {
  readonly name: LocalizedText
  readonly description: LocalizedText
  readonly department: number
  readonly documents: readonly LocalizedText[]
  readonly steps: readonly LocalizedText[]
  readonly feeFils: number
  /** Working minutes on site and online; output is the certificate or document. */
  readonly onsite: number
  readonly website: number
  readonly output: number | null
}

export interface SampleCentre {
  readonly key: string
  readonly kind: 'onsite' | 'remote'
  readonly name: LocalizedText
  readonly address: LocalizedText
  readonly phone: string
  readonly operatorName?: LocalizedText
  readonly temporary?: true
  readonly hosts?: readonly string[]
}

export interface SamplePerson {
  readonly key: string
  readonly name: LocalizedText
  readonly jobTitle: LocalizedText
  readonly roles: readonly Role[]
  /** Key of the centre its roles are held at. */
  readonly centre?: string
  /** Where it works, in the order of the entity's departments. */
  readonly departments?: readonly number[]
}

export interface SampleEntity {
  readonly key: string
  readonly name: LocalizedText
  readonly kind: 'ministry' | 'authority'
  readonly domain: string
  readonly departments: readonly LocalizedText[]
  readonly services: readonly SampleService[]
  readonly centres: readonly SampleCentre[]
  readonly people: readonly SamplePerson[]
}

export const idCard = t('بطاقة الهوية أو جواز السفر', 'Identity card or passport')
const onlineSteps = [
  t('اختيار الخدمة وتسجيل الدخول', 'Choose the service and sign in'),
  t('تأكيد البيانات', 'Confirm the details'),
  t('دفع الرسوم', 'Pay the fee'),
  t('استلام المخرج إلكترونياً', 'Receive the output electronically'),
]

export function service(
  given: Partial<SampleService> & Pick<SampleService, 'name' | 'description' | 'department'>,
): SampleService {
  return { documents: [idCard], steps: onlineSteps, feeFils: 0, onsite: 30, website: 10, output: null, ...given }
}
