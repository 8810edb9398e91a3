// Outgoing e-mail and SMS: queued in the transaction that causes them, sent by a job through the adapter that is
// configured, and readable by the administrator. Without an adapter they are kept, not lost.
import type { Transporter } from 'nodemailer'
import { z } from 'zod'
import { type EntityId, type Id, newId, type PersonId } from '#src/kernel/ids.ts'
import type { Language } from '#src/kernel/text.ts'
import type { Config } from './config.ts'
import { asSystem, type Database, type Tx } from './database.ts'
import { record } from './events.ts'
import type { JobKind, Jobs } from './jobs.ts'

export type MessageId = Id<'message'>

export interface MessageRow {
  id: MessageId
  entity_id: EntityId | null
  channel: 'email' | 'sms'
  recipient: string
  person_id: PersonId | null
  subject: string
  body: string
  language: Language
  /** kept: no adapter is configured. */
  state: 'queued' | 'sent' | 'kept' | 'failed'
  attempts: number
  error: string | null
  secret: boolean
  created_at: Date
  sent_at: Date | null
}

declare module './database.ts' {
  interface Tables {
    outbox_messages: MessageRow
  }
}

export interface NewMessage {
  readonly channel: 'email' | 'sms'
  readonly recipient: string
  readonly personId?: PersonId | null
  /** Whose outbox it stands in; null is the programme's. */
  readonly entityId: EntityId | null
  readonly subject?: string
  /** Plain text, in `language`. */
  readonly body: string
  readonly language: Language
  /** Keeps the body from the outbox page: it holds a link that signs in. */
  readonly secret?: boolean
}

const messageQueued = 'message.queued'

/** Queues a message; it is sent once the transaction commits. */
export async function enqueueMessage(tx: Tx, message: NewMessage): Promise<MessageId> {
  const id = newId<MessageId>()
  await tx.db
    .insertInto('outbox_messages')
    .values({
      id,
      entity_id: message.entityId,
      channel: message.channel,
      recipient: message.recipient,
      person_id: message.personId ?? null,
      subject: message.subject ?? '',
      body: message.body,
      language: message.language,
      state: 'queued',
      attempts: 0,
      secret: message.secret ?? false,
      created_at: tx.now,
    })
    .execute()
  const data = { channel: message.channel }
  await record(tx, { kind: messageQueued, entityId: message.entityId, subject: { type: 'message', id }, data })
  return id
}

/** Carries one message out of the house; throws if it could not. */
type Carry = (message: MessageRow) => Promise<void>

function emailCarrier(config: Config): Carry | null {
  const url = config.smtpUrl
  if (!url) return null
  // Loaded with the first e-mail: it would cost every start a tenth of a second.
  let transport: Promise<Transporter> | undefined
  return async (message) => {
    transport ??= import('nodemailer').then(({ createTransport }) => createTransport(url))
    await (await transport).sendMail({
      from: config.mailFrom,
      to: message.recipient,
      subject: message.subject,
      text: message.body,
      messageId: `<${message.id}@itqan>`,
      headers: { 'Content-Language': message.language, 'Auto-Submitted': 'auto-generated' },
    })
  }
}

/** SMS gateways differ; the adapter posts `{to, text, id}` as JSON to SMS_URL, which a gateway or a small bridge takes. */
function smsCarrier(config: Config): Carry | null {
  const url = config.smsUrl
  if (!url) return null
  return async (message) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': message.id },
      body: JSON.stringify({ id: message.id, to: message.recipient, text: message.body }),
      signal: AbortSignal.timeout(15_000),
    })
    if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`)
  }
}

const attemptsAtMost = 5

/** The job that sends. A message already sent is left alone, so that running twice sends once. */
function messageSender(database: Database, config: Config): JobKind<{ id: string }> {
  const carriers = { email: emailCarrier(config), sms: smsCarrier(config) }
  const update = (id: MessageId, change: Partial<MessageRow>) =>
    asSystem(database, (tx) => tx.db.updateTable('outbox_messages').set(change).where('id', '=', id).execute())
  return {
    name: 'send-message',
    input: z.object({ id: z.uuid() }),
    async run(input) {
      const message = await asSystem(database, (tx) =>
        tx.db
          .selectFrom('outbox_messages')
          .selectAll()
          .where('id', '=', input.id as MessageId)
          .executeTakeFirst(),
      )
      if (message?.state !== 'queued') return
      const carry = carriers[message.channel]
      if (!carry) {
        await update(message.id, { state: 'kept' })
        return
      }
      const attempts = message.attempts + 1
      try {
        await carry(message)
        await update(message.id, { state: 'sent', attempts, error: null, sent_at: database.clock() })
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error)
        await update(message.id, {
          attempts,
          error: words,
          ...(attempts >= attemptsAtMost && { state: 'failed' as const }),
        })
        throw error
      }
    },
  }
}

/** Sends every queued message through the adapters the configuration names. */
export function registerOutbox(jobs: Jobs, database: Database, config: Config) {
  jobs.on([messageQueued], messageSender(database, config), (event) => ({ id: event.subject.id }))
}
