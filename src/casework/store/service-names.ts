import { sql } from 'kysely'
import type { EntityId, ServiceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Tx } from '#src/platform/database.ts'

/** Names of those of the services that are the entity's. */
export async function serviceNames(
  tx: Tx,
  entityId: EntityId,
  ids: readonly ServiceId[],
): Promise<Map<ServiceId, LocalizedText>> {
  const { rows } = await sql<{ id: ServiceId; ar: string; en: string }>`select id, name_ar as ar, name_en as en
    from services where entity_id = ${entityId} and id = any(${[...ids]}::uuid[])`.execute(tx.db)
  return new Map(rows.map(({ id, ar, en }) => [id, { ar, en }]))
}
