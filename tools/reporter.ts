// Prints what failed and why, what was skipped, and one closing line; a dot for everything else.
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const count = { passed: 0, failed: 0, skipped: 0 }
  const failures: string[] = []
  for await (const event of source) {
    if (event.type === 'test:stderr' || event.type === 'test:stdout') continue
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { name, file, line, details, skip } = event.data
    if (details.type === 'suite') continue
    if (skip !== undefined) {
      count.skipped += 1
      yield `\nskipped: ${name}${typeof skip === 'string' ? ` (${skip})` : ''}\n`
    } else if (event.type === 'test:pass') {
      count.passed += 1
      yield '.'
    } else {
      count.failed += 1
      const cause = 'error' in details ? (details.error.cause ?? details.error) : ''
      failures.push(
        `\n✖ ${name}\n  ${file ?? ''}:${line ?? ''}\n${inspect(cause, { depth: 6, maxStringLength: 1500 }).slice(0, 6000)}\n`,
      )
      yield 'F'
    }
  }
  yield `\n${failures.join('')}\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`
}

export default report
