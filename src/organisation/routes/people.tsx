// People twice: all of them for administrators, and for the central team the evaluators and shoppers of the programme.
import type { Actor } from '#src/kernel/actor.ts'
import { type PersonId, parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext, Router } from '#src/platform/http/env.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountList } from '#src/platform/listing/list-page.tsx'
import type { ListDefinition } from '#src/platform/listing.ts'
import { mountRecord } from '#src/platform/records/records.tsx'
import { platformTexts } from '#src/platform/texts.ts'
import { LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { organisationPolicy } from '../access.ts'
import { changePerson, createPerson, invitable, setPersonActive } from '../actions/people.ts'
import { personForm } from '../input.ts'
import { peopleList, visitorsList } from '../pages/lists.tsx'
import { PersonPage } from '../pages/person.tsx'
import { PersonForm, type PersonOptions, personValues } from '../pages/person-form.tsx'
import { personTexts } from '../pages/texts/person.ts'
import { pageTexts as texts } from '../pages/texts/shared.ts'
import type { Person } from '../person.ts'
import { givableRoles, mayChange } from '../roles.ts'
import type { PersonListRow } from '../rows.ts'
import { loadCentres } from '../store/centres.ts'
import { loadDepartments } from '../store/departments.ts'
import { entityChoices, loadEntity } from '../store/entities.ts'
import { listPeople } from '../store/lists.ts'
import { namesOf } from '../store/names.ts'
import { loadPerson } from '../store/people.ts'
import { chooseFirst, organisationCrumb, type Place, placeOf } from './place.tsx'

/** Sends a sign-in link; the caller has made sure that the actor may. */
export type Invite = (personId: PersonId, actor: Actor) => Promise<unknown>

interface Door {
  readonly path: string
  readonly list: ListDefinition<PersonListRow>
  readonly whom: 'all' | 'visitors'
  readonly title: typeof texts.peopleRegister
  readonly presets: readonly { readonly text: typeof personTexts.allPeople; readonly query: string }[]
}

const everyone: Door = {
  path: '/organisation/people',
  list: peopleList,
  whom: 'all',
  title: texts.peopleRegister,
  presets: [
    { text: personTexts.allPeople, query: '' },
    { text: personTexts.managers, query: 'role=centre_manager' },
    { text: personTexts.administrators, query: 'role=administrator' },
    { text: personTexts.inactivePeople, query: 'active=false' },
  ],
}

const visitors: Door = {
  path: '/programme/people',
  list: visitorsList,
  whom: 'visitors',
  title: texts.visitorsRegister,
  presets: [
    { text: personTexts.allPeople, query: '' },
    { text: personTexts.inactivePeople, query: 'active=false' },
  ],
}

/** Each door is one role's: the central team has no business among an entity's staff, nor an administrator here. */
function throughDoor(door: Door, actor: Actor) {
  const role = door.whom === 'all' ? 'administrator' : 'central_team'
  const permission = allow(organisationPolicy, actor, 'person.read')
  if (actor.reach !== 'system' && !actor.roles.includes(role)) throw new Refusal('forbidden', platformTexts.notYours)
  return permission
}

function mountRegister(router: Router, door: Door) {
  const { path } = door
  mountList(router, door.list, {
    read: (tx, query) => listPeople(tx, throughDoor(door, tx.actor), query, door.whom),
    prepare: async (tx) => ({
      choices: { entity: await entityChoices(tx, allow(organisationPolicy, tx.actor, 'entity.read')) },
      more: undefined,
    }),
    empty: (c) => ({
      title: say(c.var.locale, personTexts.noPeople),
      text: say(c.var.locale, personTexts.noPeopleText),
      action: { href: `${path}/new`, text: say(c.var.locale, personTexts.addPerson) },
    }),
    draw: (c, list) => {
      const { locale } = c.var
      const title = say(locale, door.title)
      const views = door.presets.map(({ text, query }) => ({
        href: query ? `${path}?${query}` : path,
        text: say(locale, text),
      }))
      const add = (
        <LinkButton icon="plus" href={`${path}/new`}>
          {say(locale, personTexts.addPerson)}
        </LinkButton>
      )
      return page(
        c,
        { title, views: list.views(views) },
        <>
          <PageHeader title={title} actions={add} />
          {list.content}
        </>,
      )
    },
  })
}

type Options = PersonOptions & Place & { readonly programme: boolean }

async function optionsOf(tx: Tx, c: RequestContext, door: Door, thing: Person | null, values: { entityId?: unknown }) {
  throughDoor(door, tx.actor)
  const asked = typeof values.entityId === 'string' ? values.entityId : undefined
  // The programme is chosen by name, or is all there is; a form that was sent back says it by an empty field.
  const programme = thing
    ? thing.entityId === null
    : door.whom === 'visitors' || c.req.query('entity') === 'programme' || asked === ''
  const place: Place = programme
    ? { entity: null, entities: [] }
    : await placeOf(tx, c, thing, asked === undefined ? {} : { entityId: asked })
  const { entity } = place
  const all = { actor: tx.actor, rule: 'all' as const }
  const givable = givableRoles(tx.actor, entity?.id ?? null)
  const visiting = givable.filter((role) => door.whom === 'all' || role === 'evaluator' || role === 'mystery_shopper')
  const centres = entity ? await loadCentres(tx, all, { entityId: entity.id, active: true }) : []
  const departments = entity ? await loadDepartments(tx, all, entity.id) : []
  const open = departments.filter((one) => one.active || thing?.departmentIds.includes(one.id))
  return { ...place, programme, person: thing, roles: visiting, centres, departments: open } satisfies Options
}

function mountForms(router: Router, door: Door) {
  const { path } = door
  const crumbs = (c: RequestContext) => [organisationCrumb(c), { href: path, text: say(c.var.locale, door.title) }]
  mountRecord(router, {
    path,
    addTitle: personTexts.addPerson,
    schema: personForm,
    load: async (tx, id: PersonId) => {
      throughDoor(door, tx.actor)
      return found(await loadPerson(tx, allow(organisationPolicy, tx.actor, 'person.manage'), id))
    },
    create: createPerson,
    change: changePerson,
    activity: { set: setPersonActive, effect: personTexts.deactivatePerson },
    prepare: (tx, c, thing, values) => optionsOf(tx, c, door, thing, values),
    values: personValues,
    fresh: (_c, { entity }) => ({ entityId: entity?.id ?? '' }),
    form: (view, options) => <PersonForm view={view} options={options} />,
    href: (person) => `${path}/${person.id}`,
    crumbs: door.whom === 'all' ? crumbs : (c) => crumbs(c).slice(1),
    first: (c, options) =>
      options.programme
        ? null
        : chooseFirst(c, options, {
            title: personTexts.addPerson,
            crumbs: crumbs(c),
            path: `${path}/new`,
            programme: true,
          }),
  })
}

async function readPerson(tx: Tx, door: Door, id: PersonId) {
  const person = found(await loadPerson(tx, throughDoor(door, tx.actor), id))
  const centreIds = person.roles.flatMap((held) => held.centreId ?? [])
  return {
    person,
    entity: person.entityId
      ? ((await loadEntity(tx, { actor: tx.actor, rule: 'all' }, person.entityId)) ?? null)
      : null,
    centres: await namesOf(tx, 'centres', centreIds),
    departments: await namesOf(tx, 'departments', person.departmentIds),
  }
}

function mountDoor(router: Router, door: Door, invite: Invite) {
  mountRegister(router, door)
  mountForms(router, door)
  router.get(`${door.path}/:id`, async (c) => {
    const { actor, locale } = c.var
    const id = found(parseId<PersonId>(c.req.param('id')))
    const read = await c.var.read((tx) => readPerson(tx, door, id))
    return page(
      c,
      { title: pick(locale, read.person.name) },
      <PersonPage
        {...read}
        path={door.path}
        listTitle={say(locale, door.title)}
        mayChange={mayChange(actor, read.person)}
        isReader={id === actor.personId}
      />,
    )
  })
  router.post(`${door.path}/:id/invitation`, async (c) => {
    const id = found(parseId<PersonId>(c.req.param('id')))
    const person = await c.var.read((tx) => {
      throughDoor(door, tx.actor)
      return invitable(tx, id)
    })
    await invite(id, c.var.actor)
    return redirectWith(c, `${door.path}/${id}`, personTexts.invited, { email: person.email })
  })
}

export function mountPeople(router: Router, invite: Invite) {
  mountDoor(router, everyone, invite)
  mountDoor(router, visitors, invite)
}
