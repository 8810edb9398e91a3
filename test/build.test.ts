import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type AssetManifest, buildAssets } from '../tools/build.ts'

let folder: string
let manifest: AssetManifest

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'itqan-assets-'))
  manifest = await buildAssets(folder)
})
after(() => rm(folder, { recursive: true, force: true }))

const sizeOf = async (source: string) => {
  const file = await readFile(join(folder, (manifest.files[source] ?? '').replace('/assets/', '')))
  return gzipSync(file).length
}

test('the manifest leads from sources to hashed files that exist', async () => {
  const files = await readdir(folder)
  for (const source of ['src/styles.css', 'client/base.ts', 'assets/icon.svg', 'fonts/IBMPlexSansArabic-Bold.woff2']) {
    const address = manifest.files[source] ?? ''
    assert.match(address, /^\/assets\/[A-Za-z-]+-[A-Z0-9]{8}\.(css|js|svg|woff2)$/, source)
    assert.ok(files.includes(address.replace('/assets/', '')), source)
  }
  assert.equal(manifest.fonts.length, 2)
})

test('a second build with the same inputs leaves the files alone and gives the same manifest', async () => {
  const written = async () => (await stat(join(folder, 'manifest.json'))).mtimeMs
  const before = await written()
  assert.deepEqual(await buildAssets(folder), manifest)
  assert.equal(await written(), before)
})

test('a rebuild keeps the files of the build before for a day after it, however old, and drops older ones', async () => {
  const own = await mkdtemp(join(tmpdir(), 'itqan-rebuild-'))
  const current = async () => (await readdir(own)).filter((file) => /-[A-Z0-9]{8}\./.test(file))
  const rebuild = () => rm(join(own, '.assets.json')).then(() => buildAssets(own))
  const age = async (file: string, hours: number) => {
    const then = new Date(Date.now() - hours * 3_600_000)
    await utimes(join(own, file), then, then)
  }
  try {
    await buildAssets(own)
    const built = await current()
    // A file of a running server's build, made long ago, that this build no longer makes.
    const served = 'chunk-AAAAAAAA.js'
    await writeFile(join(own, served), '')
    await writeFile(join(own, '.outputs.json'), JSON.stringify([...built, served]))
    await age(served, 72)
    await writeFile(join(own, 'chunk-BBBBBBBB.js'), '')
    await age('chunk-BBBBBBBB.js', 25)
    await rebuild()
    assert.deepEqual((await current()).sort(), [...built, served].sort())
    await rebuild()
    assert.ok((await current()).includes(served), 'not yet a day since it was replaced')
    await age(served, 25)
    await rebuild()
    assert.deepEqual((await current()).sort(), built.sort())
  } finally {
    await rm(own, { recursive: true, force: true })
  }
})

test('style and script of a public page stay far below 50 KB compressed', async () => {
  assert.ok((await sizeOf('src/styles.css')) < 19_000)
  assert.ok((await sizeOf('client/base.ts')) < 4_000)
})

test('each face of the font stays below 43 KB and the style sheet names hashed files only', async () => {
  const files = await readdir(folder)
  for (const font of files.filter((file) => file.endsWith('.woff2'))) {
    assert.ok((await stat(join(folder, font))).size < 43_000, font)
  }
  const sheet = files.find((file) => file.endsWith('.css')) ?? ''
  const css = await readFile(join(folder, sheet), 'utf8')
  for (const [, url] of css.matchAll(/url\("?(?:\.\/)?([^")]+)"?\)/g)) assert.ok(files.includes(url ?? ''), url)
})
