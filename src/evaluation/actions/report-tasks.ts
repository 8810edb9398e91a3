// What waits for somebody in the work on reports, for his start page.
import { hasRole } from '#src/kernel/actor.ts'
import type { Task } from '#src/kernel/task.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { listEvaluations } from '../store/evaluations.ts'
import { beforeCommittee } from '../store/votes.ts'
import { pageTexts as texts } from '../texts/report-page.ts'

export async function reportTasks(tx: Tx): Promise<Task[]> {
  const { actor } = tx
  const tasks: Task[] = []
  if (actor.personId && hasRole(actor, 'committee_chair', 'committee_member')) {
    const waiting = await beforeCommittee(tx, allow(evaluationPolicy, actor, 'vote.cast'), actor.personId)
    const count = waiting.filter((one) => one.own === null && !one.interested).length
    tasks.push({ text: texts.taskVote, href: '/committee', count, urgent: true })
  }
  if (may(evaluationPolicy, actor, 'report.edit')) {
    const permission = allow(evaluationPolicy, actor, 'report.edit')
    const open = await listEvaluations(tx, permission, { state: 'consolidating', limit: 100 })
    const [first] = open
    if (first)
      tasks.push({ text: texts.taskDecide, href: `/evaluations/${first.id}/consolidation`, count: open.length })
  }
  if (may(evaluationPolicy, actor, 'report.publish')) {
    const permission = allow(evaluationPolicy, actor, 'report.publish')
    const approved = await listEvaluations(tx, permission, { state: 'approved', limit: 100 })
    const [first] = approved
    if (first) tasks.push({ text: texts.taskPublish, href: `/evaluations/${first.id}/report`, count: approved.length })
  }
  return tasks
}
