import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import type { Locale } from '#src/kernel/locale.ts'
import { renderPart } from './document/render.tsx'
import { Code, DateText, LocalText, Name, NumberText, Reference, useText } from './locale-context.tsx'
import { uiTexts } from './texts.ts'

const arabic: Locale = { language: 'ar', digits: 'arab', timeZone: 'Asia/Bahrain', hijri: true }
const english: Locale = { language: 'en', digits: 'latn', timeZone: 'Asia/Bahrain', hijri: true }
const now = new Date('2026-11-22T07:40:00Z')
const show = (element: VNode, locale: Locale = arabic) => renderPart(element, locale, now)

test('a localized text shows the reader’s side without markup', () => {
  assert.equal(show(<LocalText text={{ ar: 'مركز', en: 'Centre' }} />), 'مركز')
  assert.equal(show(<LocalText text={{ ar: 'مركز', en: 'Centre' }} />, english), 'Centre')
})

test('where only the other language is known, it is marked with its language and direction', () => {
  assert.equal(show(<LocalText text={{ ar: '', en: 'Centre' }} />), '<bdi lang="en" dir="ltr">Centre</bdi>')
  assert.equal(show(<LocalText text={{ ar: 'مركز', en: '' }} />, english), '<bdi lang="ar" dir="rtl">مركز</bdi>')
  assert.equal(show(<LocalText text={{ ar: '', en: '' }} />), '')
})

test('a date carries its machine form, and the Hijri date where the reader wants it', () => {
  const html = show(<DateText at={now} style="dateLong" hijri />)
  assert.match(html, /<time datetime="2026-11-22T07:40:00.000Z">/)
  assert.match(html, /٢٠٢٦/)
  assert.match(html, /<span class="hijri">[^<]*١٤٤٨/)
  assert.doesNotMatch(show(<DateText at={now} hijri />, { ...arabic, hijri: false }), /hijri/)
})

test('the recent is told relatively with the full date on hover; the older by its date', () => {
  const minutes = show(<DateText at={new Date('2026-11-22T07:37:00Z')} relative />, english)
  assert.match(minutes, /title="22 November 2026[^"]*">3 minutes ago</)
  assert.match(show(<DateText at={new Date('2026-11-20T07:40:00Z')} relative />, english), />2 days ago</)
  const old = show(<DateText at={new Date('2026-11-01T07:40:00Z')} relative />, english)
  assert.match(old, />1 November 2026</)
  assert.doesNotMatch(old, /title/)
})

test('numbers take the reader’s digits, and a lone Arabic zero is said in words', () => {
  assert.equal(show(<NumberText value={94} />), '٩٤')
  assert.equal(show(<NumberText value={94} />, english), '94')
  assert.equal(show(<NumberText value={0} />), 'صفر')
  assert.equal(show(<NumberText value={0} />, english), '0')
})

test('references stay Latin and left to right; codes take the reader’s digits but keep their order; names are isolated', () => {
  assert.equal(show(<Reference value="ITQ-26-0118" />), '<bdi dir="ltr" class="reference">ITQ-26-0118</bdi>')
  assert.equal(show(<Code value="3.4.10" />), '<bdi dir="ltr" class="nowrap">٣.٤.١٠</bdi>')
  assert.equal(show(<Name>Ali</Name>), '<bdi>Ali</bdi>')
})

test('texts are said with their values in the plural the number asks for', () => {
  function Count({ count }: { count: number }) {
    const t = useText()
    return <>{t(uiTexts.errorCount, { count })}</>
  }
  assert.equal(show(<Count count={1} />), 'هناك مشكلة واحدة')
  assert.equal(show(<Count count={2} />), 'هناك مشكلتان')
  assert.equal(show(<Count count={3} />), 'هناك ٣ مشكلات')
  assert.equal(show(<Count count={11} />), 'هناك ١١ مشكلة')
  assert.equal(show(<Count count={3} />, english), 'There are 3 problems')
})
