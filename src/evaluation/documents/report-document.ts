// The evaluation report as its printed document: every word in the reader's language.
import type { Locale } from '#src/kernel/locale.ts'
import { formatDate, localDigits, pick, say, sayAny } from '#src/kernel/locale.ts'
import { allLines } from '../report.ts'
import type { CriterionLine, EvidenceRef, ReportModel } from '../report-model.ts'
import type { PrintedEvidence, ReportData } from './report-data.ts'
import { formParts, headed, isSatisfied, printCriterion, printedCode } from './report-form.ts'
import { cover, dated, map, summary } from './report-front.ts'
import type { ReportPrint } from './report-print.ts'
import { reportTexts as texts } from './texts.ts'

/** `9F3A 12C0 77DE 01B4`: enough to tell files apart by eye; the register keeps the whole. */
export const shortHash = (sha256: string) =>
  (
    sha256
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ')

/** Everything the printed report says, composed for one reader. */
export function reportDocument(model: ReportModel, print: ReportPrint, locale: Locale): ReportData {
  const { edition } = model
  const centre = pick(locale, model.centre.name)
  const title = model.round
    ? say(locale, texts.title, { centre, round: pick(locale, model.round.name) })
    : say(locale, texts.titleSelf, { centre })
  return {
    language: locale.language,
    digits: locale.digits,
    title: plain(title),
    reference: model.reference,
    createdAt: print.preparedAt.toISOString(),
    pageOf: sayAny(locale, texts.pageOf), // the template fills it
    programme: say(locale, texts.programme),
    mark: say(locale, texts.mark),
    cover: cover(model, print, locale),
    summary: summary(model, locale),
    map: map(model, locale),
    strengths: strengths(model, locale),
    areas: areas(model, locale),
    form: {
      heading: say(locale, edition.kind === 'onsite' ? texts.formOnsite : texts.formRemote),
      introduction: say(locale, texts.formIntroduction),
      columns: [texts.number, texts.criterion, texts.isMet, texts.notes].map((text) => say(locale, text)),
      parts: formParts(model, locale),
      finalHeading: say(locale, texts.finalResult),
      notesHeading: say(locale, texts.notes),
      asterisk: edition.nonBindingRule ? pick(locale, edition.nonBindingRule) : null,
    },
    unmet: unmet(model, print, locale),
    notApplicable: notApplicable(model, locale),
    accessibility: accessibility(model, locale),
    evidence: {
      heading: say(locale, texts.evidenceRegister),
      introduction: say(locale, texts.evidenceIntroduction),
      columns: [texts.number, texts.file, texts.kind, texts.takenAt, texts.fingerprint].map((text) =>
        say(locale, text),
      ),
      items: allLines(model).flatMap((line) => printEvidence(model, line, print, locale)),
    },
    decision: decision(print, locale),
  }
}

/** Titles of files hold no invisible direction marks. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function strengths(model: ReportModel, locale: Locale): ReportData['strengths'] {
  const found = model.strengths.found.map(({ name, satisfied }) =>
    say(locale, texts.strengthFound, { name: pick(locale, name), count: satisfied }),
  )
  return {
    heading: say(locale, texts.strengths),
    items: [...paragraphs(pick(locale, model.strengths.text)), ...found],
    empty: say(locale, texts.noStrengths),
  }
}

function areas(model: ReportModel, locale: Locale): ReportData['areas'] {
  const found = model.improvements.byCategory.map(({ name, criteria }) =>
    say(locale, texts.areaFound, {
      name: pick(locale, name),
      count: criteria.length,
      codes: criteria.map((line) => printedCode(line, locale)).join(locale.language === 'ar' ? '، ' : ', '),
    }),
  )
  return {
    heading: say(locale, texts.areas),
    items: [...paragraphs(pick(locale, model.improvements.text)), ...found],
    empty: say(locale, texts.noAreas),
  }
}

function sourceOf(model: ReportModel, { mechanism }: EvidenceRef, locale: Locale): string {
  if (mechanism === 'self_assessment') return say(locale, texts.selfAssessment)
  const used = model.mechanisms.find((one) => one.key === mechanism)
  return used ? pick(locale, used.name) : ''
}

function printEvidence(model: ReportModel, line: CriterionLine, print: ReportPrint, locale: Locale): PrintedEvidence[] {
  return line.evidence.map((item) => {
    const picture = print.pictures.get(item.id)
    return {
      criterion: printedCode(line, locale),
      name: item.caption || item.fileName,
      kind: sourceOf(model, item, locale),
      takenAt: formatDate(locale, item.addedAt),
      hash: shortHash(item.sha256),
      ...(picture === undefined ? {} : { picture }),
    }
  })
}

function unmet(model: ReportModel, print: ReportPrint, locale: Locale): ReportData['unmet'] {
  return {
    heading: say(locale, texts.unmet),
    empty: say(locale, texts.nothingUnmet),
    noteLabel: say(locale, texts.note),
    evidenceLabel: say(locale, texts.evidence),
    noEvidence: say(locale, texts.noEvidence),
    items: model.unmet.map((line) => ({
      ...printCriterion(model, line, locale),
      evidence: printEvidence(model, line, print, locale),
    })),
  }
}

function notApplicable(model: ReportModel, locale: Locale): ReportData['notApplicable'] {
  return {
    heading: say(locale, texts.notApplicable),
    introduction: say(locale, texts.restingOnNotApplicable, { count: model.counts.restingOnNotApplicable }),
    columns: [texts.number, texts.criterion, texts.condition, texts.reason].map((text) => say(locale, text)),
    items: model.notApplicable.map((line) => {
      const { code, text, note } = printCriterion(model, line, locale)
      return { code, text, condition: line.condition ? pick(locale, line.condition) : '', reason: line.reason || note }
    }),
  }
}

function accessibility(model: ReportModel, locale: Locale): ReportData['accessibility'] {
  const { criteria } = model.accessibility
  const groups = model.categories
    .flatMap((category) => category.subcategories)
    .map((sub) => ({
      title: headed(sub, locale),
      criteria: criteria
        .filter((line) => line.subcategory === sub.code)
        .map((line) => printCriterion(model, line, locale)),
    }))
  const met = criteria.filter(isSatisfied).length
  return {
    heading: localDigits(locale, say(locale, texts.accessibility)),
    caption: localDigits(locale, say(locale, model.edition.kind === 'onsite' ? texts.table13 : texts.table14)),
    introduction: say(locale, texts.accessibilityIntroduction, { met, total: criteria.length }),
    columns: [texts.number, texts.criterion, texts.tier, texts.result].map((text) => say(locale, text)),
    groups: groups.filter((group) => group.criteria.length > 0),
  }
}

function decision({ decision: made }: ReportPrint, locale: Locale): ReportData['decision'] {
  if (!made) return null
  const count = (votes: number) => (votes === 0 ? say(locale, texts.none) : votes)
  const chair = made.votes.find((one) => one.chair)
  return {
    heading: say(locale, texts.decision),
    sentence: say(locale, made.outcome === 'approved' ? texts.decisionApproved : texts.decisionReturned),
    facts: [
      dated(say(locale, texts.decidedOn), made.decidedOn, locale),
      {
        label: say(locale, texts.quorum),
        value: say(locale, texts.quorumValue, {
          voted: made.approve + made.return,
          members: made.voters,
          needed: made.quorum,
        }),
      },
      {
        label: say(locale, texts.votes),
        value: say(locale, texts.votesValue, { approve: count(made.approve), return: count(made.return) }),
      },
      ...(made.publishedOn ? [dated(say(locale, texts.publishedOn), made.publishedOn, locale)] : []),
    ],
    columns: [texts.member, texts.role, texts.vote, texts.date].map((text) => say(locale, text)),
    votes: made.votes.map((one) => ({
      name: pick(locale, one.name),
      role: say(locale, one.chair ? texts.chair : texts.committeeMember),
      vote: say(locale, one.vote === 'approve' ? texts.voteApprove : texts.voteReturn),
      date: formatDate(locale, one.at),
      note: one.reason,
    })),
    signatures: chair ? [{ name: pick(locale, chair.name), role: say(locale, texts.chair) }] : [],
  }
}
