import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DeviceStore, WaitingAnswer } from './device-store.ts'
import { afterSending, openDeviceStore } from './device-store.ts'

const draft = (note: string) => ({ result: 'not_met' as const, note, reason: '' })
const entry = (note: string): Omit<WaitingAnswer, 'version'> => ({
  key: 'p/v/1.1.1',
  owner: 'p',
  visit: 'v',
  code: '1.1.1',
  draft: draft(note),
  stamp: note,
  at: '2026-11-22T07:00:00.000Z',
  rejected: null,
  conflict: null,
})
const only = async (store: DeviceStore) => {
  const [one, ...others] = await store.answers('p')
  assert.equal(others.length, 0)
  return one ?? assert.fail('nothing waits')
}

describe('what waits on the device', () => {
  test('a browser that keeps nothing says so and still holds answers for the page', async () => {
    const store = await openDeviceStore()
    assert.equal(store.lasting, false)
    await store.give(entry('أ'), 0)
    assert.equal((await only(store)).draft.note, 'أ')
    assert.deepEqual(await store.answers('another person'), [])
  })

  test('what was given while the one before was under way stays, on the version that one got', async () => {
    const store = await openDeviceStore()
    await store.give(entry('أ'), 0)
    const sent = await only(store)
    await store.give(entry('ب'), 0)
    assert.equal(await store.settle(sent, { kind: 'taken', version: 1 }), true)
    const left = await only(store)
    assert.deepEqual([left.draft.note, left.version], ['ب', 1])
  })

  test('what is given after it was taken builds on its version, though this tab has not heard of it', async () => {
    const store = await openDeviceStore()
    await store.give(entry('أ'), 0)
    assert.equal(await store.settle(await only(store), { kind: 'taken', version: 1 }), false)
    assert.deepEqual(await store.answers('p'), [])
    await store.give(entry('ب'), 0)
    assert.equal((await only(store)).version, 1)
  })

  test('a newer version seen from the server counts', async () => {
    const store = await openDeviceStore()
    await store.give(entry('أ'), 7)
    assert.equal((await only(store)).version, 7)
  })

  test('a refusal stays with what was refused; what was given since gets its own try', () => {
    const sent = { ...entry('أ'), version: 0 }
    const since = { ...entry('ب'), version: 0 }
    const refused = { kind: 'rejected', why: 'مقفلة' } as const
    assert.equal(afterSending(sent, sent, refused)?.rejected, 'مقفلة')
    assert.equal(afterSending(since, sent, refused)?.rejected, null)
  })

  test('a conflict keeps the newest of ours beside what stands', () => {
    const current = { result: 'met', note: '', reason: '', version: 4 } as const
    const since = { ...entry('ب'), version: 0 }
    const left = afterSending(since, { ...entry('أ'), version: 0 }, { kind: 'stale', current })
    assert.deepEqual([left?.draft.note, left?.conflict?.version], ['ب', 4])
  })
})
