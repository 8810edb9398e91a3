import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLocale } from '#src/kernel/locale.ts'
import { Island, islandData } from '../island/island.tsx'
import { Document } from './document.tsx'
import { renderPage, renderPart } from './render.tsx'

const assets = { css: ['/a.css'], js: ['/b.js'], fonts: ['/f.woff2'], webManifest: '/app.webmanifest', icon: '/i.svg' }

test('the title names the page and the product, and says first that something is wrong', () => {
  const page = (hasErrors: boolean) =>
    renderPage(
      <Document title="الخطة" assets={assets} hasErrors={hasErrors}>
        <p>x</p>
      </Document>,
      defaultLocale,
    )
  assert.match(page(false), /<title>الخطة – إتقان<\/title>/)
  assert.match(page(true), /<title>خطأ: الخطة – إتقان<\/title>/)
})

test('the head links what was built and nothing else', () => {
  const html = renderPage(
    <Document title="x" assets={assets} noIndex alternate={{ language: 'en', href: '/en' }}>
      <p>x</p>
    </Document>,
    defaultLocale,
  )
  assert.ok(html.startsWith('<!doctype html><html lang="ar" dir="rtl"'))
  assert.match(html, /<link rel="preload" href="\/f.woff2" as="font" type="font\/woff2" crossorigin="anonymous"\/>/)
  assert.match(html, /<link rel="stylesheet" href="\/a.css"\/>/)
  assert.match(html, /<link rel="manifest" href="\/app.webmanifest"\/>/)
  assert.match(html, /<script type="module" src="\/b.js"><\/script>/)
  assert.match(html, /<meta name="robots" content="noindex"\/>/)
  assert.match(html, /hreflang="en" href="\/en"/)
})

test('what an island is given cannot end its script element', () => {
  const evil = { note: '</script><script>alert(1)</script><!--', line: '\u2028' }
  assert.doesNotMatch(islandData(evil), /<|\u2028/)
  assert.deepEqual(JSON.parse(islandData(evil)), evil)
  const Body = ({ note }: { note: string; line: string }) => <p>{note}</p>
  const html = renderPart(<Island name="evil" component={Body} props={evil} />, defaultLocale)
  assert.equal(html.match(/<script/g)?.length, 1)
  assert.match(html, /<p>&lt;\/script>/)
})
