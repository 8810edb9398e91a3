// Pages of the centre's own monthly assessment. The form itself is the visit's.
import type { CentreId, EvaluationId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { formatDate, say, sayAny } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { router } from '#src/platform/http/env.ts'
import { readFields } from '#src/platform/http/form.ts'
import { page } from '#src/platform/http/page.tsx'
import { evaluationPolicy } from '../access.ts'
import { compareWithOfficial, startSelfAssessment } from '../actions/self-assessment.ts'
import { momentOf } from '../day.ts'
import { monthOf } from '../evaluation.ts'
import { SelfAssessmentsPage, SelfComparisonPage } from '../pages/self-assessment.tsx'
import { loadEdition } from '../store/editions.ts'
import { selfCentres, selfMonths } from '../store/self.ts'
import { selfTexts } from '../texts/visits.ts'

async function listPage(c: RequestContext, refusal: Refusal | null = null) {
  const { locale, now } = c.var
  const { months, open } = await c.var.read(async (tx) => {
    const found = await selfMonths(tx, allow(evaluationPolicy, tx.actor, 'self.read'))
    const centres = may(evaluationPolicy, tx.actor, 'self.assess')
      ? await selfCentres(tx, allow(evaluationPolicy, tx.actor, 'self.assess'))
      : []
    const running = centres.map((centre) => {
      const month = monthOf(now, centre.timeZone)
      return { centre, month, begun: found.find((one) => one.centreId === centre.id && one.month === month) ?? null }
    })
    return { months: found, open: running }
  })
  const words = refusal && sayAny(locale, refusal.text, refusal.values)
  return page(
    c,
    { title: say(locale, selfTexts.title), ...(refusal && { status: 409 as const, refused: true }) },
    <SelfAssessmentsPage months={months} open={open} refusal={words} />,
  )
}

export function selfAssessmentRoutes() {
  const routes = router()
  routes.get('/self-assessment', (c) => listPage(c))
  routes.post('/self-assessment', async (c) => {
    const { centre } = await readFields(c)
    const id = found(parseId<CentreId>(typeof centre === 'string' ? centre : undefined))
    try {
      const made = await c.var.transact((tx) => startSelfAssessment(tx, id))
      return c.redirect(`/visits/${made.visitId}`, 303)
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'conflict') return listPage(c, error)
      throw error
    }
  })
  routes.get('/self-assessment/:id', async (c) => {
    const id = found(parseId<EvaluationId>(c.req.param('id')))
    const compared = await c.var.read(async (tx) => {
      const comparison = await compareWithOfficial(tx, id)
      return { ...comparison, ...(await loadEdition(tx, comparison.assessment.editionId)) }
    })
    const title = formatDate(c.var.locale, momentOf(compared.assessment.month), 'month')
    return page(c, { title }, <SelfComparisonPage {...compared} />)
  })
  return routes
}
