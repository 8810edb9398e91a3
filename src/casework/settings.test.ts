// Headings, partners, routing rules and reply templates of an entity, on the real database.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Actor, publicActor, systemActor } from '#src/kernel/actor.ts'
import { type HeadingId, newId, type PersonId, type ServiceId } from '#src/kernel/ids.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase, rolledBack } from '#test/database.ts'
import { changeHeading, createHeading, setHeadingActive } from './actions/headings.ts'
import { changePartner, createPartner, setPartnerActive } from './actions/partners.ts'
import { changeRoutingRule, createRoutingRule, moveRoutingRule, removeRoutingRule } from './actions/routing-rules.ts'
import { changeTemplate, createTemplate, setTemplateActive } from './actions/templates.ts'
import { type TwoEntities, twoEntities } from './fixtures/entity.ts'
import { headingAndAbove } from './heading.ts'
import {
  headingInput,
  partnerForm,
  partnerInput,
  routingRuleInput,
  templateForm,
  templateInput,
} from './settings-input.ts'
import { loadHeading, loadHeadings } from './store/headings.ts'
import { loadPartner } from './store/partners.ts'
import { loadRoutingRules } from './store/routing-rules.ts'
import { loadTemplates } from './store/templates.ts'

let fresh: FreshDatabase
let database: Database
let both: TwoEntities
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  both = await twoEntities(database)
})
after(() => fresh.close())

const as = (actor: Actor, work: (tx: Tx) => Promise<void>) => rolledBack(database, actor, work)
const asQuality = (work: (tx: Tx) => Promise<void>) => as(both.works.people.quality, work)
const all = (tx: Tx) => ({ actor: tx.actor, rule: 'all' as const })
const name = (text = 'Name') => ({ ar: `${text} عربي`, en: text })
const heading = (given: object = {}) => headingInput.parse({ name: name(), ...given })
const partner = (given: object = {}) => partnerInput.parse({ name: name(), answerMinutes: 390, ...given })
const rule = (given: object = {}) => routingRuleInput.parse({ departmentId: both.works.licensing.id, ...given })
const template = (given: object = {}) =>
  templateInput.parse({ name: name(), body: { ar: 'السيد {الاسم}', en: 'Dear {name}' }, purposes: ['reply'], ...given })
const refusedAt = (field: string) => (error: { kind: string; fields: { field: string }[] }) =>
  error.kind === 'invalid' && error.fields.some((one) => one.field === field)
const kindsOf = async (tx: Tx) =>
  (await tx.db.selectFrom('events').select('kind').where('subject_type', 'in', subjects).orderBy('id').execute()).map(
    ({ kind }) => kind,
  )
const subjects = ['heading', 'partner', 'routingRule', 'replyTemplate']

