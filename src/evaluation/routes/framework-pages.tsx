// The published criteria as pages to read, and the calculator: what shield a set of results would earn.
import { pick, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { readFields } from '#src/platform/http/form.ts'
import { page } from '#src/platform/http/page.tsx'
import { type Judgement, judge } from '../award.ts'
import { FrameworkMain, FrameworksMain } from '../pages/public/framework-page.tsx'
import { listPublished } from '../store/editions.ts'
import { frameworkTexts as texts } from '../texts/shields.ts'
import { editionTexts } from '../texts.ts'

export function frameworkPageRoutes(): Router {
  const routes = router()
  routes.get('/frameworks', async (c) => {
    const published = await c.var.read(listPublished)
    const title = say(c.var.locale, texts.title)
    return page(
      c,
      { title, layout: 'public', section: title },
      <FrameworksMain editions={published.map((one) => one.edition)} />,
    )
  })
  routes.get('/frameworks/:edition', async (c) => draw(c, c.req.query('start') === 'met' ? 'met' : null, null))
  routes.post('/frameworks/:edition', async (c) => {
    const values = await readFields(c)
    const chosen = Object.fromEntries(
      Object.entries(values).flatMap(([code, value]) =>
        typeof value === 'string' && value !== '' ? [[code, value]] : [],
      ),
    )
    return await draw(c, null, chosen)
  })
  return routes
}

async function draw(c: RequestContext, start: 'met' | null, chosen: Readonly<Record<string, string>> | null) {
  const { locale } = c.var
  const id = c.req.param('edition') ?? ''
  const published = await c.var.read(listPublished)
  const edition = published.find((one) => one.edition.id === id)?.edition
  if (!edition) throw new Refusal('missing', editionTexts.unknown, { values: { id } })
  const judgement: Judgement | null = chosen && judge(edition, chosen)
  const title = pick(locale, edition.name)
  return page(
    c,
    { title, layout: 'public', section: say(locale, texts.title) },
    <FrameworkMain edition={edition} start={start} chosen={chosen} judgement={judgement} />,
  )
}
