// The indicators of an entity, and the cases behind each.

import type { DepartmentId, EntityId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { say, sayAny } from '#src/kernel/locale.ts'
import { localDate } from '#src/kernel/working-time.ts'
import { departmentsOf } from '#src/organisation/public.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { isoDay } from '#src/platform/input.ts'
import { mountList } from '#src/platform/listing/list-page.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { caseworkPolicy } from '../access.ts'
import { countedList } from '../pages/counted-list.tsx'
import { FiguresMain, figuresPath } from '../pages/figures.tsx'
import { listCounted, openByAge, readFigures } from '../store/figures.ts'
import { figureTexts as texts } from '../texts/figures.ts'

/** Figures are for those who answer for the work; what they count is what the reader may see. */
function gate(tx: Tx): { permission: ReturnType<typeof allow>; entityId: EntityId } {
  allow(caseworkPolicy, tx.actor, 'figure.read')
  return { permission: allow(caseworkPolicy, tx.actor, 'case.read'), entityId: found(tx.actor.entityId) }
}

const daysBack = 90

/** The last ninety days, unless the address says otherwise; a day that is none is passed over. */
function periodOf(c: RequestContext) {
  const { timeZone } = c.var.locale
  const valid = (name: string) => {
    const day = isoDay(c.req.query(name) ?? '')
    return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
  }
  const from = valid('from') ?? localDate(timeZone, new Date(c.var.now.getTime() - daysBack * 86_400_000))
  const to = valid('to') ?? localDate(timeZone, c.var.now)
  return { from, to, turned: from > to }
}

export function figureRoutes(): Router {
  const routes = router()
  routes.get(figuresPath, async (c) => {
    const { locale } = c.var
    const { from, to, turned } = periodOf(c)
    const departmentId = parseId<DepartmentId>(c.req.query('department'))
    const read = await c.var.read(async (tx) => {
      const { permission, entityId } = gate(tx)
      const scope = { entityId, from, to, timeZone: locale.timeZone, departmentId }
      const [figures, ages, departments] = await Promise.all([
        readFigures(tx, permission, scope),
        openByAge(tx, permission, scope),
        departmentsOf(tx, entityId),
      ])
      return { figures, ages, departments }
    })
    const title = say(locale, texts.title)
    return page(
      c,
      { title },
      <>
        <PageHeader title={title} meta={say(locale, texts.lead)} />
        <FiguresMain
          {...read}
          from={from}
          to={to}
          departmentId={departmentId ?? ''}
          periodError={turned ? sayAny(locale, texts.wrongPeriod) : undefined}
        />
      </>,
    )
  })
  mountList(routes, countedList, {
    read: (tx, query) => {
      const { permission, entityId } = gate(tx)
      return listCounted(tx, permission, query, entityId)
    },
    prepare: async (tx) => ({
      choices: { department: await departmentsOf(tx, gate(tx).entityId) },
      more: undefined,
    }),
    empty: (c) => ({ title: say(c.var.locale, texts.noCases), text: say(c.var.locale, texts.noCasesText) }),
    draw: (c, list) => {
      const title = say(c.var.locale, texts.casesTitle)
      const above = (
        <Breadcrumbs items={[{ href: figuresPath, text: say(c.var.locale, texts.back) }, { text: title }]} />
      )
      return page(
        c,
        { title, views: list.views([]) },
        <>
          <PageHeader title={title} above={above} />
          {list.content}
        </>,
      )
    },
  })
  return routes
}
