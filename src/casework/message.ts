// What is said in a case: with the customer, between departments, among staff.
import type { FileId } from '#src/kernel/ids.ts'

export const messageKinds = [
  'customer', // from the customer
  'reply', // to him
  'question', // to him; the clock stands until he answers
  'answer', // to him: the final one
  'auto', // to him, written by the system
  'note', // among staff
  'department_question',
  'department_answer',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** A file that was received already (platform/files), attached to a message of the case. */
export interface Attached {
  readonly fileId: FileId
  readonly name: string
}

/** Kinds the customer reads; the database holds the same (case_messages.for_customer). */
export const forCustomer: readonly MessageKind[] = ['customer', 'reply', 'question', 'answer', 'auto']

/** Kinds that count as our word to him: what a machine or a note says satisfies no clock. */
export const satisfiesClock: readonly MessageKind[] = ['reply', 'question', 'answer']
