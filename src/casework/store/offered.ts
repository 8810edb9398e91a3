// What of the entity's organisation its settings may name.
import { sql } from 'kysely'
import type { CalendarId, CentreId, DepartmentId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Tx } from '#src/platform/database.ts'

interface Ids {
  departments: DepartmentId
  services: ServiceId
  centres: CentreId
  calendars: CalendarId
}

export interface Offered<I extends string> {
  readonly id: I
  readonly name: LocalizedText
  readonly active: boolean
}

/** All of one kind, inactive ones included, by Arabic name. */
export async function offered<T extends keyof Ids>(tx: Tx, table: T, entityId: EntityId): Promise<Offered<Ids[T]>[]> {
  const active = table === 'calendars' ? sql`true` : sql`active`
  const { rows } = await sql<Offered<Ids[T]>>`
    select id, json_build_object('ar', name_ar, 'en', name_en) as name, ${active} as active
    from ${sql.table(table)} where entity_id = ${entityId} order by name_ar, id`.execute(tx.db)
  return rows
}

/** Whether the entity has it, in use; what was chosen before may stay. */
export const mayChoose = <I extends string>(all: readonly Offered<I>[], id: I | null, before: I | null = null) =>
  id === null || id === before || all.some((one) => one.id === id && one.active)
