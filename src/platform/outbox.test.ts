import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { systemActor } from '#src/kernel/actor.ts'
import { freshDatabase } from '#test/database.ts'
import { readConfig } from './config.ts'
import type { Database } from './database.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { createLog } from './log.ts'
import { enqueueMessage, type MessageId, registerOutbox } from './outbox.ts'

describe('outgoing messages', () => {
  let url: string
  let database: Database
  let close: () => Promise<void>
  const gateway = createServer()
  const received: { to: string; text: string; id: string }[] = []
  let answers = 200
  let started: Jobs[] = []

  before(async () => {
    const fresh = await freshDatabase()
    url = fresh.url
    database = fresh.open()
    close = fresh.close
    gateway.on('request', (request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        if (answers === 200) received.push(JSON.parse(body))
        response.writeHead(answers).end()
      })
    })
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  })
  after(async () => {
    await Promise.all(started.map((jobs) => jobs.stop()))
    gateway.close()
    await close()
  })

  async function startJobs(env: Record<string, string>) {
    database.subscribers.clear()
    await Promise.all(started.map((jobs) => jobs.stop()))
    const jobs = createJobs(database, url, createLog('silent'), { pollSeconds: 0.5 })
    registerOutbox(jobs, database, readConfig(env))
    await jobs.start({ work: true })
    started = [jobs]
    return jobs
  }
  const queue = (channel: 'sms' | 'email') =>
    database.transact(systemActor, (tx) =>
      enqueueMessage(tx, { channel, recipient: '+97317000000', entityId: null, body: 'رمزك ٤٢', language: 'ar' }),
    )
  const stateOf = (id: MessageId) =>
    database.transact(systemActor, (tx) =>
      tx.db
        .selectFrom('outbox_messages')
        .select(['state', 'attempts', 'error'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
  const gatewayUrl = () => {
    const address = gateway.address()
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
  }

  it('are kept for the administrator when no adapter is configured', async () => {
    const jobs = await startJobs({})
    const id = await queue('email')
    await jobs.settled()
    assert.equal((await stateOf(id)).state, 'kept')
  })

  it('go through the SMS gateway once, with the words as written', async () => {
    const jobs = await startJobs({ SMS_URL: gatewayUrl() })
    const id = await queue('sms')
    await jobs.settled()
    assert.equal((await stateOf(id)).state, 'sent')
    assert.deepEqual(received.splice(0), [{ id, to: '+97317000000', text: 'رمزك ٤٢' }])
  })

  it('are not queued when the transaction that wanted them rolls back', async () => {
    const jobs = await startJobs({ SMS_URL: gatewayUrl() })
    await assert.rejects(
      database.transact(systemActor, async (tx) => {
        await enqueueMessage(tx, { channel: 'sms', recipient: '1', entityId: null, body: 'x', language: 'en' })
        throw new Error('changed my mind')
      }),
    )
    await jobs.settled()
    assert.deepEqual(received, [])
  })

  it('stay queued with the error while the gateway refuses, and go out once it answers again', async () => {
    const jobs = await startJobs({ SMS_URL: gatewayUrl() })
    answers = 503
    const id = await queue('sms')
    while ((await stateOf(id)).attempts === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    assert.deepEqual(await stateOf(id), { state: 'queued', attempts: 1, error: 'the SMS gateway answered 503' })
    answers = 200
    while ((await stateOf(id)).state !== 'sent') await new Promise((resolve) => setTimeout(resolve, 50))
    assert.equal(received.splice(0).length, 1)
    await jobs.settled()
  })

  it('go out as e-mail through the SMTP server, in the reader’s language', async () => {
    const mail = await smtpServer()
    const jobs = await startJobs({ SMTP_URL: `smtp://127.0.0.1:${mail.port}` })
    const id = await database.transact(systemActor, (tx) =>
      enqueueMessage(tx, {
        channel: 'email',
        recipient: 'noora@example.test',
        entityId: null,
        subject: 'نتيجة التقييم',
        body: 'نال مركزكم الدرع الفضي.',
        language: 'ar',
      }),
    )
    await jobs.settled()
    mail.close()
    assert.equal((await stateOf(id)).state, 'sent')
    const [letter = ''] = mail.letters
    assert.match(letter, /RCPT TO:<noora@example\.test>/)
    assert.match(letter, /Content-Language: ar/)
    const encoded = /\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n\.\r\n/.exec(letter)?.[1] ?? ''
    assert.equal(Buffer.from(encoded, 'base64').toString('utf8').trim(), 'نال مركزكم الدرع الفضي.')
  })
})

/** As much of an SMTP server as takes one letter a connection. */
async function smtpServer() {
  const letters: string[] = []
  const server = createTcpServer((socket) => {
    let seen = ''
    let inLetter = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString('utf8')
      seen += text
      if (inLetter) {
        if (!seen.endsWith('\r\n.\r\n')) return
        inLetter = false
        letters.push(seen)
        socket.write('250 kept\r\n')
      } else if (/^DATA/m.test(text)) {
        inLetter = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/m.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { letters, port: (server.address() as AddressInfo).port, close: () => server.close() }
}
