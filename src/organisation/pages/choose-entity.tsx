import type { Crumb } from '#src/platform/records/record-form.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { type Option, selectOptions } from './centre-form.tsx'
import { pageTexts as texts } from './texts/shared.ts'

interface ChooseEntityProps {
  title: string
  crumbs: readonly Crumb[]
  /** Where the form is. */
  path: string
  entities: readonly Option[]
  /** Offers the programme beside the entities: people may belong to none. */
  programme?: boolean
}

/** What is added belongs to an entity, and what the form offers depends on which. */
export function ChooseEntity({ title, crumbs, path, entities, programme = false }: ChooseEntityProps) {
  const t = useText()
  const locale = useLocale()
  const options = selectOptions(locale, entities)
  return (
    <div class="record-form">
      <PageHeader title={title} above={<Breadcrumbs items={[...crumbs, { text: title }]} />} />
      <form class="stack" action={path} method="get">
        <Select
          name="entity"
          label={t(texts.chooseEntity)}
          hint={t(texts.chooseEntityHint)}
          options={programme ? [{ value: 'programme', text: t(texts.programme) }, ...options] : options}
          required
          width="measure"
        />
        <Button>{t(texts.continue)}</Button>
      </form>
    </div>
  )
}
