// Pieces the pages of this slice share.
import type { ComponentChildren } from 'preact'
import { type Locale, say } from '#src/kernel/locale.ts'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { inUnits } from '../service.ts'
import { choiceTexts } from '../texts.ts'
import { pageTexts as texts } from './texts/shared.ts'

export function StateTag({ active }: { active: boolean }) {
  const t = useText()
  return active ? (
    <Tag tone="green" shape="check">
      {t(choiceTexts.active)}
    </Tag>
  ) : (
    <Tag tone="grey" shape="dash">
      {t(choiceTexts.inactive)}
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

/** A working duration in words: its largest whole unit. */
export function durationText(locale: Locale, minutes: number): string {
  const { amount, unit } = inUnits(minutes)
  return say(locale, texts[unit], { count: amount })
}

export function hoursText(locale: Locale, minutes: number): string {
  return say(locale, texts.hoursMinutes, { hours: Math.floor(minutes / 60), minutes: Math.round(minutes % 60) })
}
