// The whole form: rail with progress, criteria of one place, the next step at the foot.
import type { ComponentChildren } from 'preact'
import { LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import type { FocusSection } from '#src/ui/layouts/focus-layout/focus-layout.tsx'
import { FocusLayout, FocusSections } from '#src/ui/layouts/focus-layout/focus-layout.tsx'
import { Reference, useText } from '#src/ui/locale-context.tsx'
import { Progress } from '#src/ui/progress/progress.tsx'
import { Segments } from '#src/ui/tabs/tabs.tsx'
import type { Answers, EvidenceModel, FormModel, Place, SectionModel } from '../../form-model.ts'
import { answerTo, neighbours, progress, sectionsAt } from '../../form-model.ts'
import { formTexts } from '../../texts/form.ts'
import { CriterionRow } from './criterion.tsx'
import { placeHref } from './links.ts'
import type { Draft, Live } from './live.ts'
import { Review } from './review.tsx'

export interface FormViewProps {
  form: FormModel
  place: Place
  /** Criteria shown at this place. */
  codes: readonly string[]
  answers: Answers
  evidence: readonly EvidenceModel[]
  live: Live | null
  /** Notices above the criteria. */
  notices?: ComponentChildren
  banner?: ComponentChildren
  saved?: ComponentChildren
  refused?: { readonly code: string; readonly message: string; readonly draft: Draft } | null
}

export function FormView(props: FormViewProps) {
  const { form, place, answers, banner, saved, live } = props
  const t = useText()
  const whole = progress(form.sections, answers)
  return (
    <FocusLayout
      title={form.title}
      subtitle={form.subtitle}
      about={
        <>
          <Reference value={form.reference} /> · {form.filledBy}
        </>
      }
      homeHref={form.homeHref}
      banner={banner}
      railSummary={<Progress label={t(formTexts.sections)} value={whole.done} max={whole.total} />}
      rail={
        <FocusSections
          label={t(formTexts.sections)}
          above={<Progress label={t(formTexts.progress)} value={whole.done} max={whole.total} />}
          sections={railOf(form, place, answers, t(formTexts.wholeForm))}
        />
      }
      foot={<Foot form={form} place={place} saved={saved} live={live} />}
    >
      {props.notices}
      {place.at === 'review' ? <Review form={form} answers={answers} live={live} /> : <Criteria {...props} />}
    </FocusLayout>
  )
}

/** Categories; the one that is open shows its subcategories. */
function railOf(form: FormModel, place: Place, answers: Answers, wholeForm: string): FocusSection[] {
  const categories = new Map<string, SectionModel[]>()
  for (const section of form.sections)
    categories.set(section.categoryCode, [...(categories.get(section.categoryCode) ?? []), section])
  const item = (at: string, text: string, of: readonly SectionModel[], inner = false): FocusSection => ({
    href: placeHref(form, { at, show: place.show }),
    text,
    ...progress(of, answers),
    current: place.at === at,
    inner,
  })
  const rail = [...categories].flatMap(([code, sections]) => {
    const head = item(code, sections[0]?.categoryName ?? code, sections)
    const open = sections.some((section) => section.code === place.at) || place.at === code
    return open ? [head, ...sections.map((one) => item(one.code, one.name, [one], true))] : [head]
  })
  return [...rail, item('all', wholeForm, form.sections)]
}

function Criteria(props: FormViewProps) {
  const { form, place, codes, answers, evidence, live, refused } = props
  const t = useText()
  const here = sectionsAt(form, place.at)
  const total = here.reduce((sum, section) => sum + section.criteria.length, 0)
  const single = here.length === 1 ? here[0] : undefined
  const above = place.at === 'all' ? '' : (here[0]?.categoryName ?? '')
  const title = place.at === 'all' ? t(formTexts.wholeForm) : (single?.name ?? above)
  return (
    <>
      <div class="criteria-head">
        <div>
          <p class="criteria-above">
            {single && <>{above} · </>}
            {t(formTexts.shown, { shown: codes.length, total })}
          </p>
          <h1>{title}</h1>
        </div>
        <Segments label={t(formTexts.filter)} tabs={filters(form, place, t)} />
      </div>
      {codes.length === 0 && (
        <EmptyState
          icon={place.show === 'unanswered' ? 'check-circle' : 'filter'}
          title={t(place.show === 'unanswered' ? formTexts.allAnswered : formTexts.nothingShown)}
          action={
            <p class="cluster">
              <a href={placeHref(form, { ...place, show: 'all' })}>{t(formTexts.showAll)}</a>
              {place.at !== 'all' && <a href={placeHref(form, { ...place, at: 'all' })}>{t(formTexts.searchAll)}</a>}
            </p>
          }
        />
      )}
      {here.map((section) => {
        const lines = section.criteria.filter(({ code }) => codes.includes(code))
        if (lines.length === 0) return null
        return (
          <section key={section.code} class="criteria" aria-label={section.name}>
            {!single && (
              <h2 class="criteria-title">
                <span class="muted">{section.categoryName}</span> {section.name}
              </h2>
            )}
            {lines.map((line) => (
              <CriterionRow
                key={line.code}
                form={form}
                line={line}
                answer={answerTo(answers, line.code)}
                evidence={evidence.filter((one) => one.code === line.code)}
                place={place}
                live={live}
                refused={refused?.code === line.code ? refused : undefined}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}

function filters(form: FormModel, place: Place, t: ReturnType<typeof useText>) {
  const tab = (show: string, text: string) => ({
    href: placeHref(form, { ...place, show }),
    text,
    current: place.show === show,
  })
  const tiers = form.tiers.length > 1 ? form.tiers.map((tier) => tab(tier.key, tier.name)) : []
  const hasAccessibility = form.sections.some((section) => section.criteria.some((line) => line.accessibility))
  return [
    tab('all', t(formTexts.all)),
    tab('unanswered', t(formTexts.unanswered)),
    tab('unmet', t(formTexts.unmet)),
    ...tiers,
    ...(hasAccessibility ? [tab('accessibility', t(formTexts.accessibility))] : []),
  ]
}

function Foot({ form, place, saved, live }: Pick<FormViewProps, 'form' | 'place' | 'saved' | 'live'>) {
  const t = useText()
  const { before, after } = neighbours(form, place.at)
  const to = (section: SectionModel) => placeHref(form, { at: section.code, show: place.show })
  return (
    <>
      <span class="focus-foot-side">
        {before && (
          <LinkButton kind="secondary" href={to(before)} label={t(formTexts.previousSection, { name: before.name })}>
            {t(formTexts.previous)}
          </LinkButton>
        )}
      </span>
      <span class="focus-foot-middle" role={live ? 'status' : undefined}>
        {saved}
      </span>
      <span class="focus-foot-side">
        {after ? (
          <LinkButton href={to(after)}>{t(formTexts.nextSection, { name: after.name })}</LinkButton>
        ) : (
          place.at !== 'review' && (
            <LinkButton href={placeHref(form, { at: 'review', show: 'all' })}>{t(formTexts.review)}</LinkButton>
          )
        )}
      </span>
    </>
  )
}
