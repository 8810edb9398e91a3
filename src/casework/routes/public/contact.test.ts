// The public form through HTTP, without a script, on the sample government.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type App, sampleApp } from '#test/app.ts'
import { type Phone, phone } from '#test/phone.ts'
import { jpegOf } from '#test/sample-files.ts'
import { dropStale } from '../../jobs/intake.ts'
import { parseReference } from '../../reference.ts'
import { tokenHash } from '../../secrets.ts'

const story = 'قدمت طلب رخصة البناء قبل شهر، وراجعت المركز مرتين ولم يصلني رد.'
const you = { name: 'سارة أحمد', kind: 'citizen', personalNumber: '٨٨٠١٠١٢٣٤' }
const reach = { phone: '33 12 34 56', email: '', channel: 'sms' }

describe('the public form', () => {
  let app: App
  let entity: string
  before(async () => {
    app = await sampleApp()
    const [row] = await app.rows<{ id: string }>(
      `select id from entities where name_en = 'Ministry of Municipal Services'`,
    )
    entity = row?.id ?? ''
  })

  /** Answers every question up to `until`, the last of which is given. */
  async function fill(of: Phone, given: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) {
    await of.post('/contact', { q: 'تأخر رخصة البناء' })
    const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      kind: { kind: 'complaint' },
      entity: { entityId: entity },
      about: { serviceId: '', centreId: '' },
      what: { what: story },
      who: { as: 'named' },
      you,
      reach,
      privacy: { employee: '' },
      ...given,
    }
    let next = '/contact/kind'
    for (let step = 0; step < 12 && next !== '/contact/check'; step += 1) {
      const question = next.split('/').at(-1) ?? ''
      const answer =
        question === 'files' ? await of.upload(next, { do: 'next' }) : await of.post(next, answers[question] ?? {})
      assert.equal(answer.status, 303, `${next}: ${/<ul class="error-summary.*?<\/ul>/.exec(answer.text)?.[0]}`)
      next = answer.location
    }
    assert.equal(next, '/contact/check')
  }
  const caseOf = async (reference: string) => {
    const [row] = await app.rows<Record<string, unknown>>(`select * from cases where reference = '${reference}'`)
    return row
  }
  const referenceIn = (text: string) => {
    const reference = parseReference(/panel-code"><bdi dir="ltr">([\d ]+)</.exec(text)?.[1] ?? '')
    assert.ok(reference, text.slice(-1500))
    return reference
  }

  it('goes from a few words to a reference, one question a page, and files exactly what was checked', async () => {
    const sara = phone(app)
    assert.equal((await sara.get('/contact')).status, 200)
    const found = await sara.get(`/contact?q=${encodeURIComponent('رخصة البناء')}`)
    assert.equal(found.status, 200)
    assert.match(found.text, /أكمل إلى النموذج|تابع، وسيصل/)
    await fill(sara)
    const check = await sara.get('/contact/check')
    assert.equal(check.status, 200)
    for (const part of [story, 'سارة أحمد', '880101234', '+97333123456']) assert.ok(check.text.includes(part), part)
    const sent = await sara.post('/contact/send')
    assert.equal(sent.location, '/contact/done')
    const done = await sara.get('/contact/done')
    const one = await caseOf(referenceIn(done.text))
    assert.equal(one?.subject, 'تأخر رخصة البناء')
    assert.equal(one?.description, story)
    assert.equal(one?.channel, 'website')
    assert.equal(one?.contact_phone, '+97333123456')
    assert.equal(one?.restricted, false)
    assert.equal(one?.receipt_hash, null)
    assert.match(done.text, /class="reference">56</)
    assert.doesNotMatch(done.text, /33123456/)
    const [customer] = await app.rows<{ personal_number: string }>(
      `select personal_number from customers where id = '${one?.customer_id}'`,
    )
    assert.equal(customer?.personal_number, '880101234')
    const [message] = await app.rows<{ n: number }>(
      `select count(*) as n from outbox_messages where recipient = '+97333123456' and body like '%${one?.reference?.toString().slice(0, 3)}%'`,
    )
    assert.equal(message?.n, 1, 'the acknowledgement is on its way once')
  })

  it('sent twice, one after the other or at once, leaves one case and shows the same reference', async () => {
    const twice = phone(app)
    await fill(twice, { what: { what: `${story} مرتين` } })
    const both = await Promise.all([twice.post('/contact/send'), twice.post('/contact/send')])
    assert.deepEqual(
      both.map(({ location }) => location),
      ['/contact/done', '/contact/done'],
    )
    await twice.post('/contact/send')
    const reference = referenceIn((await twice.get('/contact/done')).text)
    assert.equal(referenceIn((await twice.get('/contact/done')).text), reference)
    const [count] = await app.rows<{ n: number }>(
      `select count(*) as n from cases where description = '${story} مرتين'`,
    )
    assert.equal(count?.n, 1)
    // Back to the form: there is nothing to change any more.
    assert.equal((await twice.get('/contact/what')).location, '/contact/done')
    assert.equal((await twice.post('/contact/what', { what: story })).status, 409)
  })

  it('survives a closed browser and goes on where it stopped; its pages can be left in any direction', async () => {
    const one = phone(app)
    await one.post('/contact', { q: '' })
    await one.post('/contact/kind', { kind: 'inquiry' })
    await one.post('/contact/entity', { entityId: entity })
    await one.post('/contact/about', {})
    await one.post('/contact/what', { what: story })
    const later = phone(app)
    later.cookies.set('itqan_draft', one.cookies.get('itqan_draft') ?? '')
    assert.match((await later.get('/contact')).text, /لديك نموذج لم يُرسل بعد/)
    assert.equal((await later.get('/contact/check')).location, '/contact/files')
    const back = await later.get('/contact/what')
    assert.ok(back.text.includes(story))
    await later.post('/contact/what', { what: `${story} وأكثر` })
    assert.ok((await later.get('/contact/what')).text.includes('وأكثر'))
  })

  it('keeps nothing readable of a form whose time is over, and says so', async () => {
    const slow = phone(app)
    await fill(slow)
    await slow.upload('/contact/files', { do: 'add' }, [new File([new Uint8Array(jpegOf(900))], 'a.jpg')])
    const hash = tokenHash(slow.cookies.get('itqan_draft') ?? '')
    const files = await app.rows<{ files: { fileId: string }[] }>(
      `select files from intake_drafts where token_hash = '${hash}'`,
    )
    await app.rows(`update intake_drafts set expires_at = now() - interval '1 hour' where token_hash = '${hash}'`)
    assert.equal((await slow.get('/contact/check')).location, '/contact')
    assert.match((await slow.get('/contact')).text, /انتهت مدته، ولم يبقَ عندنا شيء منه/)
    assert.equal((await slow.post('/contact/send')).status, 303)
    await dropStale(app.services.database)
    assert.deepEqual(await app.rows(`select 1 from intake_drafts where token_hash = '${hash}'`), [])
    const id = files[0]?.files[0]?.fileId
    assert.ok(id)
    assert.deepEqual(await app.rows(`select 1 from files where id = '${id}'`), [])
  })

  it('takes a report without a name, and gives a receipt code that stands in no table', async () => {
    const quiet = phone(app)
    await fill(quiet, { kind: { kind: 'report' }, who: { as: 'anonymous' } })
    await quiet.post('/contact/send')
    const done = await quiet.get('/contact/done')
    const one = await caseOf(referenceIn(done.text))
    assert.equal(one?.anonymous, true)
    const code = /(\d{4} \d{4} \d{4} \d{4})/.exec(done.text)?.[1]?.replaceAll(' ', '') ?? ''
    assert.equal(code.length, 16)
    assert.notEqual(one?.receipt_hash, null)
    const rows = await app.rows<{ content: unknown }>(`select content from intake_drafts`)
    assert.equal(JSON.stringify(rows).includes(code), false)
    // A complaint is answered to whoever sent it.
    const named = phone(app)
    await named.post('/contact', {})
    await named.post('/contact/kind', { kind: 'complaint' })
    await named.post('/contact/entity', { entityId: entity })
    assert.equal((await named.get('/contact/who')).status, 303)
  })

  it('restricts at once what names an employee, and what is to stay confidential', async () => {
    const careful = phone(app)
    await fill(careful, { privacy: { confidential: 'on', employee: 'الموظف في النافذة ٣' } })
    await careful.post('/contact/send')
    const done = await careful.get('/contact/done')
    const one = await caseOf(referenceIn(done.text))
    assert.equal(one?.restricted, true)
    assert.equal(one?.confidential, true)
    assert.match(String(one?.description), /الموظف المعني كما ذكره العميل: الموظف في النافذة ٣/)
    assert.match(done.text, /رمز الإيصال/)
    const [message] = await app.rows<{ secret: boolean }>(
      `select secret from outbox_messages where body like '%${/panel-code"><bdi dir="ltr">([\d ]+)</.exec(done.text)?.[1]}%'`,
    )
    assert.equal(message?.secret, true)
  })

  it('refuses each wrong answer in words at its field, and keeps what was typed', async () => {
    const one = phone(app)
    await one.post('/contact', {})
    const refused = async (path: string, fields: Record<string, string>, words: RegExp) => {
      const answer = await one.post(path, fields)
      assert.equal(answer.status, 422, path)
      assert.match(answer.text, words)
      assert.match(answer.text, /<title>خطأ/)
      return answer.text
    }
    await refused('/contact/kind', {}, /اختر نوع طلبك/)
    await refused('/contact/kind', { kind: 'bribe' }, /اختر نوع طلبك/)
    await one.post('/contact/kind', { kind: 'complaint' })
    await refused('/contact/entity', { entityId: '01900000-0000-7000-8000-000000000000' }, /اختر الجهة/)
    await one.post('/contact/entity', { entityId: entity })
    await refused('/contact/about', { serviceId: '01900000-0000-7000-8000-000000000000' }, /serviceId/)
    await one.post('/contact/about', {})
    await refused('/contact/what', { what: '   ' }, /اكتب ما حدث/)
    await refused('/contact/what', { what: '😡😡😡😡😡😡😡😡😡😡' }, /اكتبه بالكلمات/)
    await refused('/contact/what', { what: 'ا'.repeat(20_001) }, /what-error/)
    await one.post('/contact/what', { what: story })
    const again = await refused('/contact/you', { name: 'سارة', kind: 'citizen', personalNumber: '12' }, /٩ أرقام/)
    assert.match(again, /value="سارة"/)
    await refused('/contact/reach', { channel: 'sms' }, /رقم هاتف أو بريداً/)
    await refused('/contact/reach', { channel: 'email', phone: '33123456' }, /اكتب البريد الإلكتروني/)
    assert.equal((await one.get('/contact/nonsense')).status, 404)
  })
})

