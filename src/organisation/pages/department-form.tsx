import { BothNames, type FormView, typedValue } from '#src/platform/records/form.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { type Option, selectOptions } from './centre-form.tsx'
import { pageTexts as texts } from './texts/shared.ts'

export function DepartmentForm({ view, parents }: { view: FormView; parents: readonly Option[] }) {
  const t = useText()
  const locale = useLocale()
  return (
    <>
      <input type="hidden" name="entityId" value={typedValue(view, 'entityId')} />
      <BothNames view={view} />
      <Select
        name="parentId"
        label={t(texts.parentDepartment)}
        empty={t(texts.noParent)}
        value={typedValue(view, 'parentId')}
        error={view.errors.of('parentId')}
        options={selectOptions(locale, parents)}
      />
    </>
  )
}
