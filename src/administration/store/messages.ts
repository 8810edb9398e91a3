// Questions asked of the outbox.
import { sql } from 'kysely'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import type { MessageId } from '#src/platform/outbox.ts'
import type { MessageLine } from '../lines.ts'

const select = (tx: Tx, permission: Permission) =>
  tx.db
    .selectFrom('outbox_messages')
    .select([
      'outbox_messages.id',
      'channel',
      'recipient',
      'subject',
      'language',
      'state',
      'attempts',
      'error',
      'secret',
    ])
    .select(['created_at as createdAt', 'sent_at as sentAt'])
    // A secret text, a link that signs in, stays in the database.
    .select(sql<string>`case when secret then '' else body end`.as('body'))
    .where(rows(permission, 'outbox_messages'))

export const readOutbox = (tx: Tx, permission: Permission, query: ListQuery<MessageLine>): Promise<Page<MessageLine>> =>
  readPage(query, select(tx, permission))

export const loadMessage = (tx: Tx, permission: Permission, id: MessageId): Promise<MessageLine | undefined> =>
  select(tx, permission).where('outbox_messages.id', '=', id).executeTakeFirst()
