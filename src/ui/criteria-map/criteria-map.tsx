// All criteria of an edition at one look. A cell says its tier by shape and its result by colour, pattern and words.
import type { ComponentChildren } from 'preact'
import { localDigits } from '#src/kernel/locale.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { Code, NumberText, useLocale, useText } from '../locale-context.tsx'
import { Table } from '../table/table.tsx'
import { Tag, type TagShape, type TagTone } from '../tag/tag.tsx'
import { uiTexts } from '../texts.ts'

export type CriterionResult = 'met' | 'not_met' | 'not_applicable' | 'not_assessed'

export interface MapCell {
  /** The guide's: "3.4.10". */
  code: string
  text: string
  /** Key of one of the map's tiers. */
  tier: string
  result: CriterionResult
  href: string
}

export interface MapTier {
  key: string
  /** Column head, with its count: "Basic, 67 criteria". */
  title: string
  /** Said of each cell: "basic". */
  name: string
  shape: 'square' | 'circle'
}

export interface CriteriaMapProps {
  caption: string
  tiers: readonly MapTier[]
  categories: readonly { code: string; title: string; cells: readonly MapCell[] }[]
}

export const resultTexts = {
  met: uiTexts.met,
  not_met: uiTexts.notMet,
  not_applicable: uiTexts.notApplicable,
  not_assessed: uiTexts.notAssessed,
} as const
const results = ['met', 'not_met', 'not_applicable', 'not_assessed'] as const

const resultTags: Record<CriterionResult, { tone: TagTone; shape: TagShape }> = {
  met: { tone: 'teal', shape: 'check' },
  not_met: { tone: 'red', shape: 'cross' },
  not_applicable: { tone: 'grey', shape: 'dash' },
  not_assessed: { tone: 'grey', shape: 'ring' },
}

/** A result in words, with its sign. */
export function ResultTag({ result }: { result: CriterionResult }) {
  const t = useText()
  return <Tag {...resultTags[result]}>{t(resultTexts[result])}</Tag>
}

const satisfied = (cell: MapCell) => cell.result === 'met' || cell.result === 'not_applicable'

function Cell({ cell, tier }: { cell: MapCell; tier: MapTier }) {
  const locale = useLocale()
  const t = useText()
  const words = t(uiTexts.criterionCell, {
    code: localDigits(locale, cell.code),
    tier: tier.name,
    result: t(resultTexts[cell.result]),
    text: cell.text,
  })
  return (
    <a
      class={`map-cell map-${tier.shape} map-${cell.result}`}
      href={cell.href}
      aria-label={words}
      title={`${cell.text} – ${t(resultTexts[cell.result])}`}
    >
      <bdi dir="ltr">{localDigits(locale, cell.code.split('.').slice(1).join('.'))}</bdi>
    </a>
  )
}

function Legend({ cells, tiers }: { cells: readonly MapCell[]; tiers: readonly MapTier[] }) {
  const t = useText()
  const entry = (key: string, sample: string, words: ComponentChildren) => (
    <li key={key}>
      <span class={`map-cell map-sample ${sample}`} aria-hidden="true" /> {words}
    </li>
  )
  return (
    <ul class="map-legend">
      {results.map((result) => {
        const count = cells.filter((cell) => cell.result === result).length
        if (count === 0 && result !== 'not_met') return null
        return entry(
          result,
          `map-square map-${result}`,
          <>
            {t(resultTexts[result])}{' '}
            <strong>
              <NumberText value={count} />
            </strong>
          </>,
        )
      })}
      {tiers.length > 1 && tiers.map((tier) => entry(tier.key, `map-${tier.shape} map-outline`, tier.name))}
    </ul>
  )
}

/** The same as a table, for those who would rather read. */
function MapTable({
  caption,
  cells,
  tiers,
}: {
  caption: string
  cells: readonly MapCell[]
  tiers: readonly MapTier[]
}) {
  const t = useText()
  return (
    <Disclosure summary={t(uiTexts.asTable)}>
      <Table
        caption={caption}
        captionHidden
        rows={cells}
        rowKey={(cell) => cell.code}
        empty=""
        columns={[
          { key: 'code', header: t(uiTexts.code), width: 'narrow', cell: (cell) => <Code value={cell.code} /> },
          {
            key: 'text',
            header: t(uiTexts.criterion),
            rowHeader: true,
            cell: (cell) => <a href={cell.href}>{cell.text}</a>,
          },
          {
            key: 'tier',
            header: t(uiTexts.tier),
            width: 'narrow',
            cell: (cell) => tiers.find((tier) => tier.key === cell.tier)?.name,
          },
          {
            key: 'result',
            header: t(uiTexts.result),
            width: 'narrow',
            cell: (cell) => <ResultTag result={cell.result} />,
          },
        ]}
      />
    </Disclosure>
  )
}

export function CriteriaMap({ caption, tiers, categories }: CriteriaMapProps) {
  const t = useText()
  const all = categories.flatMap((category) => category.cells)
  return (
    <div class="criteria-map">
      <table class="map">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(uiTexts.category)}</th>
            {tiers.map((tier) => (
              <th scope="col" key={tier.key}>
                {tier.title}
              </th>
            ))}
            <th scope="col" class="map-count">
              {t(uiTexts.satisfied)}
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ code, title, cells }) => (
            <tr key={code}>
              <th scope="row">
                <span class="map-number">
                  <Code value={code} />
                </span>{' '}
                {title}
              </th>
              {tiers.map((tier) => (
                <td key={tier.key} data-label={tier.name}>
                  <div class="map-cells">
                    {cells
                      .filter((cell) => cell.tier === tier.key)
                      .map((cell) => (
                        <Cell key={cell.code} cell={cell} tier={tier} />
                      ))}
                  </div>
                </td>
              ))}
              <td class="map-count">
                {t(uiTexts.countOfTotal, { count: cells.filter(satisfied).length, total: cells.length })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend cells={all} tiers={tiers} />
      <MapTable caption={caption} cells={all} tiers={tiers} />
    </div>
  )
}
