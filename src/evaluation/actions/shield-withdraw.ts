import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { programmeDay } from '../day.ts'
import { lockShield, saveWithdrawn } from '../store/shields.ts'
import { evaluationTexts } from '../texts/evaluation.ts'
import { reportTexts } from '../texts/report.ts'

/** Takes a shield back. The reason is public: whoever verifies the certificate reads it. */
export async function withdrawShield(tx: Tx, input: { number: string; reason: string }) {
  allow(evaluationPolicy, tx.actor, 'shield.withdraw')
  const shield = await lockShield(tx, input.number)
  if (shield.withdrawnOn !== null) throw new Refusal('conflict', reportTexts.withdrawnAlready)
  const reason = input.reason.trim()
  if (reason === '')
    throw new Refusal('invalid', evaluationTexts.reasonRequired, {
      fields: [{ field: 'reason', text: evaluationTexts.reasonRequired }],
    })
  await saveWithdrawn(tx, shield.id, programmeDay(tx.now), reason)
  await record(tx, {
    kind: 'shield.withdrawn',
    entityId: shield.entityId,
    subject: { type: 'evaluation', id: shield.evaluationId },
    data: { number: shield.number, reason },
  })
  return shield
}
