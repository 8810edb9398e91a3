// The settings of casework: what an entity decides about its cases, on screens.
import { say } from '#src/kernel/locale.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SettingsHome } from '../pages/settings/home.tsx'
import { currentPolicy } from '../store/policies.ts'
import { countSettings } from '../store/setting-lists.ts'
import { settingsPageTexts as texts } from '../texts/settings-page.ts'
import { mountHeadings } from './settings/headings.tsx'
import { mountPartners } from './settings/partners.tsx'
import { mayEdit, placeOf, settingsPath } from './settings/place.ts'
import { mountPolicy } from './settings/policy.tsx'
import { mountRouting } from './settings/routing.tsx'
import { mountTemplates } from './settings/templates.tsx'

export function caseworkSettingsRoutes(): Router {
  const routes = router()
  routes.get(settingsPath, async (c) => {
    const read = await c.var.read(async (tx) => {
      const { entityId } = placeOf(tx, 'settings.read')
      const [counts, policy] = await Promise.all([countSettings(tx, entityId), currentPolicy(tx, entityId)])
      return { counts, policyVersion: policy.version }
    })
    const title = say(c.var.locale, texts.settings)
    return page(
      c,
      { title },
      <div class="stack-loose">
        <PageHeader title={title} meta={say(c.var.locale, texts.settingsMeta)} />
        <SettingsHome {...read} mayEdit={mayEdit(c)} />
      </div>,
    )
  })
  mountPolicy(routes)
  mountHeadings(routes)
  mountPartners(routes)
  mountTemplates(routes)
  mountRouting(routes)
  return routes
}
