import type { HeadingId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { found } from '#src/platform/access.ts'
import type { Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { flatten } from '#src/platform/nested.ts'
import { mountRecord } from '#src/platform/records/records.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { changeHeading, createHeading, setHeadingActive } from '../../actions/headings.ts'
import { HeadingForm, Headings } from '../../pages/settings/headings.tsx'
import { headingForm } from '../../settings-input.ts'
import { loadHeading, loadHeadings } from '../../store/headings.ts'
import { offered } from '../../store/offered.ts'
import { headingTexts as texts } from '../../texts/settings-page.ts'
import { mayEdit, placeOf, sectionCrumbs, settingsCrumb } from './place.ts'

const path = '/casework/settings/headings'

export function mountHeadings(router: Router) {
  router.get(path, async (c) => {
    const read = await c.var.read(async (tx) => {
      const { permission, entityId } = placeOf(tx, 'settings.read')
      const [headings, services] = await Promise.all([
        loadHeadings(tx, permission, entityId),
        offered(tx, 'services', entityId),
      ])
      return { headings, services }
    })
    const title = say(c.var.locale, texts.headings)
    const add = mayEdit(c) && read.headings.length > 0 && (
      <LinkButton icon="plus" href={`${path}/new`}>
        {say(c.var.locale, texts.add)}
      </LinkButton>
    )
    return page(
      c,
      { title },
      <div class="stack-loose">
        <PageHeader
          title={title}
          meta={say(c.var.locale, texts.lead)}
          above={<Breadcrumbs items={[settingsCrumb(c), { text: title }]} />}
          actions={add || undefined}
        />
        <Headings {...read} mayEdit={mayEdit(c)} />
      </div>,
    )
  })
  mountRecord(router, {
    path,
    addTitle: texts.add,
    schema: headingForm,
    load: async (tx, id: HeadingId) => found(await loadHeading(tx, placeOf(tx, 'settings.edit').permission, id)),
    create: (tx, input, id) => createHeading(tx, placeOf(tx, 'settings.edit').entityId, input, id),
    change: changeHeading,
    activity: { set: setHeadingActive, effect: texts.effect },
    prepare: async (tx, _c, heading) => {
      const { permission, entityId } = placeOf(tx, 'settings.edit')
      return {
        heading,
        headings: await loadHeadings(tx, permission, entityId),
        services: await offered(tx, 'services', entityId),
      }
    },
    values: flatten,
    fresh: (c, { headings }) => {
      const parent = headings.find((one) => one.id === c.req.query('parent'))
      return parent ? { parentId: parent.id, serviceId: parent.serviceId ?? '' } : {}
    },
    form: (view, more) => <HeadingForm view={view} {...more} />,
    href: (heading) => `${path}#heading-${heading.id}`,
    crumbs: (c) => sectionCrumbs(c, path, texts.headings),
  })
}
