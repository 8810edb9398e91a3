// Views of a list kept under a name, each person's own (row-level security shows nobody else's).
import { sql } from 'kysely'
import { type Id, newId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { found } from '../access.ts'
import type { Tx } from '../database.ts'
import { hot } from '../hot.ts'
import { listingTexts } from './texts.ts'

export type SavedViewId = Id<'savedView'>

export interface SavedView {
  readonly id: SavedViewId
  readonly name: string
  /** As the list's address has it, without `?`. */
  readonly query: string
}

declare module '../database.ts' {
  interface Tables {
    saved_views: {
      id: SavedViewId
      person_id: string
      list: string
      name: string
      query: string
      created_at: Date
    }
  }
}

const mostViews = 30

/** The person's views of a list, by name; the public keeps none. */
export async function savedViews(tx: Tx, list: string): Promise<SavedView[]> {
  const { personId } = tx.actor
  if (personId === null) return []
  const { rows } = await sql<SavedView>`${hot}
    select id, name, query from saved_views where person_id = ${personId} and list = ${list} order by name`.execute(
    tx.db,
  )
  return rows
}

/** Keeps the view; one of the same name is replaced. */
export async function saveView(tx: Tx, list: string, name: string, query: string) {
  const { personId } = tx.actor
  if (personId === null) throw new Error('only people keep views')
  const kept = await savedViews(tx, list)
  if (kept.length >= mostViews && !kept.some((view) => view.name === name)) {
    throw new Refusal('conflict', listingTexts.tooManyViews, { values: { limit: mostViews } })
  }
  await tx.db
    .insertInto('saved_views')
    .values({ id: newId<SavedViewId>(), person_id: personId, list, name, query, created_at: tx.now })
    .onConflict((conflict) => conflict.columns(['person_id', 'list', 'name']).doUpdateSet({ query }))
    .execute()
}

export async function savedView(tx: Tx, list: string, id: SavedViewId): Promise<SavedView> {
  return found((await savedViews(tx, list)).find((view) => view.id === id))
}

export async function deleteView(tx: Tx, list: string, id: SavedViewId): Promise<SavedView> {
  const view = await savedView(tx, list, id)
  await tx.db.deleteFrom('saved_views').where('id', '=', view.id).execute()
  return view
}
