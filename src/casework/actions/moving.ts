// What every move of a case shares: allowed, legal, against the version that was read; saved with its event in one place.
import type { CaseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case, CaseState } from '../case.ts'
import type { ClockKind } from '../clock.ts'
import { type CaseAction, type MoveName, moveOf, stateAfter } from '../machine.ts'
import { lockCase, saveCase } from '../store/cases.ts'
import { type CycleChange, changeCycle } from '../store/cycles.ts'
import { actionTexts as texts } from '../texts/refusals.ts'
import { type ClockChange, runClocks } from './clocks.ts'

/** The case, held for the rest of the transaction. Missing where it is not the actor's; `version` null takes it as it is. */
export async function held(
  tx: Tx,
  id: CaseId,
  action: CaseAction | 'case.reply' | 'case.note' | 'case.escalate' | 'case.restrict',
  version: number | null,
): Promise<Case> {
  const permission = allow(caseworkPolicy, tx.actor, action)
  const one = found(await lockCase(tx, permission, id))
  if (version !== null && one.version !== version) throw new Refusal('conflict', texts.changed)
  return one
}

export interface Begun {
  readonly before: Case
  readonly state: CaseState
}

/** The case and the state the move leads to; refused where actor, version or state do not allow it. */
export async function begin(tx: Tx, id: CaseId, move: MoveName, version: number | null): Promise<Begun> {
  const before = await held(tx, id, moveOf(move).by, version)
  return { before, state: stateAfter(before, move) }
}

export interface Finish {
  readonly change?: Partial<Case>
  readonly cycle?: CycleChange
  /** What happens to the clocks of the running cycle; left out they are only brought up to date if pauses changed. */
  readonly clocks?: ClockChange
  readonly event: string
  /** Codes and ids, never what people wrote: the trail is read by more than the case is. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** Saves the case, the facts of its cycle, its clocks and the event. Elevated: a move may take a case out of sight. */
export async function finish(tx: Tx, before: Case, how: Finish): Promise<Case> {
  return elevated(tx, async (inside) => {
    const moved: Case = { ...before, ...how.change, version: before.version + 1 }
    const clocks = how.clocks ? await runClocks(inside, moved, how.clocks) : null
    const after: Case = clocks ? { ...moved, dueAt: clocks.dueAt } : moved
    await Promise.all([
      changeCycle(inside, after, withClockFacts(how.cycle, clocks?.facts)),
      saveCase(inside, before, after),
    ])
    for (const clock of clocks?.late ?? []) await recordBreach(inside, before, clock)
    await record(inside, {
      kind: how.event,
      entityId: after.entityId,
      subject: { type: 'case', id: after.id },
      data: {
        cycle: after.cycle,
        ...(before.state !== after.state && { from: before.state, to: after.state }),
        ...(clocks?.promised && { promised: clocks.promised }),
        ...how.data,
      },
    })
    return after
  })
}

/** Late is late, however the case goes on. */
export const recordBreach = (tx: Tx, one: Case, clock: ClockKind) =>
  record(tx, {
    kind: 'case.breached',
    entityId: one.entityId,
    subject: { type: 'case', id: one.id },
    data: { cycle: one.cycle, clock },
  })

const withClockFacts = (change: CycleChange = {}, facts?: CycleChange['set']): CycleChange =>
  facts ? { ...change, set: { ...facts, ...change.set } } : change
