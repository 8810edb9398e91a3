// A list on a page: draws what was read, keeps and deletes views, and hands out the export. One call mounts all of it.
import { z } from 'zod'
import { parseId } from '#src/kernel/ids.ts'
import { formatNumber, type Locale, say, sayAny } from '#src/kernel/locale.ts'
import type { AnyText, LocalizedText } from '#src/kernel/text.ts'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { type ViewItem, Views } from '#src/ui/layouts/staff-layout/views.tsx'
import { type FilterField, Listing, ManageViews, SaveView } from '#src/ui/listing/listing.tsx'
import type { Column, TableProps } from '#src/ui/table/table.tsx'
import { found } from '../access.ts'
import type { Tx } from '../database.ts'
import type { RequestContext, Router } from '../http/env.ts'
import { parse, readFields } from '../http/form.ts'
import { redirectWith } from '../http/notice.ts'
import { page } from '../http/page.tsx'
import { requiredLine } from '../input.ts'
import {
  ignoredNames,
  isNarrowed,
  type ListColumn,
  type ListDefinition,
  type ListFilter,
  type ListQuery,
  listHref,
  listParams,
  namesOf,
  pageHref,
  parseList,
  sortHref,
} from '../listing.ts'
import { exportFormats, exportList, type ReadList } from './export-list.ts'
import type { Page } from './read-page.ts'
import { deleteView, type SavedView, type SavedViewId, savedView, savedViews, saveView } from './saved-views.ts'
import { listingTexts as texts } from './texts.ts'

/** Choices of `reference` filters, by filter key. */
export type Choices = Readonly<Record<string, readonly { readonly id: string; readonly name: LocalizedText }[]>>

/** A list as read for one reader, and the pieces its page is made of. */
export interface ListView<Row> {
  readonly query: ListQuery<Row>
  readonly page: Page<Row>
  /** Filters, table, paging, export: `<Listing …/>`. */
  readonly content: preact.JSX.Element
  /** Column of lists at the side: `presets`, then the reader's own. */
  readonly views: (presets?: readonly ViewItem[]) => preact.JSX.Element
}

/** A view everybody of a role finds at the side: part of the list under a name. */
export interface Preset {
  readonly text: AnyText
  /** As the list's address has it, without `?`. */
  readonly query: string
  readonly tone?: ViewItem['tone']
}

/** How many, and whether there are more than were counted. */
export type Counted = Pick<Page<unknown>, 'count' | 'capped'>

/** Boxes to tick rows with, and what can be done with those ticked. */
export interface Bulk<Row> {
  readonly selection: NonNullable<TableProps<Row>['selection']>
  readonly bar: preact.JSX.Element
}

/**
 * `read` and `prepare` ask all they ask at once, without waiting in between: the answers come back together. A list that
 * asks again for what it found says `inSteps`.
 */
export interface MountedList<Row, More> {
  /** Reads a page; narrows by its permission, or refuses. */
  readonly read: ReadList<Row>
  readonly inSteps?: boolean
  /** What else the page shows, read in the same transaction, with the choices of reference filters. */
  readonly prepare?: (tx: Tx) => Promise<{ choices?: Choices; more: More }>
  /** Said instead of "nothing matches" while there is nothing at all. */
  readonly empty?: (c: RequestContext) => Empty
  readonly presets?: (c: RequestContext) => readonly Preset[]
  /** How many each view holds, the presets' and the reader's own; bounded, and asked with every page. */
  readonly counts?: (tx: Tx, queries: readonly ListQuery<Row>[]) => Promise<readonly Counted[]>
  readonly bulk?: (c: RequestContext, query: ListQuery<Row>, more: More | undefined) => Bulk<Row> | undefined
  readonly draw: (c: RequestContext, view: ListView<Row>, more: More | undefined) => Response
}

const cellText = (locale: Locale, value: string | number | Date | null) =>
  typeof value === 'number' ? formatNumber(locale, value) : value instanceof Date ? value.toISOString() : (value ?? '')

function columnOf<Row>(query: ListQuery<Row>, column: ListColumn<Row>): Column<Row> {
  const { locale, sort } = query
  const now = sort.column === column ? (sort.descending ? 'descending' : 'ascending') : undefined
  return {
    key: column.key,
    header: sayAny(locale, column.text),
    cell: (row) => column.cell?.(row, locale) ?? cellText(locale, column.value(row, locale)),
    numeric: column.kind === 'number',
    width: column.width,
    sort: column.sort === undefined ? undefined : { href: sortHref(query, column), now },
  }
}

