// The whole html of a page. Nothing inline: the content security policy allows none.
import type { ComponentChildren } from 'preact'
import { direction } from '#src/kernel/locale.ts'
import { useLocale, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

/** Addresses of the built files, as the asset manifest gives them. */
export interface DocumentAssets {
  css: readonly string[]
  js: readonly string[]
  /** woff2 files worth fetching before the style sheet asks for them. */
  fonts?: readonly string[] | undefined
  webManifest?: string | undefined
  icon?: string | undefined
}

export interface DocumentProps {
  /** The page's own name; the product's name is added. */
  title: string
  /** The page shows refused input: the title says so first. */
  hasErrors?: boolean | undefined
  assets: DocumentAssets
  description?: string | undefined
  /** Private pages are kept out of search engines. */
  noIndex?: boolean | undefined
  /** Same page in the other language, for search engines. */
  alternate?: { language: 'ar' | 'en'; href: string } | undefined
  head?: ComponentChildren
  children: ComponentChildren
}

export function Document(props: DocumentProps) {
  const locale = useLocale()
  const t = useText()
  const named = t(uiTexts.titleSuffix, { title: props.title }).replace(/[\u2068\u2069]/g, '')
  const title = props.hasErrors ? t(uiTexts.errorPrefix, { title: named }).replace(/[\u2068\u2069]/g, '') : named
  const { css, js, fonts = [], webManifest, icon } = props.assets
  return (
    <html
      lang={locale.language}
      dir={direction(locale.language)}
      data-digits={locale.digits}
      data-time-zone={locale.timeZone}
      data-hijri={String(locale.hijri)}
    >
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#0f5257" />
        {props.description && <meta name="description" content={props.description} />}
        {props.noIndex && <meta name="robots" content="noindex" />}
        {fonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {icon && <link rel="icon" href={icon} type="image/svg+xml" />}
        {webManifest && <link rel="manifest" href={webManifest} />}
        {props.alternate && <link rel="alternate" hreflang={props.alternate.language} href={props.alternate.href} />}
        {props.head}
        {js.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>{props.children}</body>
    </html>
  )
}
