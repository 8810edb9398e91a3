// A partner (جهة خارجية): a third party cases are referred to, and the people who answer for it.
import type { EntityId, PartnerId, PersonId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'

export interface PartnerDraft {
  readonly name: LocalizedText
  readonly email: string
  readonly phone: string
  /** Working minutes it has to answer, unless a referral says otherwise. */
  readonly answerMinutes: number
  /** Persons with the role of partner; they see what is referred to it and nothing else. */
  readonly personIds: readonly PersonId[]
}

export interface Partner extends PartnerDraft {
  readonly id: PartnerId
  readonly entityId: EntityId
  readonly active: boolean
  readonly version: number
}