function fieldsOf(filter: ListFilter, query: ListQuery<never>, choices: Choices): FilterField[] {
  const { locale } = query
  const label = sayAny(locale, filter.text)
  const more = filter.drawn === 'more'
  if (filter.drawn === 'hidden') return []
  if (filter.kind === 'period') {
    return namesOf(filter).map(({ name }, index) => ({
      kind: 'day',
      name,
      label: sayAny(locale, index === 0 ? texts.from : texts.to, { filter: label }).replace(/[\u2068\u2069]/g, ''),
      value: query.filters[name] ?? '',
      more,
    }))
  }
  const options =
    filter.kind === 'choice'
      ? filter.options.map((one) => ({ value: one.value, text: sayAny(locale, one.text) }))
      : (choices[filter.key] ?? []).map((one) => ({ value: one.id, text: one.name[locale.language] || one.name.ar }))
  const value = query.filters[filter.key] ?? ''
  return [{ kind: 'select', name: filter.key, label, value, empty: say(locale, texts.all), options, more }]
}

function searchField(query: ListQuery<never>): FilterField[] {
  const { search } = query.list
  return search ? [{ kind: 'search', name: 'q', label: sayAny(query.locale, search.text), value: query.search }] : []
}

function countText(locale: Locale, { count, capped }: Page<unknown>) {
  return capped ? say(locale, texts.moreThan, { count }) : say(locale, texts.count, { count })
}

type Empty = { title: string; text: string; action?: { href: string; text: string } | undefined }
type SayEmpty = ((c: RequestContext) => Empty) | undefined

function emptyOf(c: RequestContext, empty: SayEmpty, query: ListQuery<never>): Empty {
  const { locale } = query
  if (query.cursor) {
    const action = { href: listHref(query), text: say(locale, texts.toStart) }
    return { title: say(locale, texts.endReached), text: say(locale, texts.endReachedMore), action }
  }
  const own = isNarrowed(query) ? undefined : empty?.(c)
  const all = listHref({ ...query, search: '', filters: {} })
  return (
    own ?? {
      title: say(locale, texts.nothingFound),
      text: say(locale, texts.nothingFoundMore),
      action: { href: all, text: say(locale, texts.showAll) },
    }
  )
}

interface Read<Row> {
  readonly page: Page<Row>
  readonly kept: readonly SavedView[]
  readonly presets: readonly Preset[]
  /** Of the presets, then of those kept; empty where they are not counted. */
  readonly counts: readonly Counted[]
  readonly choices: Choices
  readonly bulk: Bulk<Row> | undefined
}

/** What a filter keeps that has no field of its own: the order, and what a view at the side chose. */
function keptHidden(query: ListQuery<never>): Record<string, string> {
  const names = ['sort', ...(query.list.filters ?? []).filter(({ drawn }) => drawn === 'hidden').map(({ key }) => key)]
  const params = listParams(query)
  return Object.fromEntries(names.flatMap((name) => [[name, params.get(name)]]).filter(([, value]) => value !== null))
}

function viewOf<Row>(c: RequestContext, empty: SayEmpty, query: ListQuery<Row>, read: Read<Row>): ListView<Row> {
  const { list, locale } = query
  const { kept, choices, counts } = read
  const params = listParams(query)
  const ignored = ignoredNames(query)
  const content = (
    <Listing<Row>
      title={sayAny(locale, list.title)}
      path={list.path}
      filterLabel={say(locale, texts.filters)}
      fields={[...searchField(query), ...(list.filters ?? []).flatMap((filter) => fieldsOf(filter, query, choices))]}
      clearHref={isNarrowed(query) ? list.path : undefined}
      hidden={keptHidden(query)}
      moreLabel={say(locale, texts.moreFilters)}
      notice={ignored.length > 0 ? say(locale, texts.ignored, { names: ignored.join('، ') }) : undefined}
      columns={list.columns.filter((column) => !column.exportOnly).map((column) => columnOf(query, column))}
      rows={read.page.rows}
      rowKey={list.id.of}
      selection={read.bulk?.selection}
      bulk={read.bulk?.bar}
      count={countText(locale, read.page)}
      empty={emptyOf(c, empty, query)}
      previousHref={read.page.previous ? pageHref(query, read.page.previous) : undefined}
      nextHref={read.page.next ? pageHref(query, read.page.next) : undefined}
      exports={{
        label: say(locale, texts.exportAs),
        links: exportFormats.map((format) => ({
          href: listHref(query, { export: format }),
          text: say(locale, texts[format]),
        })),
      }}
      end={
        <SaveView
          action={`${list.path}/views`}
          summary={say(locale, texts.saveView)}
          label={say(locale, texts.viewName)}
          button={say(locale, texts.save)}
          query={params.toString()}
        />
      }
    />
  )
  const here = params.toString()
  const views = (presets: readonly ViewItem[] = []) => {
    const at = (href: string) => (href.split('?')[1] ?? '') === here
    const hrefOf = (asked: string) => (asked ? `${list.path}?${asked}` : list.path)
    const counted = (index: number): Partial<ViewItem> => {
      const found = counts[index]
      return found ? { count: found.count, capped: found.capped } : {}
    }
    const own = kept.map((view, index) => ({
      href: hrefOf(view.query),
      text: view.name,
      current: view.query === here,
      ...counted(read.presets.length + index),
    }))
    const known = read.presets.map(({ text, query: asked, tone }, index) => ({
      href: hrefOf(asked),
      text: sayAny(locale, text),
      tone,
      ...counted(index),
    }))
    const groups = [
      {
        title: say(locale, texts.views),
        items: [...known, ...presets].map((one) => ({ current: at(one.href), ...one })),
      },
      { title: say(locale, texts.savedViews), items: own },
    ]
    return (
      <>
        <Views groups={groups.filter((group) => group.items.length > 0)} />
        <ManageViews
          summary={say(locale, texts.manageViews)}
          links={kept.map((view) => ({
            href: `${list.path}/views/${view.id}/delete`,
            text: say(locale, texts.deleteView, { name: view.name }),
          }))}
        />
      </>
    )
  }
  return { query, page: read.page, content, views }
}

