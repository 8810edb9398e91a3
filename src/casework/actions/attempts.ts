// Tries to reach a customer: recorded, repeated, and what closing without his word needs (guide TR8, TR9).
import type { CaseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { type Case, isOpen } from '../case.ts'
import { type Attempt, insertAttempt } from '../store/attempts.ts'
import { machineTexts } from '../texts/machine.ts'
import { person } from './assign.ts'
import { finish, held } from './moving.ts'

export const attemptChannels = ['phone', 'sms', 'email', 'in_person'] as const

export interface Try extends Pick<Attempt, 'channel' | 'reached' | 'note'> {
  readonly id: CaseId
}

export async function recordAttempt(tx: Tx, given: Try): Promise<Case> {
  const before = await held(tx, given.id, 'case.reply', null)
  if (!isOpen(before.state)) throw new Refusal('conflict', machineTexts.illegal[before.state])
  const { channel, reached } = given
  const byPersonId = person(tx)
  await elevated(tx, (inside) =>
    insertAttempt(inside, before, { byPersonId, channel, reached, note: given.note.trim() }),
  )
  return finish(tx, before, { event: 'case.contactTried', data: { channel, reached } })
}
