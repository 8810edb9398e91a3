// Entries of the rail that lead into casework, and who is shown them.
import { may } from '#src/platform/access.ts'
import type { NavigationEntry } from '#src/platform/http/page.tsx'
import { caseworkPolicy } from './access.ts'
import { figureTexts } from './texts/figures.ts'

export const caseworkNavigation: readonly NavigationEntry[] = [
  {
    href: '/casework/figures',
    text: figureTexts.title,
    icon: 'chart',
    // Cases are an entity's own: the programme has no part in them.
    shown: (actor) => actor.reach === 'entity' && may(caseworkPolicy, actor, 'figure.read'),
  },
]
