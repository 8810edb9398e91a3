// What a person is told inside the product of a case that concerns him.

export const noticeKinds = [
  'assigned',
  'mentioned',
  'customer_replied',
  'approval_wanted',
  'answer_returned',
  'warned',
  'breached',
  'escalated',
  'department_asked',
  'department_answered',
  'partner_answered',
  'reopened',
  'deadline_moved',
  'abuse_reported',
  'partner_late',
  'pause_over',
  'reach_customer',
  'entity_answered',
  'merged',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
