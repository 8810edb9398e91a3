// The evaluation committee: its term, who may vote on which report, and what the votes come to (guide: mechanism).
import type { PersonId } from '#src/kernel/ids.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { CommitteeSector, Programme } from './programme-schema.ts'
import { committeeTexts } from './texts/committee.ts'

/** A calendar day, 2026-11-22. */
export type Day = string

export interface Member {
  readonly personId: PersonId
  readonly sector: CommitteeSector
  readonly chair: boolean
}

export interface Term {
  readonly startsOn: Day
  /** Last day of the term, or the day the next one starts. */
  readonly endsOn: Day
  /** Votes needed for a decision, if so many may vote; null is half of those who may, rounded down, plus one. */
  readonly quorum: number | null
  readonly members: readonly Member[]
}

export interface Vote {
  readonly personId: PersonId
  /** Revision of the report that was voted on. */
  readonly revision: number
  readonly vote: 'approve' | 'return'
  /** Required for a return. */
  readonly reason: string
}

/** One report before the committee. */
export interface Sitting {
  readonly term: Term
  readonly revision: number
  /** Members who declared an interest in the entity evaluated. */
  readonly interested: ReadonlySet<PersonId>
}

export interface Outcome {
  readonly state: 'open' | 'approved' | 'returned'
  readonly approve: number
  readonly return: number
  readonly quorum: number
  /** Members who may vote on this report. */
  readonly voters: number
}

/** Refuses a term that the guide does not allow; otherwise the sectors that no member represents, as a warning. */
export function checkTerm(
  committee: Programme['committee'],
  term: Term,
): { missingSectors: readonly CommitteeSector[] } {
  const fields = [...checkDates(committee.termYears, term), ...checkMembers(committee, term)]
  if (fields.length > 0) throw new Refusal('invalid', committeeTexts.invalidTerm, { fields })
  const present = new Set(term.members.map((member) => member.sector))
  return { missingSectors: committee.sectors.map((sector) => sector.key).filter((sector) => !present.has(sector)) }
}

function checkDates(years: number, { startsOn, endsOn }: Term): FieldRefusal[] {
  const bad = Object.entries({ startsOn, endsOn }).filter(([, day]) => !isDay(day))
  if (bad.length > 0) return bad.map(([field]) => ({ field, text: committeeTexts.badDate }))
  if (endsOn <= startsOn) return [{ field: 'endsOn', text: committeeTexts.endsBeforeStart }]
  const latest = `${String(Number(startsOn.slice(0, 4)) + years).padStart(4, '0')}${startsOn.slice(4)}`
  return endsOn > latest ? [{ field: 'endsOn', text: committeeTexts.termTooLong, values: { years } }] : []
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

function checkMembers(committee: Programme['committee'], { members, quorum }: Term): FieldRefusal[] {
  const wrong: FieldRefusal[] = []
  const chairs = members.filter((member) => member.chair)
  if (chairs.length !== 1) wrong.push({ field: 'members', text: committeeTexts.chairRequired })
  members.forEach((member, at) => {
    const field = `members.${at}`
    if (member.chair && member.sector !== committee.leadSector)
      wrong.push({ field: `${field}.sector`, text: committeeTexts.chairSector })
    if (members.findIndex((other) => other.personId === member.personId) < at)
      wrong.push({ field: `${field}.personId`, text: committeeTexts.memberTwice })
  })
  if (quorum !== null && !(Number.isInteger(quorum) && quorum >= 1 && quorum <= members.length))
    wrong.push({ field: 'quorum', text: committeeTexts.quorumInvalid, values: { least: 1, members: members.length } })
  return wrong
}

const votersOf = ({ term, interested }: Sitting) => term.members.filter((member) => !interested.has(member.personId))

/**
 * Members who may vote on this report, and how many of them must: the quorum of the term, or all who may vote where
 * declared interests leave fewer. At least one, so that a report nobody may vote on is not decided by nobody.
 */
export function quorumOf(sitting: Sitting): { voters: number; quorum: number } {
  const voters = votersOf(sitting).length
  const wanted = sitting.term.quorum ?? Math.floor(voters / 2) + 1
  return { voters, quorum: Math.max(1, Math.min(wanted, voters)) }
}

/** A vote that may be recorded, given those already cast; otherwise a refusal. */
export function castVote(sitting: Sitting, cast: readonly Vote[], vote: Vote, today: Day): Vote {
  const { term, interested, revision } = sitting
  if (!term.members.some((member) => member.personId === vote.personId))
    throw new Refusal('forbidden', committeeTexts.notMember)
  if (today < term.startsOn || today > term.endsOn) throw new Refusal('conflict', committeeTexts.termNotRunning)
  if (interested.has(vote.personId)) throw new Refusal('forbidden', committeeTexts.interestDeclared)
  if (vote.revision !== revision)
    throw new Refusal('conflict', committeeTexts.revisionChanged, { values: { revision } })
  if (standing(sitting, cast).some((other) => other.personId === vote.personId))
    throw new Refusal('conflict', committeeTexts.alreadyVoted)
  if (outcome(sitting, cast).state !== 'open') throw new Refusal('conflict', committeeTexts.alreadyDecided)
  const reason = vote.reason.trim()
  if (vote.vote === 'return' && reason === '')
    throw new Refusal('invalid', committeeTexts.invalidVote, {
      fields: [{ field: 'reason', text: committeeTexts.returnReason }],
    })
  return { ...vote, reason }
}

/** Votes that count: on this revision, by members who may vote. An edit raises the revision and so voids the earlier ones. */
export function standing(sitting: Sitting, votes: readonly Vote[]): readonly Vote[] {
  const voters = new Set(votersOf(sitting).map((member) => member.personId))
  return votes.filter((vote) => vote.revision === sitting.revision && voters.has(vote.personId))
}

/** Votes that an edit of the report has voided. */
export const voided = (revision: number, votes: readonly Vote[]): readonly Vote[] =>
  votes.filter((vote) => vote.revision < revision)

/**
 * Decided once a quorum has voted: approved by more than half of the votes cast, returned by more than half, and at a
 * tie by the chair's vote. A tie in which the chair may not vote is returned once everybody has voted.
 */
export function outcome(sitting: Sitting, votes: readonly Vote[]): Outcome {
  const counted = standing(sitting, votes)
  const approve = counted.filter((vote) => vote.vote === 'approve').length
  const back = counted.length - approve
  const { voters, quorum } = quorumOf(sitting)
  const tally = { approve, return: back, quorum, voters }
  if (counted.length < quorum) return { state: 'open', ...tally }
  if (approve !== back) return { state: approve > back ? 'approved' : 'returned', ...tally }
  const chair = sitting.term.members.find((member) => member.chair)
  const casting = counted.find((vote) => vote.personId === chair?.personId)
  if (casting) return { state: casting.vote === 'approve' ? 'approved' : 'returned', ...tally }
  return { state: counted.length === voters ? 'returned' : 'open', ...tally }
}
