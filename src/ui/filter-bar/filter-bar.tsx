import type { ComponentChildren } from 'preact'
import { Button, LinkButton } from '../button/button.tsx'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface FilterBarProps {
  /** Address of the list; filters travel in its query, so a filtered list can be kept and sent. */
  action: string
  label: string
  /** Where the list stands without filters; only given while some are set. */
  clearHref?: string | undefined
  /** Kept as they are: the order, the view. */
  hidden?: Readonly<Record<string, string>> | undefined
  /** After the buttons: export, saved views. */
  end?: ComponentChildren
  /** Select, TextInput … */
  children: ComponentChildren
}

export function FilterBar(props: FilterBarProps) {
  const t = useText()
  return (
    <search>
      <form class="filter-bar" action={props.action} method="get" aria-label={props.label}>
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        <div class="filter-bar-buttons">
          <Button kind="secondary" icon="filter">
            {t(uiTexts.applyFilters)}
          </Button>
          {props.clearHref && (
            <LinkButton kind="plain" href={props.clearHref}>
              {t(uiTexts.clearFilters)}
            </LinkButton>
          )}
        </div>
        {props.end !== undefined && <div class="filter-bar-end">{props.end}</div>}
      </form>
    </search>
  )
}