describe('who may change the settings', () => {
  const attempts = (tx: Tx) => {
    const { id } = both.works
    return [
      () => createHeading(tx, id, heading()),
      () => createPartner(tx, id, partner()),
      () => createRoutingRule(tx, id, rule()),
      () => createTemplate(tx, id, template()),
    ]
  }

  it('is the administrator, the supervisor and the quality team', async () => {
    const { administrator, supervisor, quality } = both.works.people
    for (const actor of [administrator, supervisor, quality])
      await as(actor, async (tx) => {
        for (const attempt of attempts(tx)) assert.equal((await attempt()).version, 1)
        assert.deepEqual(
          await kindsOf(tx),
          subjects.map((type) => `${type}.created`),
        )
      })
  })

  it('is nobody else of the entity, nobody of another and nobody of the programme', async () => {
    const { agent, specialist, manager, executive, partner: third } = both.works.people
    const expected: [Actor, string][] = [
      ...[agent, specialist, manager, executive, third, both.evaluator].map((one): [Actor, string] => [
        one,
        'forbidden',
      ]),
      [both.trade.people.administrator, 'missing'],
      [both.government, 'missing'],
      [publicActor, 'unauthenticated'],
    ]
    for (const [actor, kind] of expected)
      for (let index = 0; index < 4; index += 1)
        await as(actor, async (tx) => {
          await assert.rejects(async () => attempts(tx)[index]?.(), { kind }, `${actor.roles} ${index}`)
        })
  })

  it('never reaches another entity’s thing by its id', async () => {
    const made = await database.transact(systemActor, async (tx) => ({
      heading: await createHeading(tx, both.trade.id, heading()),
      partner: await createPartner(tx, both.trade.id, partner()),
      rule: await createRoutingRule(tx, both.trade.id, rule({ departmentId: both.trade.licensing.id })),
      template: await createTemplate(tx, both.trade.id, template()),
    }))
    await asQuality(async (tx) => {
      const missing = { kind: 'missing' }
      await assert.rejects(changeHeading(tx, made.heading.id, 1, heading()), missing)
      await assert.rejects(setHeadingActive(tx, made.heading.id, 1, false), missing)
      await assert.rejects(changePartner(tx, made.partner.id, 1, partner()), missing)
      await assert.rejects(setPartnerActive(tx, made.partner.id, 1, false), missing)
      await assert.rejects(moveRoutingRule(tx, made.rule.id, 1, 'up'), missing)
      await assert.rejects(changeRoutingRule(tx, made.rule.id, 1, rule()), missing)
      await assert.rejects(removeRoutingRule(tx, made.rule.id, 1), missing)
      await assert.rejects(changeTemplate(tx, made.template.id, 1, template()), missing)
      await assert.rejects(setTemplateActive(tx, made.template.id, 1, false), missing)
      assert.deepEqual(await loadHeadings(tx, all(tx), both.trade.id), [])
      assert.deepEqual(await loadTemplates(tx, all(tx), both.trade.id), [])
    })
  })
})

describe('a change', () => {
  it('of what somebody else changed meanwhile is refused', () =>
    asQuality(async (tx) => {
      const conflict = { kind: 'conflict' }
      const one = await createTemplate(tx, both.works.id, template())
      await changeTemplate(tx, one.id, 1, template({ name: name('Other') }))
      await assert.rejects(changeTemplate(tx, one.id, 1, template()), conflict)
      await assert.rejects(setTemplateActive(tx, one.id, 1, false), conflict)
      const route = await createRoutingRule(tx, both.works.id, rule())
      await changeRoutingRule(tx, route.id, 1, rule({ kind: 'report' }))
      await assert.rejects(moveRoutingRule(tx, route.id, 1, 'up'), conflict)
      await assert.rejects(removeRoutingRule(tx, route.id, 1), conflict)
      const third = await createPartner(tx, both.works.id, partner())
      await changePartner(tx, third.id, 1, partner({ answerMinutes: 60 }))
      await assert.rejects(changePartner(tx, third.id, 1, partner()), conflict)
    }))

  it('out of use and back leaves its events, and none when nothing changes', () =>
    asQuality(async (tx) => {
      const one = await createHeading(tx, both.works.id, heading())
      const off = await setHeadingActive(tx, one.id, 1, false)
      assert.deepEqual([off.active, off.version], [false, 2])
      assert.deepEqual(await setHeadingActive(tx, one.id, 2, false), off)
      await setHeadingActive(tx, one.id, 2, true)
      assert.deepEqual(await kindsOf(tx), ['heading.created', 'heading.deactivated', 'heading.reactivated'])
    }))
})

