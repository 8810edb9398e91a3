import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

test('no hook that runs before each test stands outside a suite: all files share one process', () => {
  const files = globSync('{src,client,test}/**/*.test.{ts,tsx}')
  assert.ok(files.length > 50)
  const wrong = files.filter((file) => /^(beforeEach|afterEach)\(/m.test(readFileSync(file, 'utf8')))
  assert.deepEqual(wrong, [])
})
