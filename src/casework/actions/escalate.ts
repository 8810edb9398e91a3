// The next level is told: 1 the heads of the department, 2 the quality team, 3 the executives. By hand here, by the clock in sweep.ts.
import type { CaseId, PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { type Case, isOpen } from '../case.ts'
import { type EscalationLevel, escalationLevels } from '../policy.ts'
import { peopleOfLevel, readersAmong } from '../store/readers.ts'
import { machineTexts } from '../texts/machine.ts'
import { moveRefusals as texts } from '../texts/moves.ts'
import { needed } from './extend.ts'
import { finish, held } from './moving.ts'
import { notify } from './notify.ts'
import { say } from './talk.ts'

export interface Escalation {
  readonly id: CaseId
  readonly version: number
  readonly level: EscalationLevel
  readonly reason: string
}

export interface Told {
  /** The level that has somebody who may know of the case: the one asked for, or the next above it. */
  readonly level: EscalationLevel
  readonly people: readonly PersonId[]
}

/** Whom an escalation to that level reaches. Null where nobody from there up may know of the case. */
export async function reachedBy(tx: Tx, one: Case, level: EscalationLevel): Promise<Told | null> {
  for (const reached of escalationLevels.filter((each) => each >= level)) {
    const people = await readersAmong(tx, one, await peopleOfLevel(tx, one, reached))
    if (people.length > 0) return { level: reached, people }
  }
  return null
}

export async function escalateCase(tx: Tx, given: Escalation): Promise<Case> {
  const before = await held(tx, given.id, 'case.escalate', given.version)
  if (!isOpen(before.state)) throw new Refusal('conflict', machineTexts.illegal[before.state])
  if (before.escalation >= given.level) throw new Refusal('conflict', texts.levelReached)
  const body = needed(given.reason, 'reason')
  const told = await elevated(tx, async (inside) => {
    const reached = await reachedBy(inside, before, given.level)
    if (!reached) throw new Refusal('conflict', texts.noneAtLevel)
    await say(inside, before, { kind: 'note', body, language: before.language, mentionIds: reached.people })
    await notify(inside, before, reached.people, 'escalated')
    return reached
  })
  return finish(tx, before, {
    change: { escalation: told.level },
    cycle: { count: ['escalations'] },
    event: 'case.escalated',
    data: { level: told.level, by: 'staff' },
  })
}
