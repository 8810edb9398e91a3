import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { extractText, getDocumentProxy } from 'unpdf'
import { projectRoot } from '../paths.ts'
import { createDocuments, DocumentFailure, type Documents } from './documents.ts'

const silent = { info: () => {}, warn: () => {} }
const templates = {
  'letter.typ': `#let doc = json("/documents/.job/data.json")
    #set document(title: doc.title, date: none)
    #set text(font: "IBM Plex Sans Arabic", lang: "ar")
    #doc.title: #doc.body`,
  'picture.typ': `#set document(title: "p")
    #let unreadable = json("/documents/.job/unreadable.json")
    #for name in ("dot.svg", "photo.gif") [
      #if name in unreadable [left out] else [#image("/documents/.job/" + name, alt: "dot")]
    ]`,
  'broken.typ': 'Words.\n#unknown-name',
  // Long enough to outlast any time limit of a test, and native all the way.
  'endless.typ':
    '#for a in range(3000) { for b in range(3000) { for c in range(3000) { let x = calc.sin(a * b * c) } } }',
}
// One grey pixel.
const photo = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')
const dot = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>',
)

async function textOf(pdf: Uint8Array) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text
}

const failsFor = (reason: string, words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof DocumentFailure)
  assert.equal(error.reason, reason)
  assert.match(error.message, words)
  return true
}

