import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type CentreId, type DepartmentId, type HeadingId, newId, type ServiceId } from '#src/kernel/ids.ts'
import { caseKinds } from './case.ts'
import { fitsRoute, type Route, type RoutingSubject, routeFor, shadowedRules } from './routing.ts'

const services = [newId<ServiceId>(), newId<ServiceId>()] as const
const headings = [newId<HeadingId>(), newId<HeadingId>()] as const
const centres = [newId<CentreId>(), newId<CentreId>()] as const
const route = (parts: Partial<Route> = {}): Route => ({
  kind: null,
  serviceId: null,
  headingId: null,
  centreId: null,
  departmentId: newId<DepartmentId>(),
  ...parts,
})
const subject = (parts: Partial<RoutingSubject> = {}): RoutingSubject => ({
  kind: 'complaint',
  serviceId: services[0],
  headingIds: [headings[0], headings[1]],
  centreId: centres[0],
  ...parts,
})

describe('a routing rule', () => {
  it('that asks for nothing fits every case, also one of which little is known', () => {
    for (const kind of caseKinds) {
      assert.ok(fitsRoute(route(), subject({ kind })))
      assert.ok(fitsRoute(route(), { kind, serviceId: null, headingIds: [], centreId: null }))
    }
  })

  it('fits only what it asks for', () => {
    for (const [asked, fits] of [
      [{ kind: 'complaint' }, true],
      [{ kind: 'report' }, false],
      [{ serviceId: services[0] }, true],
      [{ serviceId: services[1] }, false],
      [{ centreId: centres[0] }, true],
      [{ centreId: centres[1] }, false],
      [{ kind: 'complaint', centreId: centres[1] }, false],
    ] as const)
      assert.equal(fitsRoute(route(asked), subject()), fits, JSON.stringify(asked))
  })

  it('that names a heading fits those below it too', () => {
    assert.ok(fitsRoute(route({ headingId: headings[0] }), subject()))
    assert.ok(fitsRoute(route({ headingId: headings[1] }), subject()))
    assert.ok(!fitsRoute(route({ headingId: headings[0] }), subject({ headingIds: [headings[1]] })))
  })

  it('that asks for a service or centre does not fit a case without one', () => {
    assert.ok(!fitsRoute(route({ serviceId: services[0] }), subject({ serviceId: null })))
    assert.ok(!fitsRoute(route({ centreId: centres[0] }), subject({ centreId: null })))
  })
})

describe('the route of a case', () => {
  it('is the first rule that fits, whatever fits after it', () => {
    const [narrow, wide] = [route({ serviceId: services[0] }), route()]
    assert.equal(routeFor([narrow, wide], subject()), narrow)
    assert.equal(routeFor([wide, narrow], subject()), wide)
    assert.equal(routeFor([narrow, wide], subject({ serviceId: services[1] })), wide)
  })

  it('is nobody’s when no rule fits', () => {
    assert.equal(routeFor([], subject()), null)
    assert.equal(routeFor([route({ kind: 'thanks' })], subject()), null)
  })
})

describe('a rule that never decides', () => {
  const values = {
    kind: [null, 'complaint', 'report'],
    serviceId: [null, services[0]],
    headingId: [null, headings[0]],
    centreId: [null, centres[0]],
  } as const
  const every = values.kind.flatMap((kind) =>
    values.serviceId.flatMap((serviceId) =>
      values.headingId.flatMap((headingId) =>
        values.centreId.map((centreId) => route({ kind, serviceId, headingId, centreId })),
      ),
    ),
  )
  const cases = (['complaint', 'report', 'thanks'] as const).flatMap((kind) =>
    values.serviceId.flatMap((serviceId) =>
      [[], [headings[0]]].flatMap((headingIds) =>
        values.centreId.map((centreId): RoutingSubject => ({ kind, serviceId, headingIds, centreId })),
      ),
    ),
  )

  it('is found with the one before it, over every pair of rules', () => {
    for (const first of every)
      for (const second of every) {
        if (first === second) continue
        const decides = cases.some((one) => routeFor([first, second], one) === second)
        assert.equal(shadowedRules([first, second]).get(second), decides ? undefined : first)
      }
  })
})
