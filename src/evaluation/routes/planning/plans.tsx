// Annual plans: the list, one plan, its adoption, its rounds to be.
import { localDigits, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { evaluationPolicy } from '../../access.ts'
import { adoptPlan } from '../../actions/plan-adopt.ts'
import { createPlan } from '../../actions/plan-create.ts'
import { notePlan } from '../../actions/plan-note.ts'
import { createRound } from '../../actions/round-create.ts'
import { type Attention, PlanHeader, PlanPage } from '../../pages/planning/plan-page.tsx'
import { PlansHeader, PlansPage } from '../../pages/planning/plans-page.tsx'
import { RoundFormPage } from '../../pages/planning/round-form-page.tsx'
import { pageTexts as texts } from '../../pages/planning/texts.ts'
import type { PlanLine, VisitLine } from '../../planned.ts'
import { adoptInput, noteInput, planInput, roundInput } from '../../planning-input.ts'
import { planningTexts } from '../../planning-texts.ts'
import { listEvaluations } from '../../store/evaluations.ts'
import { listPlans, listRounds, planOfYear } from '../../store/plans.ts'
import { listVisits } from '../../store/visits.ts'
import { askedYear, errorsFor, textOf } from './asked.ts'
import { countVerdicts, judgeAll } from './judged.ts'

export function planRoutes() {
  const routes = router()
  routes.get('/plans', (c) => plansPage(c, freshForm()))
  routes.post('/plans', (c) =>
    submit(
      c,
      planInput,
      async (input) => {
        await c.var.transact((tx) => createPlan(tx, input))
        const year = localDigits(c.var.locale, String(input.year))
        return redirectWith(c, `/plans/${input.year}`, texts.created, { year })
      },
      (form) => plansPage(c, form),
    ),
  )
  routes.get('/plans/:year', (c) => planPage(c, freshForm()))
  routes.post('/plans/:year/note', (c) =>
    submit(
      c,
      noteInput,
      async (input) => {
        const plan = await c.var.read((tx) =>
          planOfYear(tx, allow(evaluationPolicy, tx.actor, 'plan.edit'), askedYear(c)),
        )
        await c.var.transact((tx) => notePlan(tx, { ...input, planId: plan.id }))
        return redirectWith(c, `/plans/${plan.year}`, texts.saved)
      },
      (form) => planPage(c, form),
    ),
  )
  routes.get('/plans/:year/adopt', (c) => adoptPage(c, freshForm()))
  routes.post('/plans/:year/adopt', (c) =>
    submit(
      c,
      adoptInput,
      async (input) => {
        const plan = await readPlan(c)
        await c.var.transact((tx) => adoptPlan(tx, { ...input, planId: plan.id }))
        const year = localDigits(c.var.locale, String(plan.year))
        return redirectWith(c, `/plans/${plan.year}`, texts.planAdoptedNotice, { year })
      },
      (form) => adoptPage(c, form),
    ),
  )
  routes.get('/plans/:year/rounds/new', (c) => roundForm(c, freshForm()))
  routes.post('/plans/:year/rounds', (c) =>
    submit(
      c,
      roundInput,
      async (input) => {
        const plan = await readPlan(c)
        const name = { ar: input.nameAr, en: input.nameEn }
        const { roundId } = await c.var.transact((tx) => createRound(tx, { ...input, name, planId: plan.id }))
        return redirectWith(c, `/rounds/${roundId}`, texts.roundAdded)
      },
      (form) => roundForm(c, form),
    ),
  )
  return routes
}

const readPlan = (c: RequestContext): Promise<PlanLine> =>
  c.var.read((tx) => planOfYear(tx, allow(evaluationPolicy, tx.actor, 'plan.read'), askedYear(c)))

async function plansPage(c: RequestContext, form: FormState): Promise<Response> {
  const plans = await c.var.read((tx) => listPlans(tx, allow(evaluationPolicy, tx.actor, 'plan.read')))
  const { locale, actor } = c.var
  const next = Math.max(c.var.now.getFullYear() - 1, ...plans.map((plan) => plan.year)) + 1
  const year = form.refusal ? textOf(form.values, 'year') : String(next)
  const mayEdit = may(evaluationPolicy, actor, 'plan.edit')
  return page(
    c,
    { title: say(locale, texts.plans), refused: form.refusal !== null, header: <PlansHeader /> },
    <PlansPage
      plans={plans}
      form={mayEdit ? { year, note: textOf(form.values, 'note'), errors: errorsFor(c, form) } : null}
    />,
  )
}

async function planPage(c: RequestContext, form: FormState): Promise<Response> {
  const { actor, locale } = c.var
  const mayEdit = may(evaluationPolicy, actor, 'plan.edit')
  const view = await c.var.read(async (tx) => {
    const plan = await planOfYear(tx, allow(evaluationPolicy, tx.actor, 'plan.read'), askedYear(c))
    const rounds = await listRounds(tx, allow(evaluationPolicy, tx.actor, 'plan.read'), plan.id)
    const evaluations = await listEvaluations(tx, allow(evaluationPolicy, tx.actor, 'plan.read'), { planId: plan.id })
    const counts = countVerdicts(await judgeAll(tx, rounds, evaluations))
    return { plan, rounds, counts, attention: mayEdit ? await attentionOf(tx, evaluations) : null }
  })
  const props = { ...view, errors: errorsFor(c, form), mayEdit, mayAdopt: may(evaluationPolicy, actor, 'plan.adopt') }
  const year = localDigits(locale, String(view.plan.year))
  return page(
    c,
    { title: say(locale, texts.plan, { year }), header: <PlanHeader {...props} /> },
    <PlanPage {...props} />,
  )
}

/** What the central team should put right: conflicts first. */
async function attentionOf(
  tx: Tx,
  evaluations: Awaited<ReturnType<typeof listEvaluations>>,
): Promise<readonly Attention[]> {
  const visits = await listVisits(tx, allow(evaluationPolicy, tx.actor, 'visit.assign'), {
    evaluationIds: evaluations.map((one) => one.id),
  })
  const unfinished = visits.filter((visit) => visit.state !== 'submitted')
  const of = (visit: (typeof visits)[number]) => evaluations.filter((one) => one.id === visit.evaluationId)
  const teams = new Set(visits.map((visit) => visit.evaluationId))
  return [
    ...unfinished
      .filter((visit) => visit.conflicted)
      .flatMap((visit) => of(visit).map((evaluation) => ({ kind: 'conflict', evaluation, visit }) as const)),
    ...onePerDay(unfinished.filter((visit) => visit.doubleBooked)).flatMap((visit) =>
      of(visit).map((evaluation) => ({ kind: 'double', evaluation, visit }) as const),
    ),
    ...evaluations
      .filter((one) => (one.state === 'planned' || one.state === 'in_progress') && !teams.has(one.id))
      .map((evaluation) => ({ kind: 'noTeam', evaluation, visit: null }) as const),
  ]
}

/** Two visits of one person on one day are one thing to put right. */
const onePerDay = (visits: readonly VisitLine[]) => [
  ...new Map(visits.map((visit) => [`${visit.personId} ${visit.scheduledOn}`, visit])).values(),
]

async function adoptPage(c: RequestContext, form: FormState): Promise<Response> {
  allow(evaluationPolicy, c.var.actor, 'plan.adopt')
  const { locale } = c.var
  const plan = await readPlan(c)
  if (!form.refusal && plan.state === 'adopted') throw new Refusal('conflict', planningTexts.planAdopted)
  const year = localDigits(locale, String(plan.year))
  const title = say(locale, texts.adoptTitle, { year })
  return page(
    c,
    { title, refused: form.refusal !== null },
    <ConfirmPage
      title={title}
      action={`/plans/${plan.year}/adopt`}
      hidden={{ version: String(plan.version) }}
      errors={form.refusal ? errorsOf(form.refusal, locale) : noErrors}
      confirm={say(locale, texts.adopt)}
      cancelHref={`/plans/${plan.year}`}
    >
      <p>{say(locale, texts.adoptText, { count: plan.evaluations })}</p>
    </ConfirmPage>,
  )
}

async function roundForm(c: RequestContext, form: FormState): Promise<Response> {
  allow(evaluationPolicy, c.var.actor, 'plan.edit')
  const plan = await readPlan(c)
  const field = (name: string) => textOf(form.values, name)
  return page(
    c,
    { title: say(c.var.locale, texts.newRound), refused: form.refusal !== null },
    <RoundFormPage
      year={plan.year}
      roundId={null}
      values={{
        nameAr: field('nameAr'),
        nameEn: field('nameEn'),
        startsOn: field('startsOn'),
        endsOn: field('endsOn'),
        version: '',
      }}
      errors={errorsFor(c, form)}
    />,
  )
}
