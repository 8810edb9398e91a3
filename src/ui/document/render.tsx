// Markup of a page or a part of one for a reader. No I/O.
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Locale } from '#src/kernel/locale.ts'
import { FieldLabels, FieldLabelsContext } from '../error-summary/field-labels.ts'
import { LocaleProvider } from '../locale-context.tsx'

/** Part of a page, for tests and for replies that replace a part. */
export function renderPart(element: VNode, locale: Locale, now?: Date): string {
  const labels = new FieldLabels()
  const draw = () =>
    renderToString(
      <LocaleProvider locale={locale} now={now}>
        <FieldLabelsContext.Provider value={labels}>{element}</FieldLabelsContext.Provider>
      </LocaleProvider>,
    )
  const html = draw()
  return labels.missed ? draw() : html
}

/** A whole page: `element` is a `<Document>`. */
export function renderPage(element: VNode, locale: Locale, now?: Date): string {
  return `<!doctype html>${renderPart(element, locale, now)}`
}
