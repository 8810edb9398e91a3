import { parseId, type ServiceId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountList } from '#src/platform/listing/list-page.tsx'
import { mountRecord } from '#src/platform/records/records.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { organisationPolicy } from '../access.ts'
import { changeService, createService, setServiceActive } from '../actions/services.ts'
import { serviceForm } from '../input.ts'
import { servicesList } from '../pages/lists.tsx'
import { ServicePage } from '../pages/service.tsx'
import { ServiceForm, serviceValues } from '../pages/service-form.tsx'
import { serviceTexts } from '../pages/texts/service.ts'
import { pageTexts as texts } from '../pages/texts/shared.ts'
import { loadDepartments } from '../store/departments.ts'
import { entityChoices, loadEntity } from '../store/entities.ts'
import { listServices } from '../store/lists.ts'
import { namesOf } from '../store/names.ts'
import { loadService } from '../store/services.ts'
import { chooseFirst, mayRow, organisationCrumb, placeOf } from './place.tsx'

const path = '/organisation/services'

function mountRegister(router: Router) {
  mountList(router, servicesList, {
    read: (tx, query) => listServices(tx, allow(organisationPolicy, tx.actor, 'centre.read'), query),
    prepare: async (tx) => ({
      choices: { entity: await entityChoices(tx, allow(organisationPolicy, tx.actor, 'entity.read')) },
      more: undefined,
    }),
    empty: (c) => ({
      title: say(c.var.locale, serviceTexts.noServices),
      text: say(c.var.locale, serviceTexts.noServicesText),
      ...(may(organisationPolicy, c.var.actor, 'centre.manage') && {
        action: { href: `${path}/new`, text: say(c.var.locale, serviceTexts.addService) },
      }),
    }),
    draw: (c, list) => {
      const { locale, actor } = c.var
      const title = say(locale, texts.servicesRegister)
      const views = [
        { href: path, text: say(locale, serviceTexts.allServices) },
        { href: `${path}?active=false`, text: say(locale, serviceTexts.inactiveServices) },
      ]
      const add = may(organisationPolicy, actor, 'centre.manage') && (
        <LinkButton icon="plus" href={`${path}/new`}>
          {say(locale, serviceTexts.addService)}
        </LinkButton>
      )
      return page(
        c,
        { title, views: list.views(views) },
        <>
          <PageHeader title={title} actions={add || undefined} />
          {list.content}
        </>,
      )
    },
  })
}

async function readService(tx: Tx, id: ServiceId) {
  const service = found(await loadService(tx, allow(organisationPolicy, tx.actor, 'centre.read'), id))
  const departments = await namesOf(tx, 'departments', service.departmentId ? [service.departmentId] : [])
  return {
    service,
    entity: found(await loadEntity(tx, { actor: tx.actor, rule: 'all' }, service.entityId)),
    department: [...departments.values()][0] ?? null,
  }
}

export function mountServices(router: Router) {
  mountRegister(router)
  mountRecord(router, {
    path,
    addTitle: serviceTexts.addService,
    schema: serviceForm,
    load: async (tx, id: ServiceId) =>
      found(await loadService(tx, allow(organisationPolicy, tx.actor, 'centre.manage'), id)),
    create: createService,
    change: changeService,
    activity: { set: setServiceActive, effect: serviceTexts.deactivateService },
    prepare: async (tx, c, thing, values) => {
      const place = await placeOf(tx, c, thing, values)
      const manage = allow(organisationPolicy, tx.actor, 'centre.manage')
      const departments = place.entity ? await loadDepartments(tx, manage, place.entity.id) : []
      return { ...place, departments: departments.filter((one) => one.active || one.id === thing?.departmentId) }
    },
    values: serviceValues,
    fresh: (_c, { entity }) => ({ entityId: entity?.id }),
    form: (view, { departments }) => <ServiceForm view={view} departments={departments} />,
    href: (service) => `${path}/${service.id}`,
    crumbs: (c) => [organisationCrumb(c), { href: path, text: say(c.var.locale, texts.services) }],
    first: (c, place) =>
      chooseFirst(c, place, { title: serviceTexts.addService, crumbs: [organisationCrumb(c)], path: `${path}/new` }),
  })
  router.get(`${path}/:id`, async (c) => {
    const id = found(parseId<ServiceId>(c.req.param('id')))
    const read = await c.var.read((tx) => readService(tx, id))
    return page(
      c,
      { title: pick(c.var.locale, read.service.name) },
      <ServicePage {...read} mayManage={mayRow(c, 'centre.manage', read.service.entityId)} />,
    )
  })
}
