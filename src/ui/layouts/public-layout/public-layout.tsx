import type { ComponentChildren } from 'preact'
import { useText } from '../../locale-context.tsx'
import { Mark } from '../../mark/mark.tsx'
import { SkipLink } from '../../skip-link/skip-link.tsx'
import { uiTexts } from '../../texts.ts'
import type { LanguageLink } from '../links.ts'

export interface PublicLayoutProps {
  /** Stands after the product's name: a register, an entity. */
  section?: string | undefined
  homeHref?: string | undefined
  language?: LanguageLink | undefined
  links?: readonly { href: string; text: string; current?: boolean | undefined }[] | undefined
  /** `dark` joins the header to a dark first zone of the page. */
  tone?: 'light' | 'dark' | undefined
  /** `page` keeps the content in the page's width; `bleed` leaves its zones to the page. */
  width?: 'page' | 'bleed' | undefined
  footer?: ComponentChildren
  children: ComponentChildren
}

export function PublicLayout(props: PublicLayoutProps) {
  const t = useText()
  const { tone = 'light', width = 'page', links = [], language } = props
  return (
    <div class="density-public public">
      <SkipLink />
      <header class={`public-header public-header-${tone}`}>
        <div class="page public-header-line">
          <a class="public-brand" href={props.homeHref ?? '/'}>
            <Mark />
            <span>{t(uiTexts.productName)}</span>
          </a>
          {props.section !== undefined && <span class="public-section">{props.section}</span>}
          <nav class="public-header-links" aria-label={t(uiTexts.mainNavigation)}>
            {links.map((link) => (
              <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.text}
              </a>
            ))}
            {language && (
              <a href={language.href} lang={language.language} hreflang={language.language}>
                {language.text}
              </a>
            )}
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1} class={width === 'page' ? 'page public-main' : 'public-main-bleed'}>
        {props.children}
      </main>
      <footer class="public-footer">
        <div class="page public-footer-line">{props.footer ?? t(uiTexts.footer)}</div>
      </footer>
    </div>
  )
}
