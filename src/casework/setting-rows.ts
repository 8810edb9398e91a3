// Partners and reply templates as their lists show them.
import type { PartnerId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { TemplateId, TemplatePurpose } from './template.ts'

export interface Named {
  readonly name: LocalizedText
  readonly active: boolean
}

export interface PartnerListRow extends Named {
  readonly id: PartnerId
  readonly answerMinutes: number
  readonly personCount: number
  readonly phone: string
}

export interface TemplateListRow extends Named {
  readonly id: TemplateId
  readonly purposes: readonly TemplatePurpose[]
}
