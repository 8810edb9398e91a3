// Brings to life what the server drew with <Island>: finds each one's properties and hydrates the same component.
import { type ComponentType, h, hydrate } from 'preact'
import type { Locale } from '#src/kernel/locale.ts'
import { LocaleProvider } from '#src/ui/locale-context.tsx'

/** Components by the name their <Island> carries. */
// biome-ignore lint/suspicious/noExplicitAny: each component has properties of its own, checked where <Island> is written
export type IslandComponents = Readonly<Record<string, ComponentType<any>>>

/** The reader's locale as the page was made with it. */
export function pageLocale(root: HTMLElement = document.documentElement): Locale {
  const { digits, timeZone, hijri } = root.dataset
  return {
    language: root.lang === 'en' ? 'en' : 'ar',
    digits: digits === 'latn' ? 'latn' : 'arab',
    timeZone: timeZone ?? 'Asia/Bahrain',
    hijri: hijri !== 'false',
  }
}

export function mountIslands(components: IslandComponents, within: ParentNode = document): void {
  const locale = pageLocale()
  for (const script of within.querySelectorAll<HTMLScriptElement>('script[type="application/json"][data-island]')) {
    const component = components[script.dataset.island ?? '']
    const body = script.parentElement?.querySelector(':scope > .island-body')
    if (!component || !body || script.dataset.mounted) continue
    script.dataset.mounted = 'true'
    const props = JSON.parse(script.textContent ?? '{}')
    hydrate(<LocaleProvider locale={locale}>{h(component, props)}</LocaleProvider>, body)
  }
}
