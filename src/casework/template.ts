// A reply template (نموذج رد): a text in both languages with variables in braces, `{reference}` or `{الرقم}`. Two braces
// stand for one.
import type { EntityId, Id } from '#src/kernel/ids.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'

export type TemplateId = Id<'replyTemplate'>

/** Where a template is offered. */
export const templatePurposes = ['reply', 'answer', 'question', 'referral'] as const
export type TemplatePurpose = (typeof templatePurposes)[number]

/** What a template may speak of, with the word that stands for it in Arabic. */
export const templateVariables = {
  reference: 'الرقم',
  name: 'الاسم',
  service: 'الخدمة',
  due: 'الموعد',
  department: 'القسم',
  entity: 'الجهة',
} as const
export type TemplateVariable = keyof typeof templateVariables

export interface TemplateDraft {
  readonly name: LocalizedText
  readonly body: LocalizedText
  readonly purposes: readonly TemplatePurpose[]
}

export interface Template extends TemplateDraft {
  readonly id: TemplateId
  readonly entityId: EntityId
  readonly active: boolean
  readonly version: number
}

const isVariable = (name: string): name is TemplateVariable => Object.hasOwn(templateVariables, name)
const arabic = new Map<string, TemplateVariable>(
  Object.entries(templateVariables).flatMap(([name, word]) => (isVariable(name) ? [[word, name]] : [])),
)

const variableOf = (written: string): TemplateVariable | undefined => {
  const name = written.trim()
  return isVariable(name) ? name : arabic.get(name)
}

/** Two braces, or what stands between one and the next; a brace that nothing closes is a text. */
const pattern = /\{\{|\}\}|\{([^{}\n]{0,60})\}/g

export const variableNames = Object.keys(templateVariables).filter(isVariable)
/** As it is typed in a text of that language. */
export const writtenVariable = (name: TemplateVariable, language: Language): string =>
  language === 'ar' ? `{${templateVariables[name]}}` : `{${name}}`

/** What stands in braces and is no variable, as written, each once. */
export const unknownVariables = (body: string): readonly string[] => [
  ...new Set(
    [...body.matchAll(pattern)].flatMap(([, written]) =>
      written !== undefined && !variableOf(written) ? [written.trim()] : [],
    ),
  ),
]

export interface FilledTemplate {
  readonly text: string
  /** Variables of the text that had no value, in their order: they stand in it as written, to be filled by hand. */
  readonly missing: readonly TemplateVariable[]
}

/** The text with the values in it. Values are texts: braces in them mean nothing. */
export function fillTemplate(
  body: string,
  values: { readonly [V in TemplateVariable]?: string | null | undefined },
): FilledTemplate {
  const missing = new Set<TemplateVariable>()
  const text = body.replace(pattern, (whole, written?: string) => {
    if (written === undefined) return whole.slice(0, 1)
    const name = variableOf(written)
    if (!name) return whole
    const value = values[name]
    if (value) return value
    missing.add(name)
    return whole
  })
  return { text, missing: [...missing] }
}
