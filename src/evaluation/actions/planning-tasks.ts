import type { AnyText } from '#src/kernel/text.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { programmeDay } from '../day.ts'
import { taskTexts } from '../pages/planning/task-texts.ts'
import { listTerms } from '../store/committee.ts'
import { listEvaluations } from '../store/evaluations.ts'
import { listPlans, listRounds } from '../store/plans.ts'
import { listVisits } from '../store/visits.ts'

export interface PlanningTask {
  /** Said with `sayAny(locale, text, { count })`. */
  readonly text: AnyText
  readonly href: string
  readonly count: number
}

const termWarningDays = 90

/** What planning waits for from this actor, for his home page; nothing for those who do not plan. */
export async function planningTasks(tx: Tx): Promise<readonly PlanningTask[]> {
  const tasks: PlanningTask[] = []
  if (may(evaluationPolicy, tx.actor, 'plan.adopt')) tasks.push(...(await plansToAdopt(tx)))
  if (may(evaluationPolicy, tx.actor, 'plan.edit')) tasks.push(...(await roundsAndTeams(tx)))
  if (may(evaluationPolicy, tx.actor, 'committee.edit')) tasks.push(...(await termToRenew(tx)))
  return tasks.filter((task) => task.count > 0)
}

async function plansToAdopt(tx: Tx): Promise<PlanningTask[]> {
  const plans = await listPlans(tx, allow(evaluationPolicy, tx.actor, 'plan.adopt'))
  const waiting = plans.filter((plan) => plan.state === 'draft' && plan.evaluations > 0)
  const [only] = waiting
  const href = waiting.length === 1 && only ? `/plans/${only.year}` : '/plans'
  return [{ text: taskTexts.adopt, href, count: waiting.length }]
}

async function roundsAndTeams(tx: Tx): Promise<PlanningTask[]> {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.edit')
  const rounds = (await listRounds(tx, permission)).filter((round) => round.state === 'open')
  const today = programmeDay(tx.now)
  const overdue = rounds.filter((round) => round.endsOn < today)
  const tasks: PlanningTask[] = []
  let conflicts = 0
  let noTeam = 0
  for (const round of rounds) {
    const visits = await listVisits(tx, allow(evaluationPolicy, tx.actor, 'visit.assign'), { roundId: round.id })
    const teams = new Set(visits.map((visit) => visit.evaluationId))
    const planned = await listEvaluations(tx, permission, { roundId: round.id, state: 'planned' })
    noTeam += planned.filter((one) => !teams.has(one.id)).length
    conflicts += visits.filter((visit) => visit.conflicted && visit.state !== 'submitted').length
  }
  const [first] = rounds
  const href = first ? `/plans/${first.year}` : '/plans'
  tasks.push({ text: taskTexts.conflicts, href, count: conflicts })
  tasks.push({ text: taskTexts.noTeam, href, count: noTeam })
  const [late] = overdue
  tasks.push({ text: taskTexts.overdue, href: late ? `/rounds/${late.id}` : '/plans', count: overdue.length })
  return tasks
}

async function termToRenew(tx: Tx): Promise<PlanningTask[]> {
  const terms = await listTerms(tx, allow(evaluationPolicy, tx.actor, 'committee.edit'))
  const on = (at: Date) => {
    const text = programmeDay(at)
    return terms.some((term) => term.startsOn <= text && text <= term.endsOn)
  }
  const href = '/programme/committee'
  if (!on(tx.now)) return [{ text: taskTexts.term, href, count: 1 }]
  const soon = new Date(tx.now.getTime() + termWarningDays * 24 * 60 * 60 * 1000)
  return on(soon) ? [] : [{ text: taskTexts.termEnding, href, count: 1 }]
}
