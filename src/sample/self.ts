// Stage five: a manager's monthly self-assessments, getting better month by month.
import { startSelfAssessment } from '#src/evaluation/public.ts'
import { muharraqSpring } from './findings.ts'
import { fill } from './programme.ts'
import { type Act, type Cast, noonOf, of } from './stage.ts'

const months = [
  { on: '2026-08-27', unmet: muharraqSpring },
  { on: '2026-09-28', unmet: muharraqSpring.slice(0, 4) },
  { on: '2026-10-29', unmet: muharraqSpring.slice(0, 2) },
]

export async function assessThemselves(act: Act, cast: Cast) {
  const who = 'manager-muharraq'
  for (const { on, unmet } of months) {
    const { visitId } = await act(who, noonOf(on), (tx) => startSelfAssessment(tx, of(cast.centres, 'muharraq')))
    await fill(act, visitId, { who, on, unmet, state: 'submitted' }, 'onsite-2023')
  }
}
