// The form as its page and its browser part share it: criteria in the reader's language, answers, where one stands.
import type { Language } from '#src/kernel/text.ts'
import { inLanguage } from '#src/kernel/text.ts'
import type { Result } from './award.ts'
import type { Criterion, Edition } from './edition.ts'
import { formWording } from './edition.ts'

export interface Beside {
  /** The last published result of the centre, and last month's own. */
  readonly official?: { readonly result: Result; readonly note: string } | undefined
  readonly previous?: Result | undefined
}

export interface CriterionLine {
  readonly code: string
  readonly text: string
  /** The guide's own wording where the form's differs. */
  readonly guideText: string | null
  readonly variants: readonly string[]
  readonly tier: string
  readonly tierName: string
  readonly binding: boolean
  readonly accessibility: boolean
  /** Only then may it be "not applicable". */
  readonly condition: string | null
  readonly beside: Beside | null
}

export interface SectionModel {
  readonly code: string
  readonly name: string
  readonly categoryCode: string
  readonly categoryName: string
  readonly criteria: readonly CriterionLine[]
}

export interface AnswerModel {
  readonly result: Result | null
  readonly note: string
  readonly reason: string
  readonly version: number
}
export type Answers = Readonly<Record<string, AnswerModel>>

export interface EvidenceModel {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly caption: string
  readonly mediaType: string
  readonly href: string
}

export interface FormModel {
  readonly visitId: string
  /** Who fills it: what waits on this device is his alone. */
  readonly person: string
  readonly self: boolean
  /** Why nothing can be changed, or null. */
  readonly locked: string | null
  readonly title: string
  readonly subtitle: string
  readonly reference: string
  readonly filledBy: string
  readonly homeHref: string
  /** ISO time of this copy. */
  readonly madeAt: string
  readonly tiers: readonly { readonly key: string; readonly name: string }[]
  readonly sections: readonly SectionModel[]
  readonly answers: Answers
  readonly evidence: readonly EvidenceModel[]
  readonly returnedReason: string | null
  /** Media types of files that are taken, as an `accept` attribute has them. */
  readonly accepts: string
}

/** Where one is: a subcategory, a category or the whole, and which of its criteria are shown. */
export interface Place {
  readonly at: string
  readonly show: string
}

export const unanswered: AnswerModel = { result: null, note: '', reason: '', version: 0 }
export const answerTo = (answers: Answers, code: string): AnswerModel => answers[code] ?? unanswered

const line = (
  edition: Edition,
  language: Language,
  criterion: Criterion,
  beside: ReadonlyMap<string, Beside>,
): CriterionLine => {
  const text = inLanguage(formWording(criterion), language)
  const guideText = inLanguage(criterion.text, language)
  const tier = edition.tiers.find((one) => one.key === criterion.tier)
  const variants = (criterion.variants ?? []).filter((one) => !one.chosen)
  return {
    code: criterion.code,
    text,
    guideText: guideText === text ? null : guideText,
    variants: language === 'ar' ? variants.map((one) => one.ar) : variants.flatMap((one) => one.en ?? []),
    tier: criterion.tier,
    tierName: tier ? inLanguage(tier.name, language) : criterion.tier,
    binding: criterion.binding,
    accessibility: criterion.accessibility,
    condition: criterion.conditional ? inLanguage(criterion.conditional, language) : null,
    beside: beside.get(criterion.code) ?? null,
  }
}

export const sectionsOf = (
  edition: Edition,
  language: Language,
  beside: ReadonlyMap<string, Beside> = new Map(),
): SectionModel[] =>
  edition.categories.flatMap((category) =>
    category.subcategories.map((subcategory) => ({
      code: subcategory.code,
      name: inLanguage(subcategory.name, language),
      categoryCode: category.code,
      categoryName: inLanguage(category.name, language),
      criteria: subcategory.criteria.map((criterion) => line(edition, language, criterion, beside)),
    })),
  )

/** The place an address names; what it does not know falls back to the first section with something open. */
export function placeOf(form: FormModel, at: string | undefined, show: string | undefined): Place {
  const known =
    at === 'all' || at === 'review' || form.sections.some((one) => one.code === at || one.categoryCode === at)
  const filters = ['all', 'unmet', 'unanswered', 'accessibility', ...form.tiers.map((tier) => tier.key)]
  const open = form.sections.find((one) => one.criteria.some(({ code }) => !answerTo(form.answers, code).result))
  return {
    at: known && at ? at : (open?.code ?? form.sections[0]?.code ?? 'all'),
    show: show && filters.includes(show) ? show : 'all',
  }
}

export const sectionsAt = (form: FormModel, at: string): readonly SectionModel[] =>
  at === 'all' ? form.sections : form.sections.filter((one) => one.code === at || one.categoryCode === at)

/** Codes shown at a place, as the answers stand: kept until one goes elsewhere, so that nothing moves under the hand. */
export function codesAt(form: FormModel, answers: Answers, { at, show }: Place): readonly string[] {
  return sectionsAt(form, at)
    .flatMap((section) => section.criteria)
    .filter((criterion) => {
      const { result } = answerTo(answers, criterion.code)
      if (show === 'all') return true
      if (show === 'unmet') return result === 'not_met'
      if (show === 'unanswered') return result === null
      if (show === 'accessibility') return criterion.accessibility
      return criterion.tier === show
    })
    .map(({ code }) => code)
}

export interface Count {
  readonly done: number
  readonly total: number
}
export function progress(sections: readonly SectionModel[], answers: Answers): Count {
  const codes = sections.flatMap((section) => section.criteria.map(({ code }) => code))
  return { done: codes.filter((code) => answerTo(answers, code).result !== null).length, total: codes.length }
}

/** What keeps the form from being submitted: code and why. */
export interface OpenPoint {
  readonly code: string
  readonly section: string
  readonly why: 'unassessed' | 'withoutNote'
}
export const openPoints = (form: FormModel, answers: Answers): OpenPoint[] =>
  form.sections.flatMap((section) =>
    section.criteria.flatMap(({ code }): OpenPoint[] => {
      const { result, note } = answerTo(answers, code)
      if (result === null) return [{ code, section: section.code, why: 'unassessed' }]
      if (result === 'not_met' && note.trim() === '') return [{ code, section: section.code, why: 'withoutNote' }]
      return []
    }),
  )

/** The sections before and after, in the order of the guide. */
export function neighbours(form: FormModel, at: string): { before: SectionModel | null; after: SectionModel | null } {
  const here = sectionsAt(form, at)
  if (here.length === 0 || at === 'all')
    return { before: at === 'review' ? (form.sections.at(-1) ?? null) : null, after: null }
  const [head, tail] = [here[0], here.at(-1)]
  const first = head ? form.sections.indexOf(head) : 0
  const last = tail ? form.sections.indexOf(tail) : 0
  return { before: form.sections[first - 1] ?? null, after: form.sections[last + 1] ?? null }
}
