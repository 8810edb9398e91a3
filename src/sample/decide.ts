// Stage four: the spring round is decided and published; of the autumn round one report is before the committee.
import { decideCriterion, editReport, presentReport, publishReport, voteOnReport } from '#src/evaluation/public.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { muharraqReport } from './findings.ts'
import { type Act, noonOf, shiftDay } from './stage.ts'

export interface ToDecide {
  readonly muharraq: EvaluationId
  readonly hamad: EvaluationId
  readonly remote: EvaluationId
  /** Of the round under way. */
  readonly waiting: EvaluationId
}

export async function decideRounds(act: Act, publicUrl: string, { muharraq, hamad, remote, waiting }: ToDecide) {
  await act('central', noonOf('2026-05-03'), (tx) =>
    decideCriterion(tx, {
      evaluationId: muharraq,
      code: '3.2.6',
      result: 'met',
      note: '',
      reason: 'ثبت من سجل المقسم أن المكالمة التي لاحظها المتسوق مكالمة عمل مع القسم المختص.',
    }),
  )
  await act('central', noonOf('2026-05-04'), (tx) => editReport(tx, { evaluationId: muharraq, ...muharraqReport }))
  for (const evaluationId of [muharraq, hamad, remote]) {
    await present(act, evaluationId, '2026-05-05', ['member-private', 'member-academic', 'chair'])
    await act('central', noonOf('2026-05-17'), (tx) => publishReport(tx, { evaluationId, publicUrl }))
  }
  await present(act, waiting, '2026-11-16', ['member-private', 'member-civil'])
}

/** Puts the report before the committee; these members approve it, each on the day after. */
async function present(act: Act, evaluationId: EvaluationId, day: string, members: readonly string[]) {
  const { revision } = await act('central', noonOf(day), (tx) => presentReport(tx, { evaluationId }))
  for (const [at, member] of members.entries()) {
    await act(member, noonOf(shiftDay(day, at + 1)), (tx) =>
      voteOnReport(tx, { evaluationId, revision, vote: 'approve' }),
    )
  }
}
