// The team of an evaluation, its visits and mechanisms, and the ways to take the evaluation back.

import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { evaluationPolicy } from '../../access.ts'
import { cancelEvaluation } from '../../actions/evaluation-cancel.ts'
import { setMechanisms } from '../../actions/evaluation-mechanisms.ts'
import { removeEvaluation } from '../../actions/evaluation-remove.ts'
import { assignVisit } from '../../actions/visit-assign.ts'
import { cancelVisit } from '../../actions/visit-cancel.ts'
import { changeVisit } from '../../actions/visit-change.ts'
import { eligibility } from '../../eligibility.ts'
import { type Candidate, TeamHeader, TeamPage, type TeamPageProps } from '../../pages/planning/team-page.tsx'
import { TeamPanel } from '../../pages/planning/team-panel.tsx'
import { pageTexts as texts } from '../../pages/planning/texts.ts'
import { VisitPage } from '../../pages/planning/visit-page.tsx'
import type { EvaluationLine, VisitLine } from '../../planned.ts'
import { judgementOf, obstacle, roleFor } from '../../planning.ts'
import {
  assignInput,
  cancelInput,
  cancelVisitInput,
  changeInput,
  emptyInput,
  mechanismsInput,
} from '../../planning-input.ts'
import { type MechanismKey, mechanismKeys } from '../../programme-schema.ts'
import { shippedProgramme } from '../../shipped.ts'
import { centreRecords, programmePeople } from '../../store/directory.ts'
import { loadEdition } from '../../store/editions.ts'
import { findEvaluation } from '../../store/evaluations.ts'
import { interestedIn } from '../../store/interests.ts'
import { findRound } from '../../store/plans.ts'
import { listVisits } from '../../store/visits.ts'
import { askedId, errorsFor, textOf } from './asked.ts'
import { knownVisits } from './rounds.tsx'

const idOf = (c: RequestContext) => askedId<EvaluationId>(c, 'id')
const teamHref = (id: EvaluationId) => `/evaluations/${id}/team`

export function teamRoutes() {
  const routes = router()
  routes.get('/evaluations/:id/team', (c) => teamPage(c, null))
  routes.post('/evaluations/:id/team', (c) =>
    submit(
      c,
      assignInput,
      async (input) => {
        const evaluationId = idOf(c)
        const { warnings } = await c.var.transact((tx) => assignVisit(tx, { ...input, evaluationId }))
        return redirectWith(c, teamHref(evaluationId), warnings.length > 0 ? texts.savedWithWarning : texts.assigned)
      },
      (form) => teamPage(c, form),
    ),
  )
  routes.post('/evaluations/:id/mechanisms', (c) =>
    submit(
      c,
      mechanismsInput,
      async (input) => {
        const evaluationId = idOf(c)
        await c.var.transact((tx) => setMechanisms(tx, { ...input, evaluationId }))
        return redirectWith(c, teamHref(evaluationId), texts.saved)
      },
      (form) => teamPage(c, form),
    ),
  )
  routes.get('/evaluations/:id/remove', (c) => removePage(c, freshForm()))
  routes.post('/evaluations/:id/remove', (c) =>
    submit(
      c,
      emptyInput,
      async () => {
        const { roundId, id: evaluationId } = await readEvaluation(c)
        await c.var.transact((tx) => removeEvaluation(tx, { evaluationId }))
        return redirectWith(c, `/rounds/${roundId}`, texts.removed)
      },
      (form) => removePage(c, form),
    ),
  )
  routes.get('/evaluations/:id/cancel', (c) => cancelPage(c, freshForm()))
  routes.post('/evaluations/:id/cancel', (c) =>
    submit(
      c,
      cancelInput,
      async (input) => {
        const evaluationId = idOf(c)
        await c.var.transact((tx) => cancelEvaluation(tx, { ...input, evaluationId }))
        return redirectWith(c, teamHref(evaluationId), texts.cancelled)
      },
      (form) => cancelPage(c, form),
    ),
  )
  visitRoutes(routes)
  return routes
}

function visitRoutes(routes: ReturnType<typeof router>) {
  const path = '/evaluations/:id/visits/:visit'
  routes.get(`${path}/edit`, (c) => visitPage(c, freshForm()))
  routes.post(`${path}/edit`, (c) =>
    submit(
      c,
      changeInput,
      async ({ personId, ...input }) => {
        const visitId = askedId<VisitId>(c, 'visit')
        const { warnings } = await c.var.transact((tx) =>
          changeVisit(tx, { ...input, visitId, ...(personId && { personId }) }),
        )
        return redirectWith(c, teamHref(idOf(c)), warnings.length > 0 ? texts.savedWithWarning : texts.saved)
      },
      (form) => visitPage(c, form),
    ),
  )
  routes.post(`${path}/cancel`, (c) =>
    submit(
      c,
      cancelVisitInput,
      async (input) => {
        await c.var.transact((tx) => cancelVisit(tx, { ...input, visitId: askedId<VisitId>(c, 'visit') }))
        return redirectWith(c, teamHref(idOf(c)), texts.visitCancelledNotice)
      },
      (form) => visitPage(c, form),
    ),
  )
}

const readEvaluation = (c: RequestContext) =>
  c.var.read((tx) => findEvaluation(tx, allow(evaluationPolicy, tx.actor, 'plan.edit'), idOf(c)))

