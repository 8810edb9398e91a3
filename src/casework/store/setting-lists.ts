// Partners and reply templates as their lists show them.
import { sql } from 'kysely'
import type { EntityId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import type { PartnerListRow, TemplateListRow } from '../setting-rows.ts'
import type { TemplatePurpose } from '../template.ts'
import './tables.ts'

const nameOf = (table: string) =>
  sql<LocalizedText>`json_build_object('ar', ${sql.ref(`${table}.name_ar`)}, 'en', ${sql.ref(`${table}.name_en`)})`

export const listPartners = (
  tx: Tx,
  permission: Permission,
  query: ListQuery<PartnerListRow>,
): Promise<Page<PartnerListRow>> =>
  readPage(
    query,
    tx.db
      .selectFrom('partners')
      .select(['partners.id', 'partners.active', 'partners.phone', 'partners.answer_minutes as answerMinutes'])
      .select([
        nameOf('partners').as('name'),
        sql<number>`(select count(*)::int from partner_people where partner_id = partners.id)`.as('personCount'),
      ])
      .where(rows(permission, 'partners')),
  )

export const listTemplates = (
  tx: Tx,
  permission: Permission,
  query: ListQuery<TemplateListRow>,
): Promise<Page<TemplateListRow>> =>
  readPage(
    query,
    tx.db
      .selectFrom('reply_templates')
      .select(['reply_templates.id', 'reply_templates.active', nameOf('reply_templates').as('name')])
      .select(sql<TemplatePurpose[]>`reply_templates.purposes`.as('purposes'))
      .where(rows(permission, 'reply_templates')),
    { conditions: { purpose: (value) => sql`${value} = any(reply_templates.purposes)` } },
  )

/** How much there is of each, in use. */
export async function countSettings(tx: Tx, entityId: EntityId) {
  const { rows: found } = await sql<{ headings: number; partners: number; templates: number; rules: number }>`select
    (select count(*)::int from case_headings where entity_id = ${entityId} and active) as headings,
    (select count(*)::int from partners where entity_id = ${entityId} and active) as partners,
    (select count(*)::int from reply_templates where entity_id = ${entityId} and active) as templates,
    (select count(*)::int from routing_rules where entity_id = ${entityId}) as rules`.execute(tx.db)
  return found[0] ?? { headings: 0, partners: 0, templates: 0, rules: 0 }
}
