// Small pieces that the pages of a report share.
import { localDigits } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { Icon } from '#src/ui/icon/icon.tsx'
import { useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import type { ShieldKind } from '#src/ui/shield-emblem/shield-emblem.tsx'
import type { FindingSource } from '../../consolidation.ts'
import { inDigits } from '../../documents/report-form.ts'
import type { CriterionLine, EvidenceRef, ReportModel } from '../../report-model.ts'
import { shippedProgramme } from '../../shipped.ts'
import { pageTexts, selfAssessmentName } from '../../texts/report-page.ts'

export const reportHref = (id: string) => `/evaluations/${id}/report`
export const consolidationHref = (id: string) => `/evaluations/${id}/consolidation`
export const criterionHref = (id: string, code: string) => `/evaluations/${id}/criteria/${code}`

/** How a shield is drawn: editions to come may name others; the highest is drawn gold. */
export function shieldKind(
  key: string | null | undefined,
  order: readonly { readonly key: string }[],
): ShieldKind | 'none' {
  if (!key) return 'none'
  if (key === 'gold' || key === 'silver' || key === 'remote') return key
  return order[0]?.key === key ? 'gold' : 'silver'
}

export const mechanismName = (source: FindingSource): LocalizedText =>
  shippedProgramme.mechanisms.find((one) => one.key === source)?.name ?? selfAssessmentName

export const tierName = (model: ReportModel, key: string): LocalizedText =>
  model.tiers.find((tier) => tier.key === key)?.name ?? { ar: key, en: key }

/** A criterion's code as a block, square for the first tier and round for the one above it, red where unmet. */
export function CodeMark({ model, line }: { model: ReportModel; line: CriterionLine }) {
  const locale = useLocale()
  const shape = model.tiers[0]?.key === line.tier ? 'square' : 'round'
  return (
    <bdi dir="ltr" class={`code-mark code-mark-${shape} code-mark-${line.state}`}>
      {localDigits(locale, line.code)}
    </bdi>
  )
}

const isPicture = (one: EvidenceRef) => one.mediaType.startsWith('image/')

function Thumb({ one, code }: { one: EvidenceRef; code: string }) {
  const t = useText()
  const name = t(pageTexts.evidenceOf, { code, name: one.caption || one.fileName })
  return (
    <a class="thumb" href={`/evidence/${one.id}`} title={one.caption || one.fileName}>
      {isPicture(one) ? (
        <img src={`/evidence/${one.id}`} alt={name} loading="lazy" decoding="async" width="64" height="48" />
      ) : (
        <>
          <Icon name="file" />
          <span class="visually-hidden">{name}</span>
        </>
      )}
    </a>
  )
}

/** The first pieces of evidence; the rest stand on the criterion's page. */
export function Thumbs({ line, href, most = 2 }: { line: CriterionLine; href: string; most?: number }) {
  const t = useText()
  const rest = line.evidence.length - most
  if (line.evidence.length === 0) return null
  return (
    <span class="thumbs">
      {line.evidence.slice(0, most).map((one) => (
        <Thumb key={one.id} one={one} code={line.code} />
      ))}
      {rest > 0 && (
        <a class="thumb thumb-more" href={href}>
          <span aria-hidden="true">{t(pageTexts.moreEvidence, { count: rest })}</span>
          <span class="visually-hidden">{t(pageTexts.moreEvidenceOf, { code: line.code })}</span>
        </a>
      )}
    </span>
  )
}

export function CriterionText({ text }: { text: LocalizedText }) {
  const locale = useLocale()
  return <>{inDigits(locale, useLocalText()(text))}</>
}

export function Prose({ text }: { text: string }) {
  return (
    <>
      {text
        .split('\n')
        .filter((part) => part.trim() !== '')
        .map((part) => (
          <p key={part} dir="auto">
            {part}
          </p>
        ))}
    </>
  )
}
