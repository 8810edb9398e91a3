// The page of a case and the form of a new one, through the whole app on the sample.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type App, type Client, sampleApp } from '#test/app.ts'
import { sampleFiles } from '#test/sample-files.ts'

describe('cases, on pages and by the API', () => {
  let app: App
  let agent: Client
  let quality: Client
  let supervisor: Client
  let stranger: Client
  let centre = ''
  let heading = ''
  let department = ''
  before(async () => {
    app = await sampleApp()
    agent = await app.signIn('agent-muharraq')
    quality = await app.signIn('municipal-quality')
    supervisor = await app.signIn('supervisor-muharraq')
    stranger = await app.signIn('housing-quality')
    const one = async (query: string) => (await app.rows<{ id: string }>(query))[0]?.id ?? assert.fail(query)
    const ministry = await one(`select id from entities where name_en = 'Ministry of Municipal Services'`)
    centre = await one(`select id from centres where name_en = 'Muharraq Municipal Service Centre'`)
    department = await one(`select id from departments where entity_id = '${ministry}' order by id limit 1`)
    heading = await one(`insert into case_headings (id, entity_id, scope, name_ar, name_en)
      values (gen_random_uuid(), '${ministry}', 'general', 'تأخر الرد', 'Late answer') returning id`)
  })

  const text = async (response: Response) => ({ status: response.status, body: await response.text() })
  const versionOf = (reference: string) =>
    app.rows<{ version: number; state: string }>(`select version, state from cases where reference = '${reference}'`)
  let keys = 0
  const newKey = () => {
    keys += 1
    return `page-test-${keys}`
  }
  const form = (more: Record<string, string> = {}) => ({
    do: 'register',
    kind: 'complaint',
    channel: 'phone',
    customerId: 'new',
    'customer.name': 'سارة أحمد',
    'customer.kind': 'citizen',
    'customer.phone': '٣٣١٢٣٤٥٦',
    'customer.preferredChannel': 'sms',
    description: 'لم يصلني الرد على طلب الرخصة منذ شهر.',
    centreId: centre,
    language: 'ar',
    submissionKey: newKey(),
    ...more,
  })
  const axes = () => ({ headingId: heading, complexity: 'routine', importance: 'medium' })
  async function register(more: Record<string, string> = {}): Promise<string> {
    const sent = await agent.post('/cases/new', form(more))
    assert.equal(sent.status, 303, await sent.clone().text())
    const [, reference] = /^\/cases\/(\d{10})\/registered/.exec(sent.headers.get('location') ?? '') ?? []
    return reference ?? assert.fail('no reference')
  }
  async function move(client: Client, reference: string, name: string, fields: Record<string, string> = {}) {
    const [now] = await versionOf(reference)
    return client.post(`/cases/${reference}/moves/${name}`, { version: String(now?.version), ...fields })
  }

  it('registers at the counter, shows the number in groups, and a second press leaves one case', async () => {
    const given = form()
    const first = await agent.post('/cases/new', given)
    const second = await agent.post('/cases/new', given)
    assert.equal(first.status, 303)
    assert.equal(second.headers.get('location'), `${first.headers.get('location')}?again=1`)
    const page = await text(await agent.fetch(first.headers.get('location') ?? ''))
    assert.match(page.body, /<bdi dir="ltr" class="reference">\d{3} \d{3} \d{4}<\/bdi>/)
    const [count] = await app.rows<{ n: number }>(
      `select count(*) as n from cases where submission_key = '${given.submissionKey}'`,
    )
    assert.equal(count?.n, 1)
  })

  it('refuses what says nothing, too much, or for nobody, and keeps what was typed', async () => {
    const wrong = await text(await agent.post('/cases/new', form({ description: '😀😀', customerId: '' })))
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /لا يحتوي النص على كلمات/)
    assert.match(wrong.body, /اختر العميل من نتائج البحث/)
    assert.match(wrong.body, /😀😀/)
    const long = new FormData()
    for (const [name, value] of Object.entries(form({ description: 'شكوى '.repeat(300_000) }))) long.append(name, value)
    const huge = await text(
      await agent.fetch('/cases/new', { method: 'POST', body: long, headers: { origin: app.address } }),
    )
    assert.equal(huge.status, 422)
    assert.match(huge.body, /النص أطول من المسموح/)
  })

  it('finds the customer and what resembles the matter while it is typed, and with a button without a script', async () => {
    await register({ 'customer.personalNumber': '900101234', 'customer.name': 'هدى الموسوي' })
    const parts = await text(await agent.post('/cases/new/beside', { q: '900101234' }))
    assert.match(parts.body, /data-part="found"/)
    assert.match(parts.body, /هدى الموسوي/)
    const page = await text(await agent.post('/cases/new', form({ do: 'find', q: 'هدي الموسوى' })))
    assert.equal(page.status, 200)
    assert.match(page.body, /هدى الموسوي/)
    const [{ id = '' } = {}] = await app.rows<{ id: string }>(
      `select id from customers where personal_number = '900101234'`,
    )
    const like = await text(
      await agent.post('/cases/new/beside', { customerId: id, description: 'لم يصلني الرد على طلب الرخصة منذ شهر' }),
    )
    assert.match(like.body, /ربما سُجّلت من قبل/)
    const strange = await text(await stranger.post('/cases/new/beside', { q: '900101234' }))
    assert.doesNotMatch(strange.body, /هدى/)
  })

  it('is registered, answered and asked about in one step at first contact', async () => {
    const reference = await register({
      do: 'solve',
      kind: 'inquiry',
      ...axes(),
      body: 'تُستلم الرخصة من المركز.',
      outcome: 'solved',
    })
    const [now] = await versionOf(reference)
    assert.equal(now?.state, 'answered')
    const missing = await text(await agent.post('/cases/new', form({ do: 'solve' })))
    assert.equal(missing.status, 422, 'a solution without an answer leaves no case')
  })

  it('tells the receipt code of an anonymous one once', async () => {
    const page = await text(await agent.post('/cases/new', form({ kind: 'report', customerId: 'none' })))
    assert.equal(page.status, 200)
    assert.match(page.body, /\d{4} \d{4} \d{4} \d{4}/)
    const refused = await text(await agent.post('/cases/new', form({ customerId: 'none' })))
    assert.equal(refused.status, 422, 'a complaint needs somebody to answer to')
  })

  it('goes through its whole life on pages: classified, assigned, replied, answered, rated, closed', async () => {
    const reference = await register()
    const page = await text(await quality.fetch(`/cases/${reference}`))
    assert.equal(page.status, 200)
    assert.match(page.body, /لم يصلني الرد على طلب الرخصة/)
    assert.match(page.body, /سارة أحمد/)
    const classified = await move(quality, reference, 'classify', {
      ...axes(),
      kind: 'complaint',
      procedure: 'needs_processing',
      departmentId: department,
    })
    assert.equal(classified.status, 303, await classified.text())
    const [person] = await app.rows<{ id: string }>(`select id from people where email like 'municipal-quality@%'`)
    assert.equal((await move(quality, reference, 'assign', { assigneeId: person?.id ?? '' })).status, 303)
    assert.equal((await move(quality, reference, 'note', { body: 'راجعنا الملف.' })).status, 303)
    assert.equal((await move(quality, reference, 'reply', { body: 'وصلنا طلبكم.' })).status, 303)
    const words = { body: 'صدرت الرخصة.', outcome: 'solved', rootCause: 'نقص', resolution: 'صدرت' }
    const direct = await text(await move(quality, reference, 'answer', words))
    assert.equal(direct.status, 409, 'the ministry wants complaints approved')
    assert.match(direct.body, /صدرت الرخصة/)
    assert.equal((await move(quality, reference, 'submitForApproval', words)).status, 303)
    assert.equal((await move(quality, reference, 'approve')).status, 409, 'nobody approves his own')
    const waiting = await text(await supervisor.fetch(`/cases/${reference}`))
    assert.match(waiting.body, /الرد المرفوع للاعتماد/)
    const approved = await move(supervisor, reference, 'approve', { body: 'صدرت الرخصة، ونعتذر.' })
    assert.equal(approved.headers.get('location'), `/cases/${reference}?done=approve`)
    const closed = await move(quality, reference, 'rate', { satisfied: 'yes', score: '5', comment: '' })
    assert.equal(closed.status, 303)
    const after = await text(await quality.fetch(`/cases/${reference}?lang=en`))
    assert.match(after.body, /Closed/)
    assert.match(after.body, /Internal note/)
    const printed = await text(await quality.fetch(`/cases/${reference}/print`))
    assert.match(printed.body, /صدرت الرخصة/)
  })

  it('draws the form of everything it offers, and does what is done beside the moves', async () => {
    const [person] = await app.rows<{ id: string }>(`select id from people where email like 'municipal-quality@%'`)
    const reference = await register()
    const other = await register()
    await move(quality, reference, 'classify', {
      ...axes(),
      kind: 'complaint',
      procedure: 'needs_processing',
      departmentId: department,
    })
    await move(quality, reference, 'assign', { assigneeId: person?.id ?? '' })
    const page = await text(await quality.fetch(`/cases/${reference}`))
    const doings = [...page.body.matchAll(/\?do=(\w+)#do/g)].map(([, doing]) => doing ?? '')
    for (const wanted of ['reply', 'referToThirdParty', 'referOut', 'extend', 'escalate', 'merge', 'split', 'restrict'])
      assert.ok(doings.includes(wanted), wanted)
    for (const doing of doings) {
      const drawn = await text(await quality.fetch(`/cases/${reference}?do=${doing}`))
      assert.match(drawn.body, new RegExp(`action="/cases/${reference}/moves/${doing}#do"`), doing)
      const empty = await move(quality, reference, doing)
      assert.ok([303, 409, 422].includes(empty.status), `${doing} ${empty.status}`)
      if (empty.status === 303) await move(quality, reference, 'assign', { assigneeId: person?.id ?? '' })
    }
    const done = async (doing: string, fields: Record<string, string>) => {
      const answer = await move(quality, reference, doing, fields)
      assert.equal(answer.status, 303, `${doing} ${(await answer.text()).match(/error-summary-list">.*?<\/ul>/)?.[0]}`)
    }
    await done('contactTried', { by: 'phone', reached: 'no', note: 'لم يجب' })
    await done('extend', { days: '٣', reason: 'ننتظر المخطط' })
    await done('link', { other })
    await done('escalate', { level: '3', reason: 'تأخر' })
    await done('reportAbuse', { excerpt: 'كلام مسيء', note: '' })
    await done('split', { kind: 'inquiry', subject: 'أمر ثانٍ', description: 'متى يفتح المركز؟' })
    const [partner] = await app.rows<{ id: string }>(
      `select p.id from partners p join cases c on c.entity_id = p.entity_id where c.reference = '${reference}' limit 1`,
    )
    if (partner) {
      await done('referToThirdParty', { partnerId: partner.id, question: 'نرجو المعاينة', days: '' })
      const waiting = await text(await quality.fetch(`/cases/${reference}?do=partnerAnswered`))
      const referralId = /name="referralId" value="([^"]+)"/.exec(waiting.body)?.[1] ?? ''
      await done('partnerAnswered', { referralId, answer: 'عوينت' })
      await done('judgeReferral', { referralId, quality: '4' })
    }
    const after = await text(await quality.fetch(`/cases/${reference}`))
    assert.match(after.body, /لم يجب/)
    assert.match(after.body, new RegExp(other))
  })

  it('tells who was slower what changed, and keeps his words', async () => {
    const reference = await register()
    const before = await text(await quality.fetch(`/cases/${reference}?do=withdraw`))
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(before.body)?.[1] ?? ''
    assert.equal((await move(agent, reference, 'note', { body: 'اتصل العميل ثانية.' })).status, 303)
    const slow = await text(
      await quality.post(`/cases/${reference}/moves/withdraw`, {
        version: hidden('version'),
        seen: hidden('seen'),
        reason: 'طلب العميل سحبها',
      }),
    )
    assert.equal(slow.status, 409)
    assert.match(slow.body, /ما تغيّر بعد أن فتحت الصفحة/)
    assert.match(slow.body, /أضاف .* ملاحظة/)
    assert.match(slow.body, /طلب العميل سحبها/)
  })

  it('offers only what the state and the role allow, the rest greyed with the reason', async () => {
    const reference = await register()
    const own = await text(await agent.fetch(`/cases/${reference}`))
    assert.match(own.body, new RegExp(`/cases/${reference}\\?do=classify#do`))
    assert.doesNotMatch(own.body, /do=close#do/)
    assert.equal((await move(agent, reference, 'close', { rootCause: 'س', resolution: 'ح' })).status, 409)
    const manager = await app.signIn('manager-muharraq')
    const read = await text(await manager.fetch(`/cases/${reference}`))
    assert.equal(read.status, 200)
    assert.match(read.body, /ليس ضمن صلاحياتك/)
    assert.equal((await move(manager, reference, 'note', { body: 'x' })).status, 403)
  })

  it('that complains about somebody is confirmed to its registrar and unknown to him afterwards', async () => {
    const [about] = await app.rows<{ id: string }>(`select id from people where email like 'supervisor-muharraq@%'`)
    const reference = await register({ aboutPersonIds: about?.id ?? '' })
    assert.equal((await agent.fetch(`/cases/${reference}/registered`)).status, 200)
    for (const client of [agent, supervisor, stranger]) {
      assert.equal((await client.fetch(`/cases/${reference}`)).status, 404, client.name)
      assert.equal((await client.fetch(`/api/v1/cases/${reference}`)).status, 404, client.name)
      assert.equal((await move(client, reference, 'note', { body: 'x' })).status, client === stranger ? 404 : 404)
    }
    assert.equal((await quality.fetch(`/cases/${reference}`)).status, 200)
    const solved = await agent.post(
      '/cases/new',
      form({ do: 'solve', ...axes(), body: 'حل', outcome: 'solved', aboutPersonIds: about?.id ?? '' }),
    )
    assert.equal(solved.status, 409)
  })

  it('takes files with a message, gives them to its readers alone, and refuses what is no document', async () => {
    const reference = await register()
    const send = async (bytes: Uint8Array<ArrayBuffer>, name: string) => {
      const [now] = await versionOf(reference)
      const body = new FormData()
      body.append('version', String(now?.version))
      body.append('body', 'مرفق')
      body.append('files', new File([bytes], name))
      return agent.fetch(`/cases/${reference}/moves/note`, { method: 'POST', body, headers: { origin: app.address } })
    }
    assert.equal((await send(new Uint8Array(sampleFiles.pdf), 'عقد\u202Efdp.exe.pdf')).status, 303)
    const zip = await text(await send(Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(200)]), 'bomb.zip'))
    assert.equal(zip.status, 422)
    assert.match(zip.body, /bomb\.zip/)
    const page = await text(await quality.fetch(`/cases/${reference}`))
    const [href = ''] = new RegExp(`/cases/${reference}/files/[0-9a-f-]+`).exec(page.body) ?? []
    assert.doesNotMatch(page.body, /\u202E/)
    const file = await quality.fetch(href)
    assert.equal(file.status, 200)
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment/)
    await file.arrayBuffer()
    assert.equal((await stranger.fetch(href)).status, 404)
  })

  it('is registered and moved by programs under the same table, with problems in words', async () => {
    const send = (path: string, body: object, headers: Record<string, string> = {}) =>
      quality.fetch(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin: app.address, ...headers },
      })
    const body = {
      kind: 'complaint',
      channel: 'email',
      description: 'Street lights are out.\nSince Monday.',
      language: 'en',
      customer: { kind: 'citizen', name: 'Ali Hasan', personalNumber: '٨٨٠١٠١٢٣٤', phone: '33000111' },
    }
    const made = await send('/api/v1/cases', body, { 'idempotency-key': 'program-0001' })
    assert.equal(made.status, 201)
    const one = await made.json()
    assert.equal(one.subject, 'Street lights are out.')
    assert.deepEqual(one.moves.includes('classify'), true)
    const again = await send('/api/v1/cases', body, { 'idempotency-key': 'program-0001' })
    assert.equal(again.status, 200)
    assert.equal((await again.json()).reference, one.reference)
    const illegal = await send(`/api/v1/cases/${one.reference}/moves/close`, {
      version: 1,
      rootCause: 'x',
      resolution: 'y',
    })
    assert.equal(illegal.status, 409)
    assert.equal(illegal.headers.get('content-type'), 'application/problem+json; charset=utf-8')
    const wrong = await send('/api/v1/cases', { ...body, kind: 'rumour', customer: { name: '' } })
    assert.equal(wrong.status, 422)
    const fields = (await wrong.json()).errors.map(({ field }: { field: string }) => field)
    assert.ok(fields.includes('kind') && fields.includes('customer.name'), fields.join())
    const noted = await send(`/api/v1/cases/${one.reference}/moves/note`, { version: 1, body: 'Seen.' })
    assert.equal((await noted.json()).version, 2)
    const read = await (await quality.fetch(`/api/v1/cases/${one.reference}`)).json()
    assert.equal(read.messages.at(-1).body, 'Seen.')
    const described = await (await quality.fetch('/api/v1/openapi.json')).json()
    assert.ok(described.paths['/api/v1/cases/{reference}/moves/restrict'].post)
    assert.equal((await send(`/api/v1/cases/${one.reference}/moves/eat`, { version: 1 })).status, 404)
  })

  it('shows who else has it open, to those who may know of it', async () => {
    const reference = await register()
    const path = `/cases/${reference}/presence`
    assert.equal((await agent.post(path, { doing: 'replying' })).status, 200)
    const seen = await text(await quality.post(path, { doing: 'reading' }))
    assert.match(seen.body, /يكتب رداً/)
    assert.match((await text(await quality.fetch(`/cases/${reference}`))).body, /يكتب رداً/)
    await agent.post(path, { doing: 'left' })
    assert.doesNotMatch((await text(await quality.post(path, { doing: 'reading' }))).body, /يكتب رداً/)
    assert.equal((await stranger.post(path, { doing: 'reading' })).status, 404)
  })

  it('whose reference has a wrong check digit, or is somebody else’s, is not there', async () => {
    const reference = await register()
    const wrong = `${reference.slice(0, 9)}${(Number(reference[9]) + 1) % 10}`
    for (const address of [`/cases/${wrong}`, '/cases/none', '/cases/1234567890123']) {
      assert.equal((await agent.fetch(address)).status, 404, address)
    }
    assert.equal((await stranger.fetch(`/cases/${reference}`)).status, 404)
    const grouped = encodeURIComponent(`${reference.slice(0, 3)} ${reference.slice(3, 6)} ${reference.slice(6)}`)
    assert.equal((await agent.fetch(`/cases/${grouped}`)).status, 200)
  })
})
