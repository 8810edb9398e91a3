// A ministry's casework: so many cases with their messages, events, clocks and words, three in ten of them open. Made in
// sets by the database itself from a pool of Arabic texts; a few departments, services and customers have most of them.
import { randomInt } from 'node:crypto'
import pg from 'pg'
import { referenceFrom } from '#src/casework/reference.ts'
import { indexTerms, tsVector } from '#src/kernel/search-terms.ts'

const subjects = [
  'تأخر',
  'رفض',
  'خطأ في',
  'استفسار عن',
  'شكوى من',
  'اقتراح بشأن',
  'سوء معاملة عند',
  'ضياع',
  'إلغاء',
  'تعديل',
]
const matters = [
  'رخصة البناء',
  'شهادة العنوان',
  'حاوية النفايات',
  'رسوم البلدية',
  'موعد المعاينة',
  'الإعلان التجاري',
  'صيانة الطريق',
  'إنارة الشارع',
  'تصريف مياه الأمطار',
  'الحديقة العامة',
  'سوق الخضار',
  'مواقف السيارات',
]
const places = ['المحرق', 'الرفاع', 'مدينة حمد', 'سترة', 'الحد', 'المنامة', 'البديع', 'جدحفص', 'عالي', 'عسكر']
const sentences = [
  'قدّمت الطلب قبل أسبوعين ولم يصلني أي رد حتى الآن.',
  'راجعت المركز مرتين، وفي كل مرة يُطلب مني مستند مختلف.',
  'الموظف كان متعاوناً لكن النظام لا يعمل.',
  'أرجو التكرم بإفادتي عن سبب التأخير والموعد المتوقع للإنجاز.',
  'الرائحة لا تطاق والحشرات تزداد يوماً بعد يوم.',
  'دفعت الرسوم إلكترونياً ولم تظهر في حسابي.',
  'لا توجد لوحة إرشادية عند المدخل، وكبار السن لا يجدون من يساعدهم.',
  'اتصلت على الرقم الموحد وانتظرت أكثر من نصف ساعة.',
  'لم أحصل على الشهادة رغم اكتمال جميع المستندات المطلوبة.',
  'أقترح إتاحة الخدمة عبر الهاتف حتى لا نضطر إلى الحضور.',
]
const rareWord = 'زعفران'

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

interface PoolText {
  readonly subject: string
  readonly description: string
  readonly words: string
}

/** Texts that cases share: a word in every hundredth is rare enough to be searched for. */
export function pool(size = 2000): PoolText[] {
  return Array.from({ length: size }, (_, index) => {
    const subject = `${at(subjects, index)} ${at(matters, index * 7)} في ${at(places, index * 3 + Math.floor(index / 40))}`
    const said = Array.from({ length: 2 + (index % 4) }, (_, line) => at(sentences, index * 3 + line * 7))
    const description = [...said, ...(index % 400 === 0 ? [rareWord] : [])].join(' ')
    const words = tsVector(
      indexTerms([
        { text: subject, weight: 'B' },
        { text: description, weight: 'C' },
      ]),
    )
    return { subject, description, words }
  })
}

export interface Ministry {
  readonly entityId: string
  readonly departments: readonly string[]
  readonly people: readonly string[]
  readonly services: readonly string[]
  readonly headingId: string
}

const references = (count: number) => {
  const drawn = new Set<string>()
  while (drawn.size < count) drawn.add(referenceFrom(randomInt))
  return [...drawn]
}

const chunk = 20_000