describe('hostile input to the public form', () => {
  let app: App
  let entity: string
  before(async () => {
    app = await sampleApp()
    const [row] = await app.rows<{ id: string }>(`select id from entities order by id limit 1`)
    entity = row?.id ?? ''
  })
  const started = async () => {
    const one = phone(app)
    await one.post('/contact', {})
    await one.post('/contact/kind', { kind: 'inquiry' })
    await one.post('/contact/entity', { entityId: entity })
    await one.post('/contact/about', {})
    return one
  }

  it('refuses a description of two megabytes and keeps what was there', async () => {
    const one = await started()
    await one.post('/contact/what', { what: story })
    const answer = await one.post('/contact/what', { what: 'س'.repeat(1_000_000) })
    assert.equal(answer.status, 413)
    assert.ok((await one.get('/contact/what')).text.includes(story))
  })

  it('shows a script in a name as the words it is', async () => {
    const one = await started()
    await one.post('/contact/what', { what: '<script>alert(1)</script> كلمات كثيرة تصف ما حدث' })
    await one.post('/contact/you', { ...you, personalNumber: '', name: '<script>alert("x")</script>' })
    const page = await one.get('/contact/you')
    assert.doesNotMatch(page.text, /<script>alert/)
    assert.match(page.text, /&lt;script/)
  })

  it('cleans the name of a file, keeps real pictures, and opens no archive', async () => {
    const one = await started()
    const photo = new Uint8Array(jpegOf(900))
    await one.upload('/contact/files', { do: 'add' }, [new File([photo], 'invoice\u202egpj.exe')])
    const page = await one.get('/contact/files')
    assert.ok(page.text.includes('.jpg'))
    assert.equal(page.text.includes('\u202e'), false)
    // An archive that says it holds four gigabytes.
    const bomb = new Uint8Array([
      0x50,
      0x4b,
      3,
      4,
      20,
      0,
      0,
      0,
      8,
      0,
      ...new Array(8).fill(0),
      255,
      255,
      255,
      255,
      255,
      255,
      255,
      255,
      5,
      0,
      0,
      0,
      97,
      46,
      98,
      105,
      110,
    ])
    const refused = await one.upload('/contact/files', { do: 'add' }, [new File([bomb], 'b.zip')])
    assert.equal(refused.status, 422)
    assert.match(refused.text, /b\.zip/)
    const many = Array.from({ length: 10 }, (_, index) => new File([photo, new Uint8Array([index])], `${index}.jpg`))
    const crowded = await one.upload('/contact/files', { do: 'add' }, many)
    assert.equal(crowded.status, 422)
    assert.match(crowded.text, /١٠ ملفات على الأكثر/)
    const first = /name="remove" value="([^"]+)"/.exec(crowded.text)?.[1] ?? ''
    await one.upload('/contact/files', { remove: first })
    assert.equal((await one.get('/contact/files')).text.match(/name="remove"/g)?.length, 9)
  })

  it('tells an address that sends too much when to come back, and loses nothing of what it wrote', async () => {
    const eager = await started()
    let last = await eager.post('/contact/what', { what: story })
    for (let count = 0; count < 330 && last.status !== 429; count += 1) last = await eager.post('/contact/what', {})
    assert.equal(last.status, 429)
    assert.match(last.headers.get('retry-after') ?? '', /^\d+$/)
    assert.match(last.text, /انتظر بضع دقائق/)
    assert.ok((await eager.get('/contact/what')).text.includes(story))
  })
})

