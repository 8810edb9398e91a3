// One round: its page, its change, its opening and closing.

import type { EntityId, RoundId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { type Locale, pick, say } from '#src/kernel/locale.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { evaluationPolicy } from '../../access.ts'
import { closeRound } from '../../actions/round-close.ts'
import { editRound } from '../../actions/round-edit.ts'
import { openRound } from '../../actions/round-open.ts'
import { RoundFormPage } from '../../pages/planning/round-form-page.tsx'
import { RoundHeader, RoundPage, type RoundSort, roundSorts } from '../../pages/planning/round-page.tsx'
import { pageTexts as texts } from '../../pages/planning/texts.ts'
import type { EvaluationLine, VisitLine } from '../../planned.ts'
import { emptyInput, roundInput } from '../../planning-input.ts'
import { listEvaluations } from '../../store/evaluations.ts'
import { findRound } from '../../store/plans.ts'
import { listVisits, type VisitFilter } from '../../store/visits.ts'
import { stateNames } from '../../texts/evaluation.ts'
import { askedId, askedOneOf, errorsFor, textOf } from './asked.ts'

export function roundRoutes() {
  const routes = router()
  routes.get('/rounds/:id', (c) => roundPage(c, freshForm()))
  routes.get('/rounds/:id/edit', (c) => editPage(c, freshForm()))
  routes.post('/rounds/:id/edit', (c) =>
    submit(
      c,
      roundInput,
      async (input) => {
        const roundId = askedId<RoundId>(c, 'id')
        const name = { ar: input.nameAr, en: input.nameEn }
        const { version, startsOn, endsOn } = input
        await c.var.transact((tx) =>
          editRound(tx, { roundId, name, startsOn, endsOn, ...(version !== undefined && { version }) }),
        )
        return redirectWith(c, `/rounds/${roundId}`, texts.saved)
      },
      (form) => editPage(c, form),
    ),
  )
  for (const [step, action, done] of [
    ['open', openRound, texts.roundOpened],
    ['close', closeRound, texts.roundClosedNotice],
  ] as const)
    routes.post(`/rounds/:id/${step}`, (c) =>
      submit(
        c,
        emptyInput,
        async () => {
          const roundId = askedId<RoundId>(c, 'id')
          await c.var.transact((tx) => action(tx, { roundId }))
          return redirectWith(c, `/rounds/${roundId}`, done)
        },
        (form) => roundPage(c, form),
      ),
    )
  return routes
}

/** Visits the actor may know of: all for the central team, the open ones for the committee, none for others. */
export async function knownVisits(tx: Tx, filter: VisitFilter): Promise<readonly VisitLine[]> {
  if (!may(evaluationPolicy, tx.actor, 'team.read')) return []
  const visits = await listVisits(tx, allow(evaluationPolicy, tx.actor, 'team.read'), filter)
  if (may(evaluationPolicy, tx.actor, 'visit.assign')) return visits
  // What somebody declared is for him and the central team.
  return visits.map((visit) => ({ ...visit, conflicted: false, doubleBooked: false }))
}

async function roundPage(c: RequestContext, form: FormState): Promise<Response> {
  const { locale, actor } = c.var
  const { round, evaluations, visits } = await c.var.read(async (tx) => {
    const permission = allow(evaluationPolicy, tx.actor, 'plan.read')
    const found = await findRound(tx, permission, askedId<RoundId>(c, 'id'))
    return {
      round: found,
      evaluations: await listEvaluations(tx, permission, { roundId: found.id }),
      visits: await knownVisits(tx, { roundId: found.id }),
    }
  })
  const filter = filterOf(c)
  const entities = new Map(evaluations.map((line) => [line.entityId, pick(locale, line.entityName)]))
  const shown = evaluations
    .filter(
      (line) =>
        (filter.state === '' || line.state === filter.state) &&
        (filter.entity === '' || line.entityId === filter.entity) &&
        (filter.kind === '' || line.centreKind === filter.kind),
    )
    .sort(comparing(locale, filter))
  const props = {
    round,
    evaluations: shown,
    visits: Map.groupBy(visits, (visit) => visit.evaluationId),
    entities: [...entities].map(([value, text]) => ({ value, text })),
    filter,
    errors: errorsFor(c, form),
    mayEdit: may(evaluationPolicy, actor, 'plan.edit'),
  }
  return page(
    c,
    { title: pick(locale, round.name), refused: form.refusal !== null, header: <RoundHeader {...props} /> },
    <RoundPage {...props} />,
  )
}

type State = keyof typeof stateNames
const isState = (text: string): text is State => Object.hasOwn(stateNames, text)

function filterOf(c: RequestContext) {
  const sort = c.req.query('sort') ?? ''
  const by: RoundSort = roundSorts.find((one) => sort === one || sort === `-${one}`) ?? 'centre'
  return {
    state: askedOneOf(c, 'state', Object.keys(stateNames).filter(isState)),
    entity: parseId<EntityId>(c.req.query('entity')) ?? '',
    kind: askedOneOf(c, 'kind', ['onsite', 'remote']),
    sort: by,
    descending: sort.startsWith('-'),
  }
}

/** In the reader's alphabet; states in the order an evaluation passes through them. */
function comparing(locale: Locale, { sort, descending }: { sort: RoundSort; descending: boolean }) {
  const words = new Intl.Collator(locale.language)
  const order = Object.keys(stateNames)
  const by: Record<RoundSort, (a: EvaluationLine, b: EvaluationLine) => number> = {
    centre: (a, b) => words.compare(pick(locale, a.centreName), pick(locale, b.centreName)),
    entity: (a, b) => words.compare(pick(locale, a.entityName), pick(locale, b.entityName)),
    state: (a, b) => order.indexOf(a.state) - order.indexOf(b.state),
    progress: (a, b) => a.answered * b.criteria - b.answered * a.criteria,
  }
  const turn = descending ? -1 : 1
  return (a: EvaluationLine, b: EvaluationLine) => turn * by[sort](a, b) || (a.reference < b.reference ? -1 : 1)
}

async function editPage(c: RequestContext, form: FormState): Promise<Response> {
  const round = await c.var.read((tx) =>
    findRound(tx, allow(evaluationPolicy, tx.actor, 'plan.edit'), askedId<RoundId>(c, 'id')),
  )
  const known: Record<string, string> = {
    nameAr: round.name.ar,
    nameEn: round.name.en,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    version: String(round.version),
  }
  const field = (name: string) => (form.refusal ? textOf(form.values, name) : (known[name] ?? ''))
  return page(
    c,
    { title: say(c.var.locale, texts.editRound), refused: form.refusal !== null },
    <RoundFormPage
      year={round.year}
      roundId={round.id}
      values={{
        nameAr: field('nameAr'),
        nameEn: field('nameEn'),
        startsOn: field('startsOn'),
        endsOn: field('endsOn'),
        version: field('version'),
      }}
      errors={errorsFor(c, form)}
    />,
  )
}
