import { type EntityId, parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext, Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { flatten } from '#src/platform/nested.ts'
import { mountRecord } from '#src/platform/records/records.tsx'
import { organisationPolicy } from '../access.ts'
import { changeEntity, createEntity, setEntityActive } from '../actions/entities.ts'
import { entityForm } from '../input.ts'
import { EntityForm } from '../pages/entity-form.tsx'
import { EntityPage, Overview } from '../pages/overview.tsx'
import { pageTexts as texts } from '../pages/texts/shared.ts'
import { loadCalendars } from '../store/calendars.ts'
import { loadDepartments } from '../store/departments.ts'
import { loadEntities, loadEntity } from '../store/entities.ts'
import { countAll } from '../store/lists.ts'
import { organisationCrumb } from './place.tsx'

async function readEntity(tx: Tx, id: EntityId) {
  const read = allow(organisationPolicy, tx.actor, 'centre.read')
  return {
    entity: found(await loadEntity(tx, allow(organisationPolicy, tx.actor, 'entity.read'), id)),
    counts: await countAll(tx, read, id),
    departments: await loadDepartments(tx, read, id),
    calendars: await loadCalendars(tx, read, id),
  }
}

async function entityPage(c: RequestContext, id: EntityId): Promise<Response> {
  const { actor, locale } = c.var
  const read = await c.var.read((tx) => readEntity(tx, id))
  const among = actor.reach === 'government'
  return page(
    c,
    { title: pick(locale, read.entity.name) },
    <EntityPage
      {...read}
      among={among}
      mayManage={may(organisationPolicy, actor, 'entity.manage')}
      mayClose={may(organisationPolicy, actor, 'entity.create')}
    />,
  )
}

export function mountEntities(router: Router) {
  router.get('/organisation', async (c) => {
    const { actor, locale } = c.var
    if (actor.entityId) return entityPage(c, actor.entityId)
    const read = await c.var.read(async (tx) => ({
      entities: await loadEntities(tx, allow(organisationPolicy, actor, 'entity.read')),
      counts: await countAll(tx, allow(organisationPolicy, actor, 'centre.read'), null),
    }))
    return page(
      c,
      { title: say(locale, texts.organisation) },
      <Overview {...read} mayCreate={may(organisationPolicy, actor, 'entity.create')} />,
    )
  })

  mountRecord(router, {
    path: '/organisation/entities',
    addTitle: texts.addEntity,
    schema: entityForm,
    load: async (tx, id: EntityId) =>
      found(await loadEntity(tx, allow(organisationPolicy, tx.actor, 'entity.manage'), id)),
    create: createEntity,
    change: changeEntity,
    activity: { set: setEntityActive, effect: texts.deactivateEntity },
    prepare: async (tx, _c, thing) => {
      allow(organisationPolicy, tx.actor, thing ? 'entity.manage' : 'entity.create')
    },
    values: flatten,
    fresh: () => ({ kind: 'ministry', sector: 'general', defaultLanguage: 'ar', digits: 'arab', hijri: 'on' }),
    form: (view) => <EntityForm view={view} />,
    href: (entity) => `/organisation/entities/${entity.id}`,
    crumbs: (c) => [organisationCrumb(c)],
  })

  router.get('/organisation/entities/:id', (c) => entityPage(c, found(parseId<EntityId>(c.req.param('id')))))
}
