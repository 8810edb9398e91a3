// Choices of the forms of the settings.
import { type Locale, pick } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { SelectGroup, SelectOption } from '#src/ui/select/select.tsx'
import { type Heading, headingTree } from '../../heading.ts'

export interface Choice {
  readonly id: string
  readonly name: LocalizedText
  readonly active: boolean
}

/** Those in use, and the one chosen before. */
export const choices = (locale: Locale, all: readonly Choice[], chosen: string | null = null): SelectOption[] =>
  all.filter((one) => one.active || one.id === chosen).map((one) => ({ value: one.id, text: pick(locale, one.name) }))

/** Headings in use, those that stand below another under its name. */
export function headingChoices(
  locale: Locale,
  all: readonly Heading[],
  chosen: string | null = null,
): (SelectOption | SelectGroup)[] {
  const offered = all.filter((one) => one.active || one.id === chosen)
  const option = (one: Heading) => ({ value: one.id, text: pick(locale, one.name) })
  return headingTree(offered).map(({ heading, below }) =>
    below.length === 0
      ? option(heading)
      : { label: pick(locale, heading.name), options: [option(heading), ...below.map(option)] },
  )
}
