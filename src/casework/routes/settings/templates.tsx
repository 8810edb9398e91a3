import { parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { entityById } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
import type { Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountList } from '#src/platform/listing/list-page.tsx'
import { flatten } from '#src/platform/nested.ts'
import { RecordActions, StateTag } from '#src/platform/records/parts.tsx'
import { mountRecord } from '#src/platform/records/records.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { changeTemplate, createTemplate, setTemplateActive } from '../../actions/templates.ts'
import { templatesList } from '../../pages/settings/lists.tsx'
import { TemplateFacts, TemplateForm } from '../../pages/settings/template.tsx'
import { templateForm } from '../../settings-input.ts'
import { listTemplates } from '../../store/setting-lists.ts'
import { loadTemplate } from '../../store/templates.ts'
import type { TemplateId } from '../../template.ts'
import { templatePageTexts as texts } from '../../texts/settings-page.ts'
import { mayEdit, placeOf, sectionCrumbs, settingsCrumb } from './place.ts'

const path = '/casework/settings/templates'

function mountRegister(router: Router) {
  mountList(router, templatesList, {
    read: (tx, query) => listTemplates(tx, placeOf(tx, 'settings.read').permission, query),
    empty: (c) => ({
      title: say(c.var.locale, texts.empty),
      text: say(c.var.locale, texts.emptyText),
      ...(mayEdit(c) && { action: { href: `${path}/new`, text: say(c.var.locale, texts.add) } }),
    }),
    draw: (c, list) => {
      const title = say(c.var.locale, texts.templates)
      const add = mayEdit(c) && (
        <LinkButton icon="plus" href={`${path}/new`}>
          {say(c.var.locale, texts.add)}
        </LinkButton>
      )
      return page(
        c,
        { title },
        <>
          <PageHeader
            title={title}
            meta={say(c.var.locale, texts.lead)}
            above={<Breadcrumbs items={[settingsCrumb(c), { text: title }]} />}
            actions={add || undefined}
          />
          {list.content}
        </>,
      )
    },
  })
}

export function mountTemplates(router: Router) {
  mountRegister(router)
  mountRecord(router, {
    path,
    addTitle: texts.add,
    schema: templateForm,
    load: async (tx, id: TemplateId) => found(await loadTemplate(tx, placeOf(tx, 'settings.edit').permission, id)),
    create: (tx, input, id) => createTemplate(tx, placeOf(tx, 'settings.edit').entityId, input, id),
    change: changeTemplate,
    activity: { set: setTemplateActive, effect: texts.effect },
    prepare: async (tx) => placeOf(tx, 'settings.edit'),
    values: flatten,
    fresh: () => ({ purposes: ['reply'] }),
    form: (view) => <TemplateForm view={view} />,
    href: (template) => `${path}/${template.id}`,
    crumbs: (c) => sectionCrumbs(c, path, texts.templates),
  })
  router.get(`${path}/:id`, async (c) => {
    const id = found(parseId<TemplateId>(c.req.param('id')))
    const { template, entity } = await c.var.read(async (tx) => {
      const read = found(await loadTemplate(tx, placeOf(tx, 'settings.read').permission, id))
      return { template: read, entity: await entityById(tx, read.entityId) }
    })
    const title = pick(c.var.locale, template.name)
    return page(
      c,
      { title },
      <div class="stack-loose">
        <PageHeader
          title={title}
          tag={<StateTag active={template.active} />}
          above={<Breadcrumbs items={[...sectionCrumbs(c, path, texts.templates), { text: title }]} />}
          actions={mayEdit(c) ? <RecordActions path={`${path}/${id}`} thing={template} mayDeactivate /> : undefined}
        />
        <TemplateFacts template={template} entity={entity.name} due={c.var.now} />
      </div>,
    )
  })
}