/** As the owner of the database. Cases lie in the three years before `now`, most of them late; references must be free. */
export async function addCases(
  databaseUrl: string,
  ministry: Ministry,
  count: number,
  now = new Date(),
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await client.query('create temp table pool (n int primary key, subject text, description text, words tsvector)')
    const texts = pool()
    await client.query(
      'insert into pool select n - 1, s, d, w::tsvector from unnest($1::text[], $2::text[], $3::text[]) with ordinality u(s, d, w, n)',
      [texts.map((one) => one.subject), texts.map((one) => one.description), texts.map((one) => one.words)],
    )
    await addCustomers(client, ministry, Math.max(100, Math.floor(count / 4)), now)
    const drawn = references(count)
    for (let from = 0; from < count; from += chunk) {
      await addChunk(client, ministry, drawn.slice(from, from + chunk), { from, count, texts: texts.length, now })
    }
    for (const table of ['cases', 'case_words', 'case_cycles', 'case_clocks', 'case_messages', 'events', 'customers'])
      await client.query(`analyze ${table}`)
  } finally {
    await client.end()
  }
}

/** An id that sorts by its moment, like those the product makes. */
const idAt = (moment: string) => `(lpad(to_hex((extract(epoch from ${moment}) * 1000)::bigint), 12, '0')
  || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid`

const names = ['أحمد', 'احمد', 'فاطمة', 'محمد', 'مريم', 'علي', 'زينب', 'حسن', 'نورة', 'خالد', 'إبراهيم', 'سارة']

async function addCustomers(client: pg.Client, { entityId }: Ministry, count: number, now: Date) {
  await client.query(
    `create temp table buyers as select g, ${idAt('$3::timestamptz')} as id,
       ($4::text[])[1 + g % 12] || ' ' || ($4::text[])[1 + (g / 12) % 12] || ' ' || ($4::text[])[1 + (g / 144) % 12] as name,
       (800000000 + g)::text as number, '+9733' || lpad(g::text, 7, '0') as phone
     from generate_series(0, $2::int - 1) g where $1::uuid is not null`,
    [entityId, count, now, names],
  )
  await client.query('create unique index on buyers (g)')
  await client.query(
    `insert into customers (id, entity_id, personal_number, kind, name, phone, language, needs, created_at)
     select id, $1, number, 'citizen', name, phone, 'ar', case when g % 20 = 0 then '{elderly}'::text[] else '{}' end, $2
     from buyers`,
    [entityId, now],
  )
}

interface Chunk {
  readonly from: number
  readonly count: number
  readonly texts: number
  readonly now: Date
}

