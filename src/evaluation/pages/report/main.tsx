// The report itself: map of criteria, what is unmet and why, strengths, areas to develop, what rests on "not applicable".
import { localDigits } from '#src/kernel/locale.ts'
import { CriteriaMap } from '#src/ui/criteria-map/criteria-map.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { LocalText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import type { CriterionLine, ReportModel } from '../../report-model.ts'
import type { ReportView } from '../../report-view.ts'
import { ownVoteTexts, pageTexts as texts } from '../../texts/report-page.ts'
import { CodeMark, CriterionText, criterionHref, Prose, Thumbs, tierName } from './parts.tsx'
import type { Linked } from './sections.tsx'
import { Accessibility, Areas, CountsTable, Resting, Strengths } from './sections.tsx'

export function ReportMain({ view }: { view: ReportView }) {
  const { model, one } = view
  const href = (code: string) => criterionHref(one.id, code)
  return (
    <div class="report stack-loose">
      <Notices view={view} />
      <Summary model={model} />
      <ReportMap model={model} href={href} />
      <Unmet model={model} href={href} />
      <CountsTable model={model} />
      <Strengths model={model} />
      <Areas model={model} href={href} />
      <Resting model={model} href={href} />
      <Accessibility model={model} href={href} />
    </div>
  )
}

function Notices({ view }: { view: ReportView }) {
  const t = useText()
  const { committee, one, model } = view
  const tally = committee?.outcome
  const excused = one.state === 'with_committee' && tally && committee ? committee.interested : 0
  const own = committee?.own
  return (
    <>
      {committee && committee.voided > 0 && (
        <Notification kind="warning">
          <p>{t(texts.voided, { count: committee.voided, revision: one.revision })}</p>
        </Notification>
      )}
      {tally && excused > 0 && (
        <Notification kind={tally.voters === 0 ? 'warning' : 'info'}>
          <p>
            {tally.voters === 0
              ? t(texts.nobodyMayVote)
              : t(texts.quorumAmongVoters, { count: excused, quorum: tally.quorum, voters: tally.voters })}
          </p>
        </Notification>
      )}
      {committee && committee.returned.length > 0 && (
        <Notification kind="warning" title={t(texts.returnedTitle)}>
          <ul class="list">
            {committee.returned.map(({ name, reason }) => (
              <li key={`${name.en}${reason}`}>
                <LocalText text={name} />: <bdi>{reason}</bdi>
              </li>
            ))}
          </ul>
        </Notification>
      )}
      {own && own !== 'may' && (
        <Notification kind="info">
          <p>{t(ownVoteTexts[own])}</p>
        </Notification>
      )}
      {model.counts.notAssessed > 0 && (
        <Notification kind="info">
          <p>{t(texts.unassessedToo, { count: model.counts.notAssessed })}</p>
        </Notification>
      )}
    </>
  )
}

function Summary({ model }: { model: ReportModel }) {
  const t = useText()
  const local = useLocalText()
  const words = local(model.summary)
  if (words === '') return null
  return (
    <section class="stack-tight" aria-labelledby="summary">
      <h2 id="summary">{t(texts.summary)}</h2>
      <div class="measure stack-tight">
        <Prose text={words} />
      </div>
    </section>
  )
}

export function ReportMap({ model, href }: Linked) {
  const t = useText()
  const locale = useLocale()
  const local = useLocalText()
  const categories = model.categories.length
  return (
    <section aria-labelledby="map">
      <h2 id="map" class="section-title">
        {t(texts.map)} <span class="section-note">{t(texts.mapNote, { count: model.counts.total, categories })}</span>
      </h2>
      <CriteriaMap
        caption={t(texts.map)}
        tiers={model.tiers.map((tier, at) => ({
          key: tier.key,
          name: local(tier.name),
          title: t(texts.tierTitle, { name: local(tier.name), count: tier.tally.total }).replace(/[\u2068\u2069]/g, ''),
          shape: at === 0 ? ('square' as const) : ('circle' as const),
        }))}
        categories={model.categories.map((category) => ({
          code: localDigits(locale, category.code),
          title: local(category.name),
          cells: category.subcategories.flatMap((sub) =>
            sub.criteria.map((line) => ({
              code: line.code,
              text: local(line.text),
              tier: line.tier,
              result: line.state,
              href: href(line.code),
            })),
          ),
        }))}
      />
    </section>
  )
}

/** Unmet ones shown at once; the others open on demand. */
const shownAtOnce = 12

export function Unmet({ model, href }: Linked) {
  const t = useText()
  const { unmet } = model
  return (
    <section aria-labelledby="unmet">
      <h2 id="unmet" class="section-title">
        {t(texts.unmet)}{' '}
        {unmet.length > 0 && <span class="section-note">{t(texts.unmetNote, { count: unmet.length })}</span>}
      </h2>
      {unmet.length === 0 && <p class="muted">{t(texts.nothingUnmet)}</p>}
      <UnmetList model={model} lines={unmet.slice(0, shownAtOnce)} href={href} />
      {unmet.length > shownAtOnce && (
        <Disclosure summary={t(texts.unmetNote, { count: unmet.length - shownAtOnce })}>
          <UnmetList model={model} lines={unmet.slice(shownAtOnce)} href={href} />
        </Disclosure>
      )}
    </section>
  )
}

export function UnmetList({ model, lines, href }: Linked & { lines: readonly CriterionLine[] }) {
  return (
    <ul class="unmet-list">
      {lines.map((line) => (
        <li class="unmet-item" key={line.code}>
          <CodeMark model={model} line={line} />
          <div class="unmet-words">
            <p class="unmet-text">
              <a href={href(line.code)}>
                <CriterionText text={line.text} />
              </a>
            </p>
            {line.note && (
              <p class="unmet-note" dir="auto">
                {line.note}
              </p>
            )}
          </div>
          <span class={line.tier === model.tiers[0]?.key ? 'unmet-tier strong' : 'unmet-tier'}>
            <LocalText text={tierName(model, line.tier)} />
          </span>
          <Thumbs line={line} href={href(line.code)} />
        </li>
      ))}
    </ul>
  )
}
