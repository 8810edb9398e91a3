// Entries of the rail that lead into casework, and who is shown them.
import type { Actor } from '#src/kernel/actor.ts'
import { may } from '#src/platform/access.ts'
import type { NavigationEntry, SiteSearch } from '#src/platform/http/page.tsx'
import { type CaseworkAction, caseworkPolicy } from './access.ts'
import { readsInbox } from './inbox.ts'
import { customerTexts } from './pages/customer-texts.ts'
import { caseTexts } from './texts/case-page.ts'
import { figureTexts } from './texts/figures.ts'
import { inboxTexts } from './texts/inbox.ts'
import { partnerPageTexts } from './texts/partner-pages.ts'
import { searchTexts } from './texts/search.ts'
import { settingsPageTexts } from './texts/settings-page.ts'
import { solvedTexts } from './texts/solved.ts'

/** Cases are an entity's own: the programme has no part in them. */
const inEntity = (action: CaseworkAction) => (actor: Actor) =>
  actor.reach === 'entity' && may(caseworkPolicy, actor, action)

export const caseworkNavigation: readonly NavigationEntry[] = [
  { href: '/inbox', text: inboxTexts.nav, icon: 'inbox', shown: readsInbox },
  { href: '/cases/new', text: caseTexts.nav, icon: 'plus', shown: inEntity('case.register') },
  { href: '/customers', text: customerTexts.customers, icon: 'users', shown: inEntity('customer.read') },
  { href: '/referrals', text: partnerPageTexts.title, icon: 'inbox', shown: inEntity('referral.answer') },
  { href: '/solved', text: solvedTexts.rail, icon: 'book', shown: inEntity('solved.consult') },
  { href: '/casework/figures', text: figureTexts.title, icon: 'chart', shown: inEntity('figure.read') },
  // Whoever may only read the settings reaches them from the cases.
  { href: '/casework/settings', text: settingsPageTexts.nav, icon: 'gear', shown: inEntity('settings.edit') },
]

/** The box in the bar of every staff page. */
export const caseSearch: SiteSearch = { action: '/cases/search', text: searchTexts.box, shown: readsInbox }
