// Beside the report: how far it is to the next shield, how far the visits agree, the certificate, what happened.
import { localDigits, sayAny } from '#src/kernel/locale.ts'
import { LinkButton } from '#src/ui/button/button.tsx'
import { DistanceBar } from '#src/ui/distance-bar/distance-bar.tsx'
import {
  DateText,
  LocalText,
  NumberText,
  Reference,
  useLocale,
  useLocalText,
  useText,
} from '#src/ui/locale-context.tsx'
import { Timeline } from '#src/ui/timeline/timeline.tsx'
import { isSatisfied } from '../../documents/report-form.ts'
import type { ReportModel, ReportShield } from '../../report-model.ts'
import type { Happening, ReportView } from '../../report-view.ts'
import { historyTexts, pageTexts as texts } from '../../texts/report-page.ts'
import { mechanismName, reportHref } from './parts.tsx'

export function ReportPanel({ view }: { view: ReportView }) {
  return (
    <div class="stack-loose">
      <Distance model={view.model} />
      {view.committee && <Agreement view={view} />}
      <Downloads view={view} />
      <History events={view.history} />
    </div>
  )
}

/** The nearest shield not earned, then those above it. */
export const shieldsAhead = (model: ReportModel): readonly ReportShield[] =>
  [...model.shields].reverse().filter((shield) => !shield.granted && shield.missing.length > 0)

export function Distance({ model }: { model: ReportModel }) {
  const t = useText()
  const ahead = shieldsAhead(model)
  if (ahead.length === 0) return <p class="strong">{t(texts.highest)}</p>
  return (
    <>
      {ahead.map((shield) => (
        <DistanceTo key={shield.key} model={model} shield={shield} />
      ))}
    </>
  )
}

function DistanceTo({ model, shield }: { model: ReportModel; shield: ReportShield }) {
  const t = useText()
  const locale = useLocale()
  const local = useLocalText()
  const name = local(shield.name)
  const missing = new Set(shield.missing)
  const lines = model.categories.flatMap((category) => category.subcategories.flatMap((sub) => sub.criteria))
  const tiers = model.tiers
    .map((tier) => {
      const of = lines.filter((line) => line.tier === tier.key)
      return {
        tier,
        total: of.length,
        met: of.filter(isSatisfied).length,
        left: of.filter((line) => missing.has(line.code)).length,
      }
    })
    // A shield that asks only for the first tier shows that tier alone.
    .filter(({ left, tier }) => left > 0 || shieldNeeds(model, shield, tier.key))
  const count = shield.missing.length
  return (
    <section class="stack-tight" aria-label={t(texts.distanceTo, { shield: name })}>
      <h2 class="section-title">{t(texts.distanceTo, { shield: name })}</h2>
      <p class="distance-sentence">
        {/* Arabic says one and two in the noun itself. */}
        {(locale.language === 'en' || count > 2) && (
          <span class="distance-count">
            <NumberText value={count} />
          </span>
        )}
        <span>{sayAny(locale, texts.distance, { count, shield: name })}</span>
      </p>
      {tiers.map(({ tier, met, total, left }) => (
        <DistanceBar
          key={tier.key}
          label={local(tier.name)}
          satisfied={met}
          total={total}
          remaining={left > 0 ? t(texts.remaining, { count: left }) : t(texts.complete)}
        />
      ))}
      <p class="muted secondary">{t(texts.allOrNothing)}</p>
    </section>
  )
}

/** Whether the highest shield asks for that tier: those above the nearest ask for every binding tier. */
function shieldNeeds(model: ReportModel, shield: ReportShield, tier: string): boolean {
  const binding = model.tiers.filter((one) => one.binding)
  return model.shields[0]?.key === shield.key ? binding.some((one) => one.key === tier) : binding[0]?.key === tier
}

const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

export function Agreement({ view }: { view: ReportView }) {
  const t = useText()
  const locale = useLocale()
  const local = useLocalText()
  const { agreement } = view.model
  const figure = (value: number | null) =>
    value === null ? t(texts.noKappa) : localDigits(locale, value.toLocaleString('en', digits))
  return (
    <section class="stack-tight" aria-labelledby="agreement">
      <h2 id="agreement" class="section-title">
        {t(texts.agreement)}
      </h2>
      {agreement.length === 0 && <p class="muted">{t(texts.agreementNone)}</p>}
      <ul class="agreement-list">
        {agreement.map(({ mechanisms: [one, other], ...pair }, at) => (
          <li key={at}>
            <p class="strong">
              {t(texts.agreementPair, { one: local(mechanismName(one)), other: local(mechanismName(other)) })}
            </p>
            <p>{t(texts.agreedOf, { agreed: pair.agreed, of: pair.of })}</p>
            <p class="muted secondary">{t(texts.kappa, { kappa: figure(pair.kappa), ac1: figure(pair.ac1) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Downloads({ view }: { view: ReportView }) {
  const t = useText()
  const { language } = useLocale()
  const { one, shield } = view
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <section class="stack-tight no-print" aria-labelledby="downloads">
      <h2 id="downloads" class="section-title">
        {t(texts.downloads)}
      </h2>
      <ul class="stack-tight link-list">
        <li>
          <a href={`${reportHref(one.id)}.pdf`}>{t(texts.pdf)}</a>
        </li>
        <li>
          <a href={`${reportHref(one.id)}.pdf?lang=${other}`}>{t(texts.pdfOther)}</a>
        </li>
        <li>
          <a href={`${reportHref(one.id)}.xlsx`}>{t(texts.workbook)}</a>
        </li>
        {shield && (
          <li>
            <a href={`/shields/${shield.number}`}>
              {t(texts.certificate)} <Reference value={shield.number} />
            </a>
          </li>
        )}
      </ul>
      {shield && view.may.withdraw && shield.withdrawnOn === null && (
        <LinkButton kind="plain" href={`/shields/${shield.number}/withdraw`}>
          {t(texts.withdraw)}
        </LinkButton>
      )}
    </section>
  )
}

function History({ events }: { events: readonly Happening[] }) {
  const t = useText()
  const locale = useLocale()
  if (events.length === 0) return null
  const values = (data: Happening['data']) =>
    Object.fromEntries(
      Object.entries(data).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
      ),
    )
  return (
    <section class="stack-tight" aria-labelledby="history">
      <h2 id="history" class="section-title">
        {t(texts.history)}
      </h2>
      <Timeline
        events={events.map((event) => ({
          key: event.id,
          title: sayAny(locale, historyTexts[event.kind], values(event.data)),
          meta: (
            <>
              <DateText at={event.at} style="dateTime" /> · <LocalText text={event.actorName} />
            </>
          ),
        }))}
      />
    </section>
  )
}