describe('a heading', () => {
  it('stands alone or below another, and brings the one above it along', () =>
    asQuality(async (tx) => {
      const top = await createHeading(tx, both.works.id, heading())
      const special = await createHeading(
        tx,
        both.works.id,
        heading({ parentId: top.id, serviceId: both.works.renewal.id }),
      )
      assert.deepEqual(await loadHeading(tx, all(tx), special.id), special)
      assert.deepEqual(headingAndAbove([top, special], special.id), [special.id, top.id])
      assert.deepEqual(headingAndAbove([top, special], top.id), [top.id])
    }))

  it('has no third level, no heading of its own below it above it, and none that is out of use', () =>
    asQuality(async (tx) => {
      const { id } = both.works
      const top = await createHeading(tx, id, heading())
      const below = await createHeading(tx, id, heading({ parentId: top.id }))
      const other = await createHeading(tx, id, heading())
      const closed = await setHeadingActive(tx, (await createHeading(tx, id, heading())).id, 1, false)
      for (const parentId of [below.id, closed.id, newId<HeadingId>()])
        await assert.rejects(createHeading(tx, id, heading({ parentId })), refusedAt('parentId'))
      await assert.rejects(changeHeading(tx, top.id, 1, heading({ parentId: other.id })), refusedAt('parentId'))
      await assert.rejects(changeHeading(tx, other.id, 1, heading({ parentId: other.id })), refusedAt('parentId'))
    }))

  it('of one service has none of another service below it', () =>
    asQuality(async (tx) => {
      const { id, renewal, permit } = both.works
      const top = await createHeading(tx, id, heading({ serviceId: renewal.id }))
      for (const serviceId of [null, permit.id])
        await assert.rejects(createHeading(tx, id, heading({ parentId: top.id, serviceId })), refusedAt('serviceId'))
      await createHeading(tx, id, heading({ parentId: top.id, serviceId: renewal.id }))
      await assert.rejects(changeHeading(tx, top.id, 1, heading({ serviceId: permit.id })), refusedAt('serviceId'))
      assert.equal((await changeHeading(tx, top.id, 1, heading())).serviceId, null)
    }))

  it('names only services of its entity', () =>
    asQuality(async (tx) => {
      for (const serviceId of [both.trade.renewal.id, newId<ServiceId>()])
        await assert.rejects(createHeading(tx, both.works.id, heading({ serviceId })), refusedAt('serviceId'))
    }))

  it('goes out of use after those below it, and comes back before them', () =>
    asQuality(async (tx) => {
      const top = await createHeading(tx, both.works.id, heading())
      const below = await createHeading(tx, both.works.id, heading({ parentId: top.id }))
      await assert.rejects(setHeadingActive(tx, top.id, 1, false), { kind: 'conflict' })
      await setHeadingActive(tx, below.id, 1, false)
      await setHeadingActive(tx, top.id, 1, false)
      await assert.rejects(setHeadingActive(tx, below.id, 2, true), { kind: 'conflict' })
      await setHeadingActive(tx, top.id, 2, true)
      await setHeadingActive(tx, below.id, 2, true)
    }))
})

describe('a partner', () => {
  it('has the people of its entity who hold that role, each once', () =>
    asQuality(async (tx) => {
      const person = both.works.people.partner.personId
      const one = await createPartner(tx, both.works.id, partner({ personIds: [person, person] }))
      assert.deepEqual(one.personIds, [person])
      assert.deepEqual(await loadPartner(tx, all(tx), one.id), one)
      assert.deepEqual((await changePartner(tx, one.id, 1, partner())).personIds, [])
      assert.deepEqual((await loadPartner(tx, all(tx), one.id))?.personIds, [])
    }))

  it('is refused anybody else', () =>
    asQuality(async (tx) => {
      for (const id of [both.works.people.agent.personId, both.trade.people.partner.personId, newId<PersonId>()])
        await assert.rejects(createPartner(tx, both.works.id, partner({ personIds: [id] })), refusedAt('personIds'))
    }))

  it('is not known to the people of another', async () => {
    const made = await database.transact(both.works.people.quality, (tx) => createPartner(tx, both.works.id, partner()))
    await as(both.trade.people.quality, async (tx) => {
      assert.equal(await loadPartner(tx, all(tx), made.id), undefined)
    })
  })

  it('is typed with its time in minutes, hours or working days, in any digits', () => {
    const typed = (answerMinutes: string, answerUnit: string) =>
      partnerForm.safeParse({ 'name.ar': 'ا', 'name.en': 'A', answerMinutes, answerUnit })
    assert.equal(typed('٢', 'days').data?.answerMinutes, 780)
    assert.equal(typed('1.5', 'hours').data?.answerMinutes, 90)
    for (const wrong of ['', 'x', '0', '-1']) assert.ok(!typed(wrong, 'hours').success, wrong)
  })
})

