// The pages under /ui: every component as it is used, in the reader's language.
import type { VNode } from 'preact'
import { type Locale, pick } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { buttonExample } from './button/button.example.tsx'
import { chartsExample } from './charts/charts.example.tsx'
import { evaluationExamples } from './criteria-map/criteria-map.example.tsx'
import { Document, type DocumentAssets } from './document/document.tsx'
import { renderPage } from './document/render.tsx'
import type { Example } from './example.tsx'
import { fieldExamples } from './field/field.example.tsx'
import { iconExample } from './icon/icon.example.tsx'
import { layoutExamples } from './layouts/layouts.example.tsx'
import { PublicLayout } from './layouts/public-layout/public-layout.tsx'
import { listingExamples } from './listing/listing.example.tsx'
import { LocalText, useLocale, useText } from './locale-context.tsx'
import { notificationExample } from './notification/notification.example.tsx'
import { answersExample } from './panel/panel.example.tsx'
import { shieldExample } from './shield-emblem/shield-emblem.example.tsx'
import { factsExample } from './summary-list/summary-list.example.tsx'
import { tableExample } from './table/table.example.tsx'
import { uiTexts } from './texts.ts'
import { stepExamples } from './timeline/timeline.example.tsx'
import { doorExamples } from './welcome/welcome.example.tsx'

export interface ExamplePage {
  /** Last part of the address under /ui; empty for the list itself. */
  slug: string
  title: LocalizedText
  /** Body of the page, to stand in a Document. */
  element: VNode
}

const examples: readonly Example[] = [
  ...layoutExamples,
  ...listingExamples,
  buttonExample,
  ...fieldExamples,
  tableExample,
  factsExample,
  notificationExample,
  answersExample,
  ...stepExamples,
  ...doorExamples,
  ...evaluationExamples,
  shieldExample,
  chartsExample,
  iconExample,
]

function Framed({ example }: { example: Example }) {
  const t = useText()
  const { language } = useLocale()
  const Body = example.component
  if (example.frame === 'whole') return <Body />
  const other =
    language === 'ar'
      ? ({ href: '?lang=en', text: 'English', language: 'en' } as const)
      : ({ href: '?lang=ar', text: 'العربية', language: 'ar' } as const)
  return (
    <PublicLayout section={t(uiTexts.components)} homeHref="/ui" language={other}>
      <div class={`density-${example.frame} stack`}>
        <h1>
          <LocalText text={example.title} />
        </h1>
        <Body />
      </div>
    </PublicLayout>
  )
}

function List() {
  const t = useText()
  return (
    <PublicLayout>
      <h1>{t(uiTexts.components)}</h1>
      <ul class="list">
        {examples.map((example) => (
          <li key={example.slug}>
            <a href={`/ui/${example.slug}`}>
              <LocalText text={example.title} />
            </a>
          </li>
        ))}
      </ul>
    </PublicLayout>
  )
}

export function examplePages(): ExamplePage[] {
  const list = { slug: '', title: { ar: 'نظام التصميم', en: 'Design system' }, element: <List /> }
  return [
    list,
    ...examples.map((example) => ({ slug: example.slug, title: example.title, element: <Framed example={example} /> })),
  ]
}

/** The whole html of an example page. */
export function exampleDocument(page: ExamplePage, assets: DocumentAssets, locale: Locale, now: Date): string {
  const document = (
    <Document title={pick(locale, page.title)} assets={assets} noIndex>
      {page.element}
    </Document>
  )
  return renderPage(document, locale, now)
}
