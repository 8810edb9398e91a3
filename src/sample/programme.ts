// Stage three: the committee, the plan of the year, a finished round and one under way.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import {
  addEvaluations,
  addEvidence,
  adoptPlan,
  answerCriterion,
  assignVisit,
  createPlan,
  createRound,
  declareInterest,
  findEdition,
  openRound,
  placedCriteria,
  saveCommitteeTerm,
  submitVisit,
} from '#src/evaluation/public.ts'
import {
  type EvaluationId,
  type EvidenceId,
  newId,
  type PersonId,
  type RoundId,
  type VisitId,
} from '#src/kernel/ids.ts'
import { projectRoot } from '#src/platform/paths.ts'
import {
  doubtedByShopper,
  hamadAutumn,
  hamadSpring,
  muharraqSpring,
  notApplicable,
  riffaAutumn,
  type Unmet,
} from './findings.ts'
import { programmePeople } from './government.ts'
import { type Act, type Cast, noonOf, of } from './stage.ts'

type Mechanism = 'mystery_shopping' | 'field_visit' | 'records_review' | 'opinion_poll' | 'tawasul' | 'unified_guide'

interface PlannedVisit {
  readonly who: string
  readonly mechanism: Mechanism
  readonly on: string
  /** Sub-categories this visit answers; all when absent. */
  readonly only?: readonly string[]
  readonly unmet?: readonly Unmet[]
  readonly state: 'assigned' | 'started' | 'submitted'
}

interface PlannedEvaluation {
  readonly centre: string
  readonly entity: string
  readonly visits: readonly PlannedVisit[]
}

const shopperSees = ['1.1', '1.2', '1.4', '3.2', '3.3', '4.1', '4.2', '5.2']

const spring: readonly PlannedEvaluation[] = [
  {
    centre: 'muharraq',
    entity: 'municipal',
    visits: [
      { who: 'evaluator', mechanism: 'field_visit', on: '2026-04-07', state: 'submitted', unmet: muharraqSpring },
      {
        who: 'shopper',
        mechanism: 'mystery_shopping',
        on: '2026-04-02',
        state: 'submitted',
        only: shopperSees,
        unmet: [...muharraqSpring, doubtedByShopper],
      },
    ],
  },
  {
    centre: 'hamad',
    entity: 'housing',
    visits: [
      { who: 'evaluator-2', mechanism: 'field_visit', on: '2026-04-14', state: 'submitted', unmet: hamadSpring },
    ],
  },
  {
    centre: 'business-remote',
    entity: 'business',
    visits: [{ who: 'evaluator-2', mechanism: 'records_review', on: '2026-04-21', state: 'submitted' }],
  },
]

const autumn: readonly PlannedEvaluation[] = [
  {
    centre: 'riffa',
    entity: 'municipal',
    visits: [
      {
        who: 'evaluator',
        mechanism: 'field_visit',
        on: '2026-11-22',
        state: 'started',
        only: ['1.1', '1.2', '1.3', '1.4', '2.1'],
        unmet: riffaAutumn,
      },
      { who: 'shopper', mechanism: 'mystery_shopping', on: '2026-11-24', state: 'assigned' },
    ],
  },
  {
    centre: 'muharraq',
    entity: 'municipal',
    visits: [
      { who: 'evaluator-2', mechanism: 'field_visit', on: '2026-11-29', state: 'assigned' },
      { who: 'shopper-2', mechanism: 'mystery_shopping', on: '2026-11-30', state: 'assigned' },
    ],
  },
  {
    centre: 'hamad',
    entity: 'housing',
    visits: [
      { who: 'evaluator-3', mechanism: 'field_visit', on: '2026-11-09', state: 'submitted', unmet: hamadAutumn },
    ],
  },
  {
    centre: 'seef',
    entity: 'business',
    visits: [{ who: 'evaluator', mechanism: 'field_visit', on: '2026-12-02', state: 'assigned' }],
  },
  {
    centre: 'municipal-remote',
    entity: 'municipal',
    visits: [{ who: 'evaluator-3', mechanism: 'records_review', on: '2026-12-06', state: 'assigned' }],
  },
]

export async function makeProgramme(act: Act, cast: Cast) {
  await formCommittee(act, cast)
  await act('evaluator-3', noonOf('2026-01-12'), (tx) =>
    declareInterest(tx, {
      personId: personOf(cast, 'evaluator-3'),
      entityId: of(cast.entities, 'business'),
      note: 'قريب من الدرجة الأولى يعمل في الجهة',
    }),
  )
  const { planId } = await act('central', noonOf('2026-01-18'), (tx) =>
    createPlan(tx, { year: 2026, note: 'خطة ٢٠٢٦: دورة في الربيع وأخرى في الخريف.' }),
  )
  const rounds = await act('central', noonOf('2026-01-19'), async (tx) => ({
    spring: (
      await createRound(tx, {
        planId,
        name: { ar: 'دورة ربيع ٢٠٢٦', en: 'Spring 2026 round' },
        startsOn: '2026-03-29',
        endsOn: '2026-05-28',
      })
    ).roundId,
    autumn: (
      await createRound(tx, {
        planId,
        name: { ar: 'دورة خريف ٢٠٢٦', en: 'Autumn 2026 round' },
        startsOn: '2026-11-01',
        endsOn: '2026-12-31',
      })
    ).roundId,
  }))
  const springIds = await addTo(act, cast, rounds.spring, spring, '2026-01-20')
  const autumnIds = await addTo(act, cast, rounds.autumn, autumn, '2026-01-21')
  await act('chair', noonOf('2026-01-27'), (tx) => adoptPlan(tx, { planId }))
  await carryOut(act, cast, rounds.spring, spring, springIds, '2026-03-29')
  await carryOut(act, cast, rounds.autumn, autumn, autumnIds, '2026-11-01')
  const idOf = (ids: ReadonlyMap<PlannedEvaluation, EvaluationId>, centre: string) =>
    of(new Map([...ids].map(([one, id]) => [one.centre, id])), centre)
  return {
    springRound: rounds.spring,
    muharraq: idOf(springIds, 'muharraq'),
    hamad: idOf(springIds, 'hamad'),
    remote: idOf(springIds, 'business-remote'),
    waiting: idOf(autumnIds, 'hamad'),
  }
}

