import { say } from '#src/kernel/locale.ts'
import { namesOf } from '#src/organisation/public.ts'
import type { Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { PolicyHistory } from '../../pages/settings/policy-history.tsx'
import { defaultPolicy } from '../../policy.ts'
import { policyVersions } from '../../store/policies.ts'
import { policyPageTexts as texts } from '../../texts/policy-page.ts'
import { placeOf, sectionCrumbs } from './place.ts'
import { policyPath, policyPlaces } from './policy-places.ts'

const path = `${policyPath}/versions`
const onePage = 10

export function mountPolicyHistory(router: Router) {
  router.get(path, async (c) => {
    const asked = Number(c.req.query('before'))
    const before = Number.isSafeInteger(asked) && asked > 0 && asked < 2_147_483_647 ? asked : null
    const { names, versions, more } = await c.var.read(async (tx) => {
      const place = placeOf(tx, 'settings.read')
      // One more than is shown: what the last of them changed is told by the one before it.
      const found = await policyVersions(tx, place.entityId, { before, most: onePage + 1 })
      const people = await namesOf(
        tx,
        'people',
        found.flatMap(({ savedBy }) => savedBy ?? []),
      )
      const saved = found.slice(0, onePage).map(({ policy, savedAt, savedBy }, index) => ({
        policy,
        before: found[index + 1]?.policy ?? defaultPolicy,
        savedAt,
        by: (savedBy && people.get(savedBy)) ?? null,
      }))
      return { names: (await policyPlaces(tx, place)).names, versions: saved, more: found.length > onePage }
    })
    const title = say(c.var.locale, texts.versions)
    const last = versions.at(-1)?.policy.version
    return page(
      c,
      { title },
      <div class="stack-loose">
        <PageHeader
          title={title}
          above={<Breadcrumbs items={[...sectionCrumbs(c, policyPath, texts.policy), { text: title }]} />}
        />
        <PolicyHistory
          versions={versions}
          names={names}
          olderHref={more && last !== undefined ? `${path}?before=${last}` : null}
        />
      </div>,
    )
  })
}
