import { hasRole, type Role } from '#src/kernel/actor.ts'
import type { EntityId } from '#src/kernel/ids.ts'
import { type CentreId, parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountList } from '#src/platform/listing/list-page.tsx'
import { flatten } from '#src/platform/nested.ts'
import { mountRecord } from '#src/platform/records/records.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { organisationPolicy } from '../access.ts'
import { changeCentre, createCentre, setCentreActive } from '../actions/centres.ts'
import type { Centre } from '../centre.ts'
import { centreForm } from '../input.ts'
import { CentrePage } from '../pages/centre.tsx'
import { CentreForm, type CentreOptions } from '../pages/centre-form.tsx'
import { centresList } from '../pages/lists.tsx'
import { centreTexts } from '../pages/texts/centre.ts'
import { pageTexts as texts } from '../pages/texts/shared.ts'
import { loadCalendar, loadCalendars } from '../store/calendars.ts'
import { loadCentre } from '../store/centres.ts'
import { entityChoices, loadEntities, loadEntity } from '../store/entities.ts'
import { changesOf } from '../store/history.ts'
import { listCentres } from '../store/lists.ts'
import { namesOf } from '../store/names.ts'
import { loadPeopleWithRole } from '../store/people.ts'
import { loadServices } from '../store/services.ts'
import { chooseFirst, mayRow, organisationCrumb, type Place, placeOf } from './place.tsx'

const path = '/organisation/centres'

const presets = [
  { text: centreTexts.allCentres, query: '' },
  { text: texts.onsiteCentres, query: 'kind=onsite' },
  { text: texts.remoteCentres, query: 'kind=remote' },
  { text: centreTexts.notGovernmentRun, query: 'operator=private' },
  { text: centreTexts.temporaryCentres, query: 'permanence=temporary' },
  { text: centreTexts.inactiveCentres, query: 'active=false' },
]

function mountRegister(router: Router) {
  mountList(router, centresList, {
    read: (tx, query) => listCentres(tx, allow(organisationPolicy, tx.actor, 'centre.read'), query),
    prepare: async (tx) => ({
      choices: { entity: await entityChoices(tx, allow(organisationPolicy, tx.actor, 'entity.read')) },
      more: undefined,
    }),
    empty: (c) => ({
      title: say(c.var.locale, centreTexts.noCentres),
      text: say(c.var.locale, centreTexts.noCentresText),
      ...(may(organisationPolicy, c.var.actor, 'centre.manage') && {
        action: { href: `${path}/new`, text: say(c.var.locale, centreTexts.addCentre) },
      }),
    }),
    draw: (c, list) => {
      const { locale, actor } = c.var
      const title = say(locale, texts.centresRegister)
      const views = presets.map(({ text, query }) => ({
        href: query ? `${path}?${query}` : path,
        text: say(locale, text),
      }))
      return page(
        c,
        { title, views: list.views(views) },
        <>
          <PageHeader
            title={title}
            actions={
              may(organisationPolicy, actor, 'centre.manage') ? (
                <LinkButton icon="plus" href={`${path}/new`}>
                  {say(locale, centreTexts.addCentre)}
                </LinkButton>
              ) : undefined
            }
          />
          {list.content}
        </>,
      )
    },
  })
}

async function optionsOf(tx: Tx, place: Place, thing: Centre | null): Promise<CentreOptions> {
  const { entity, entities } = place
  if (!entity) return { entity, entities, others: [], calendars: [], services: [] }
  const seen = allow(organisationPolicy, tx.actor, 'centre.manage')
  // Names of other entities are open to all staff: a centre may host any of them.
  const everyone = await loadEntities(tx, { actor: tx.actor, rule: 'all' })
  const offering = [entity.id, ...(thing?.hostedEntityIds ?? [])]
  return {
    entity,
    entities,
    others: everyone.filter((one) => one.id !== entity.id && (one.active || offering.includes(one.id))),
    calendars: await loadCalendars(tx, seen, entity.id),
    services: await loadServices(tx, { actor: tx.actor, rule: 'all' }, { entityIds: offering, active: true }),
  }
}

function mountForms(router: Router) {
  mountRecord(router, {
    path,
    addTitle: centreTexts.addCentre,
    schema: centreForm,
    load: async (tx, id: CentreId) =>
      found(await loadCentre(tx, allow(organisationPolicy, tx.actor, 'centre.manage'), id)),
    create: createCentre,
    change: changeCentre,
    activity: { set: setCentreActive, effect: centreTexts.deactivateCentre },
    prepare: async (tx, c, thing, values) => optionsOf(tx, await placeOf(tx, c, thing, values), thing),
    values: flatten,
    fresh: (_c, { entity }) => ({
      kind: 'onsite',
      sector: entity?.sector,
      operator: 'government',
      permanence: 'permanent',
      hosting: 'own',
    }),
    form: (view, options) => <CentreForm view={view} options={options} />,
    href: (centre) => `${path}/${centre.id}`,
    crumbs: (c) => [organisationCrumb(c), { href: path, text: say(c.var.locale, centreTexts.centres) }],
    first: (c, options) =>
      chooseFirst(c, options, { title: centreTexts.addCentre, crumbs: [organisationCrumb(c)], path: `${path}/new` }),
  })
}

/** Who finds evaluations in their register; whose each is, the register decides. */
const followers: readonly Role[] = [
  'administrator',
  'central_team',
  'committee_chair',
  'committee_member',
  'executive',
  'quality_team',
  'centre_manager',
  'supervisor',
]

async function readCentre(tx: Tx, id: CentreId) {
  const read = allow(organisationPolicy, tx.actor, 'centre.read')
  const centre = found(await loadCentre(tx, read, id))
  const all = { actor: tx.actor, rule: 'all' as const }
  const hosted = await namesOf(tx, 'entities', centre.hostedEntityIds)
  const staff = may(organisationPolicy, tx.actor, 'person.read')
  return {
    centre,
    entity: found(await loadEntity(tx, all, centre.entityId)),
    hosted: [...hosted].map(([entityId, name]) => ({ id: entityId as EntityId, name })),
    services: await loadServices(tx, all, { ids: centre.serviceIds }),
    calendar: centre.calendarId ? ((await loadCalendar(tx, all, centre.calendarId)) ?? null) : null,
    people: staff
      ? await loadPeopleWithRole(tx, { roles: ['centre_manager', 'supervisor', 'agent'], centreId: id })
      : null,
    // Administrators read the trail of what they manage.
    history: may(organisationPolicy, tx.actor, 'centre.manage') ? await changesOf(tx, 'centre', id) : null,
    followsEvaluations: hasRole(tx.actor, ...followers),
  }
}

export function mountCentres(router: Router) {
  mountRegister(router)
  mountForms(router)
  router.get(`${path}/:id`, async (c) => {
    const id = found(parseId<CentreId>(c.req.param('id')))
    const read = await c.var.read((tx) => readCentre(tx, id))
    return page(
      c,
      { title: pick(c.var.locale, read.centre.name) },
      <CentrePage {...read} mayManage={mayRow(c, 'centre.manage', read.centre.entityId)} />,
    )
  })
}
