// Where the matrix goes: rows of the sample, found by what they are.
import assert from 'node:assert/strict'
import { groupedCode } from '#src/evaluation/verification.ts'
import { type EvidenceId, newId } from '#src/kernel/ids.ts'
import type { App } from '#test/app.ts'
import { jpegOf } from '#test/sample-files.ts'

/** One scalar each; `m` is the ministry. */
const scalars = {
  entity: `select id from entities where name_en = 'Ministry of Municipal Services'`,
  centre: `select id from centres where name_en = 'Muharraq Municipal Service Centre'`,
  heading: `select h.id from case_headings h join m on h.entity_id = m.id where h.parent_id is null order by h.id limit 1`,
  caseworkPartner: `select p.id from partners p join m on p.entity_id = m.id order by p.id limit 1`,
  replyTemplate: `select t.id from reply_templates t join m on t.entity_id = m.id order by t.id limit 1`,
  routingRule: `select r.id from routing_rules r join m on r.entity_id = m.id order by r.position limit 1`,
  specialTime: `select r ->> 'key' as id from case_policies p join m on p.entity_id = m.id,
    jsonb_array_elements(p.content -> 'rules') r where r ->> 'key' like 'special.%' order by p.version desc limit 1`,
  service: `select s.id from services s join m on s.entity_id = m.id order by s.id limit 1`,
  department: `select d.id from departments d join m on d.entity_id = m.id order by d.id limit 1`,
  calendar: `select c.id from calendars c join m on c.entity_id = m.id order by c.id limit 1`,
  person: `select id from people where email like 'agent-muharraq@%'`,
  shopper: `select id from people where email like 'shopper@%'`,
  evaluatorPerson: `select id from people where email like 'evaluator@%'`,
  springRound: `select id from rounds where name_en like 'Spring%'`,
  autumnRound: `select id from rounds where name_en like 'Autumn%'`,
  committee: `select id from committee_terms limit 1`,
  interest: `select id from interests limit 1`,
  /** Of the ministry: its result is published. */
  published: `select e.id from evaluations e join shields s on s.evaluation_id = e.id join m on e.entity_id = m.id
    order by e.id limit 1`,
  /** Of the ministry: visits under way. */
  underWay: `select e.id from evaluations e join centres c on c.id = e.centre_id join rounds r on r.id = e.round_id
    where c.name_en like 'Riffa%' and r.name_en like 'Autumn%'`,
  /** Of the housing authority: the report is before the committee. */
  before: `select id from evaluations where state = 'with_committee' order by id limit 1`,
  fieldVisit: `select v.id from visits v join people p on p.id = v.person_id join centres c on true
    join evaluations e on e.id = v.evaluation_id and e.centre_id = c.id
    where c.name_en like 'Riffa%' and p.email like 'evaluator@%' order by v.id limit 1`,
  shopperVisit: `select v.id from visits v join people p on p.id = v.person_id join centres c on true
    join evaluations e on e.id = v.evaluation_id and e.centre_id = c.id
    where c.name_en like 'Riffa%' and p.email like 'shopper@%' order by v.id limit 1`,
  message: `select o.id from outbox_messages o join m on o.entity_id = m.id order by o.id limit 1`,
  shield: `select s.number as id from shields s join m on s.entity_id = m.id order by s.id limit 1`,
  code: `select s.verification_code as id from shields s join m on s.entity_id = m.id order by s.id limit 1`,
  /** Of the ministry: somebody who comes to it, and entries of its reference of solved cases. */
  customer: `select c.id from customers c join m on c.entity_id = m.id order by c.id limit 1`,
  solved: `select s.id from solved_cases s join m on s.entity_id = m.id where s.public order by s.id limit 1`,
  insideSolved: `select s.id from solved_cases s join m on s.entity_id = m.id
    where s.state = 'published' and not s.public order by s.id limit 1`,
  /** Of the ministry's own trail, and of the programme's. */
  event: `select ev.id from events ev join m on ev.entity_id = m.id where ev.kind like 'centre.%' order by ev.id limit 1`,
  programmeEvent: `select id from events where kind = 'plan.adopted' limit 1`,
  shopperEvent: `select ev.id from events ev join people p on ev.actor_id = p.id where p.email like 'shopper@%' limit 1`,
} as const

export type Place = keyof typeof scalars | 'self' | 'selfVisit' | 'evidence' | 'forged' | 'groupedCode' | 'case'
export type Places = (place: Place) => string

async function scalar(app: App, name: string, query: string): Promise<string> {
  const [row] = await app.rows<{ id: string }>(
    `with m as (select id from entities where name_en = 'Ministry of Municipal Services') ${query}`,
  )
  assert.ok(row, `the sample has no ${name}`)
  return row.id
}

/** Finds them, and makes what the sample lacks: a photo on a visit under way and a self-assessment of Muharraq. */
export async function findPlaces(app: App): Promise<Places> {
  const found = new Map<Place, string>()
  for (const [name, query] of Object.entries(scalars)) {
    if (isScalar(name)) found.set(name, await scalar(app, name, query))
  }
  const of = (place: Place) => {
    const value = found.get(place)
    assert.ok(value, place)
    return value
  }
  const evidence = newId<EvidenceId>()
  const evaluator = await app.signIn('evaluator')
  const sent = await evaluator.fetch(
    `/api/v1/visits/${of('fieldVisit')}/evidence/${evidence}?code=1.1.3&name=sign.jpg`,
    { method: 'PUT', body: new Uint8Array(jpegOf(2000)), headers: { 'content-type': 'image/jpeg' } },
  )
  assert.equal(sent.status, 200, await sent.text())
  found.set('evidence', evidence)
  const manager = await app.signIn('manager-muharraq')
  await manager.post('/self-assessment', { centre: of('centre') })
  const self = `from evaluations e join visits v on v.evaluation_id = e.id where e.kind = 'self'
    and e.centre_id = '${of('centre')}' and v.state <> 'submitted' order by e.id desc limit 1`
  found.set('self', await scalar(app, 'self', `select e.id ${self}`))
  found.set('selfVisit', await scalar(app, 'selfVisit', `select v.id ${self}`))
  found.set('case', await registerCase(app, of('centre')))
  found.set('groupedCode', groupedCode(of('code')))
  found.set('forged', '01900000-0000-7000-8000-000000000000')
  return of
}

/** Registered at the centre's counter; sent again it is the same. */
async function registerCase(app: App, centreId: string): Promise<string> {
  const agent = await app.signIn('agent-muharraq')
  const body = JSON.stringify({
    kind: 'suggestion',
    channel: 'in_person',
    description: 'نقترح مقاعد إضافية في صالة الانتظار.',
    centreId,
    submissionKey: 'matrix-case',
  })
  const sent = await agent.fetch('/api/v1/cases', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', origin: app.address },
  })
  const answer = await sent.json()
  assert.ok(sent.ok, JSON.stringify(answer))
  return answer.reference
}

const made: readonly string[] = ['self', 'selfVisit', 'evidence', 'forged', 'groupedCode', 'case']
const isScalar = (name: string): name is keyof typeof scalars => name in scalars
export const isPlace = (name: string): name is Place => isScalar(name) || made.includes(name)

/** An address with the places it names. */
export const fill = (of: Places, text: string) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => (isPlace(name) ? of(name) : whole))
