// The pages of a third party: its own referrals, and nothing of the case.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type App, type Client, sampleApp } from '#test/app.ts'

describe('what was referred to a third party', () => {
  let app: App
  let partner: Client
  let other: Client
  let referral: { id: string; question: string; subject: string; reference: string }
  before(async () => {
    app = await sampleApp()
    partner = await app.signIn('municipal-partner')
    other = await app.signIn('business-partner')
    const [found] = await app.rows<typeof referral>(`select r.id, r.question, c.subject, c.reference
      from referrals r join cases c on c.id = r.case_id where r.kind = 'third_party' order by r.id limit 1`)
    assert.ok(found, 'the sample refers a case')
    referral = found
  })
  const text = async (client: Client, path: string) => {
    const response = await client.fetch(path)
    return { status: response.status, html: await response.text() }
  }

  it('is listed for its own people, with the question and without the case', async () => {
    const mine = await text(partner, '/referrals')
    assert.equal(mine.status, 200)
    assert.ok(mine.html.includes(`/referrals/${referral.id}`))
    assert.ok(!mine.html.includes(referral.subject))
    const theirs = await text(other, '/referrals')
    assert.ok(!theirs.html.includes(referral.id))
    assert.equal((await text(other, `/referrals/${referral.id}`)).status, 404)
    assert.equal((await text(partner, `/cases/${referral.reference}`)).status, 403)
  })

  it('is refused an empty answer, and takes one answer', async () => {
    const path = `/referrals/${referral.id}`
    const empty = await partner.post(path, { answer: '  ' })
    assert.equal(empty.status, 422)
    assert.equal((await other.post(path, { answer: 'لا شأن لنا' })).status, 404)
    const sent = await partner.post(path, { answer: 'تعود السيارة إلى مسارها صباح غد.' })
    assert.equal(sent.status, 303)
    const page = await text(partner, path)
    assert.ok(page.html.includes('تعود السيارة إلى مسارها صباح غد.'))
    assert.ok(!page.html.includes('<textarea'), 'it is answered')
    const again = await partner.post(path, { answer: 'مرة أخرى' })
    assert.equal(again.status, 409)
    const [one] = await app.rows<{ state: string }>(`select state from cases where reference = '${referral.reference}'`)
    assert.equal(one?.state, 'in_progress', 'the work goes on')
  })
})
