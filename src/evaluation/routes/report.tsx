import { localDigits, pick, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { platformTexts } from '#src/platform/texts.ts'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { evaluationPolicy } from '../access.ts'
import { decideCriterion, undecideCriterion } from '../actions/report-decide.ts'
import { editReport } from '../actions/report-edit.ts'
import { reportPdf, reportWorkbook } from '../actions/report-files.ts'
import { listKeys } from '../consolidation-list.ts'
import { ConsolidationMain, ConsolidationPanel } from '../pages/report/consolidation-page.tsx'
import { CriterionMain } from '../pages/report/criterion-page.tsx'
import { EditMain } from '../pages/report/edit-page.tsx'
import { ReportHead } from '../pages/report/head.tsx'
import { ReportMain } from '../pages/report/main.tsx'
import { ReportPanel } from '../pages/report/panel.tsx'
import { consolidationHref, criterionHref, reportHref } from '../pages/report/parts.tsx'
import { allLines } from '../report.ts'
import { decisionForm, textsForm, undecideForm } from '../report-input.ts'
import type { ReportView } from '../report-view.ts'
import { pageTexts as texts } from '../texts/report-page.ts'
import { myCentreRoutes } from './my-centre.tsx'
import { reportApiRoutes } from './report-api.ts'
import { download, evaluationIdOf, fileLocale, loadView, type ReportServices } from './report-request.ts'
import { reportStepRoutes } from './report-steps.tsx'

export function reportRoutes(services: ReportServices): Router {
  const routes = router()
  routes.get('/evaluations/:id/report', async (c) => reportPage(c, await loadView(c)))
  routes.get('/evaluations/:id/report.pdf', async (c) => {
    const view = await loadView(c)
    const locale = fileLocale(c)
    const bytes = await reportPdf(view, locale, services)
    return download(c, bytes, 'application/pdf', `${view.one.reference}-${locale.language}.pdf`)
  })
  routes.get('/evaluations/:id/report.xlsx', async (c) => {
    const view = await loadView(c)
    const locale = fileLocale(c)
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return download(c, await reportWorkbook(view, locale), type, `${view.one.reference}-${locale.language}.xlsx`)
  })
  editRoutes(routes)
  consolidationRoutes(routes)
  routes.route('/', reportStepRoutes(services))
  routes.route('/', myCentreRoutes())
  routes.route('/', reportApiRoutes())
  return routes
}

function reportPage(c: RequestContext, view: ReportView): Response {
  const title = pick(c.var.locale, view.model.centre.name)
  return page(
    c,
    { title, header: <ReportHead view={view} />, panel: <ReportPanel view={view} /> },
    <ReportMain view={view} />,
  )
}

function editRoutes(routes: Router) {
  const draw = (c: RequestContext, view: ReportView, form: FormState) => {
    if (!view.work || !view.may.edit) throw new Refusal('forbidden', platformTexts.notYours)
    const title = say(c.var.locale, texts.editTitle)
    return page(
      c,
      {
        title,
        refused: form.refusal !== null,
        header: <PageHeader title={title} meta={pick(c.var.locale, view.model.centre.name)} />,
      },
      <EditMain view={view} edited={view.work.edited} form={form} />,
    )
  }
  routes.get('/evaluations/:id/report/edit', async (c) => draw(c, await loadView(c), freshForm()))
  routes.post('/evaluations/:id/report/edit', async (c) => {
    const evaluationId = evaluationIdOf(c)
    return await submit(
      c,
      textsForm,
      async (input) => {
        const pair = (name: 'summary' | 'strengths' | 'improvements') => ({
          ar: input[`${name}_ar`],
          en: input[`${name}_en`],
        })
        const { voided } = await c.var.transact((tx) =>
          editReport(tx, {
            evaluationId,
            revision: input.revision,
            seen: input.seen,
            summary: pair('summary'),
            strengths: pair('strengths'),
            improvements: pair('improvements'),
          }),
        )
        const href = reportHref(evaluationId)
        return voided > 0 ? redirectWith(c, href, texts.savedVoided, { voided }) : redirectWith(c, href, texts.saved)
      },
      async (form) => draw(c, await loadView(c), form),
    )
  })
}

function consolidationRoutes(routes: Router) {
  routes.get('/evaluations/:id/consolidation', async (c) => {
    allow(evaluationPolicy, c.var.actor, 'report.edit')
    const view = await loadView(c)
    const { work } = view
    if (!work) throw new Refusal('forbidden', platformTexts.notYours)
    const list = listKeys.find((key) => key === c.req.query('show')) ?? 'all'
    const title = say(c.var.locale, texts.consolidation)
    return page(
      c,
      { title, header: <ReportHead view={view} />, panel: <ConsolidationPanel view={view} gaps={work.gaps} /> },
      <ConsolidationMain view={view} work={work} list={list} />,
    )
  })
  const draw = (c: RequestContext, view: ReportView, form: FormState) => {
    const code = c.req.param('code')
    const line = found(allLines(view.model).find((one) => one.code === code))
    const title = say(c.var.locale, texts.criterionTitle, { code: localDigits(c.var.locale, line.code) })
    const back = view.work && view.may.decide ? consolidationHref(view.one.id) : reportHref(view.one.id)
    const words = view.work && view.may.decide ? texts.backToConsolidation : texts.backToReport
    return page(
      c,
      {
        title: title.replace(/[\u2066-\u2069]/g, ''),
        refused: form.refusal !== null,
        header: (
          <PageHeader
            title={title}
            above={<a href={back}>{say(c.var.locale, words)}</a>}
            meta={`${pick(c.var.locale, view.model.centre.name)} · ${pick(c.var.locale, view.one.round.name)}`}
          />
        ),
      },
      <CriterionMain
        view={view}
        line={line}
        found={view.work?.lines.find((one) => one.code === code) ?? null}
        form={form}
      />,
    )
  }
  routes.get('/evaluations/:id/criteria/:code', async (c) => draw(c, await loadView(c), freshForm()))
  routes.post('/evaluations/:id/criteria/:code', async (c) => {
    const evaluationId = evaluationIdOf(c)
    const code = c.req.param('code')
    return await submit(
      c,
      decisionForm,
      async (input) => {
        const { voided } = await c.var.transact((tx) => decideCriterion(tx, { evaluationId, code, ...input }))
        const href = criterionHref(evaluationId, code)
        return voided > 0
          ? redirectWith(c, href, texts.decisionVoided, { code, voided })
          : redirectWith(c, href, texts.decisionSaved, { code })
      },
      async (form) => draw(c, await loadView(c), form),
    )
  })
  routes.post('/evaluations/:id/criteria/:code/undecide', async (c) => {
    const evaluationId = evaluationIdOf(c)
    const code = c.req.param('code')
    return await submit(
      c,
      undecideForm,
      async (input) => {
        await c.var.transact((tx) => undecideCriterion(tx, { evaluationId, code, ...input }))
        return redirectWith(c, criterionHref(evaluationId, code), texts.decisionRemoved, { code })
      },
      async (form) => draw(c, await loadView(c), form),
    )
  })
}