const viewForm = z.object({ name: requiredLine(60), query: z.string().max(2000) })

/** Serves the list at its path (`?export=csv` and `xlsx` hand out the file) and its saved views below it. */
export function mountList<Row, More = undefined>(
  router: Router,
  list: ListDefinition<Row>,
  mounted: MountedList<Row, More>,
) {
  const asked = (c: RequestContext) => parseList(list, new URL(c.req.url).searchParams, c.var.locale)

  const queryOf = (c: RequestContext, address: string) => parseList(list, new URLSearchParams(address), c.var.locale)
  async function countedViews(c: RequestContext, tx: Tx, presets: readonly Preset[]) {
    const kept = await savedViews(tx, list.name)
    const queries = [...presets, ...kept].map(({ query }) => queryOf(c, query))
    return { kept, counts: (await mounted.counts?.(tx, queries)) ?? [] }
  }

  router.get(list.path, async (c) => {
    const query = asked(c)
    const format = exportFormats.find((one) => one === c.req.query('export'))
    if (format) {
      const file = await c.var.read((tx) => exportList(tx, query, mounted.read, format))
      return c.body(new Uint8Array(file.bytes), 200, {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.name}"`,
      })
    }
    const presets = mounted.presets?.(c) ?? []
    const { more, ...read } = await c.var.read(
      async (tx) => {
        const [page, prepared, { kept, counts }] = await Promise.all([
          mounted.read(tx, query),
          mounted.prepare?.(tx),
          countedViews(c, tx, presets),
        ])
        return { page, kept, counts, choices: prepared?.choices ?? {}, more: prepared?.more }
      },
      { atOnce: !mounted.inSteps && !mounted.counts },
    )
    const bulk = mounted.bulk?.(c, query, more)
    return mounted.draw(c, viewOf(c, mounted.empty, query, { ...read, presets, bulk }), more)
  })

  router.post(`${list.path}/views`, async (c) => {
    const input = parse(viewForm, await readFields(c))
    // What is kept is the address as this list understands it, not as it was sent.
    const query = queryOf(c, input.query)
    await c.var.transact(async (tx) => {
      await mounted.read(tx, { ...query, size: 1 })
      await saveView(tx, list.name, input.name, listParams(query).toString())
    })
    return redirectWith(c, listHref(query), texts.viewSaved, { name: input.name })
  })

  router.get(`${list.path}/views/:view/delete`, async (c) => {
    const id = found(parseId<SavedViewId>(c.req.param('view')))
    const view = await c.var.read((tx) => savedView(tx, list.name, id))
    const { locale } = c.var
    const question = say(locale, texts.deleteViewQuestion, { name: view.name })
    return page(
      c,
      { title: question },
      <ConfirmPage
        title={question}
        action={`${list.path}/views/${id}/delete`}
        confirm={say(locale, texts.deleteViewConfirm)}
        danger
        cancelHref={list.path}
      >
        <p>{say(locale, texts.deleteViewEffect)}</p>
      </ConfirmPage>,
    )
  })

  router.post(`${list.path}/views/:view/delete`, async (c) => {
    const id = found(parseId<SavedViewId>(c.req.param('view')))
    const view = await c.var.transact((tx) => deleteView(tx, list.name, id))
    return redirectWith(c, list.path, texts.viewDeleted, { name: view.name })
  })
}
