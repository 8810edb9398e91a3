// What the fields of a form draw from: the values typed or kept, and the refusal of each.
import type { ComponentChildren } from 'preact'
import type { Text } from '#src/kernel/text.ts'

import { Columns } from '#src/ui/columns/columns.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { useText } from '#src/ui/locale-context.tsx'
import { TextInput, type TextInputProps } from '#src/ui/text-input/text-input.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import type { FormValues } from '../http/form.ts'
import { recordTexts as texts } from './texts.ts'

export interface FormView {
  readonly values: FormValues
  readonly errors: FormErrors
}

export const typedValue = (view: FormView, name: string): string => {
  const value = view.values[name]
  return typeof value === 'string' ? value : ''
}

export function typedValues(view: FormView, name: string): readonly string[] {
  const value = view.values[name]
  return Array.isArray(value) ? value : value ? [value] : []
}

type Given = Pick<TextInputProps, 'type' | 'inputMode' | 'width' | 'hint' | 'dir' | 'optional' | 'suffix' | 'required'>

export function Typed({
  view,
  name,
  label,
  ...more
}: Given & { view: FormView; name: string; label: ComponentChildren }) {
  return <TextInput {...more} name={name} label={label} value={typedValue(view, name)} error={view.errors.of(name)} />
}

interface BothProps {
  view: FormView
  name: string
  ar: Text
  en: Text
  optional?: boolean
}

/** The Arabic and English side of a line. */
export function Both({ view, name, ar, en, optional = false }: BothProps) {
  const t = useText()
  return (
    <Columns>
      <Typed view={view} name={`${name}.ar`} label={t(ar)} optional={optional} />
      <Typed view={view} name={`${name}.en`} label={t(en)} optional={optional} dir="ltr" />
    </Columns>
  )
}

export function BothProse({ view, name, ar, en }: BothProps) {
  const t = useText()
  const side = (language: 'ar' | 'en', label: Text) => (
    <Textarea
      name={`${name}.${language}`}
      label={t(label)}
      optional
      value={typedValue(view, `${name}.${language}`)}
      error={view.errors.of(`${name}.${language}`)}
    />
  )
  return (
    <Columns>
      {side('ar', ar)}
      {side('en', en)}
    </Columns>
  )
}

export const BothNames = ({ view }: { view: FormView }) => (
  <Both view={view} name="name" ar={texts.nameAr} en={texts.nameEn} />
)
