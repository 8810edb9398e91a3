// Search over cases for staff: a whole reference leads straight to its case, anything else to the list of what was met.
import { say } from '#src/kernel/locale.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountList } from '#src/platform/listing/list-page.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { caseReader } from '../actions/case-reader.ts'
import { searchList } from '../pages/search/list.tsx'
import { isMisread, parseReference } from '../reference.ts'
import { knowsReference, searchCases } from '../store/search.ts'
import { searchTexts as texts } from '../texts/search.ts'

export function searchRoutes(): Router {
  const routes = router()
  routes.get(searchList.path, async (c, next) => {
    const reference = parseReference(c.req.query('q') ?? '')
    if (reference && c.req.query('export') === undefined) {
      const known = await c.var.read((tx) => knowsReference(tx, caseReader(tx).cases, reference))
      if (known) return c.redirect(`/cases/${reference}`, 303)
    }
    await next()
  })
  mountList(routes, searchList, {
    read: (tx, query) => searchCases(tx, caseReader(tx), query),
    inSteps: true,
    empty: (c) => ({ title: say(c.var.locale, texts.empty), text: say(c.var.locale, texts.emptyText) }),
    draw: (c, list) => {
      const { locale } = c.var
      const { search } = list.query
      const title = search ? say(locale, texts.resultsFor, { query: search }) : say(locale, texts.title)
      return page(
        c,
        { title: title.replace(/[\u2068\u2069]/g, ''), islands: ['inbox'] },
        <>
          <PageHeader title={title} meta={say(locale, texts.lead)} />
          {isMisread(search) && <Notification kind="warning">{say(locale, texts.misread)}</Notification>}
          {list.content}
        </>,
      )
    },
  })
  return routes
}
