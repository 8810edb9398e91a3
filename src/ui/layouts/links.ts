import type { IconName } from '../icon/icons.tsx'

export interface NavItem {
  href: string
  text: string
  icon: IconName
  current?: boolean | undefined
  /** Things that wait; nothing is shown for none. */
  count?: number | undefined
}

/** The same page in the other language: `{ href: '/en/…', text: 'English', language: 'en' }`. */
export interface LanguageLink {
  href: string
  text: string
  language: 'ar' | 'en'
}
