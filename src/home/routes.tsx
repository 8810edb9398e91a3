// "/" for the public, "/home" for staff, "/ui" for those who build screens.
import type { VNode } from 'preact'
import { pick, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Task } from '#src/kernel/task.ts'
import type { Tx } from '#src/platform/database.ts'
import { router } from '#src/platform/http/env.ts'
import { type NavigationEntry, page } from '#src/platform/http/page.tsx'
import { platformTexts } from '#src/platform/texts.ts'
import { examplePages } from '#src/ui/examples.tsx'
import { PublicStart, StaffHome } from './pages.tsx'
import { homeTexts } from './texts.ts'

export interface Home {
  readonly navigation: readonly NavigationEntry[]
  /** What waits for the actor, from every slice. */
  readonly tasks: (tx: Tx) => Promise<readonly Task[]>
  /** Where things stand, for those who follow them. */
  readonly glance: (tx: Tx) => Promise<VNode | null>
}

export function homeRoutes({ navigation, tasks, glance }: Home) {
  const app = router()
  app.get('/', (c) => {
    if (c.var.actor.personId) return c.redirect('/home', 303)
    return page(
      c,
      { title: say(c.var.locale, homeTexts.publicTitle), layout: 'public', width: 'bleed', publicCache: 60 },
      <PublicStart year={String(c.var.now.getUTCFullYear())} />,
    )
  })
  app.get('/home', async (c) => {
    const { actor, locale } = c.var
    if (!actor.personId) throw new Refusal('unauthenticated', platformTexts.signInFirst)
    const read = await c.var.read(async (tx) => ({ tasks: await tasks(tx), glance: await glance(tx) }))
    const waiting = read.tasks.filter((task) => task.count > 0)
    const places = navigation.filter((entry) => entry.href !== '/home' && entry.shown(actor))
    const name = actor.name[locale.language]
    return page(
      c,
      { title: say(locale, homeTexts.title) },
      <StaffHome name={name} tasks={waiting} places={places} glance={read.glance} />,
    )
  })
  for (const { slug, title, element } of examplePages()) {
    app.get(slug ? `/ui/${slug}` : '/ui', (c) => page(c, { title: pick(c.var.locale, title), layout: 'bare' }, element))
  }
  return app
}
