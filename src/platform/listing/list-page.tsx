// A list on a page: draws what was read, keeps and deletes views, and hands out the export. One call mounts all of it.
import { z } from 'zod'
import { parseId } from '#src/kernel/ids.ts'
import { formatNumber, type Locale, say, sayAny } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { type ViewItem, Views } from '#src/ui/layouts/staff-layout/views.tsx'
import { type FilterField, Listing, ManageViews, SaveView } from '#src/ui/listing/listing.tsx'
import type { Column } from '#src/ui/table/table.tsx'
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

/** `read` and `prepare` ask all they ask at once, without waiting in between: the answers come back together. */
export interface MountedList<Row, More> {
  /** Reads a page; narrows by its permission, or refuses. */
  readonly read: ReadList<Row>
  /** What else the page shows, read in the same transaction, with the choices of reference filters. */
  readonly prepare?: (tx: Tx) => Promise<{ choices?: Choices; more: More }>
  /** Said instead of "nothing matches" while there is nothing at all. */
  readonly empty?: (c: RequestContext) => Empty
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
  if (filter.kind === 'period') {
    return namesOf(filter).map(({ name }, index) => ({
      kind: 'day',
      name,
      label: sayAny(locale, index === 0 ? texts.from : texts.to, { filter: label }).replace(/[\u2068\u2069]/g, ''),
      value: query.filters[name] ?? '',
    }))
  }
  const options =
    filter.kind === 'choice'
      ? filter.options.map((one) => ({ value: one.value, text: sayAny(locale, one.text) }))
      : (choices[filter.key] ?? []).map((one) => ({ value: one.id, text: one.name[locale.language] || one.name.ar }))
  const value = query.filters[filter.key] ?? ''
  return [{ kind: 'select', name: filter.key, label, value, empty: say(locale, texts.all), options }]
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

function viewOf<Row>(
  c: RequestContext,
  empty: SayEmpty,
  query: ListQuery<Row>,
  read: { page: Page<Row>; kept: readonly SavedView[]; choices: Choices },
): ListView<Row> {
  const { list, locale } = query
  const { kept, choices } = read
  const params = listParams(query)
  const sorted = params.get('sort')
  const ignored = ignoredNames(query)
  const content = (
    <Listing<Row>
      title={sayAny(locale, list.title)}
      path={list.path}
      filterLabel={say(locale, texts.filters)}
      fields={[...searchField(query), ...(list.filters ?? []).flatMap((filter) => fieldsOf(filter, query, choices))]}
      clearHref={isNarrowed(query) ? list.path : undefined}
      hidden={sorted ? { sort: sorted } : undefined}
      notice={ignored.length > 0 ? say(locale, texts.ignored, { names: ignored.join('، ') }) : undefined}
      columns={list.columns.filter((column) => !column.exportOnly).map((column) => columnOf(query, column))}
      rows={read.page.rows}
      rowKey={list.id.of}
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
    const own = kept.map((view) => ({
      href: view.query ? `${list.path}?${view.query}` : list.path,
      text: view.name,
      current: view.query === here,
    }))
    const groups = [
      { title: say(locale, texts.views), items: presets.map((one) => ({ current: at(one.href), ...one })) },
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
    const { more, ...read } = await c.var.read(
      async (tx) => {
        const [page, prepared, kept] = await Promise.all([
          mounted.read(tx, query),
          mounted.prepare?.(tx),
          savedViews(tx, list.name),
        ])
        return { page, kept, choices: prepared?.choices ?? {}, more: prepared?.more }
      },
      { atOnce: true },
    )
    return mounted.draw(c, viewOf(c, mounted.empty, query, read), more)
  })

  router.post(`${list.path}/views`, async (c) => {
    const input = parse(viewForm, await readFields(c))
    // What is kept is the address as this list understands it, not as it was sent.
    const query = parseList(list, new URLSearchParams(input.query), c.var.locale)
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
