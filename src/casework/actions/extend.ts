// More time for the resolution, with the reason. The customer is told it and the new date at once, so before he is late (guide CL2).
import type { CaseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { type Case, type CaseState, clockStands } from '../case.ts'
import { customerTexts } from '../texts/customer.ts'
import { machineTexts } from '../texts/machine.ts'
import { moveRefusals as texts } from '../texts/moves.ts'
import { resolutionOf } from './clocks.ts'
import { finish, held } from './moving.ts'
import { tellCustomer } from './tell.ts'

export interface Extension {
  readonly id: CaseId
  readonly version: number
  /** Working minutes. */
  readonly minutes: number
  /** The customer reads it. */
  readonly reason: string
}

const extensible: readonly CaseState[] = [
  'registered',
  'routed',
  'in_progress',
  'waiting_third_party',
  'waiting_approval',
]

/** What was late already stays late in the facts; the new date is told all the same. */
export async function extendCase(tx: Tx, given: Extension): Promise<Case> {
  const before = await held(tx, given.id, 'case.handle', given.version)
  if (clockStands(before.state)) throw new Refusal('conflict', texts.clockStands)
  if (!extensible.includes(before.state)) {
    const over = before.state === 'answered' || before.state === 'referred_out'
    throw new Refusal('conflict', over ? texts.notWorkedOn : machineTexts.illegal[before.state])
  }
  const reason = needed(given.reason, 'reason')
  const after = await finish(tx, before, {
    clocks: { extend: given.minutes },
    cycle: { count: ['extensions'] },
    event: 'case.extended',
    data: { minutes: given.minutes },
  })
  await elevated(tx, async (inside) => {
    const due = (await resolutionOf(inside, after))?.dueAt
    if (!due) throw new Error(`case ${after.id} was extended to no date`)
    const values = { reason, due }
    await tellCustomer(inside, after, { text: customerTexts.delayed, history: customerTexts.delayedInHistory, values })
  })
  return after
}

/** The text without the space around it; refused when nothing is left. */
export function needed(text: string, field: string, why = texts.reasonNeeded): string {
  const trimmed = text.trim()
  if (trimmed === '') throw new Refusal('invalid', platformTexts.invalid, { fields: [{ field, text: why }] })
  return trimmed
}
