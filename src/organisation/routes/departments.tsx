import { type DepartmentId, type EntityId, parseId } from '#src/kernel/ids.ts'
import { pick } from '#src/kernel/locale.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext, Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { flatten } from '#src/platform/nested.ts'
import { RecordActions, StateTag } from '#src/platform/records/parts.tsx'
import { mountRecord } from '#src/platform/records/records.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { organisationPolicy } from '../access.ts'
import { changeDepartment, createDepartment, setDepartmentActive } from '../actions/departments.ts'
import { type Department, standsBelow } from '../department.ts'
import { departmentForm } from '../input.ts'
import { DepartmentForm } from '../pages/department-form.tsx'
import { pageTexts as texts } from '../pages/texts/shared.ts'
import { loadDepartment, loadDepartments } from '../store/departments.ts'
import { loadEntity } from '../store/entities.ts'
import { chooseFirst, mayRow, organisationCrumb, placeOf } from './place.tsx'

const path = '/organisation/departments'
const entityHref = (id: EntityId) => `/organisation/entities/${id}`

/** Departments that may stand above this one. */
async function parentsOf(tx: Tx, entityId: EntityId, thing: Department | null): Promise<Department[]> {
  const all = await loadDepartments(tx, allow(organisationPolicy, tx.actor, 'centre.manage'), entityId)
  return all.filter((one) => {
    if (thing && standsBelow(all, one.id, thing.id)) return false
    return one.active || one.id === thing?.parentId
  })
}

async function departmentPage(c: RequestContext, id: DepartmentId): Promise<Response> {
  const { department, entity } = await c.var.read(async (tx) => {
    const read = allow(organisationPolicy, tx.actor, 'centre.read')
    const one = found(await loadDepartment(tx, read, id))
    return { department: one, entity: found(await loadEntity(tx, { actor: tx.actor, rule: 'all' }, one.entityId)) }
  })
  const { locale } = c.var
  const name = pick(locale, department.name)
  const mayManage = mayRow(c, 'centre.manage', department.entityId)
  return page(
    c,
    { title: name },
    <PageHeader
      title={name}
      tag={<StateTag active={department.active} />}
      meta={<a href={entityHref(entity.id)}>{pick(locale, entity.name)}</a>}
      above={
        <Breadcrumbs
          items={[
            organisationCrumb(c),
            { href: entityHref(entity.id), text: pick(locale, entity.name) },
            { text: name },
          ]}
        />
      }
      actions={mayManage ? <RecordActions path={`${path}/${id}`} thing={department} mayDeactivate /> : undefined}
    />,
  )
}

export function mountDepartments(router: Router) {
  mountRecord(router, {
    path,
    addTitle: texts.addDepartment,
    schema: departmentForm,
    load: async (tx, id: DepartmentId) =>
      found(await loadDepartment(tx, allow(organisationPolicy, tx.actor, 'centre.manage'), id)),
    create: createDepartment,
    change: changeDepartment,
    activity: { set: setDepartmentActive, effect: texts.deactivateDepartment },
    prepare: async (tx, c, thing, values) => {
      const place = await placeOf(tx, c, thing, values)
      return { ...place, parents: place.entity ? await parentsOf(tx, place.entity.id, thing) : [] }
    },
    values: flatten,
    fresh: (_c, { entity }) => ({ entityId: entity?.id }),
    form: (view, { parents }) => <DepartmentForm view={view} parents={parents} />,
    href: (department) => `${path}/${department.id}`,
    crumbs: (c, _thing, { entity }) => [
      organisationCrumb(c),
      ...(entity ? [{ href: entityHref(entity.id), text: pick(c.var.locale, entity.name) }] : []),
    ],
    first: (c, place) =>
      chooseFirst(c, place, { title: texts.addDepartment, crumbs: [organisationCrumb(c)], path: `${path}/new` }),
  })
  router.get(`${path}/:id`, (c) => departmentPage(c, found(parseId<DepartmentId>(c.req.param('id')))))
}
