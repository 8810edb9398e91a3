// Filters both lists of centres share: which entity, which kind.
import { useText } from '#src/ui/locale-context.tsx'
import { Select, type SelectOption } from '#src/ui/select/select.tsx'
import { pageTexts as texts } from './texts.ts'
import { kindText } from './words.tsx'

export function PlaceFilters(props: { entities: readonly SelectOption[]; entity: string; kind: string }) {
  const t = useText()
  return (
    <>
      <Select
        name="entity"
        label={t(texts.entity)}
        empty={t(texts.allEntities)}
        value={props.entity}
        options={props.entities}
        autoSubmit
      />
      <Select
        name="kind"
        label={t(texts.kind)}
        empty={t(texts.allKinds)}
        value={props.kind}
        options={(['onsite', 'remote'] as const).map((value) => ({ value, text: t(kindText(value)) }))}
        autoSubmit
      />
    </>
  )
}
