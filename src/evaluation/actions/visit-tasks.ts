// What waits for those who fill forms: open visits, and this month's self-assessment.
import type { Task } from '#src/kernel/task.ts'
import { defineTexts } from '#src/kernel/text.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { monthOf } from '../evaluation.ts'
import { visitLines } from '../store/forms.ts'
import { selfCentres, selfMonths } from '../store/self.ts'

const texts = defineTexts('evaluation.visitTask', {
  open: {
    ar: {
      by: 'count',
      one: 'زيارة واحدة بانتظار تعبئتك',
      two: 'زيارتان بانتظار تعبئتك',
      few: '{count} زيارات بانتظار تعبئتك',
      many: '{count} زيارة بانتظار تعبئتك',
      other: '{count} زيارة بانتظار تعبئتك',
    },
    en: { by: 'count', one: 'One visit waits for your answers', other: '{count} visits wait for your answers' },
  },
  self: {
    ar: {
      by: 'count',
      one: 'التقييم الذاتي لهذا الشهر لم يُرسل بعد',
      two: 'التقييم الذاتي لهذا الشهر لم يُرسل لمركزين',
      few: 'التقييم الذاتي لهذا الشهر لم يُرسل لـ{count} مراكز',
      many: 'التقييم الذاتي لهذا الشهر لم يُرسل لـ{count} مركزاً',
      other: 'التقييم الذاتي لهذا الشهر لم يُرسل لـ{count} مركز',
    },
    en: {
      by: 'count',
      one: 'This month’s self-assessment is not submitted yet',
      other: 'This month’s self-assessment is not submitted for {count} centres',
    },
  },
})

export async function visitTasks(tx: Tx): Promise<readonly Task[]> {
  const { actor } = tx
  const tasks: Task[] = []
  if (actor.personId && actor.reach === 'government' && may(evaluationPolicy, actor, 'visit.answer')) {
    const lines = await visitLines(tx, allow(evaluationPolicy, actor, 'visit.answer'), actor.personId)
    const open = lines.filter((line) => line.state === 'assigned' || line.state === 'started').length
    tasks.push({ text: texts.open, href: '/visits', count: open })
  }
  if (may(evaluationPolicy, actor, 'self.assess')) {
    const permission = allow(evaluationPolicy, actor, 'self.assess')
    const centres = await selfCentres(tx, permission)
    const months = await selfMonths(tx, allow(evaluationPolicy, actor, 'self.read'))
    const missing = centres.filter(({ id, timeZone }) => {
      const month = monthOf(tx.now, timeZone)
      return !months.some((one) => one.centreId === id && one.month === month && one.state === 'submitted')
    })
    tasks.push({ text: texts.self, href: '/self-assessment', count: missing.length })
  }
  return tasks
}
