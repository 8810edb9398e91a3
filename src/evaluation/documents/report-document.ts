// The evaluation report as its printed document: every word in the reader's language.
import type { Locale } from '#src/kernel/locale.ts'
import { formatDate, formatHijri, localDigits, pick, say, sayAny } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Judgement, Result } from '../award.ts'
import type { Award, Criterion, Edition } from '../edition.ts'
import { placedCriteria } from '../edition.ts'
import type { CountCell, Fact, PrintedEvidence, PrintedShield, ReportData } from './report-data.ts'
import { bindingTiers, type FindingOf, formParts, headed, printCriterion, printedCode } from './report-form.ts'
import { reportTexts as texts } from './texts.ts'

export interface SourceEvidence {
  readonly name: string
  readonly kind: LocalizedText
  readonly addedAt: Date
  /** Hex. */
  readonly sha256: string
  /** Name of a thumbnail handed to the document with its bytes. */
  readonly picture?: string
}

export interface SourceFinding {
  readonly result: Result | null
  readonly note: string
  readonly evidence: readonly SourceEvidence[]
}

export type Vote = 'approve' | 'return' | 'abstain'

export interface ReportSource {
  readonly edition: Edition
  readonly judgement: Judgement
  readonly findings: ReadonlyMap<string, SourceFinding>
  readonly reference: string
  readonly centre: LocalizedText
  readonly entity: LocalizedText
  readonly round: LocalizedText
  readonly year: number
  readonly visitedOn: Date | null
  readonly preparedAt: Date
  readonly mechanisms: readonly LocalizedText[]
  readonly strengths: readonly string[]
  readonly areas: readonly string[]
  readonly decision: {
    readonly outcome: 'approved' | 'returned'
    readonly decidedOn: Date
    readonly publishedOn: Date | null
    readonly members: number
    readonly quorum: number
    readonly votes: readonly {
      readonly name: LocalizedText
      readonly chair: boolean
      readonly vote: Vote
      readonly at: Date
      readonly note: string
    }[]
  } | null
}

