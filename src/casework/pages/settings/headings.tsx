import { pick } from '#src/kernel/locale.ts'
import { BothNames, type FormView, typedValue } from '#src/platform/records/form.tsx'
import { StateTag } from '#src/platform/records/parts.tsx'
import { recordTexts } from '#src/platform/records/texts.ts'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { LocalText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { type Heading, headingTree } from '../../heading.ts'
import type { Offered } from '../../store/offered.ts'
import { settingsPageTexts, headingTexts as texts } from '../../texts/settings-page.ts'
import { choices } from './options.ts'

const path = '/casework/settings/headings'

interface HeadingFormProps {
  view: FormView
  heading: Heading | null
  headings: readonly Heading[]
  services: readonly Offered<string>[]
}

export function HeadingForm({ view, heading, headings, services }: HeadingFormProps) {
  const t = useText()
  const locale = useLocale()
  const tops = headings.filter((one) => one.parentId === null && one.id !== heading?.id)
  return (
    <>
      <BothNames view={view} />
      <Select
        name="parentId"
        label={t(texts.parent)}
        empty={t(texts.noParent)}
        value={typedValue(view, 'parentId')}
        error={view.errors.of('parentId')}
        options={choices(locale, tops, heading?.parentId)}
        width="measure"
      />
      <Select
        name="serviceId"
        label={t(settingsPageTexts.service)}
        hint={t(texts.serviceHint)}
        empty={t(settingsPageTexts.allServices)}
        value={typedValue(view, 'serviceId')}
        error={view.errors.of('serviceId')}
        options={choices(locale, services, heading?.serviceId)}
        width="measure"
      />
    </>
  )
}

interface HeadingsProps {
  headings: readonly Heading[]
  services: readonly Offered<string>[]
  mayEdit: boolean
}

function Item({
  heading,
  depth,
  services,
  mayEdit,
}: Omit<HeadingsProps, 'headings'> & { heading: Heading; depth: 0 | 1 }) {
  const t = useText()
  const locale = useLocale()
  const service = services.find((one) => one.id === heading.serviceId)
  const about = (
    <span class="visually-hidden">
      {' '}
      <LocalText text={heading.name} />
    </span>
  )
  return (
    <li class={`tree-item tree-depth-${depth}`} id={`heading-${heading.id}`}>
      <span class={depth === 0 ? 'strong' : undefined}>
        <LocalText text={heading.name} />
      </span>
      {service && <Tag tone="blue">{pick(locale, service.name)}</Tag>}
      {!heading.active && <StateTag active={false} />}
      {mayEdit && (
        <span class="tree-actions cluster no-print">
          {depth === 0 && heading.active && (
            <a href={`${path}/new?parent=${heading.id}`}>
              {t(texts.addBelow)}
              {about}
            </a>
          )}
          <a href={`${path}/${heading.id}/edit`}>
            {t(recordTexts.edit)}
            {about}
          </a>
          {heading.active ? (
            <a href={`${path}/${heading.id}/deactivate`}>
              {t(recordTexts.deactivate)}
              {about}
            </a>
          ) : (
            <form action={`${path}/${heading.id}/active`} method="post" data-once>
              <input type="hidden" name="version" value={heading.version} />
              <input type="hidden" name="active" value="yes" />
              <Button kind="plain" small label={`${t(recordTexts.reactivate)} ${pick(locale, heading.name)}`}>
                {t(recordTexts.reactivate)}
              </Button>
            </form>
          )}
        </span>
      )}
    </li>
  )
}

export function Headings(props: HeadingsProps) {
  const t = useText()
  if (props.headings.length === 0) {
    return (
      <EmptyState
        icon="inbox"
        title={t(texts.empty)}
        action={
          props.mayEdit ? (
            <LinkButton icon="plus" href={`${path}/new`}>
              {t(texts.add)}
            </LinkButton>
          ) : undefined
        }
      >
        {t(texts.emptyText)}
      </EmptyState>
    )
  }
  return (
    <ul class="tree">
      {headingTree(props.headings).map(({ heading, below }) => (
        <>
          <Item key={heading.id} {...props} heading={heading} depth={0} />
          {below.map((one) => (
            <Item key={one.id} {...props} heading={one} depth={1} />
          ))}
        </>
      ))}
    </ul>
  )
}
