// A centre's own page, for those who run it: manager, quality team, the entity's executives.

import type { CentreId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allow, may } from '#src/platform/access.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { ShieldSign } from '#src/ui/shield-emblem/shield-emblem.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { evaluationPolicy } from '../access.ts'
import { viewReport } from '../actions/report-view.ts'
import { MyCentreMain } from '../pages/report/my-centre-page.tsx'
import { ReportPanel } from '../pages/report/panel.tsx'
import { reportHref, shieldKind } from '../pages/report/parts.tsx'
import type { CentreResult, ReportView } from '../report-view.ts'
import { publishedResults } from '../store/centre-results.ts'
import { centreTexts as texts } from '../texts/my-centre.ts'
import { pageTexts } from '../texts/report-page.ts'

export function myCentreRoutes(): Router {
  const routes = router()
  routes.get('/my-centre', async (c) => {
    const permission = allow(evaluationPolicy, c.var.actor, 'report.read')
    const wanted = parseId<CentreId>(c.req.query('centre'))
    const read = await c.var.read(async (tx) => {
      const all = await publishedResults(tx, permission)
      const latest = all.find((one) => one.centreId === wanted) ?? all[0]
      return { all, latest, view: latest ? await viewReport(tx, latest.id) : null }
    })
    const results = read.all.filter((one) => one.centreId === read.latest?.centreId)
    const centres = [...new Map([...read.all].reverse().map((one) => [one.centreId, one])).values()]
    const title = say(c.var.locale, texts.title)
    return page(
      c,
      {
        title,
        header: head(c, read.view, read.latest),
        panel: read.view ? <ReportPanel view={read.view} /> : undefined,
      },
      <MyCentreMain results={results} centres={centres} view={read.view} />,
    )
  })
  return routes
}

function head(c: RequestContext, view: ReportView | null, latest: CentreResult | undefined) {
  const { locale, actor } = c.var
  const shield = view?.model.shield
  const kind = shieldKind(shield?.key, view?.model.shields ?? [])
  return (
    <PageHeader
      title={latest ? pick(locale, latest.centre) : say(locale, texts.title)}
      emblem={latest ? <ShieldSign kind={kind} /> : undefined}
      tag={
        latest && (
          <Tag tone={kind === 'gold' ? 'gold' : kind === 'remote' ? 'blue' : 'grey'}>
            {shield ? pick(locale, shield.name) : say(locale, pageTexts.noShield)}
          </Tag>
        )
      }
      meta={latest && pick(locale, latest.round)}
      actions={
        <>
          {latest && (
            <LinkButton kind="secondary" href={reportHref(latest.id)}>
              {say(locale, texts.report)}
            </LinkButton>
          )}
          {may(evaluationPolicy, actor, 'self.read') && (
            <LinkButton href="/self-assessment">{say(locale, texts.selfAssessment)}</LinkButton>
          )}
        </>
      }
    />
  )
}
