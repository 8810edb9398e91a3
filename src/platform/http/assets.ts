// Built files: their addresses, which carry a hash, and their bytes, which may then be kept for ever.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Handler, MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { DocumentAssets } from '#src/ui/document/document.tsx'
import { projectRoot } from '../paths.ts'
import type { Env } from './env.ts'

const manifestSchema = z.object({ files: z.record(z.string(), z.string()), fonts: z.array(z.string()) })

export interface Assets {
  /** What a page needs: the style sheet, the base script of staff pages, and its islands. */
  of(kind: 'public' | 'staff', islands: readonly string[]): DocumentAssets
  /** Address of one built file by its source path. */
  address(source: string): string
  readonly serve: MiddlewareHandler<Env>
  /** The product's sign, also where browsers look for one unasked. */
  readonly icon: MiddlewareHandler<Env>
  /** The service worker under the one address it keeps: browsers ask there whether it changed. */
  readonly serviceWorker: Handler<Env>
}

/** Reads dist/assets/manifest.json; `npm run build` makes it. */
export function loadAssets(): Assets {
  const folder = join(projectRoot(), 'dist', 'assets')
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const address = (source: string) => {
    const found = manifest.files[source]
    if (!found) throw new Error(`${source} was not built`)
    return found
  }
  const island = (name: string) => manifest.files[`client/${name}.ts`] ?? address(`client/${name}.tsx`)
  const files = serveStatic<Env>({
    root: folder,
    rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
    precompressed: true,
    onFound: (_path, c) => {
      c.header('cache-control', 'public, max-age=31536000, immutable')
    },
  })
  // Only what was built for browsers: their names end in a hash, the build's own notes beside them do not.
  const isBuilt = (path: string) => /^\/assets\/[\w.-]+-[A-Z0-9]{8}\.[a-z0-9.]+$/.test(path)
  const icon = readFileSync(join(projectRoot(), 'assets', 'icon.svg'), 'utf8')
  const css = [address('src/styles.css')]
  return {
    address,
    of: (kind, islands) => ({
      css,
      js: [...(kind === 'staff' ? ['base'] : []), ...islands].map(island),
      fonts: manifest.fonts,
      icon: '/icon.svg',
    }),
    serve: (c, next) => (isBuilt(c.req.path) ? files(c, next) : next()),
    icon: async (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
    serviceWorker: (c) => {
      const script = readFileSync(join(folder, basename(address('client/service-worker.ts'))), 'utf8')
      return c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' })
    },
  }
}
