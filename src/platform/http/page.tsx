import type { ComponentChildren, VNode } from 'preact'
import { say, sayAny } from '#src/kernel/locale.ts'
import type { AnyText } from '#src/kernel/text.ts'
import { Document, type DocumentAssets } from '#src/ui/document/document.tsx'
import { renderPage } from '#src/ui/document/render.tsx'
import type { IconName } from '#src/ui/icon/icons.tsx'
import type { LanguageLink, NavItem } from '#src/ui/layouts/links.ts'
import { PublicLayout } from '#src/ui/layouts/public-layout/public-layout.tsx'
import { StaffLayout } from '#src/ui/layouts/staff-layout/staff-layout.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { SearchBox } from '#src/ui/search-box/search-box.tsx'
import { platformTexts } from '../texts.ts'
import type { RequestContext } from './env.ts'
import { takeNotice } from './notice.ts'
import { pageBytes } from './page-bytes.ts'

export interface NavigationEntry {
  readonly href: string
  readonly text: AnyText
  readonly icon: IconName
  /** At the foot of the rail: administration, settings. */
  readonly end?: boolean
  /** Only people this holds for see the entry. */
  readonly shown: (actor: RequestContext['var']['actor']) => boolean
}

/** The search of the top bar: where it goes, what it finds, who has it. */
export interface SiteSearch {
  readonly action: string
  readonly text: AnyText
  readonly shown: (actor: RequestContext['var']['actor']) => boolean
}

/** What the whole site shares; given once by the app. */
export interface Site {
  readonly navigation: readonly NavigationEntry[]
  readonly search?: SiteSearch
  readonly assets: (kind: 'public' | 'staff', islands: readonly string[]) => DocumentAssets
}

let site: Site = { navigation: [], assets: () => ({ css: [], js: [] }) }
/** Called by the app as it is put together. */
export function useSite(given: Site) {
  site = given
}

export interface PageOptions {
  title: string
  /** `auto` (default): staff layout for people signed in, public layout for others. `bare`: the content brings its own layout. */
  layout?: 'auto' | 'staff' | 'public' | 'bare'
  status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  /** The page draws a refused form: its title says so. */
  refused?: boolean
  /** Names of client entry points (client/NAME.ts) this page needs besides the base. */
  islands?: readonly string[]
  /** Staff layout: header strip over the columns, lists at the start, story at the end, keys at the foot. */
  header?: ComponentChildren
  views?: ComponentChildren
  panel?: ComponentChildren
  keys?: readonly { keys: readonly string[]; text: string }[]
  bleed?: boolean
  /** Public layout: what stands after the product's name. */
  section?: string
  width?: 'page' | 'bleed'
  description?: string
  /** Public pages may be indexed and kept by caches for this many seconds. */
  publicCache?: number
}

/** Answers with a whole page. */
export function page(c: RequestContext, options: PageOptions, content: VNode): Response {
  const { locale, actor, now } = c.var
  const signedIn = actor.personId !== null
  const layout = options.layout === 'auto' || !options.layout ? (signedIn ? 'staff' : 'public') : options.layout
  const notice = layout === 'bare' ? null : takeNotice(c)
  const body = (
    <>
      {notice && (
        <Notification kind="success" live>
          <p>{sayAny(locale, notice.text, notice.values)}</p>
        </Notification>
      )}
      {content}
    </>
  )
  const html = renderPage(
    <Document
      title={options.title}
      hasErrors={options.refused}
      noIndex={options.publicCache === undefined}
      description={options.description}
      assets={site.assets(layout === 'public' ? 'public' : 'staff', options.islands ?? [])}
    >
      {layout === 'staff' ? staff(c, options, body) : layout === 'public' ? publicPage(c, options, body) : body}
    </Document>,
    locale,
    now,
  )
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=UTF-8',
    vary: 'cookie, accept-language',
  }
  if (options.publicCache !== undefined && !signedIn && !notice) {
    headers['cache-control'] = `public, max-age=${options.publicCache}`
  }
  return c.body(pageBytes(html), options.status ?? 200, headers)
}

/** The same address in the other language; the choice is kept in a cookie. */
export function languageLink(c: RequestContext): LanguageLink {
  const language = c.var.locale.language === 'ar' ? 'en' : 'ar'
  const url = new URL(c.req.url)
  // A posted form has no address to come back to: the other language opens the page it was sent from.
  url.searchParams.set('lang', language)
  return { href: url.pathname + url.search, text: language === 'en' ? 'English' : 'العربية', language }
}

function publicPage(c: RequestContext, options: PageOptions, body: ComponentChildren) {
  const { locale, actor } = c.var
  const links =
    actor.personId === null && c.req.path !== '/sign-in'
      ? [{ href: '/sign-in', text: say(locale, platformTexts.signIn) }]
      : []
  return (
    <PublicLayout section={options.section} width={options.width} language={languageLink(c)} links={links}>
      {body}
    </PublicLayout>
  )
}

function staff(c: RequestContext, options: PageOptions, body: ComponentChildren) {
  const { locale, actor, workplace, now } = c.var
  const holds = (href: string) => c.req.path === href || c.req.path.startsWith(`${href}/`)
  // Where one entry stands below another, the nearer one is where the reader is.
  const nearest = site.navigation.filter(({ href, shown }) => shown(actor) && holds(href))
  const here = nearest.sort((a, b) => b.href.length - a.href.length)[0]?.href
  const current = (href: string) => href === here
  const items = (end: boolean): NavItem[] =>
    site.navigation
      .filter((entry) => (entry.end ?? false) === end && entry.shown(actor))
      .map(({ href, text, icon }) => ({ href, text: sayAny(locale, text), icon, current: current(href) }))
  return (
    <StaffLayout
      nav={items(false)}
      navEnd={items(true)}
      homeHref="/home"
      search={
        site.search?.shown(actor) && (
          <SearchBox
            kind="bar"
            id="site-search"
            action={site.search.action}
            label={sayAny(locale, site.search.text)}
            shortcut="/"
          />
        )
      }
      entityName={workplace ? workplace[locale.language] : say(locale, platformTexts.programme)}
      today={now}
      person={{ name: actor.name[locale.language] }}
      settingsHref="/settings"
      language={languageLink(c)}
      signOut={{ action: '/sign-out' }}
      header={options.header}
      views={options.views}
      panel={options.panel}
      keys={options.keys}
      bleed={options.bleed}
    >
      {body}
    </StaffLayout>
  )
}