describe('routing rules', () => {
  const order = async (tx: Tx) => (await loadRoutingRules(tx, all(tx), both.works.id)).map(({ id }) => id)

  it('keep their order, and change places up and down as far as the ends', () =>
    asQuality(async (tx) => {
      const made = [
        await createRoutingRule(tx, both.works.id, rule({ kind: 'complaint' })),
        await createRoutingRule(tx, both.works.id, rule({ serviceId: both.works.renewal.id })),
        await createRoutingRule(tx, both.works.id, rule()),
      ]
      const [a, b, c] = made.map(({ id }) => id)
      assert.ok(a && b && c)
      await moveRoutingRule(tx, c, 1, 'up')
      assert.deepEqual(await order(tx), [a, c, b])
      await moveRoutingRule(tx, a, 1, 'down')
      assert.deepEqual(await order(tx), [c, a, b])
      await moveRoutingRule(tx, c, 1, 'up')
      await moveRoutingRule(tx, b, 1, 'down')
      assert.deepEqual(await order(tx), [c, a, b])
      await removeRoutingRule(tx, a, 1)
      const last = await createRoutingRule(tx, both.works.id, rule({ kind: 'thanks' }))
      assert.deepEqual(await order(tx), [c, b, last.id])
      assert.deepEqual((await kindsOf(tx)).slice(-4), [
        'routingRule.moved',
        'routingRule.moved',
        'routingRule.removed',
        'routingRule.created',
      ])
    }))

  it('name only what the entity has', () =>
    asQuality(async (tx) => {
      const { trade } = both
      const foreign = await database.transact(systemActor, (other) => createHeading(other, trade.id, heading()))
      for (const [field, id] of [
        ['serviceId', trade.renewal.id],
        ['headingId', foreign.id],
        ['centreId', trade.centre.id],
        ['departmentId', trade.licensing.id],
      ] as const)
        await assert.rejects(createRoutingRule(tx, both.works.id, rule({ [field]: id })), refusedAt(field), field)
    }))

  it('added at once stand behind each other', async () => {
    const add = () =>
      database.transact(both.trade.people.quality, (tx) =>
        createRoutingRule(tx, both.trade.id, rule({ departmentId: both.trade.complaints.id })),
      )
    const positions = (await Promise.all([add(), add(), add()])).map(({ position }) => position)
    assert.equal(new Set(positions).size, 3)
  })
})

describe('a reply template', () => {
  it('is refused a variable nobody knows, by its name and in the language it stands in', () => {
    const parsed = templateForm.safeParse({
      'name.ar': 'ا',
      'name.en': 'A',
      'body.ar': 'السيد {الإسم}',
      'body.en': 'Dear {name}',
      purposes: 'reply',
    })
    assert.ok(!parsed.success)
    assert.deepEqual(
      parsed.error.issues.map(({ path, message: _message, ...issue }) => [
        path.join('.'),
        'params' in issue && issue.params?.values,
      ]),
      [['body.ar', { names: '{الإسم}' }]],
    )
  })

  it('is for something, in both languages', () => {
    const given = { name: name(), body: { ar: 'نص', en: 'Text' }, purposes: ['answer', 'reply'] }
    assert.ok(templateInput.safeParse(given).success)
    assert.ok(!templateInput.safeParse({ ...given, purposes: [] }).success)
    assert.ok(!templateInput.safeParse({ ...given, purposes: ['poem'] }).success)
    assert.ok(!templateInput.safeParse({ ...given, body: { ar: 'نص', en: ' ' } }).success)
  })
})