async function addChunk(
  client: pg.Client,
  ministry: Ministry,
  drawn: readonly string[],
  { from, count, texts, now }: Chunk,
) {
  const { entityId, departments, people, services, headingId } = ministry
  await client.query('begin')
  await client.query('drop table if exists made')
  // Three in ten open, and those the youngest; squares make the first of each list the busiest.
  await client.query(
    `create temp table made as
     select g, reference, opened_at, ${idAt('opened_at')} as id, open, p.n as pool,
       ($6::uuid[])[1 + floor(power(random(), 2) * cardinality($6::uuid[]))::int] as department_id,
       ($7::uuid[])[1 + floor(power(random(), 2) * cardinality($7::uuid[]))::int] as person_id,
       ($8::uuid[])[1 + floor(power(random(), 2) * cardinality($8::uuid[]))::int] as service_id,
       (array['complaint','complaint','complaint','inquiry','inquiry','report','suggestion','thanks'])[1 + g % 8] as kind,
       (array['registered','routed','routed','in_progress','in_progress','in_progress','waiting_customer','answered'])[1 + g % 8] as state,
       g % 20 = 0 as urgent, floor(power(random(), 2) * (select count(*) from buyers))::int as buyer
     from (select $2::int + row_number() over () - 1 as g, reference,
         $5::timestamptz - interval '1 second' * (94608000.0 * power(1 - ($2::int + row_number() over ()) / $3::float, 1.3)) as opened_at,
         ($2::int + row_number() over ()) > $3::float * 0.7 as open
       from unnest($1::text[]) reference) numbered
     join pool p on p.n = (g * 7919 % $4::int)`,
    [drawn, from, count, texts, now, departments, people, services],
  )
  await client.query(
    `insert into cases (id, entity_id, reference, kind, channel, state, customer_id, anonymous, subject, description, language,
       service_id, heading_id, complexity, importance, procedure, department_id, assignee_id, urgent, opened_at, closed_at,
       due_at, rank, submission_key, version, contact_phone)
     select m.id, $1, m.reference, m.kind, 'phone', case when open then m.state else 'closed' end, b.id, false, p.subject,
       p.description, 'ar', m.service_id, $2, 'routine', 'medium', 'needs_processing',
       case when open and m.state = 'registered' then null else m.department_id end,
       case when open and m.state in ('registered', 'routed') then null else m.person_id end, m.urgent, m.opened_at,
       case when open then null else m.opened_at + interval '3 days' end,
       case when open and m.state not in ('waiting_customer', 'answered') then m.opened_at + interval '5 days' end,
       case when m.urgent then 0 else 10000000000000 end + case when open and m.state not in ('waiting_customer', 'answered')
         then (extract(epoch from m.opened_at + interval '5 days') * 1000)::bigint else 9999999999999 end,
       m.id::text, 1, b.phone
     from made m join pool p on p.n = m.pool join buyers b on b.g = m.buyer`,
    [entityId, headingId],
  )
  await client.query(
    `insert into case_words select m.id, $1, p.words
       || setweight(array_to_tsvector(array[m.reference, b.number, substr(b.phone, 5)] || string_to_array(b.name, ' ')), 'A')
     from made m join pool p on p.n = m.pool join buyers b on b.g = m.buyer`,
    [entityId],
  )
  await client.query(
    `insert into case_cycles (case_id, number, entity_id, kind, department_id, service_id, heading_id, channel, opened_at,
       accepted, outcome, first_contact, first_response_at, answered_at, ended_at, due_at, on_time, satisfied, assignments, handler_ids)
     select id, 1, $1, kind, department_id, service_id, $2, 'phone', opened_at, true, case when open then null else 'solved' end,
       g % 5 = 0, opened_at + interval '4 hours', case when open then null else opened_at + interval '2 days' end,
       case when open then null else opened_at + interval '3 days' end, opened_at + interval '5 days',
       case when open then null else g % 10 > 0 end, case when open then null else g % 7 > 0 end, 1 + (g % 9 = 0)::int, array[person_id]
     from made`,
    [entityId, headingId],
  )
  await client.query(
    `insert into case_clocks (id, case_id, entity_id, cycle, kind, started_at, budget_minutes, policy_version, rule, calendar_version,
       due_at, met_at, next_at)
     select ${idAt('m.opened_at')}, m.id, $1, 1, k.kind, m.opened_at, 1950, 0, 'default.complaint', 0, m.opened_at + interval '5 days',
       case when open then null else m.opened_at + interval '2 days' end, case when open then $2::timestamptz + interval '1 day' end
     from made m cross join (values ('resolution'), ('first_response')) k(kind)`,
    [entityId, now],
  )
  await client.query(
    `insert into case_messages (id, case_id, entity_id, cycle, kind, body, language, author_id, author_name, at)
     select ${idAt("m.opened_at + interval '1 hour' * step")}, m.id, $1, 1,
       (array['auto','reply','customer','note','answer'])[step], p.description, 'ar', case when step in (2, 4, 5) then m.person_id end,
       '{"ar":"موظف","en":"Staff"}', m.opened_at + interval '1 hour' * step
     from made m join pool p on p.n = (m.pool + 1) % $2::int cross join generate_series(1, 5) step`,
    [entityId, texts],
  )
  await client.query(
    `insert into events (id, at, entity_id, kind, actor_id, actor_name, subject_type, subject_id, data)
     select ${idAt("m.opened_at + interval '30 minutes' * n")}, m.opened_at + interval '30 minutes' * n, $1,
       (array['case.registered','case.classified','case.claimed','case.noted','case.replied','case.customerReplied','case.noted',
         'case.replied','case.answered','case.closed'])[n],
       m.person_id, '{"ar":"موظف","en":"Staff"}', 'case', m.id::text, '{"cycle":1}'
     from made m cross join generate_series(1, 10) n`,
    [entityId],
  )
  await client.query('commit')
}
