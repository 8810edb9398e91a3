// Who reads the trail and the outbox. Row-level security narrows both to what is the reader's own.
import type { Policy } from '#src/kernel/policy.ts'

const programmeSubjects = [
  'edition',
  'plan',
  'round',
  'evaluation',
  'visit',
  'evidence',
  'finding',
  'decision',
  'report',
  'vote',
  'shield',
  'interest',
  'committee_term',
]

export const administrationPolicy = {
  /** Rows of `events`. */
  'audit.read': { administrator: 'all', central_team: { column: 'subject_type', in: programmeSubjects } },
  /** Rows of `outbox_messages`. */
  'outbox.read': { administrator: 'all' },
} as const satisfies Policy<string>
