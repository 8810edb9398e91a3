import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Refusal } from '#src/kernel/refusal.ts'
import { jpegOf, sampleFiles, zip } from '#test/sample-files.ts'
import { displayName } from './files/name.ts'
import { placeOf } from './files/place.ts'
import { parseRange } from './files/range.ts'
import { acceptedTypes } from './files/types.ts'
import { megabyte, openFileStore } from './files.ts'

const home = await mkdtemp(join(tmpdir(), 'itqan-files-'))
after(() => rm(home, { recursive: true }))
const root = join(home, 'files')
const store = await openFileStore(home)

async function* inPieces(bytes: Buffer, piece = 1000) {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

const read = async (sha256: string, range?: { start: number; end: number }) => {
  const { stream, size } = await store.read(sha256, range)
  return { size, bytes: Buffer.from(await new Response(stream).arrayBuffer()) }
}

const refusedAs = (kind: string) => (error: unknown) => error instanceof Refusal && error.kind === kind

async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('every accepted type is told by its bytes, kept as it came, under its hash', async () => {
  const kinds = Object.entries(sampleFiles)
  assert.equal(kinds.length, Object.keys(acceptedTypes).length)
  const types = new Set<string>()
  for (const [kind, bytes] of kinds) {
    const stored = await store.receive(inPieces(bytes, 7), { name: 'دليل.bin' })
    assert.equal(stored.sha256, createHash('sha256').update(bytes).digest('hex'))
    assert.equal(stored.size, bytes.length)
    assert.match(stored.name, new RegExp(`^دليل\\.bin\\.${kind === 'jpeg' ? 'jpg' : kind}$`))
    assert.deepEqual((await read(stored.sha256)).bytes, bytes)
    types.add(stored.type)
  }
  assert.deepEqual([...types].sort(), Object.keys(acceptedTypes).sort())
})

test('other types are refused whatever their name, and nothing of them stays', async () => {
  const before = await filesIn(root)
  const others = {
    'page.jpg': Buffer.from('<!doctype html><script>alert(1)</script>'),
    'drawing.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'program.pdf': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
    'archive.docx': zip({ 'readme.txt': 'hello' }),
    'text.pdf': Buffer.from('plain text'),
  }
  for (const [name, bytes] of Object.entries(others)) {
    await assert.rejects(store.receive(inPieces(bytes), { name }), refusedAs('unsupported'), name)
  }
  assert.deepEqual(await filesIn(root), before)
})

test('a document with macros is refused though it is a kind of Word file', async () => {
  const macros = zip({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    'word/document.xml': '<x/>',
  })
  await assert.rejects(store.receive(inPieces(macros), { name: 'letter.docx' }), refusedAs('unsupported'))
})

test('a file over the limit is refused as soon as it is over it, not after all of it came', async () => {
  const before = await filesIn(root)
  let sent = 0
  async function* endless() {
    yield sampleFiles.jpeg
    for (;;) {
      sent += megabyte
      yield Buffer.alloc(megabyte)
    }
  }
  await assert.rejects(store.receive(endless(), { name: 'photo.jpg' }), (error) => {
    assert(error instanceof Refusal)
    assert.equal(error.kind, 'tooLarge')
    assert.deepEqual(error.values, { limit: 20 })
    return true
  })
  assert.equal(sent, 20 * megabyte)
  assert.deepEqual(await filesIn(root), before)
})

test('the limit is what the caller says, to the byte', async () => {
  const fits = await store.receive(inPieces(jpegOf(megabyte)), { name: 'a.jpg', limit: megabyte })
  assert.equal(fits.size, megabyte)
  const over = store.receive(inPieces(jpegOf(megabyte + 1)), { name: 'a.jpg', limit: megabyte })
  await assert.rejects(over, refusedAs('tooLarge'))
})

test('an empty file and one that breaks off are refused and leave nothing', async () => {
  const before = await filesIn(root)
  await assert.rejects(store.receive(inPieces(Buffer.alloc(0)), { name: 'a.jpg' }), refusedAs('invalid'))
  async function* cut() {
    yield sampleFiles.png
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
  }
  await assert.rejects(store.receive(cut(), { name: 'a.png' }), refusedAs('invalid'))
  async function* bug() {
    yield sampleFiles.png
    throw new TypeError('a bug is not a refusal')
  }
  await assert.rejects(store.receive(bug(), { name: 'a.png' }), TypeError)
  assert.deepEqual(await filesIn(root), before)
})

test('the same bytes are kept once, even when sent at the same time under two names', async () => {
  const bytes = jpegOf(5000, 1)
  const [one, two] = await Promise.all([
    store.receive(inPieces(bytes), { name: 'one.jpg' }),
    store.receive(inPieces(bytes), { name: 'two.jpeg' }),
  ])
  assert.equal(one.sha256, two.sha256)
  assert.deepEqual([one.name, two.name], ['one.jpg', 'two.jpeg'])
  assert.equal((await filesIn(root)).filter((name) => name === one.sha256).length, 1)
  assert.deepEqual((await read(one.sha256)).bytes, bytes)
})

test('a stretch is read with both ends included', async () => {
  const { sha256 } = await store.receive(inPieces(sampleFiles.pdf), { name: 'a.pdf' })
  const { bytes, size } = await read(sha256, { start: 1, end: 3 })
  assert.equal(bytes.toString(), 'PDF')
  assert.equal(size, sampleFiles.pdf.length)
})

test('what is not there, or is no hash, is missing', async () => {
  for (const sha256 of ['0'.repeat(64), '../../etc/passwd', '', 'ABC']) {
    await assert.rejects(store.read(sha256), refusedAs('missing'))
  }
})

test('the sweep takes old files without a row and broken uploads, and nothing else', async () => {
  const [kept, forgotten, fresh] = await Promise.all(
    [10, 11, 12].map((seed) => store.receive(inPieces(jpegOf(3000, seed)), { name: 'a.jpg' })),
  )
  assert(kept && forgotten && fresh)
  const longAgo = new Date('2026-01-01')
  for (const { sha256 } of [kept, forgotten]) await utimes(placeOf(root, sha256), longAgo, longAgo)
  const broken = join(root, 'incoming', 'broken')
  await writeFile(broken, 'half')
  await utimes(broken, longAgo, longAgo)

  const known = async (hashes: readonly string[]) => new Set(hashes.filter((hash) => hash === kept.sha256))
  assert.equal(await store.sweep(known, new Date('2026-06-01')), 1)
  await assert.rejects(store.read(forgotten.sha256), refusedAs('missing'))
  assert.deepEqual((await read(kept.sha256)).bytes, jpegOf(3000, 10))
  assert.deepEqual((await read(fresh.sha256)).bytes, jpegOf(3000, 12))
  assert.deepEqual(await filesIn(join(root, 'incoming')), [])
  await rm(placeOf(root, kept.sha256))
})

test('a file sent anew, or given a row, while the sweep looks at it stays', async () => {
  const longAgo = new Date('2026-01-01')
  const before = new Date('2026-06-01')
  const bytes = jpegOf(3000, 20)
  const { sha256 } = await store.receive(inPieces(bytes), { name: 'a.jpg' })

  await utimes(placeOf(root, sha256), longAgo, longAgo)
  const sentAnew = async (): Promise<Set<string>> => {
    await store.receive(inPieces(bytes), { name: 'a.jpg' })
    return new Set()
  }
  assert.equal(await store.sweep(sentAnew, before), 0)
  assert.deepEqual((await read(sha256)).bytes, bytes)

  await utimes(placeOf(root, sha256), longAgo, longAgo)
  let asked = 0
  const rowAppears = async () => new Set(asked++ === 0 ? [] : [sha256])
  assert.equal(await store.sweep(rowAppears, before), 0)
  assert.deepEqual((await read(sha256)).bytes, bytes)
})

test('a sweep cut short between its two looks loses nothing that has a row', async () => {
  const { sha256 } = await store.receive(inPieces(jpegOf(3000, 21)), { name: 'a.jpg' })
  const aside = join(root, 'leaving', sha256)
  await writeFile(aside, await readFile(placeOf(root, sha256)))
  await rm(placeOf(root, sha256))
  await store.sweep(async (hashes) => new Set(hashes), new Date('2026-06-01'))
  assert.deepEqual((await read(sha256)).bytes, jpegOf(3000, 21))
  assert.deepEqual(await filesIn(join(root, 'leaving')), [])
})

test('a display name has no folder, no control, direction or reserved character, and the ending of its type', () => {
  const names: [string, string][] = [
    ['photo.JPG', 'photo.jpg'],
    ['صورة المدخل.jpeg', 'صورة المدخل.jpeg'],
    ['C:\\Users\\me\\photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe.jpg'],
    ['\u2067a\u2069\u200F.jpg', 'a.jpg'],
    ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie- x.jpg'],
    ['a"b<c>|?*.jpg', 'a-b-c----.jpg'],
    ['  .. .jpg', 'file.jpg'],
    ['', 'file.jpg'],
    ['\u0000', 'file.jpg'],
    ['.jpg', 'file.jpg'],
    ['photo.jpg. .', 'photo.jpg'],
    [`${'م'.repeat(300)}.jpg`, `${'م'.repeat(120)}.jpg`],
  ]
  for (const [raw, shown] of names) assert.equal(displayName(raw, 'image/jpeg'), shown, JSON.stringify(raw))
})

test('a Range header is read as RFC 9110 says', () => {
  const cases: [string | undefined, ReturnType<typeof parseRange>][] = [
    [undefined, null],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-200', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-200', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
  ]
  for (const [header, range] of cases) assert.deepEqual(parseRange(header, 100), range, header ?? 'none')
})
