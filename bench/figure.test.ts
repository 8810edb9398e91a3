import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { alternate, type Figure, judge, median, type Target } from './figure.ts'
import { table } from './table.ts'

const figure = (values: number[], reference: number[], target: Target): Figure => ({
  name: 'page',
  unit: 'ms',
  values,
  reference: { name: 'drawing', values: reference },
  target,
})

describe('a figure', () => {
  it('is judged by the median of the ratios of its rounds, which one slow round does not move', () => {
    const verdict = judge(figure([2, 40, 4], [1, 20, 2], { ratio: 'atMost', limit: 2 }))
    assert.deepEqual([verdict.ratio, verdict.median, verdict.holds], [2, 4, true])
  })

  it('fails where the ratio or the value passes its limit, and promises nothing without a target', () => {
    assert.equal(judge(figure([5], [1], { ratio: 'atMost', limit: 3 })).holds, false)
    assert.equal(judge(figure([5], [1], { ratio: 'atLeast', limit: 3 })).holds, true)
    assert.equal(judge(figure([5], [1], { value: 'atMost', limit: 4 })).holds, false)
    assert.equal(judge(figure([5], [1], { none: true })).holds, null)
  })

  it('needs at least one value', () => {
    assert.throws(() => median([]))
    assert.equal(median([4, 1, 3, 2]), 2.5)
  })
})

describe('sides measured in turn', () => {
  it('begin a round each as often as the other', async () => {
    const order: string[] = []
    const side = (name: string) => async () => {
      order.push(name)
      return order.length
    }
    assert.deepEqual(await alternate(2, [side('a'), side('b')]), [
      [1, 4],
      [2, 3],
    ])
    assert.equal(order.join(''), 'abba')
  })
})

describe('the table', () => {
  it('says which promise is broken', () => {
    const text = table([figure([5], [1], { ratio: 'atMost', limit: 3 })])
    assert.match(text, /\| page +\| 5\.00 ms \| 5\.00–5\.00 \| drawing: 1\.00 ms \| 5\.00× +\| ≤ 3× +\| \*\*no\*\* +\|/)
  })
})
