// Pieces the pages of records share.
import type { ComponentChildren } from 'preact'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { recordTexts as texts } from './texts.ts'

export function StateTag({ active }: { active: boolean }) {
  const t = useText()
  return active ? (
    <Tag tone="green" shape="check">
      {t(texts.active)}
    </Tag>
  ) : (
    <Tag tone="grey" shape="dash">
      {t(texts.inactive)}
    </Tag>
  )
}

interface RecordActionsProps {
  /** Address of the record. */
  path: string
  thing: { readonly active: boolean; readonly version: number }
  mayEdit?: boolean
  mayDeactivate: boolean
}

/** Edit, and deactivate or – at once, without a question – reactivate. */
export function RecordActions({ path, thing, mayEdit = true, mayDeactivate }: RecordActionsProps) {
  const t = useText()
  return (
    <>
      {mayDeactivate && thing.active && (
        <LinkButton kind="plain" href={`${path}/deactivate`}>
          {t(texts.deactivate)}
        </LinkButton>
      )}
      {mayDeactivate && !thing.active && (
        <form action={`${path}/active`} method="post" data-once>
          <input type="hidden" name="version" value={thing.version} />
          <input type="hidden" name="active" value="yes" />
          <Button kind="secondary">{t(texts.reactivate)}</Button>
        </form>
      )}
      {mayEdit && (
        <LinkButton icon="edit" href={`${path}/edit`}>
          {t(texts.edit)}
        </LinkButton>
      )}
    </>
  )
}

/** A part of a page under its heading. */
export function Section({
  title,
  action,
  children,
}: {
  title: string
  action?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <section class="stack">
      <div class="split">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