async function teamView(c: RequestContext, tx: Tx) {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.read')
  const evaluation = await findEvaluation(tx, permission, idOf(c))
  const round = await findRound(tx, permission, found(evaluation.roundId))
  const judged = eligibility(shippedProgramme, await centreRecords(tx))
  const visits = await knownVisits(tx, { evaluationIds: [evaluation.id] })
  const edits = may(evaluationPolicy, tx.actor, 'visit.assign')
  return {
    evaluation,
    editionName: (await loadEdition(tx, evaluation.editionId)).edition.name,
    round,
    judgement: judgementOf(judged, evaluation.centreId, evaluation.entityId),
    visits,
    candidates: edits ? await candidatesOf(tx, evaluation, visits) : null,
  }
}

/** For each mechanism, those with its role, and why some may not be chosen. */
async function candidatesOf(tx: Tx, evaluation: EvaluationLine, visits: readonly VisitLine[]) {
  const people = await programmePeople(tx, ['evaluator', 'mystery_shopper'])
  const concerned = [...new Set([evaluation.entityId, evaluation.managingEntityId])]
  const interested = await interestedIn(tx, concerned)
  const of = (mechanism: MechanismKey): readonly Candidate[] =>
    people
      .filter((person) => person.roles.includes(roleFor(mechanism)))
      .filter((person) => mechanism === 'mystery_shopping' || !person.secret)
      .map((person) => {
        const taken = visits.some((visit) => visit.personId === person.personId && visit.mechanism === mechanism)
        return { person, obstacle: taken ? 'assigned' : obstacle(person, { mechanism, concerned, interested }) }
      })
  return Object.fromEntries(evaluation.mechanisms.map((mechanism) => [mechanism, of(mechanism)]))
}

async function teamPage(c: RequestContext, form: FormState | null): Promise<Response> {
  const { locale } = c.var
  const view = await c.var.read((tx) => teamView(c, tx))
  const posted = form ? textOf(form.values, 'mechanism') : ''
  const props: TeamPageProps = {
    ...view,
    refused: form && {
      form: mechanismKeys.find((key) => key === posted) ?? 'mechanisms',
      personId: textOf(form.values, 'personId'),
      scheduledOn: textOf(form.values, 'scheduledOn'),
      errors: errorsFor(c, form),
    },
  }
  const title = say(locale, texts.teamTitle, { centre: pick(locale, view.evaluation.centreName) })
  return page(
    c,
    { title, refused: form !== null, header: <TeamHeader {...props} />, panel: <TeamPanel {...props} /> },
    <TeamPage {...props} />,
  )
}

async function visitPage(c: RequestContext, form: FormState): Promise<Response> {
  const view = await c.var.read(async (tx) => {
    const permission = allow(evaluationPolicy, tx.actor, 'visit.assign')
    const evaluation = await findEvaluation(tx, permission, idOf(c))
    const visits = await listVisits(tx, permission, { evaluationIds: [evaluation.id] })
    const visit = found(visits.find((one) => one.id === askedId<VisitId>(c, 'visit')))
    const round = await findRound(tx, permission, found(evaluation.roundId))
    const others = visits.filter((one) => one.id !== visit.id)
    const candidates = (await candidatesOf(tx, evaluation, others))[visit.mechanism] ?? []
    return { evaluation, visit, round, candidates: candidates.map((one) => keepsOwn(one, visit)) }
  })
  const { visit } = view
  const known: Record<string, string> = {
    personId: visit.personId,
    scheduledOn: visit.scheduledOn ?? '',
    version: String(visit.version),
  }
  const field = (name: string) =>
    form.refusal && name in form.values ? textOf(form.values, name) : (known[name] ?? '')
  return page(
    c,
    { title: say(c.var.locale, texts.changeVisit), refused: form.refusal !== null },
    <VisitPage
      {...view}
      values={{
        personId: field('personId'),
        scheduledOn: field('scheduledOn'),
        reason: field('reason'),
        version: field('version'),
      }}
      errors={errorsFor(c, form)}
    />,
  )
}

/** Whoever has the visit now can be left in place, or the day could not be changed. */
const keepsOwn = (candidate: Candidate, visit: VisitLine): Candidate =>
  candidate.person.personId === visit.personId ? { ...candidate, obstacle: null } : candidate

async function removePage(c: RequestContext, form: FormState): Promise<Response> {
  const { locale } = c.var
  const evaluation = await readEvaluation(c)
  const title = say(locale, texts.removeTitle, { centre: pick(locale, evaluation.centreName) })
  return page(
    c,
    { title, refused: form.refusal !== null },
    <ConfirmPage
      title={title}
      action={`/evaluations/${evaluation.id}/remove`}
      errors={errorsFor(c, form)}
      confirm={say(locale, texts.remove)}
      danger
      cancelHref={teamHref(evaluation.id)}
    >
      <p>{say(locale, texts.removeText, { reference: evaluation.reference })}</p>
    </ConfirmPage>,
  )
}

async function cancelPage(c: RequestContext, form: FormState): Promise<Response> {
  const { locale } = c.var
  const evaluation = await readEvaluation(c)
  const title = say(locale, texts.cancelTitle, { centre: pick(locale, evaluation.centreName) })
  const errors = errorsFor(c, form)
  return page(
    c,
    { title, refused: form.refusal !== null },
    <ConfirmPage
      title={title}
      action={`/evaluations/${evaluation.id}/cancel`}
      errors={errors}
      fields={
        <TextInput
          name="reason"
          label={say(locale, texts.cancelReason)}
          value={textOf(form.values, 'reason')}
          width="measure"
          maxLength={500}
          required
          error={errors.of('reason')}
        />
      }
      confirm={say(locale, texts.cancelEvaluation)}
      danger
      cancelHref={teamHref(evaluation.id)}
    >
      <p>{say(locale, texts.cancelText, { reference: evaluation.reference })}</p>
    </ConfirmPage>,
  )
}
