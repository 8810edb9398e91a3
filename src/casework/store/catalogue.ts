// What anybody may know before he writes to us: entities, their services and centres.
import { sql } from 'kysely'
import { foldForSearch } from '#src/kernel/arabic-text.ts'
import type { CentreId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import { foldedWords } from '#src/kernel/search-terms.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { stemOf } from '#src/kernel/word-stems.ts'
import type { Tx } from '#src/platform/database.ts'

export interface OfferedService {
  readonly id: ServiceId
  readonly name: LocalizedText
  readonly entityId: EntityId
  readonly entityName: LocalizedText
}

export interface Named<T> {
  readonly id: T
  readonly name: LocalizedText
}

const named = sql`json_build_object('ar', name_ar, 'en', name_en) as name`

export async function activeEntities(tx: Tx): Promise<Named<EntityId>[]> {
  const { rows } = await sql<
    Named<EntityId>
  >`select id, ${named} from entities where active order by name_ar, id`.execute(tx.db)
  return rows
}

export async function servicesOf(tx: Tx, entityId: EntityId): Promise<Named<ServiceId>[]> {
  const { rows } = await sql<Named<ServiceId>>`select id, ${named} from services
    where entity_id = ${entityId} and active order by name_ar, id`.execute(tx.db)
  return rows
}

export async function centresOf(tx: Tx, entityId: EntityId): Promise<Named<CentreId>[]> {
  const { rows } = await sql<Named<CentreId>>`select id, ${named} from centres
    where entity_id = ${entityId} and active order by name_ar, id`.execute(tx.db)
  return rows
}

const mostWords = 8
const shortestStem = 3

// Words every entity's services share, and those people begin with: they tell nothing apart.
const common = new Set(['خدمه', 'طلب', 'مشكل', 'شكو', 'استفسار', 'كيف', 'اريد', 'لدي', 'service', 'request', 'problem'])

/** The stems a text is looked up by; each a part of a folded name, with its letters that LIKE reads otherwise taken out. */
export function probesOf(text: string): readonly string[] {
  const stems = foldedWords(text.slice(0, 2000))
    .map((word) => foldForSearch(stemOf(word)).replace(/[%_\\]/g, ''))
    .filter((stem) => stem.length >= shortestStem && !common.has(stem))
  return [...new Set(stems)].slice(0, mostWords)
}

/** Services whose names share words with the text, those that share the most first. */
export async function servicesAbout(
  tx: Tx,
  text: string,
  entityId: EntityId | null,
  most = 5,
): Promise<OfferedService[]> {
  const probes = probesOf(text)
  if (probes.length === 0) return []
  const hits = sql.join(
    probes.map((probe) => sql`(s.search like ${`%${probe}%`})::int`),
    sql` + `,
  )
  const any = sql.join(
    probes.map((probe) => sql`s.search like ${`%${probe}%`}`),
    sql` or `,
  )
  const { rows } = await sql<OfferedService>`
    select s.id, json_build_object('ar', s.name_ar, 'en', s.name_en) as name, e.id as "entityId",
      json_build_object('ar', e.name_ar, 'en', e.name_en) as "entityName"
    from services s join entities e on e.id = s.entity_id
    where s.active and e.active and (${any}) and (${entityId}::uuid is null or s.entity_id = ${entityId}::uuid)
    order by ${hits} desc, s.name_ar, s.id limit ${most}`.execute(tx.db)
  return rows
}
