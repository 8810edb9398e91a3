// The centres of the government as the guide judges them, and adding the eligible ones to a round.

import type { RoundId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { allow, may } from '#src/platform/access.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { exportFormats, exportList } from '#src/platform/listing/export-list.ts'
import { parseList } from '#src/platform/listing.ts'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { evaluationPolicy } from '../../access.ts'
import { addEvaluations } from '../../actions/evaluations-add.ts'
import { centresList, centresSort } from '../../pages/planning/centres-list.ts'
import {
  CentresHeader,
  CentresPage,
  type JudgedLine,
  RoundSelect,
  type Verdict,
  verdicts,
} from '../../pages/planning/centres-page.tsx'
import { listLinks, pageOfRows } from '../../pages/planning/judged-list.ts'
import { pageTexts as texts } from '../../pages/planning/texts.ts'
import { addAllInput, addInput } from '../../planning-input.ts'
import { listEvaluations } from '../../store/evaluations.ts'
import { listRounds, planOfYear } from '../../store/plans.ts'
import { askedOneOf, askedYear, errorsFor, sendFile, textOf } from './asked.ts'
import { judgeAll, ofVerdict } from './judged.ts'

export function centresRoutes() {
  const routes = router()
  routes.get('/plans/:year/centres', (c) => centresPage(c, freshForm()))
  routes.post('/plans/:year/centres', (c) =>
    submit(
      c,
      addInput,
      async (input) => {
        const { evaluationIds } = await c.var.transact((tx) => addEvaluations(tx, input))
        return redirectWith(c, `/rounds/${input.roundId}`, texts.centresAdded, { count: evaluationIds.length })
      },
      (form) => centresPage(c, form),
    ),
  )
  routes.get('/plans/:year/centres/all', (c) => addAllPage(c, freshForm()))
  routes.post('/plans/:year/centres/all', (c) =>
    submit(
      c,
      addAllInput,
      async ({ roundId, entity, kind }) => {
        const { judged } = await readJudged(c)
        const lines = judged.lines.filter((line) => fits(line, { entity, kind, verdict: 'unplanned' }))
        const centres = lines.map(({ judgement }) => ({
          centreId: judgement.centreId,
          entityId: judgement.responsibleEntityId,
        }))
        const { evaluationIds } = await c.var.transact((tx) => addEvaluations(tx, { roundId, centres }))
        return redirectWith(c, `/rounds/${roundId}`, texts.centresAdded, { count: evaluationIds.length })
      },
      (form) => addAllPage(c, form),
    ),
  )
  return routes
}

/** The plan that the address names, its rounds, and every centre as the guide judges it. */
const readJudged = (c: RequestContext) =>
  c.var.read(async (tx) => {
    const permission = allow(evaluationPolicy, tx.actor, 'plan.read')
    const plan = await planOfYear(tx, permission, askedYear(c))
    const rounds = await listRounds(tx, permission, plan.id)
    const evaluations = await listEvaluations(tx, permission, { planId: plan.id })
    return { plan, rounds, judged: await judgeAll(tx, rounds, evaluations) }
  })

async function centresPage(c: RequestContext, form: FormState): Promise<Response> {
  const { locale } = c.var
  const { plan, rounds, judged } = await readJudged(c)
  const list = parseList(centresList(plan.year), new URL(c.req.url).searchParams, locale)
  const filter = filterOf(c)
  const wanted = judged.lines.filter((line) => fits(line, filter))
  const read = (query: typeof list) => pageOfRows(query, wanted, centresSort)
  const format = c.req.method === 'GET' ? exportFormats.find((one) => one === c.req.query('export')) : undefined
  if (format)
    return sendFile(c, await c.var.read((tx) => exportList(tx, list, async (_, query) => read(query), format)))
  const shown = read(list)
  const add = may(evaluationPolicy, c.var.actor, 'plan.edit')
    ? {
        rounds: rounds.filter((round) => round.state !== 'closed'),
        roundId: textOf(form.values, 'roundId') || (parseId<RoundId>(c.req.query('round')) ?? ''),
        errors: errorsFor(c, form),
      }
    : null
  return page(
    c,
    { title: say(locale, texts.centresTitle), refused: form.refusal !== null, header: <CentresHeader plan={plan} /> },
    <CentresPage
      plan={plan}
      query={list}
      lines={shown.rows}
      links={listLinks(list, shown)}
      unplanned={judged.lines.filter((line) => fits(line, { ...filter, verdict: 'unplanned' })).length}
      entities={judged.entities}
      filter={filter}
      add={add}
    />,
  )
}

interface Filter {
  readonly entity: string
  readonly kind: string
  readonly verdict: Verdict | ''
}
const filterOf = (c: RequestContext): Filter => ({
  entity: parseId(c.req.query('entity')) ?? '',
  kind: askedOneOf(c, 'kind', ['onsite', 'remote']),
  verdict: askedOneOf(c, 'verdict', verdicts),
})

const fits = (line: JudgedLine, { entity, kind, verdict }: Filter) =>
  (entity === '' || line.centre.entityId === entity || line.judgement.responsibleEntityId === entity) &&
  (kind === '' || line.centre.kind === kind) &&
  (verdict === '' || ofVerdict[verdict](line))

/** Before all eligible centres of the filter are added at once: how many, and to which round. */
async function addAllPage(c: RequestContext, form: FormState): Promise<Response> {
  allow(evaluationPolicy, c.var.actor, 'plan.edit')
  const { locale } = c.var
  const { plan, rounds, judged } = await readJudged(c)
  const asked = filterOf(c)
  const entity = form.refusal ? textOf(form.values, 'entity') : asked.entity
  const kind = form.refusal ? textOf(form.values, 'kind') : asked.kind
  const count = judged.lines.filter((line) => fits(line, { entity, kind, verdict: 'unplanned' })).length
  const errors = errorsFor(c, form)
  const title = say(locale, texts.addAllTitle, { count })
  const back = new URLSearchParams({ verdict: 'unplanned', ...(entity && { entity }), ...(kind && { kind }) })
  return page(
    c,
    { title, refused: form.refusal !== null },
    <ConfirmPage
      title={title}
      action={`/plans/${plan.year}/centres/all`}
      hidden={{ entity, kind }}
      errors={errors}
      fields={
        <RoundSelect
          rounds={rounds.filter((round) => round.state !== 'closed')}
          roundId={textOf(form.values, 'roundId')}
          error={errors.of('roundId')}
        />
      }
      confirm={say(locale, texts.addAll)}
      cancelHref={`/plans/${plan.year}/centres?${back}`}
    >
      <p>{say(locale, texts.addAllText)}</p>
    </ConfirmPage>,
  )
}
