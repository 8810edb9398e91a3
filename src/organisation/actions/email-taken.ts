// An address is one person's in the whole government, so a save must refuse one that is taken: whoever saves learns that
// somebody has it. He learns no more, and that not often (docs/decisions/0007-addresses-of-others.md).
import { randomUUID } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { organisationPolicy } from '../access.ts'
import { knowsPersonByEmail } from '../store/people.ts'
import { organisationTexts as texts } from '../texts.ts'

/** Addresses of people unknown to him that one actor may run into within an hour. */
export const mostUnknown = 10
const unknown = new RateLimiterMemory({ points: mostUnknown, duration: 3600, keyPrefix: randomUUID() })

/** Before an address is tried: refuses who ran into too many of strangers already, whether this one is free or not. */
export async function mayTryEmail(tx: Tx) {
  const state = await unknown.get(tx.actor.personId ?? '')
  if (state && state.consumedPoints >= mostUnknown) throw new Refusal('tooMany', texts.tooManyEmails)
}

/** The refusal of an address that is taken; it says where to look only to who may see its holder. */
export async function emailTaken(tx: Tx, email: string): Promise<Refusal> {
  const known = await knowsPersonByEmail(tx, allow(organisationPolicy, tx.actor, 'person.read'), email)
  if (!known && tx.actor.personId) await unknown.penalty(tx.actor.personId)
  const text = known ? texts.emailHeld : texts.emailTaken
  return new Refusal('invalid', platformTexts.invalid, { fields: [{ field: 'email', text }] })
}
