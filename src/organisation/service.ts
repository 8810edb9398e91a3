// A service (خدمة) and its published promise (SLA) per channel.
import type { DepartmentId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'

export const serviceChannelKinds = ['onsite', 'website', 'mobile_app', 'phone', 'email', 'chat'] as const
export type ServiceChannelKind = (typeof serviceChannelKinds)[number]

/** Guide: a service has at most five steps. */
export const mostSteps = 5

export interface ServiceChannel {
  readonly channel: ServiceChannelKind
  /** Working minutes until the service is done. */
  readonly completionMinutes: number
  /** Working minutes until the certificate or document is received; null when there is none. */
  readonly outputMinutes: number | null
  readonly benefit: LocalizedText
}

export interface ServiceDraft {
  readonly entityId: EntityId
  readonly departmentId: DepartmentId | null
  readonly name: LocalizedText
  readonly description: LocalizedText
  readonly eligibility: LocalizedText
  readonly documents: readonly LocalizedText[]
  readonly formats: readonly LocalizedText[]
  readonly steps: readonly LocalizedText[]
  /** Thousandths of a dinar. */
  readonly feeFils: number
  readonly channels: readonly ServiceChannel[]
}

export interface Service extends ServiceDraft {
  readonly id: ServiceId
  readonly active: boolean
  readonly version: number
}
