import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../..', import.meta.url))
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }))

const linesMatching = (pattern: RegExp, except: readonly string[] = []) =>
  sheets
    .filter(({ file }) => !except.includes(file))
    .flatMap(({ file, css }) =>
      css
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )

test('style sheets name no physical side: every layout mirrors by itself', () => {
  const sides =
    /(^|[\s;{])((margin|padding|border|inset)-(left|right|top|bottom)|(left|right|top|bottom)|(min-|max-)?(width|height))\s*:/
  const found = linesMatching(sides).filter((line) => !line.includes('@media'))
  assert.deepEqual(found, [])
  assert.deepEqual(linesMatching(/(text-align|float|clear)\s*:\s*(left|right)/), [])
})

test('style sheets name colours by tokens only', () => {
  assert.deepEqual(linesMatching(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i, ['ui/styles/tokens.css']), [])
})

test('nothing casts a shadow', () => {
  assert.deepEqual(linesMatching(/box-shadow:(?!\s*(inset|none))|drop-shadow|text-shadow/), [])
})

test('every custom property in use is defined', () => {
  const all = sheets.map(({ css }) => css).join('\n')
  const defined = new Set([...all.matchAll(/(--[a-z0-9-]+)\s*:/g)].map((match) => match[1]))
  const used = new Set([...all.matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1]))
  assert.deepEqual(
    [...used].filter((name) => !defined.has(name)),
    [],
  )
})

const importsOf = (file: string) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/@import "(.+?)"/g)].map((match) =>
    relative(source, join(source, dirname(file), match[1] ?? '')),
  )

test('the product carries every sheet once, and print overrules them all', () => {
  const product = importsOf('styles.css')
  const imported = [...product, ...importsOf('ui/styles/index.css')]
  const there = sheets.map(({ file }) => file).filter((file) => file !== 'styles.css')
  assert.deepEqual(imported.toSorted(), there.toSorted())
  assert.equal(product.at(-1), 'ui/styles/print.css')
})

test('the design system names no sheet of a slice', () => {
  const foreign = importsOf('ui/styles/index.css').filter((file) => !file.startsWith('ui/'))
  assert.deepEqual(foreign, [])
})

test('body text and its tints reach the contrast they promise', () => {
  const tokens = readFileSync(join(source, 'ui/styles/tokens.css'), 'utf8')
  const token = (name: string) => tokens.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1] ?? ''
  const pairs = [
    ['ink', 'surface'],
    ['muted', 'surface'],
    ['muted', 'canvas'],
    ['primary', 'primary-tint'],
    ['primary', 'met'],
    ['gold-text', 'gold-tint'],
    ['warning-text', 'warning-tint'],
    ['success-hover', 'success-tint'],
    ['danger', 'danger-tint'],
    ['info', 'info-tint'],
    ['slate', 'canvas-strong'],
    ['on-dark', 'primary'],
    ['on-dark', 'danger'],
    ['on-dark', 'success'],
    ['on-dark', 'slate'],
    ['on-dark-muted', 'rail'],
  ] as const
  const weak = pairs.filter(([text, ground]) => contrast(token(text), token(ground)) < 4.8)
  assert.deepEqual(weak, [])
  assert.ok(contrast(token('line-strong'), token('surface')) >= 3, 'borders of controls need 3 : 1')
})

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
