// What the documents say of the program is so.
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { environment } from '#src/platform/config.ts'
import { entities, programmePeople } from '#src/sample/government.ts'
import { glossary, readSlices } from '../tools/glossary.ts'

/** Tables as they read, however wide their columns are drawn. */
const unpadded = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')

const read = (path: string) => readFileSync(path, 'utf8')
const pages = [...globSync('*.md'), ...globSync('docs/**/*.md'), ...globSync('src/*/README.md'), 'migrations/README.md']

test('operations.md lists every setting the program reads, and no other', () => {
  const listed = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name)
  assert.deepEqual(listed.sort(), Object.keys(environment.shape).sort())
})

test('links between the documents lead to files that are there', () => {
  for (const page of pages) {
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)) {
      assert.ok(existsSync(join(dirname(page), target)), `${page} links to ${target}`)
    }
  }
})

test('commands the documents name are scripts of the package', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
  for (const page of pages) {
    for (const [, name = ''] of read(page).matchAll(/npm run ([a-z:]+)/g)) assert.ok(scripts[name], `${page}: ${name}`)
  }
})

test('decisions have numbers of their own, and all stand in their index', () => {
  const files = globSync('docs/decisions/[0-9]*.md').map((path) => path.replace('docs/decisions/', ''))
  const numbers = files.map((file) => Number(file.slice(0, 4)))
  assert.equal(new Set(numbers).size, numbers.length)
  const index = read('docs/decisions/README.md')
  for (const file of files) {
    assert.match(index, new RegExp(`^${Number(file.slice(0, 4))}\\. .*\\(${file}\\)$`, 'm'))
    assert.match(read(join('docs/decisions', file)), new RegExp(`^# ${Number(file.slice(0, 4))}\\. `))
  }
})

test('each slice says its words in Arabic and English, and the glossary gathers them all', () => {
  const slices = readSlices()
  assert.ok(slices.length >= 4)
  for (const { name, words } of slices) {
    assert.ok(words.length >= 2, name)
    for (const cells of words) {
      assert.equal(cells.length, 3, `${name}: ${cells.join(' | ')}`)
      assert.match(cells[1] ?? '', /[\u0600-\u06ff]/, `${name}: ${cells[0]}`)
    }
  }
  assert.equal(unpadded(read('docs/glossary.md')), unpadded(glossary(slices)), 'run npm run glossary')
})

test('every account the README names is made by the sample', () => {
  const made = new Set([
    ...programmePeople.map(({ key }) => `${key}@programme.example`),
    ...entities.flatMap(({ people, domain }) => people.map(({ key }) => `${key}@${domain}`)),
  ])
  const named = [...read('README.md').matchAll(/`([a-z0-9-]+@[a-z]+\.example)`/g)].map(([, address = '']) => address)
  assert.ok(named.length > 10)
  for (const address of named) assert.ok(made.has(address), address)
})
