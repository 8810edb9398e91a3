// Names for ids, and the facts of centres that other slices work from.
import { sql } from 'kysely'
import type { CentreId, DepartmentId, EntityId, PersonId, ServiceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Tx } from '#src/platform/database.ts'
import type { CentreKind, Hosting, Operator, Permanence } from '../centre.ts'
import type { Sector } from '../entity.ts'
import './tables.ts'

interface NamedIds {
  entities: EntityId
  centres: CentreId
  departments: DepartmentId
  services: ServiceId
  people: PersonId
}

/** Names of rows the transaction may see; ids it may not see are simply absent. */
export async function namesOf<T extends keyof NamedIds>(
  tx: Tx,
  table: T,
  ids: Iterable<NamedIds[T]>,
): Promise<Map<NamedIds[T], LocalizedText>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: NamedIds[T]; ar: string; en: string }>`
    select id, name_ar as ar, name_en as en from ${sql.table(table)}
    where id in (${sql.join(wanted.map((id) => sql.val(id)))})`.execute(tx.db)
  return new Map(rows.map(({ id, ar, en }) => [id, { ar, en }]))
}

/** What the rules of eligibility and responsibility ask about a centre. */
export interface CentreFacts {
  readonly id: CentreId
  readonly entityId: EntityId
  readonly entityName: LocalizedText
  readonly name: LocalizedText
  readonly kind: CentreKind
  readonly operator: Operator
  readonly operatorName: LocalizedText
  readonly permanence: Permanence
  readonly sector: Sector
  readonly hosting: Hosting
  readonly active: boolean
  /** Other entities that provide their services on its premises. */
  readonly hosted: readonly { readonly id: EntityId; readonly name: LocalizedText }[]
}

const facts = sql`select c.id, c.entity_id as "entityId", c.kind, c.operator, c.permanence, c.sector, c.hosting,
    c.active and e.active as active,
    json_build_object('ar', c.name_ar, 'en', c.name_en) as name,
    json_build_object('ar', e.name_ar, 'en', e.name_en) as "entityName",
    json_build_object('ar', c.operator_name_ar, 'en', c.operator_name_en) as "operatorName",
    coalesce((select json_agg(json_build_object('id', h.id, 'name', json_build_object('ar', h.name_ar, 'en', h.name_en))
      order by h.name_ar) from centre_entities ce join entities h on h.id = ce.entity_id where ce.centre_id = c.id),
      '[]') as hosted
  from centres c join entities e on e.id = c.entity_id`

/** Every active centre of every active entity, by entity and name; or of one entity only. */
export async function activeCentres(tx: Tx, entityId?: EntityId): Promise<CentreFacts[]> {
  const ofEntity = entityId ? sql`and c.entity_id = ${entityId}` : sql``
  const { rows } = await sql<CentreFacts>`${facts} where c.active and e.active ${ofEntity}
    order by e.name_ar, e.id, c.name_ar, c.id`.execute(tx.db)
  return rows
}

/** Every centre, active or not, by entity and name. */
export async function allCentres(tx: Tx): Promise<CentreFacts[]> {
  const { rows } = await sql<CentreFacts>`${facts} order by e.name_ar, e.id, c.name_ar, c.id`.execute(tx.db)
  return rows
}

/** Facts of these centres, active or not. */
export async function centreFacts(tx: Tx, ids: Iterable<CentreId>): Promise<Map<CentreId, CentreFacts>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<CentreFacts>`${facts}
    where c.id in (${sql.join(wanted.map((id) => sql.val(id)))})`.execute(tx.db)
  return new Map(rows.map((row) => [row.id, row]))
}
