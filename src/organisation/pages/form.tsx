// Choices of this slice's forms.
import type { Text } from '#src/kernel/text.ts'
import { type FormView, typedValue } from '#src/platform/records/form.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { choiceTexts } from '../texts.ts'

type ChoiceKey = keyof typeof choiceTexts

interface ChooseProps {
  view: FormView
  name: string
  label: Text
  options: readonly ChoiceKey[]
  empty?: Text
}

/** One of the known values of this slice. */
export function Choose({ view, name, label, options, empty }: ChooseProps) {
  const t = useText()
  return (
    <Select
      name={name}
      label={t(label)}
      value={typedValue(view, name)}
      error={view.errors.of(name)}
      empty={empty && t(empty)}
      options={options.map((value) => ({ value, text: t(choiceTexts[value]) }))}
    />
  )
}
