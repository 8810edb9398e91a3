// Lets Node run .tsx in development and tests: plain .ts is stripped by Node itself, only JSX needs compiling.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.split('?')[0]?.endsWith('.tsx')) return nextLoad(url, context)
    const filename = fileURLToPath(url)
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      sourceMaps: 'inline',
      swcrc: false,
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      },
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