const personOf = (cast: Cast, key: string): PersonId => {
  const { personId } = of(cast.people, key)
  if (!personId) throw new Error(`${key} is nobody`)
  return personId
}

async function formCommittee(act: Act, cast: Cast) {
  const members = programmePeople.flatMap(({ key, roles, sector }) =>
    sector ? [{ personId: personOf(cast, key), sector, chair: roles.includes('committee_chair') }] : [],
  )
  await act('central', noonOf('2026-01-11'), (tx) =>
    saveCommitteeTerm(tx, { startsOn: '2025-01-01', endsOn: '2028-12-31', quorum: 3, members }),
  )
}

async function addTo(act: Act, cast: Cast, roundId: RoundId, planned: readonly PlannedEvaluation[], day: string) {
  const ids = new Map<PlannedEvaluation, EvaluationId>()
  for (const one of planned) {
    const mechanisms = [...new Set(one.visits.map((visit) => visit.mechanism))]
    const choice = { centreId: of(cast.centres, one.centre), entityId: of(cast.entities, one.entity) }
    const { evaluationIds } = await act('central', noonOf(day), (tx) =>
      addEvaluations(tx, { roundId, centres: [choice], mechanisms }),
    )
    const [id] = evaluationIds
    if (id) ids.set(one, id)
  }
  return ids
}

async function carryOut(
  act: Act,
  cast: Cast,
  roundId: RoundId,
  planned: readonly PlannedEvaluation[],
  ids: ReadonlyMap<PlannedEvaluation, EvaluationId>,
  opens: string,
) {
  await act('central', noonOf(opens), (tx) => openRound(tx, { roundId }))
  for (const one of planned) {
    const evaluationId = ids.get(one)
    if (!evaluationId) continue
    for (const visit of one.visits) {
      const { visitId } = await act('central', noonOf(opens), (tx) =>
        assignVisit(tx, {
          evaluationId,
          mechanism: visit.mechanism,
          personId: personOf(cast, visit.who),
          scheduledOn: visit.on,
        }),
      )
      if (visit.state !== 'assigned')
        await fill(act, visitId, visit, one.centre.endsWith('remote') ? 'remote-2023' : 'onsite-2023')
    }
  }
}

/** What a form is filled with. */
export type Filled = Pick<PlannedVisit, 'who' | 'on' | 'only' | 'unmet' | 'state'>

/** Answers criterion by criterion, a minute apart, as an evaluator walks the hall. */
export async function fill(act: Act, visitId: VisitId, visit: Filled, editionId: string) {
  const edition = await act(visit.who, noonOf(visit.on), (tx) => findEdition(tx, editionId))
  if (!edition) throw new Error(`${editionId} is not there`)
  const unmet = new Map((visit.unmet ?? []).map((one) => [one.code, one]))
  const wanted = placedCriteria(edition.edition).filter(
    ({ subcategory }) => visit.only?.includes(subcategory.code) ?? true,
  )
  let minute = 0
  for (const { criterion } of wanted) {
    minute += 1
    const reason = criterion.conditional && editionId === 'onsite-2023' ? (notApplicable[criterion.code] ?? '') : ''
    const note = unmet.get(criterion.code)?.note ?? ''
    const result = note ? 'not_met' : reason ? 'not_applicable' : 'met'
    const when = new Date(noonOf(visit.on).getTime() - 3_600_000 + minute * 60_000)
    await act(visit.who, when, (tx) =>
      answerCriterion(tx, visitId, criterion.code, { result, note, reason, version: 0 }),
    )
  }
  for (const { code, note, photo } of visit.unmet ?? []) {
    if (photo && wanted.some(({ criterion }) => criterion.code === code))
      await attach(act, visit, visitId, { code, caption: note, photo })
  }
  if (visit.state === 'submitted')
    await act(visit.who, new Date(noonOf(visit.on).getTime() + 7_200_000), (tx) =>
      submitVisit(tx, visitId, { partial: visit.only !== undefined }),
    )
}

/** A drawing in place of a photo, kept as an evaluator's upload is. */
async function attach(
  act: Act,
  visit: Filled,
  visitId: VisitId,
  given: { code: string; caption: string; photo: string },
) {
  const path = join(projectRoot(), 'data', 'sample', `${given.photo}.jpg`)
  const file = await act.files.receive(createReadStream(path), { name: `${given.photo}.jpg` })
  await act(visit.who, noonOf(visit.on), (tx) =>
    addEvidence(tx, visitId, { id: newId<EvidenceId>(), code: given.code, caption: given.caption, file }),
  )
}
