import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { Locale } from '#src/kernel/locale.ts'
import { initials } from './avatar/avatar.tsx'
import type { Example } from './example.tsx'
import { exampleDocument, examplePages } from './examples.tsx'

const arabic: Locale = { language: 'ar', digits: 'arab', timeZone: 'Asia/Bahrain', hijri: true }
const english: Locale = { language: 'en', digits: 'latn', timeZone: 'Asia/Bahrain', hijri: true }
const now = new Date('2026-11-22T07:40:00Z')
const assets = { css: ['/assets/index.css'], js: ['/assets/base.js'] }
const pages = examplePages().map((page) => ({
  page,
  html: [arabic, english].map((locale) => exampleDocument(page, assets, locale, now)),
}))

test('every example has its own address and a title in both languages', () => {
  const slugs = pages.map(({ page }) => page.slug)
  assert.equal(new Set(slugs).size, slugs.length)
  for (const { page } of pages) assert.ok(page.title.ar && page.title.en, page.slug)
})

test('every example file is listed', async () => {
  const folder = new URL('.', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.example.tsx'),
  )
  for (const file of files) {
    const exported: readonly (Example | readonly Example[])[] = Object.values(await import(new URL(file, folder).href))
    for (const { slug } of exported.flat()) {
      assert.ok(
        pages.some(({ page }) => page.slug === slug),
        `${file}: ${slug}`,
      )
    }
  }
})

test('no page carries an inline style or script: the security policy would refuse it', () => {
  for (const { page, html } of pages) {
    for (const text of html) {
      assert.doesNotMatch(text, /\sstyle=/, page.slug)
      assert.doesNotMatch(text, /\son[a-z]+="/, page.slug)
      for (const [script] of text.matchAll(/<script[^>]*>/g)) assert.match(script, /src=|application\/json/, page.slug)
    }
  }
})

test('ids are unique on every page, and every label and description leads to one', () => {
  for (const { page, html } of pages) {
    for (const text of html) {
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
      assert.deepEqual(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        [],
        page.slug,
      )
      const wanted = [...text.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)]
      for (const id of wanted.flatMap((match) => (match[1] ?? '').split(' '))) {
        assert.ok(ids.includes(id), `${page.slug}: nothing has the id ${id}`)
      }
    }
  }
})

test('pages say their language and direction', () => {
  for (const { html } of pages) {
    assert.match(html[0] ?? '', /<html lang="ar" dir="rtl"/)
    assert.match(html[1] ?? '', /<html lang="en" dir="ltr"/)
  }
})

test('an English page holds no Arabic but the way to the Arabic one and the mark', () => {
  for (const { page, html } of pages) {
    const words = (html[1] ?? '').replace(/lang="ar"[^>]*>(<svg.*?<\/svg>)?[^<]*/g, '')
    assert.doesNotMatch(words, /[\u0621-\u064a]{2,}/, page.slug)
  }
})

test('initials leave titles and articles aside and keep Arabic letters apart', () => {
  assert.equal(initials('سالم المعاودة'), 'س\u200c م')
  assert.equal(initials('د. منيرة البنعلي'), 'م\u200c ب')
  assert.equal(initials('Salem Al Moawda'), 'SM')
  assert.equal(initials('Huda'), 'H')
  assert.equal(initials(''), '')
})
