// The register of evaluations as a list: columns, filters, order.
import { formatDate, type Locale, localDigits, pick, say } from '#src/kernel/locale.ts'
import type { AnyText } from '#src/kernel/text.ts'
import { defineList, type ListFilter } from '#src/platform/listing.ts'
import { Reference } from '#src/ui/locale-context.tsx'
import { ShieldName } from '#src/ui/shield-emblem/shield-emblem.tsx'
import type { RegisterRow } from '../../register.ts'
import { shippedEditions } from '../../shipped.ts'
import { stateTexts, registerTexts as texts } from '../../texts/register.ts'
import { EvaluationState } from '../planning/words.tsx'
import { shieldKind } from '../report/parts.tsx'

/** Awards of the editions known, the highest first. */
const awards = new Map(
  shippedEditions.flatMap((edition) =>
    [...edition.awards].sort((a, b) => a.rank - b.rank).map(({ key, name }) => [key, name] as const),
  ),
)

export function resultText(row: RegisterRow, locale: Locale): string {
  if (!row.decided) return say(locale, row.kind === 'self' ? texts.selfUndecided : texts.undecided)
  const name = row.shield && awards.get(row.shield)
  return name ? pick(locale, name) : (row.shield ?? say(locale, texts.noShield))
}

export function Result({ row, locale }: { row: RegisterRow; locale: Locale }) {
  const text = resultText(row, locale)
  if (!row.decided) return <span class="muted nowrap">{text}</span>
  return <ShieldName kind={shieldKind(row.shield, [])} name={text} />
}

/** The round, or the month of a self-assessment. */
export function whenText(row: RegisterRow, locale: Locale): string {
  if (row.roundName) return pick(locale, row.roundName)
  const month = row.month ? formatDate(locale, new Date(`${row.month}T12:00:00Z`), 'month') : ''
  return `${say(locale, texts.self)} · ${month}`
}

const filter = (key: string, text: AnyText, ref: string | undefined, options: Readonly<Record<string, AnyText>>) =>
  ({
    key,
    text,
    kind: 'choice',
    ...(ref !== undefined && { ref }),
    options: Object.entries(options).map(([value, one]) => ({ value, text: one })),
  }) satisfies ListFilter

const awardTexts = Object.fromEntries(
  [...awards].map(([key, name]) => [key, { key: `evaluation.award.${key}`, ar: name.ar, en: name.en }]),
)

export const evaluationsList = defineList<RegisterRow>({
  name: 'evaluations',
  path: '/evaluations',
  title: texts.title,
  id: { ref: 'evaluations.id', of: (row) => row.id },
  search: { ref: 'centres.search', text: texts.search },
  columns: [
    {
      key: 'centre',
      text: texts.centre,
      kind: 'text',
      sort: { ar: 'centres.name_ar', en: 'centres.name_en' },
      value: (row, locale) => pick(locale, row.centreName),
      cell: (row, locale) => (
        <>
          <a href={`/evaluations/${row.id}`}>{pick(locale, row.centreName)}</a>
          <p class="muted meta">
            <Reference value={row.reference} /> · {say(locale, texts[row.centreKind])}
          </p>
        </>
      ),
    },
    {
      key: 'reference',
      text: texts.reference,
      kind: 'text',
      sort: 'evaluations.reference',
      exportOnly: true,
      value: (row) => row.reference,
    },
    {
      key: 'kind',
      text: texts.centreKind,
      kind: 'choice',
      exportOnly: true,
      value: (row, locale) => say(locale, texts[row.centreKind]),
    },
    {
      key: 'entity',
      text: texts.entity,
      kind: 'text',
      sort: { ar: 'entities.name_ar', en: 'entities.name_en' },
      value: (row, locale) => pick(locale, row.entityName),
    },
    {
      key: 'round',
      text: texts.round,
      kind: 'text',
      value: whenText,
      cell: (row, locale) => <span class="nowrap">{whenText(row, locale)}</span>,
    },
    { key: 'year', text: texts.year, kind: 'number', exportOnly: true, value: (row) => row.year },
    {
      key: 'edition',
      text: texts.edition,
      kind: 'text',
      width: 'narrow',
      value: (row) => row.edition,
      cell: (row, locale) => localDigits(locale, row.edition),
    },
    {
      key: 'state',
      text: texts.state,
      kind: 'choice',
      sort: 'evaluations.state',
      value: (row, locale) => say(locale, stateTexts[row.state]),
      cell: (row) => <EvaluationState state={row.state} />,
    },
    {
      key: 'result',
      text: texts.result,
      kind: 'choice',
      value: resultText,
      cell: (row, locale) => <Result row={row} locale={locale} />,
    },
    {
      key: 'published',
      text: texts.published,
      kind: 'date',
      sort: 'evaluations.published_at',
      nullable: true,
      value: (row) => row.publishedAt,
      cell: (row, locale) =>
        row.publishedAt ? (
          <span class="nowrap">{formatDate(locale, row.publishedAt)}</span>
        ) : (
          <span class="muted">
            <span aria-hidden="true">–</span>
            <span class="visually-hidden">{say(locale, texts.notPublished)}</span>
          </span>
        ),
    },
    {
      key: 'created',
      text: texts.created,
      kind: 'date',
      sort: 'evaluations.created_at',
      exportOnly: true,
      value: (row) => row.createdAt,
    },
  ],
  filters: [
    filter('state', texts.state, 'evaluations.state', stateTexts),
    filter('kind', texts.centreKind, 'centres.kind', { onsite: texts.onsite, remote: texts.remote }),
    { key: 'entity', text: texts.entity, kind: 'reference', ref: 'evaluations.entity_id' },
    { key: 'round', text: texts.round, kind: 'reference', ref: 'evaluations.round_id' },
    filter('shield', texts.result, 'evaluations.shield', { ...awardTexts, none: texts.noShield }),
  ],
  sort: '-created',
})
