// What the device holds goes to the server, one after another; what became of each is kept on the device.
import type { AnswerModel } from '#src/evaluation/form-model.ts'
import type { DeviceStore, WaitingAnswer } from './device-store.ts'
import type { News } from './news.ts'
import { type Outcome, sendAnswer, sendFile } from './send.ts'
import { answerIn, stopped } from './sending.ts'

export interface Told {
  /** What the server took, for this form and the other tabs. */
  spread: (news: News) => void
  /** An answer was given anew while its former self was under way. */
  changedMeanwhile: () => void
}

/** All that waits for this person, of every visit. Stops at the first that cannot get through. */
export async function sendWaiting(
  store: DeviceStore,
  owner: string,
  told: Told,
): Promise<'done' | 'offline' | 'expired' | 'retrying'> {
  for (const entry of await store.answers(owner)) {
    if (entry.rejected || entry.conflict) continue
    const outcome = await sendAnswer(entry)
    const stop = stopped(outcome)
    if (stop) return stop
    await answered(store, entry, outcome, told)
  }
  for (const entry of await store.files(owner)) {
    if (entry.rejected) continue
    const outcome = await sendFile(entry)
    const stop = stopped(outcome)
    if (stop) return stop
    if (outcome.kind === 'rejected') await store.putFile({ ...entry, rejected: outcome.why })
    if (outcome.kind === 'taken') {
      told.spread({ kind: 'evidence', visit: entry.visit, file: outcome.value, removed: false })
      await store.dropFile(entry.key)
    }
  }
  told.spread({ kind: 'changed' })
  return 'done'
}

async function answered(store: DeviceStore, sent: WaitingAnswer, outcome: Outcome<AnswerModel>, told: Told) {
  if (outcome.kind === 'taken') {
    const answer = answerIn(outcome.value)
    const changed = await store.settle(sent, { kind: 'taken', version: answer.version })
    told.spread({ kind: 'answer', visit: sent.visit, code: sent.code, answer })
    if (changed) told.changedMeanwhile()
  }
  if (outcome.kind === 'stale') await store.settle(sent, { kind: 'stale', current: answerIn(outcome.current) })
  if (outcome.kind === 'rejected') await store.settle(sent, outcome)
}
