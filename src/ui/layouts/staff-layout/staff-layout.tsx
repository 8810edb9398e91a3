// The staff workplace: rail, top bar, and the zones of a screen side by side. On a phone the rail is a bar at the foot,
// and everything else scrolls above it, so that nothing is ever beneath.
import type { ComponentChildren } from 'preact'
import { Icon } from '../../icon/icon.tsx'
import { KeyHint } from '../../key-hint/key-hint.tsx'
import { DateText, NumberText, useText } from '../../locale-context.tsx'
import { Mark } from '../../mark/mark.tsx'
import { SkipLink } from '../../skip-link/skip-link.tsx'
import { uiTexts } from '../../texts.ts'
import type { LanguageLink, NavItem } from '../links.ts'
import { PersonMenu, type PersonMenuProps } from './person-menu.tsx'

export interface StaffLayoutProps extends PersonMenuProps {
  nav: readonly NavItem[]
  /** Stands at the foot of the rail: settings, administration. */
  navEnd?: readonly NavItem[] | undefined
  entityName: string
  homeHref?: string | undefined
  /** `<SearchBox kind="bar" …/>` */
  search?: ComponentChildren
  today: Date
  notifications?: { href: string; count: number } | undefined
  language: LanguageLink
  /** Column of lists at the start: `<Views …/>`. */
  views?: ComponentChildren
  /** Column at the end: the story beside the work. */
  panel?: ComponentChildren
  /** Strip above the columns, over the whole width: `<PageHeader …/>`, banners. */
  header?: ComponentChildren
  keys?: readonly { keys: readonly string[]; text: string }[] | undefined
  /** Zones are laid by the page itself, without padding. */
  bleed?: boolean | undefined
  children: ComponentChildren
}

function RailItem({ item }: { item: NavItem }) {
  return (
    <li>
      <a class="staff-rail-item" href={item.href} aria-current={item.current ? 'page' : undefined}>
        <Icon name={item.icon} />
        <span class="staff-rail-text">{item.text}</span>
        {item.count !== undefined && item.count > 0 && (
          <span class="staff-rail-count">
            <NumberText value={item.count} />
          </span>
        )}
      </a>
    </li>
  )
}

/** How many items the bar at the foot of a phone holds beside "more". */
const onPhone = 4

function Rail({ nav, navEnd = [], homeHref = '/' }: Pick<StaffLayoutProps, 'nav' | 'navEnd' | 'homeHref'>) {
  const t = useText()
  const all = [...nav, ...navEnd]
  const overflow = all.length > onPhone + 1 ? all.slice(onPhone) : []
  return (
    <nav
      class={`staff-rail${overflow.length > 0 ? ' staff-rail-overflows' : ''}`}
      aria-label={t(uiTexts.mainNavigation)}
    >
      <a class="staff-rail-mark" href={homeHref} aria-label={t(uiTexts.productName)}>
        <Mark kind="check" />
      </a>
      <ul class="staff-rail-list">
        {nav.map((item) => (
          <RailItem key={item.href} item={item} />
        ))}
      </ul>
      {navEnd.length > 0 && (
        <ul class="staff-rail-list staff-rail-end">
          {navEnd.map((item) => (
            <RailItem key={item.href} item={item} />
          ))}
        </ul>
      )}
      {overflow.length > 0 && (
        <details class="staff-rail-more">
          <summary class="staff-rail-item">
            <Icon name="more" />
            <span class="staff-rail-text">{t(uiTexts.more)}</span>
          </summary>
          <ul class="staff-rail-sheet">
            {overflow.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  <Icon name={item.icon} />
                  <span>{item.text}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}

function Bar(props: StaffLayoutProps) {
  const t = useText()
  const { notifications } = props
  return (
    <header class="staff-bar">
      <p class="staff-bar-place">
        <a href={props.homeHref ?? '/'}>{t(uiTexts.productName)}</a>
        <span class="staff-bar-slash" aria-hidden="true">
          /
        </span>
        <strong>{props.entityName}</strong>
      </p>
      {props.search && <div class="staff-bar-search">{props.search}</div>}
      <p class="staff-bar-date">
        <DateText at={props.today} style="dateLong" hijri />
      </p>
      {notifications && (
        <a class="staff-bar-bell" href={notifications.href}>
          <Icon name="bell" />
          <span class="visually-hidden">{t(uiTexts.notifications)} </span>
          {notifications.count > 0 && (
            <span class="staff-bar-count">
              <NumberText value={notifications.count} />
            </span>
          )}
        </a>
      )}
      <PersonMenu
        person={props.person}
        settingsHref={props.settingsHref}
        language={props.language}
        signOut={props.signOut}
      />
    </header>
  )
}

export function StaffLayout(props: StaffLayoutProps) {
  const t = useText()
  return (
    <div class="density-staff staff">
      <SkipLink />
      <Rail nav={props.nav} navEnd={props.navEnd} homeHref={props.homeHref} />
      <div class="staff-scroll" data-scroller>
        <Bar {...props} />
        <div class="staff-body">
          {props.views !== undefined && (
            <details class="staff-views">
              <summary class="staff-views-summary">
                <Icon name="menu" size="small" />
                {t(uiTexts.views)}
              </summary>
              <div class="staff-views-content">{props.views}</div>
            </details>
          )}
          <main id="content" tabIndex={-1} class="staff-middle">
            {props.header !== undefined && <div class="staff-header">{props.header}</div>}
            <div class="staff-columns">
              <div class={props.bleed ? 'staff-main staff-main-bleed' : 'staff-main'}>{props.children}</div>
              {props.panel !== undefined && <div class="staff-panel">{props.panel}</div>}
            </div>
          </main>
        </div>
      </div>
      {props.keys && props.keys.length > 0 && (
        <footer class="staff-keys">
          {props.keys.map((one) => (
            <KeyHint key={one.text} keys={one.keys} text={one.text} />
          ))}
        </footer>
      )}
    </div>
  )
}
