// What a member of staff may know of cases and of their customers.
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import { readsInbox } from '../inbox.ts'
import type { CaseReader } from '../store/inbox.ts'

/** Refused to those who have no inbox. */
export function caseReader({ actor }: Pick<Tx, 'actor'>): CaseReader {
  const cases = allow(caseworkPolicy, actor, 'case.read')
  if (actor.reach === 'public') throw new Refusal('unauthenticated', platformTexts.signInFirst)
  if (!readsInbox(actor)) throw new Refusal('forbidden', platformTexts.notYours)
  return {
    cases,
    customers: may(caseworkPolicy, actor, 'customer.read') ? allow(caseworkPolicy, actor, 'customer.read') : null,
  }
}
