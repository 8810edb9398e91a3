import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

/** The way from the top to here. The page itself comes last, without an address. */
export function Breadcrumbs({ items }: { items: readonly { href?: string | undefined; text: ComponentChildren }[] }) {
  const t = useText()
  return (
    <nav class="breadcrumbs" aria-label={t(uiTexts.breadcrumbs)}>
      <ol class="breadcrumbs-list">
        {items.map(({ href, text }, index) => (
          <li key={href ?? 'here'}>
            {index > 0 && <Icon name="chevron-next" size="small" />}
            {href === undefined ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One step back, above a question page. */
export function BackLink({ href, children }: { href: string; children?: ComponentChildren }) {
  const t = useText()
  return (
    <p class="back-link">
      <a href={href}>
        <Icon name="chevron-back" size="small" />
        {children ?? t(uiTexts.back)}
      </a>
    </p>
  )
}
