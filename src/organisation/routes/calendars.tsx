import { type CalendarId, type EntityId, parseId } from '#src/kernel/ids.ts'
import { pick } from '#src/kernel/locale.ts'
import { localDate } from '#src/kernel/working-time.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountRecord } from '#src/platform/records/records.tsx'
import { organisationPolicy } from '../access.ts'
import { changeCalendar, createCalendar } from '../actions/calendars.ts'
import { usualHours } from '../calendar.ts'
import { calendarForm, calendarValues } from '../calendar-input.ts'
import { CalendarPage } from '../pages/calendar.tsx'
import { CalendarForm } from '../pages/calendar-form.tsx'
import { pageTexts as texts } from '../pages/texts/shared.ts'
import { loadCalendar } from '../store/calendars.ts'
import { loadEntity } from '../store/entities.ts'
import { centresOfCalendar } from '../store/lists.ts'
import { chooseFirst, mayRow, organisationCrumb, placeOf } from './place.tsx'

const path = '/organisation/calendars'
const entityHref = (id: EntityId) => `/organisation/entities/${id}`

/** The first day of the month asked for, else of this one. */
const monthOf = (asked: string | undefined, today: string) =>
  asked && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? `${asked}-01` : `${today.slice(0, 7)}-01`

export function mountCalendars(router: Router) {
  mountRecord(router, {
    path,
    addTitle: texts.addCalendar,
    schema: calendarForm,
    load: async (tx, id: CalendarId) =>
      found(await loadCalendar(tx, allow(organisationPolicy, tx.actor, 'centre.manage'), id)),
    create: createCalendar,
    change: changeCalendar,
    prepare: placeOf,
    values: calendarValues,
    fresh: (_c, { entity }) =>
      entity
        ? calendarValues({
            entityId: entity.id,
            name: { ar: '', en: '' },
            timeZone: entity.timeZone,
            hours: usualHours,
            exceptions: [],
          })
        : {},
    form: (view) => <CalendarForm view={view} />,
    errorHrefs: { hours: '#week.0.0.opens', exceptions: '#exceptions.0.startsOn' },
    href: (calendar) => `${path}/${calendar.id}`,
    crumbs: (c, _thing, { entity }) => [
      organisationCrumb(c),
      ...(entity ? [{ href: entityHref(entity.id), text: pick(c.var.locale, entity.name) }] : []),
    ],
    first: (c, place) =>
      chooseFirst(c, place, { title: texts.addCalendar, crumbs: [organisationCrumb(c)], path: `${path}/new` }),
  })

  router.get(`${path}/:id`, async (c) => {
    const id = found(parseId<CalendarId>(c.req.param('id')))
    const read = await c.var.read(async (tx) => {
      const calendar = found(await loadCalendar(tx, allow(organisationPolicy, tx.actor, 'centre.read'), id))
      return {
        calendar,
        entity: found(await loadEntity(tx, { actor: tx.actor, rule: 'all' }, calendar.entityId)),
        centres: await centresOfCalendar(tx, id),
      }
    })
    const today = localDate(read.calendar.timeZone, c.var.now)
    return page(
      c,
      { title: pick(c.var.locale, read.calendar.name) },
      <CalendarPage
        {...read}
        month={monthOf(c.req.query('month'), today)}
        mayManage={mayRow(c, 'centre.manage', read.calendar.entityId)}
      />,
    )
  })
}