describe('documents', () => {
  let root: string
  let documents: Documents

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'itqan-documents-'))
    await mkdir(join(root, 'documents'))
    await symlink(join(projectRoot(), 'assets'), join(root, 'assets'))
    for (const [name, source] of Object.entries(templates)) await writeFile(join(root, 'documents', name), source)
    documents = createDocuments({ root, log: silent })
  })
  after(async () => {
    await documents.close()
    await rm(root, { recursive: true })
  })

  it('are made from a template and data, in shaped and readable Arabic', async () => {
    const pdf = await documents.pdf('letter.typ', { title: 'خدمة العملاء', body: 'الإطار الأول ٩٤ SLA' })
    assert.equal(Buffer.from(pdf.slice(0, 5)).toString(), '%PDF-')
    const proxy = await getDocumentProxy(new Uint8Array(pdf))
    const { info } = await proxy.getMetadata()
    assert.equal('Title' in info && info.Title, 'خدمة العملاء')
    assert.equal('Language' in info && info.Language, 'ar')
    assert.deepEqual((await proxy.getMarkInfo())?.Marked, true)
    const text = await textOf(pdf)
    for (const word of ['العملاء', 'الإطار', 'الأول', '٩٤', 'SLA']) assert.ok(text.includes(word), word)
  })

  it('never run what the data says', async () => {
    const evil = '#read("/etc/passwd") #panic() $x$ *b* ] } "'
    const text = await textOf(await documents.pdf('letter.typ', { title: 'x', body: evil }))
    assert.ok(text.includes('#panic()'))
  })

  it('drop direction marks, which would hide in what is copied and searched', async () => {
    const text = await textOf(await documents.pdf('letter.typ', { title: 'a', body: '\u2068name\u202Egpj\u2069' }))
    assert.ok(text.includes('namegpj'))
  })

  it('are made whatever people typed, with a warning where a font lacks a character', async () => {
    const warnings: object[] = []
    const own = createDocuments({ root, log: { ...silent, warn: (line: object) => warnings.push(line) } })
    const body = (text: string) => own.pdf('letter.typ', { title: 'a', body: text })
    for (const odd of [
      'a\u0000b\u0001c',
      'x\uD800y',
      'كلمة '.repeat(3000),
      'https://x/'.padEnd(3000, 'a'),
      ' ',
      'س\r\nس',
    ])
      assert.ok((await body(odd)).length > 0)
    assert.deepEqual(warnings, [])
    assert.ok((await textOf(await body('خدمة \u{10FFFD}'))).includes('خدمة'))
    assert.equal(warnings.length, 1)
    await own.close()
  })

  it('show pictures given as bytes, and forget them afterwards', async () => {
    const files = { 'dot.svg': dot, 'photo.gif': photo }
    const pdf = await documents.pdf('picture.typ', {}, { files })
    assert.ok(!(await textOf(pdf)).includes('left out'))
    await assert.rejects(documents.pdf('picture.typ', {}), failsFor('compile', /dot\.svg/))
  })

  it('leave out a damaged picture and keep the rest', async () => {
    const files = { 'dot.svg': dot, 'photo.gif': photo.subarray(0, 12) }
    assert.ok((await textOf(await documents.pdf('picture.typ', {}, { files }))).includes('left out'))
  })

  it('are the same bytes for the same data', async () => {
    const data = { title: 'ع', body: 'ب' }
    const [one, other] = [await documents.pdf('letter.typ', data), await documents.pdf('letter.typ', data)]
    assert.deepEqual(one, other)
  })

  it('say where a template is wrong, and go on with the next', async () => {
    const broken = documents.pdf('broken.typ', {})
    const good = documents.pdf('letter.typ', { title: 'a', body: 'b' })
    await assert.rejects(broken, failsFor('compile', /broken\.typ:\d+: .*unknown/))
    assert.ok((await good).length > 0)
  })

  it('refuse names that leave their folder', async () => {
    assert.throws(() => documents.pdf('../secret.typ', {}), /Not the name of a template/)
    assert.throws(() => documents.pdf('letter.typ', {}, { files: { '../x.png': dot } }), /Not the name of a picture/)
  })

  it('that hang are given up at their time limit, and the next is made by a new worker', async () => {
    const hung = documents.pdf('endless.typ', {}, { timeLimit: 300 })
    const next = documents.pdf('letter.typ', { title: 'a', body: 'after the hang' })
    await assert.rejects(hung, failsFor('timeLimit', /endless\.typ: not made within 300 ms/))
    assert.ok((await textOf(await next)).includes('after the hang'))
  })

  it('fail clearly when the worker dies under them, and the next is made by a new one', async () => {
    let worker = 0
    const info = (line: object) => {
      if ('pid' in line && typeof line.pid === 'number') worker = line.pid
    }
    const own = createDocuments({ root, log: { ...silent, info } })
    const lost = own.pdf('endless.typ', {})
    const next = own.pdf('letter.typ', { title: 'a', body: 'b' })
    process.kill(worker, 'SIGKILL')
    await assert.rejects(lost, failsFor('crash', /the document worker ended \(SIGKILL\)/))
    assert.ok((await next).length > 0)
    await own.close()
  })

  it('end the worker when none is wanted, and start one again', async () => {
    const pids: number[] = []
    const info = (line: object) => {
      if ('pid' in line && typeof line.pid === 'number') pids.push(line.pid)
    }
    const runs = (pid = 0) => {
      try {
        return process.kill(pid, 0)
      } catch {
        return false
      }
    }
    const own = createDocuments({ root, log: { ...silent, info }, idle: 30 })
    await own.pdf('letter.typ', { title: 'a', body: 'b' })
    assert.ok(runs(pids[0]))
    for (let tries = 0; runs(pids[0]) && tries < 500; tries += 1) await wait(10)
    assert.ok(!runs(pids[0]))
    await own.pdf('letter.typ', { title: 'a', body: 'b' })
    assert.equal(pids.length, 2)
    await own.close()
  })

  it('still waiting when the program stops fail clearly, and no later one is begun', async () => {
    const own = createDocuments({ root, log: silent })
    const asked = [1, 2, 3].map(() => own.pdf('endless.typ', {}))
    const outcomes = Promise.allSettled(asked)
    await own.close()
    for (const outcome of await outcomes) {
      assert.equal(outcome.status, 'rejected')
      failsFor('closed', /the program is stopping/)(outcome.reason)
    }
    await assert.rejects(own.pdf('letter.typ', {}), failsFor('closed', /stopping/))
  })
})
