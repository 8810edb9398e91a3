// The public register of shields: searched, filtered by address, read by key.
import { localDigits } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { FilterBar } from '#src/ui/filter-bar/filter-bar.tsx'
import { DateText, LocalText, Reference, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { ShieldName } from '#src/ui/shield-emblem/shield-emblem.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag, type TagShape, type TagTone } from '#src/ui/tag/tag.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { momentOf } from '../../day.ts'
import { type ShieldRecord, type Standing, standingOf } from '../../shield.ts'
import { shieldTexts as texts } from '../../texts/shields.ts'
import { shieldKind } from '../report/parts.tsx'

export interface RegisterProps {
  readonly rows: readonly ShieldRecord[]
  readonly query: Readonly<Record<string, string>>
  readonly choices: {
    readonly awards: readonly { readonly key: string; readonly name: LocalizedText }[]
    readonly entities: readonly { readonly id: string; readonly name: LocalizedText }[]
    readonly years: readonly number[]
  }
  readonly nextHref: string | undefined
  readonly firstHref: string | undefined
  readonly csvHref: string
}

const tags: Record<Standing, { tone: TagTone; shape: TagShape; text: (typeof texts)['valid'] }> = {
  valid: { tone: 'green', shape: 'check', text: texts.valid },
  superseded: { tone: 'grey', shape: 'dash', text: texts.superseded },
  withdrawn: { tone: 'red', shape: 'cross', text: texts.withdrawn },
}

export function RegisterMain(props: RegisterProps) {
  const t = useText()
  return (
    <div class="stack">
      <h1>{t(texts.register)}</h1>
      <p class="measure">
        {t(texts.registerIntro)} <a href="/verify">{t(texts.verifyLink)}</a>
      </p>
      <Filters {...props} />
      <Shields rows={props.rows} />
      <Pagination nextHref={props.nextHref} previousHref={undefined} />
      <p class="cluster">
        {props.firstHref && <a href={props.firstHref}>{t(texts.firstPage)}</a>}
        <a href={props.csvHref}>{t(texts.exportCsv)}</a>
      </p>
    </div>
  )
}

function Filters({ query, choices }: RegisterProps) {
  const t = useText()
  const local = useLocalText()
  const locale = useLocale()
  const set = Object.values(query).some((value) => value !== '')
  return (
    <FilterBar action="/shields" label={t(texts.filters)} clearHref={set ? '/shields' : undefined}>
      <TextInput name="q" label={t(texts.search)} value={query.q ?? ''} />
      <Select
        name="award"
        label={t(texts.award)}
        empty={t(texts.all)}
        value={query.award}
        options={choices.awards.map(({ key, name }) => ({ value: key, text: local(name) }))}
      />
      <Select
        name="kind"
        label={t(texts.kind)}
        empty={t(texts.all)}
        value={query.kind}
        options={[
          { value: 'onsite', text: t(texts.onsite) },
          { value: 'remote', text: t(texts.remote) },
        ]}
      />
      <Select
        name="entity"
        label={t(texts.entity)}
        empty={t(texts.all)}
        value={query.entity}
        options={choices.entities.map(({ id, name }) => ({ value: id, text: local(name) }))}
      />
      <Select
        name="year"
        label={t(texts.year)}
        empty={t(texts.all)}
        value={query.year}
        options={choices.years.map((year) => ({ value: String(year), text: localDigits(locale, String(year)) }))}
      />
      <Select
        name="state"
        label={t(texts.state)}
        empty={t(texts.all)}
        value={query.state}
        options={(['valid', 'superseded', 'withdrawn'] as const).map((state) => ({
          value: state,
          text: t(tags[state].text),
        }))}
      />
    </FilterBar>
  )
}

function Shields({ rows }: { rows: readonly ShieldRecord[] }) {
  const t = useText()
  const local = useLocalText()
  return (
    <Table
      caption={t(texts.register)}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t(texts.none)}>{t(texts.noneText)}</EmptyState>}
      columns={[
        {
          key: 'centre',
          header: t(texts.centre),
          rowHeader: true,
          width: 'wide',
          cell: (row) => (
            <>
              <a href={`/shields/${row.number}`}>
                <LocalText text={row.centreName} />
              </a>
              <br />
              <span class="muted secondary">
                <LocalText text={row.entityName} />
              </span>
            </>
          ),
        },
        {
          key: 'award',
          header: t(texts.award),
          cell: (row) => <ShieldName kind={shieldKind(row.award, [{ key: row.award }])} name={local(row.awardName)} />,
        },
        { key: 'grantedOn', header: t(texts.grantedOn), cell: (row) => <DateText at={momentOf(row.grantedOn)} /> },
        { key: 'number', header: t(texts.number), cell: (row) => <Reference value={row.number} /> },
        {
          key: 'state',
          header: t(texts.state),
          cell: (row) => {
            const { text, ...look } = tags[standingOf(row)]
            return <Tag {...look}>{t(text)}</Tag>
          },
        },
      ]}
    />
  )
}
