import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { defaultLocale } from '#src/kernel/locale.ts'
import { Document } from '#src/ui/document/document.tsx'
import { renderPage } from '#src/ui/document/render.tsx'
import { Island } from '#src/ui/island/island.tsx'
import { launchBrowser } from '#test/browser.ts'
import { Counter } from './counter.island.tsx'

test('an island is drawn by the server and goes on in the browser with the same properties and locale', async () => {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('counter.island.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  const note = '</script><b>بقي</b>'
  const page = renderPage(
    <Document title="x" assets={{ css: [], js: [] }}>
      <Island name="counter" component={Counter} props={{ from: 3, note }} />
    </Document>,
    defaultLocale,
  )
  const browser = await launchBrowser()
  try {
    const tab = await browser.newPage()
    await tab.setContent(page)
    const button = tab.getByRole('button')
    assert.equal(await button.textContent(), '٣')
    await tab.addScriptTag({ content: built.outputFiles[0]?.text ?? '', type: 'module' })
    await tab.locator('script[data-mounted]').waitFor({ state: 'attached' })
    await button.click()
    await tab.getByText('٤').waitFor()
    assert.equal(await button.count(), 1)
    assert.equal(await button.getAttribute('title'), note)
    assert.equal(await tab.locator('b').count(), 0)
  } finally {
    await browser.close()
  }
})