describe('filing over the API', () => {
  let app: App
  let entity: string
  before(async () => {
    app = await sampleApp()
    const [row] = await app.rows<{ id: string }>(`select id from entities order by id limit 1`)
    entity = row?.id ?? ''
  })
  const send = (body: unknown) =>
    app.anyone.fetch('/api/v1/public/cases', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '10.8.0.1' },
    })

  it('answers with the reference, and sent again with the same one', async () => {
    const body = {
      submissionKey: '0f5a1c8e-7d0f-4a57-9d9c-0d0f6c1f0a01',
      entityId: entity,
      kind: 'inquiry',
      description: story,
      customer: { ...you, ...reach, personalNumber: null },
    }
    const first = await send(body)
    assert.equal(first.status, 201, await first.clone().text())
    const filed = (await first.json()) as { reference: string; receiptCode: string | null; dueAt: string | null }
    assert.ok(parseReference(filed.reference))
    assert.equal(filed.receiptCode, null)
    assert.ok(filed.dueAt)
    const again = (await (await send(body)).json()) as { reference: string; repeated: boolean }
    assert.equal(again.reference, filed.reference)
    assert.equal(again.repeated, true)
  })

  it('refuses what the form refuses, field by field', async () => {
    const fieldsOf = async (response: Response) => {
      assert.equal(response.status, 422)
      return ((await response.json()) as { errors: { field: string }[] }).errors.map(({ field }) => field)
    }
    const right = { submissionKey: '0f5a1c8e-7d0f-4a57-9d9c-0d0f6c1f0a03', entityId: entity, kind: 'complaint' }
    assert.deepEqual(await fieldsOf(await send({ ...right, description: story, submissionKey: 'x' })), [
      'submissionKey',
    ])
    assert.deepEqual(await fieldsOf(await send({ ...right, description: '😡' })), ['description'])
    const unreachable = { ...you, channel: 'sms' }
    assert.deepEqual(await fieldsOf(await send({ ...right, description: story, customer: unreachable })), [
      'customer.phone',
    ])
    const anonymous = await send({
      submissionKey: '0f5a1c8e-7d0f-4a57-9d9c-0d0f6c1f0a02',
      entityId: entity,
      kind: 'complaint',
      description: story,
    })
    assert.equal(anonymous.status, 422, 'a complaint is not taken without a name')
  })
})