/** `9F3A 12C0 77DE 01B4`: enough to tell files apart by eye; the register keeps the whole. */
export const shortHash = (sha256: string) =>
  (
    sha256
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ')

const printedShields: readonly PrintedShield[] = ['gold', 'silver', 'remote']

/** Editions to come may name other awards: the highest is drawn gold, the others silver. */
export function printedShield(award: Award | null): PrintedShield {
  if (!award) return 'none'
  return printedShields.find((shield) => shield === award.key) ?? (award.rank === 1 ? 'gold' : 'silver')
}

const voteTexts = { approve: texts.voteApprove, return: texts.voteReturn, abstain: texts.voteAbstain }

/** Everything the printed report says, composed for one reader. */
export function reportDocument(source: ReportSource, locale: Locale): ReportData {
  const { edition, judgement } = source
  const award = edition.awards.find((one) => one.key === judgement.shield) ?? null
  const findingOf: FindingOf = (code) => {
    const finding = source.findings.get(code)
    return { result: finding?.result ?? 'not_assessed', note: finding?.note ?? '' }
  }
  const round = pick(locale, source.round)
  const centre = pick(locale, source.centre)
  const evidence = placedCriteria(edition).flatMap(({ criterion }) => printEvidence(source, criterion, locale))
  return {
    language: locale.language,
    digits: locale.digits,
    title: plain(say(locale, texts.title, { centre, round })),
    reference: source.reference,
    createdAt: source.preparedAt.toISOString(),
    pageOf: sayAny(locale, texts.pageOf), // the template fills it
    programme: say(locale, texts.programme),
    mark: say(locale, texts.mark),
    cover: cover(source, award, locale),
    summary: summary(source, locale),
    map: map(edition, findingOf, locale),
    strengths: {
      heading: say(locale, texts.strengths),
      items: source.strengths,
      empty: say(locale, texts.noStrengths),
    },
    areas: { heading: say(locale, texts.areas), items: source.areas, empty: say(locale, texts.noAreas) },
    form: {
      heading: say(locale, edition.kind === 'onsite' ? texts.formOnsite : texts.formRemote),
      introduction: say(locale, texts.formIntroduction),
      columns: [texts.number, texts.criterion, texts.isMet, texts.notes].map((text) => say(locale, text)),
      parts: formParts(edition, (one) => award !== null && award.rank <= one.rank, findingOf, locale),
      finalHeading: say(locale, texts.finalResult),
      notesHeading: say(locale, texts.notes),
      asterisk: edition.nonBindingRule ? pick(locale, edition.nonBindingRule) : null,
    },
    unmet: unmet(source, findingOf, locale),
    notApplicable: notApplicable(source, findingOf, locale),
    accessibility: accessibility(edition, findingOf, locale),
    evidence: {
      heading: say(locale, texts.evidenceRegister),
      introduction: say(locale, texts.evidenceIntroduction),
      columns: [texts.number, texts.file, texts.kind, texts.takenAt, texts.fingerprint].map((text) =>
        say(locale, text),
      ),
      items: evidence,
    },
    decision: decision(source, locale),
  }
}

/** Titles of files hold no invisible direction marks. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')

const dated = (label: string, at: Date, locale: Locale): Fact => ({
  label,
  value: formatDate(locale, at),
  ...(locale.hijri ? { detail: formatHijri(locale, at) } : {}),
})

function cover(source: ReportSource, award: Award | null, locale: Locale): ReportData['cover'] {
  const { edition, decision } = source
  const shield = award ? pick(locale, award.name) : say(locale, texts.noShield)
  const year = localDigits(locale, String(source.year))
  const next = source.judgement.missing.at(-1)
  const missed = edition.awards.find((one) => one.key === next?.shield)
  const approved = decision?.outcome === 'approved'
  return {
    heading: say(locale, texts.heading),
    subheading: pick(locale, edition.name),
    centre: pick(locale, source.centre),
    entity: pick(locale, source.entity),
    facts: [
      {
        label: say(locale, texts.edition),
        value: pick(locale, edition.source.title),
        detail: localDigits(locale, edition.version),
      },
      { label: say(locale, texts.round), value: pick(locale, source.round) },
      ...(source.visitedOn ? [dated(say(locale, texts.visited), source.visitedOn, locale)] : []),
      approved
        ? dated(say(locale, texts.approved), decision.decidedOn, locale)
        : dated(say(locale, texts.prepared), source.preparedAt, locale),
      { label: say(locale, texts.reference), value: source.reference, code: true },
    ],
    mechanisms: { heading: say(locale, texts.mechanisms), names: source.mechanisms.map((name) => pick(locale, name)) },
    result: {
      heading: say(locale, approved ? texts.result : texts.proposedResult),
      shield: printedShield(award),
      name: shield,
      sentence: award
        ? localDigits(locale, pick(locale, award.text))
        : say(locale, texts.noShieldSentence, {
            count: next?.codes.length ?? 0,
            shield: missed ? pick(locale, missed.name) : '',
          }),
      year: award ? year : '',
      alt: award ? say(locale, texts.emblemAlt, { shield, year }) : say(locale, texts.noEmblemAlt),
    },
    draft: approved ? null : say(locale, texts.draft),
  }
}

/** Counts of satisfied criteria among those kept; null where there are none of that kind. */
function countCell(source: ReportSource, keep: (criterion: Criterion, category: string) => boolean): CountCell | null {
  const kept = placedCriteria(source.edition).filter(({ criterion, category }) => keep(criterion, category.code))
  if (kept.length === 0) return null
  const satisfied = kept.filter(({ criterion }) => {
    const result = source.findings.get(criterion.code)?.result
    return result === 'met' || result === 'not_applicable'
  })
  return { met: satisfied.length, of: kept.length }
}

function summary(source: ReportSource, locale: Locale): ReportData['summary'] {
  const { edition, judgement } = source
  const { counts } = judgement
  const several = edition.tiers.length > 1
  const columns: { title: string; keep: (criterion: Criterion) => boolean }[] = [
    ...edition.tiers.map((tier) => ({
      title: pick(locale, tier.name),
      keep: (criterion: Criterion) => criterion.tier === tier.key,
    })),
    ...(several && bindingTiers(edition).length > 1 ? [{ title: say(locale, texts.total), keep: () => true }] : []),
  ]
  const figure = (value: number, label: typeof texts.figureMet, of: number | null = null) => ({
    value,
    of,
    label: say(locale, label),
  })
  return {
    heading: say(locale, texts.summary),
    figures: [
      figure(counts.met, texts.figureMet, counts.total),
      figure(counts.notMet, texts.figureNotMet),
      figure(counts.notApplicable, texts.figureNotApplicable),
      figure(counts.notAssessed, texts.figureNotAssessed),
    ],
    ofWord: say(locale, texts.of),
    zeroWord: say(locale, texts.none),
    table: {
      caption: say(locale, texts.countsCaption),
      categoryColumn: say(locale, texts.category),
      columns: columns.map((column) => column.title),
      rows: edition.categories.map((category) => ({
        title: headed(category, locale),
        cells: columns.map(({ keep }) => countCell(source, (one, code) => code === category.code && keep(one))),
      })),
      total: { title: say(locale, texts.total), cells: columns.map(({ keep }) => countCell(source, keep)) },
    },
    sentences: [
      say(locale, texts.countsNote),
      say(locale, texts.restingOnNotApplicable, { count: counts.restingOnNotApplicable }),
    ],
  }
}

function map(edition: Edition, findingOf: FindingOf, locale: Locale): ReportData['map'] {
  const [first, ...above] = bindingTiers(edition)
  const split = above.length > 0
  const inFirst = (criterion: Criterion) => criterion.tier === first?.key
  const groups = split ? [inFirst, (criterion: Criterion) => !inFirst(criterion)] : [() => true]
  const firstName = first ? pick(locale, first.name) : ''
  const aboveName = above.map((tier) => pick(locale, tier.name)).join(' / ')
  return {
    heading: say(locale, texts.map),
    explanation: say(locale, texts.mapExplanation),
    columns: [say(locale, texts.category), ...(split ? [firstName, aboveName] : [say(locale, texts.allCriteria)])],
    rows: edition.categories.map((category) => {
      const criteria = category.subcategories.flatMap((sub) => sub.criteria)
      return {
        title: headed(category, locale),
        groups: groups.map((keep) =>
          criteria.filter(keep).map((criterion) => {
            const { code, result, advanced } = printCriterion(edition, criterion, findingOf(criterion.code), locale)
            return { code, result, advanced }
          }),
        ),
      }
    }),
    legend: {
      met: say(locale, texts.met),
      not_met: say(locale, texts.not_met),
      not_applicable: say(locale, texts.not_applicable),
      not_assessed: say(locale, texts.not_assessed),
      square: say(locale, texts.square, { tier: firstName }),
      circle: say(locale, texts.circle, { tier: aboveName }),
    },
  }
}

function printEvidence(source: ReportSource, criterion: Criterion, locale: Locale): PrintedEvidence[] {
  return (source.findings.get(criterion.code)?.evidence ?? []).map((item) => ({
    criterion: printedCode(criterion, locale),
    name: item.name,
    kind: pick(locale, item.kind),
    takenAt: formatDate(locale, item.addedAt),
    hash: shortHash(item.sha256),
    ...(item.picture === undefined ? {} : { picture: item.picture }),
  }))
}

function unmet(source: ReportSource, findingOf: FindingOf, locale: Locale): ReportData['unmet'] {
  return {
    heading: say(locale, texts.unmet),
    empty: say(locale, texts.nothingUnmet),
    noteLabel: say(locale, texts.note),
    evidenceLabel: say(locale, texts.evidence),
    noEvidence: say(locale, texts.noEvidence),
    items: placedCriteria(source.edition)
      .filter(({ criterion }) => findingOf(criterion.code).result === 'not_met')
      .map(({ criterion }) => ({
        ...printCriterion(source.edition, criterion, findingOf(criterion.code), locale),
        evidence: printEvidence(source, criterion, locale),
      })),
  }
}

function notApplicable(source: ReportSource, findingOf: FindingOf, locale: Locale): ReportData['notApplicable'] {
  const items = placedCriteria(source.edition).filter(
    ({ criterion }) => findingOf(criterion.code).result === 'not_applicable',
  )
  return {
    heading: say(locale, texts.notApplicable),
    introduction: say(locale, texts.restingOnNotApplicable, { count: source.judgement.counts.restingOnNotApplicable }),
    columns: [texts.number, texts.criterion, texts.condition, texts.reason].map((text) => say(locale, text)),
    items: items.map(({ criterion }) => {
      const printed = printCriterion(source.edition, criterion, findingOf(criterion.code), locale)
      const condition = criterion.conditional ? pick(locale, criterion.conditional) : ''
      return { code: printed.code, text: printed.text, condition, reason: printed.note }
    }),
  }
}

function accessibility(edition: Edition, findingOf: FindingOf, locale: Locale): ReportData['accessibility'] {
  const groups = edition.categories.flatMap((category) =>
    category.subcategories.map((sub) => ({
      title: headed(sub, locale),
      criteria: sub.criteria
        .filter((criterion) => criterion.accessibility)
        .map((criterion) => printCriterion(edition, criterion, findingOf(criterion.code), locale)),
    })),
  )
  return {
    heading: localDigits(locale, say(locale, texts.accessibility)),
    caption: localDigits(locale, say(locale, edition.kind === 'onsite' ? texts.table13 : texts.table14)),
    introduction: say(locale, texts.accessibilityIntroduction),
    columns: [texts.number, texts.criterion, texts.tier, texts.result].map((text) => say(locale, text)),
    groups: groups.filter((group) => group.criteria.length > 0),
  }
}

function decision({ decision: made }: ReportSource, locale: Locale): ReportData['decision'] {
  if (!made) return null
  const cast = (vote: Vote) => made.votes.filter((one) => one.vote === vote).length
  const chair = made.votes.find((one) => one.chair)
  return {
    heading: say(locale, texts.decision),
    sentence: say(locale, made.outcome === 'approved' ? texts.decisionApproved : texts.decisionReturned),
    facts: [
      dated(say(locale, texts.decidedOn), made.decidedOn, locale),
      {
        label: say(locale, texts.quorum),
        value: say(locale, texts.quorumValue, { voted: made.votes.length, members: made.members, needed: made.quorum }),
      },
      {
        label: say(locale, texts.votes),
        value: say(locale, texts.votesValue, { yes: cast('approve'), no: cast('return'), abstained: cast('abstain') }),
      },
      ...(made.publishedOn ? [dated(say(locale, texts.publishedOn), made.publishedOn, locale)] : []),
    ],
    columns: [texts.member, texts.role, texts.vote, texts.date].map((text) => say(locale, text)),
    votes: made.votes.map((one) => ({
      name: pick(locale, one.name),
      role: say(locale, one.chair ? texts.chair : texts.committeeMember),
      vote: say(locale, voteTexts[one.vote]),
      date: formatDate(locale, one.at),
      note: one.note,
    })),
    signatures: chair ? [{ name: pick(locale, chair.name), role: say(locale, texts.chair) }] : [],
  }
}
