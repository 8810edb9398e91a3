// Who may do what here. Everyone manages his own account, by being signed in; the rest is listed.
import type { Policy } from '#src/kernel/policy.ts'

export type IdentityAction = 'person.sendLink' | 'person.removeSecondFactor'

// Which people an administrator reaches is row-level security's to say: his entity's, or everyone's.
export const identityPolicy: Policy<IdentityAction> = {
  'person.sendLink': { administrator: 'all' },
  'person.removeSecondFactor': { administrator: 'all' },
}
