// The way to one's own case through HTTP, and what stays shut to everybody else.
import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { before, describe, it } from 'node:test'
import { type App, sampleApp } from '#test/app.ts'
import { type Phone, phone } from '#test/phone.ts'
import { jpegOf } from '#test/sample-files.ts'
import { groupReference, parseReference, type Reference, referenceFrom } from '../../reference.ts'

const story = 'قدمت طلب رخصة البناء قبل شهر، وراجعت المركز مرتين ولم يصلني رد.'

describe('following a case', () => {
  let app: App
  let entity: string
  let phoneNumber = 36_000_000
  before(async () => {
    app = await sampleApp()
    const [row] = await app.rows<{ id: string }>(
      `select id from entities where name_en = 'Ministry of Municipal Services'`,
    )
    entity = row?.id ?? ''
  })

  interface Filed {
    readonly reference: Reference
    readonly receiptCode: string | null
    readonly phone: string
  }
  async function filed(more: Readonly<Record<string, unknown>> = {}): Promise<Filed> {
    phoneNumber += 1
    const customer = { name: 'سارة أحمد', kind: 'citizen', phone: String(phoneNumber), channel: 'sms' }
    const response = await app.anyone.fetch('/api/v1/public/cases', {
      method: 'POST',
      body: JSON.stringify({
        submissionKey: randomUUID(),
        entityId: entity,
        kind: 'complaint',
        description: story,
        customer,
        ...more,
      }),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.7.0.${phoneNumber % 250}` },
    })
    assert.equal(response.status, 201, await response.clone().text())
    const { reference, receiptCode } = (await response.json()) as { reference: string; receiptCode: string | null }
    const parsed = parseReference(reference)
    assert.ok(parsed)
    return { reference: parsed, receiptCode, phone: `+973${phoneNumber}` }
  }
  const codesTo = (to: string) =>
    app.rows<{ body: string; secret: boolean }>(
      `select body, secret from outbox_messages where recipient = '${to}' and body like '%هو%' order by id`,
    )
  /** The code that was sent; sending is not waited for by the page. */
  async function codeTo(to: string, count = 1): Promise<string> {
    for (let wait = 0; wait < 100; wait += 1) {
      const messages = await codesTo(to)
      const last = messages.at(-1)
      if (messages.length >= count && last) return /هو (\d{6})/.exec(last.body)?.[1] ?? ''
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`no code was sent to ${to}`)
  }
  async function inside(one: Filed): Promise<Phone> {
    const mine = phone(app)
    assert.equal((await mine.post('/track', { reference: one.reference })).location, `/track/${one.reference}?asked=1`)
    const entered = await mine.post(`/track/${one.reference}/enter`, { code: await codeTo(one.phone) })
    assert.equal(entered.location, `/track/${one.reference}`)
    return mine
  }
  const freeReference = (): Reference => referenceFrom(randomInt)
  const answered = (reference: Reference) =>
    app.rows(`with k as (update cases set state = 'answered', version = version + 1 where reference = '${reference}' returning id, entity_id)
      update case_cycles set answered_at = now(), satisfaction_asked_at = now(), root_cause = 'نقص', resolution = 'حل'
      from k where case_id = k.id`)
  const stateOf = async (reference: Reference) =>
    (
      await app.rows<{ state: string; cycle: number }>(
        `select state, cycle from cases where reference = '${reference}'`,
      )
    )[0]

  it('opens with a code sent to the phone given with the case, typed in any digits, once', async () => {
    const one = await filed()
    const mine = phone(app)
    await mine.post('/track', { reference: ` ${groupReference(one.reference)} ` })
    const code = await codeTo(one.phone)
    const typed = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    // Mail scanners and previews open links: they use up nothing.
    for (let open = 0; open < 3; open += 1) {
      const looked = await mine.get(`/track/${one.reference}`)
      assert.doesNotMatch(looked.text, new RegExp(story))
    }
    const entered = await mine.post(`/track/${one.reference}/enter`, { code: `${typed.slice(0, 3)} ${typed.slice(3)}` })
    assert.equal(entered.status, 303)
    const page = await mine.get(`/track/${one.reference}`)
    for (const part of [story, 'استلمنا طلبك', 'نردّ عليك قبل']) assert.ok(page.text.includes(part), part)
    const cookie = entered.headers.getSetCookie().find((text) => text.startsWith('itqan_case='))
    assert.match(cookie ?? '', /HttpOnly/i)
    assert.match(cookie ?? '', /SameSite=Lax/i)
    const again = await phone(app).post(`/track/${one.reference}/enter`, { code })
    assert.equal(again.status, 422)
    // The token stands in no table.
    const token = mine.cookies.get('itqan_case') ?? ''
    assert.deepEqual(await app.rows(`select 1 from customer_sessions where token_hash = '${token}'`), [])
  })

  it('is refused after five wrong codes, also with the right one; a new code waits a minute', async () => {
    const one = await filed()
    const guesser = phone(app)
    await guesser.post('/track', { reference: one.reference })
    const code = await codeTo(one.phone)
    const wrong = code === '000000' ? '111111' : '000000'
    for (let count = 0; count < 5; count += 1) {
      assert.equal((await guesser.post(`/track/${one.reference}/enter`, { code: wrong })).status, 422)
    }
    assert.equal((await guesser.post(`/track/${one.reference}/enter`, { code })).status, 422)
    await guesser.post(`/track/${one.reference}/code`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.equal((await codesTo(one.phone)).length, 1, 'too soon for another')
    await app.rows(
      `update tracking_codes set sent_at = now() - interval '61 seconds' where case_id = (select id from cases where reference = '${one.reference}')`,
    )
    await guesser.post(`/track/${one.reference}/code`)
    const second = await codeTo(one.phone, 2)
    assert.equal((await guesser.post(`/track/${one.reference}/enter`, { code: second })).status, 303)
  })

  it('is no longer opened by a code ten minutes old', async () => {
    const one = await filed()
    const late = phone(app)
    await late.post('/track', { reference: one.reference })
    const code = await codeTo(one.phone)
    await app.rows(
      `update tracking_codes set expires_at = now() where case_id = (select id from cases where reference = '${one.reference}')`,
    )
    assert.equal((await late.post(`/track/${one.reference}/enter`, { code })).status, 422)
  })

  it('tells a wrong check digit at once, and of a right one nothing: a reference of nobody is answered alike', async () => {
    const one = await filed()
    const nobodys = freeReference()
    const guesser = phone(app)
    const mistyped = `${one.reference.slice(0, 9)}${(Number(one.reference[9]) + 1) % 10}`
    const told = await guesser.post('/track', { reference: mistyped })
    assert.equal(told.status, 422)
    assert.match(told.text, /رقم واحد خطأ أو رقمان متبادلان/)
    const without = (text: string, reference: Reference) =>
      text.replaceAll(reference, 'R').replaceAll(groupReference(reference), 'R')
    const walk = async (reference: Reference) => {
      const asked = await guesser.post('/track', { reference })
      const page = await guesser.get(asked.location)
      const refused = await guesser.post(`/track/${reference}/enter`, { code: '123456' })
      const receipt = await guesser.post(`/track/${reference}/enter`, { code: '0000 0000 0000 0000' })
      const again = await guesser.post(`/track/${reference}/code`)
      return [asked, page, refused, receipt, again].map((answer) => [
        answer.status,
        without(answer.location, reference),
        without(answer.text, reference),
      ])
    }
    assert.deepEqual(await walk(one.reference), await walk(nobodys))
  })

  it('gives a thousand guesses nothing, sends nothing, and holds one address back', async () => {
    const before = await app.rows<{ n: number }>('select count(*) as n from outbox_messages')
    const statuses = new Map<number, number>()
    for (let batch = 0; batch < 20; batch += 1) {
      const guesses = Array.from({ length: 50 }, async (_, index) => {
        const reference = String(randomInt(1_000_000_000, 9_999_999_999))
        const response = await app.anyone.fetch('/track', {
          method: 'POST',
          body: new URLSearchParams({ reference }),
          headers: { origin: app.address, 'x-forwarded-for': `10.${batch}.6.${index}` },
        })
        await response.arrayBuffer()
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      })
      await Promise.all(guesses)
    }
    assert.deepEqual(
      [...statuses.keys()].filter((status) => status !== 422 && status !== 303),
      [],
    )
    assert.ok((statuses.get(422) ?? 0) > 800, 'nine of ten end at the check digit')
    assert.deepEqual(await app.rows('select count(*) as n from outbox_messages'), before)
    const eager = phone(app)
    const seen: number[] = []
    for (let count = 0; count < 32; count += 1)
      seen.push((await eager.post('/track', { reference: freeReference() })).status)
    assert.deepEqual([seen[29], seen[30]], [303, 429])
  })

  it('opens with the receipt code where there is no name, and keeps the code of a restricted case from the outbox', async () => {
    const quiet = await filed({ kind: 'report', customer: null })
    assert.ok(quiet.receiptCode)
    const mine = phone(app)
    assert.equal((await mine.post(`/track/${quiet.reference}/enter`, { code: quiet.receiptCode })).status, 303)
    assert.ok((await mine.get(`/track/${quiet.reference}`)).text.includes(story))
    const other = await filed({ kind: 'report', customer: null })
    assert.equal((await phone(app).post(`/track/${other.reference}/enter`, { code: quiet.receiptCode })).status, 422)

    const restricted = await filed({ employee: 'موظف النافذة' })
    assert.ok(restricted.receiptCode, 'with no adapter the code could be read by nobody')
    await mine.post('/track', { reference: restricted.reference })
    await codeTo(restricted.phone)
    assert.equal((await codesTo(restricted.phone))[0]?.secret, true)
    const open = await filed()
    await mine.post('/track', { reference: open.reference })
    await codeTo(open.phone)
    assert.equal(
      (await codesTo(open.phone))[0]?.secret,
      false,
      'no adapter carries it: the administrator can read it out',
    )
  })

  it('opens one case: everything of another is missing, and leaving shuts it', async () => {
    const [one, other] = [await filed(), await filed()]
    const mine = await inside(one)
    assert.doesNotMatch((await mine.get(`/track/${other.reference}`)).text, new RegExp(story))
    for (const part of ['rate', 'withdraw']) {
      assert.equal((await mine.get(`/track/${other.reference}/${part}`)).status, 404)
      assert.equal((await mine.post(`/track/${other.reference}/${part}`)).status, 404)
    }
    assert.equal((await mine.upload(`/track/${other.reference}/reply`, { body: 'x' })).status, 404)
    const cookies = new Map(mine.cookies)
    assert.equal((await mine.post('/track/leave')).location, '/track')
    mine.cookies.set('itqan_case', cookies.get('itqan_case') ?? '')
    assert.doesNotMatch((await mine.get(`/track/${one.reference}`)).text, new RegExp(story))
  })

  it('shuts by itself after half an hour', async () => {
    const one = await filed()
    const mine = await inside(one)
    await app.rows(
      `update customer_sessions set expires_at = now() where case_id = (select id from cases where reference = '${one.reference}')`,
    )
    assert.doesNotMatch((await mine.get(`/track/${one.reference}`)).text, new RegExp(story))
    assert.equal((await mine.get(`/track/${one.reference}/withdraw`)).status, 404)
  })

  it('takes replies with files, gives them back to their sender alone, and shows nothing of what staff say', async () => {
    const one = await filed()
    const mine = await inside(one)
    const path = `/track/${one.reference}`
    const empty = await mine.upload(`${path}/reply`, { body: ' ' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /اكتب رسالتك/)
    const photo = new File([new Uint8Array(jpegOf(900))], 'إيصال.jpg')
    assert.equal((await mine.upload(`${path}/reply`, { body: 'أرفقت الإيصال.' }, [photo])).location, path)
    await app.rows(`insert into case_messages (id, case_id, entity_id, cycle, kind, body, language, author_name, at)
      select gen_random_uuid(), id, entity_id, cycle, 'note', 'ملاحظة داخلية', 'ar', '{"ar":"","en":""}', now()
      from cases where reference = '${one.reference}'`)
    const page = await mine.get(path)
    assert.ok(page.text.includes('أرفقت الإيصال.'))
    assert.doesNotMatch(page.text, /ملاحظة داخلية/)
    const href = new RegExp(`${path}/files/[0-9a-f-]+`).exec(page.text)?.[0] ?? ''
    const file = await mine.get(href)
    assert.equal(file.status, 200)
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment/)
    assert.equal((await phone(app).get(href)).status, 404)
    // A file of staff, in the same case.
    await app.rows(
      `update case_files set for_customer = false where case_id = (select id from cases where reference = '${one.reference}')`,
    )
    assert.equal((await mine.get(href)).status, 404)
  })

  it('is withdrawn after a page that asks, and says so from then on', async () => {
    const one = await filed()
    const mine = await inside(one)
    assert.match((await mine.get(`/track/${one.reference}/withdraw`)).text, /لا يمكن التراجع/)
    assert.equal((await stateOf(one.reference))?.state, 'registered')
    assert.equal((await mine.post(`/track/${one.reference}/withdraw`, { reason: '' })).status, 303)
    assert.equal((await stateOf(one.reference))?.state, 'withdrawn')
    assert.match((await mine.get(`/track/${one.reference}`)).text, /سُحبت الحالة بطلبك/)
    assert.equal((await mine.post(`/track/${one.reference}/withdraw`)).status, 409)
  })

  it('is rated from one to five and closes; not satisfied, it begins anew and needs a reason', async () => {
    const [pleased, unhappy] = [await filed(), await filed()]
    const mine = await inside(pleased)
    assert.equal((await mine.get(`/track/${pleased.reference}/rate`)).status, 303, 'nothing to rate yet')
    await answered(pleased.reference)
    const rate = (fields: Record<string, string>) => mine.post(`/track/${pleased.reference}/rate`, fields)
    assert.match((await rate({})).text, /اختر درجة من ١ إلى ٥/)
    assert.equal((await rate({ score: '6', satisfied: 'yes' })).status, 422)
    assert.equal((await rate({ score: '5', satisfied: 'yes' })).status, 303)
    assert.equal((await stateOf(pleased.reference))?.state, 'closed')
    assert.equal((await rate({ score: '5', satisfied: 'yes' })).status, 409, 'once')

    const theirs = await inside(unhappy)
    await answered(unhappy.reference)
    const appeal = (comment: string) =>
      theirs.post(`/track/${unhappy.reference}/rate`, { score: '1', satisfied: 'no', comment })
    assert.match((await appeal('')).text, /اكتب سبب اعتراضك/)
    assert.equal((await appeal('لم تصدر الرخصة.')).status, 303)
    const after = await stateOf(unhappy.reference)
    assert.deepEqual([after?.state, after?.cycle], ['routed', 2])
    assert.match((await theirs.get(`/track/${unhappy.reference}`)).text, /لم تصدر الرخصة\./)
  })

  it('follows a merged case to the main one of the same customer, and never to somebody else’s', async () => {
    const [main, mine, stranger] = [await filed(), await filed(), await filed()]
    await app.rows(`update cases set customer_id = (select customer_id from cases where reference = '${main.reference}'), state_before = state,
      state = 'merged', merged_into_id = (select id from cases where reference = '${main.reference}') where reference = '${mine.reference}'`)
    await app.rows(`update cases set state_before = state, state = 'merged',
      merged_into_id = (select id from cases where reference = '${main.reference}') where reference = '${stranger.reference}'`)
    const own = await (await inside(mine)).get(`/track/${mine.reference}`)
    assert.ok(own.text.includes(groupReference(main.reference)))
    assert.match(own.text, /وهنا تُتابع/)
    const other = await (await inside(stranger)).get(`/track/${stranger.reference}`)
    assert.equal(other.text.includes(groupReference(main.reference)), false)
    assert.match(other.text, /نعالج حالتك مع حالة أخرى/)
  })
})
