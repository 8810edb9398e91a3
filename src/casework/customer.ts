// A customer (عميل): known by his personal number, the key of his records. Two people are never one because of a name.
import type { CustomerId, EntityId } from '#src/kernel/ids.ts'
import type { Language } from '#src/kernel/text.ts'

/** مواطن، مقيم، زائر، منشأة */
export const customerKinds = ['citizen', 'resident', 'visitor', 'business'] as const
export type CustomerKind = (typeof customerKinds)[number]

export const customerNeeds = ['elderly', 'mobility', 'vision', 'hearing', 'speech', 'cognitive'] as const
export type CustomerNeed = (typeof customerNeeds)[number]

export const preferredChannels = ['sms', 'email', 'phone'] as const
export type PreferredChannel = (typeof preferredChannels)[number]

export interface CustomerDraft {
  readonly entityId: EntityId
  /** Personal or commercial registration number, ASCII digits; null when he did not give it. */
  readonly personalNumber: string | null
  readonly kind: CustomerKind
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly language: Language
  readonly preferredChannel: PreferredChannel
  readonly needs: readonly CustomerNeed[]
  readonly note: string
}

export interface Customer extends CustomerDraft {
  readonly id: CustomerId
  readonly version: number
}

/** The elderly and people with disabilities come first within their class. */
export const isUrgentCustomer = (customer: Pick<Customer, 'needs'>) => customer.needs.length > 0
