// What one was told of his cases, and that he read it.
import { z } from '@hono/zod-openapi'
import { say } from '#src/kernel/locale.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import { parse, readFields } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { uuid } from '#src/platform/input.ts'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { caseworkPolicy } from '../access.ts'
import { NoticesMain } from '../pages/notices.tsx'
import { latestNotices, readNotices } from '../store/read-notices.ts'
import { noticesTexts as texts } from '../texts/notices.ts'

/** How many are shown; older ones are in the cases themselves. */
const most = 100

const staffOnly = (tx: Tx) => allow(caseworkPolicy, tx.actor, 'settings.read')

export function noticeRoutes(): Router {
  const routes = router()
  routes.get('/notices', async (c) => {
    const notices = await c.var.read((tx) => {
      staffOnly(tx)
      return latestNotices(tx, most)
    })
    const title = say(c.var.locale, texts.title)
    return page(
      c,
      { title },
      <>
        <PageHeader title={title} meta={say(c.var.locale, texts.lead)} />
        <NoticesMain notices={notices} />
      </>,
    )
  })
  routes.post('/notices/read', async (c) => {
    const { upTo } = parse(z.object({ upTo: uuid() }), await readFields(c))
    await c.var.transact(async (tx) => {
      staffOnly(tx)
      await readNotices(tx, upTo)
    })
    return redirectWith(c, '/notices', texts.marked)
  })
  return routes
}
