// The evaluation report as its printed document: every word in the reader's language.
import type { Locale } from '#src/kernel/locale.ts'
import { formatDate, localDigits, pick, say, sayAny } from '#src/kernel/locale.ts'
import type { Criterion, Edition } from '../edition.ts'
import { placedCriteria } from '../edition.ts'
import type { PrintedEvidence, ReportData } from './report-data.ts'
import { type FindingOf, formParts, headed, printCriterion, printedCode } from './report-form.ts'
import { cover, dated, map, summary } from './report-front.ts'
import type { ReportSource, Vote } from './report-source.ts'
import { reportTexts as texts } from './texts.ts'

/** `9F3A 12C0 77DE 01B4`: enough to tell files apart by eye; the register keeps the whole. */
export const shortHash = (sha256: string) =>
  (
    sha256
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ')

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
