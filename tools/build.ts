// Builds what production serves: hashed style sheet, client scripts and fonts with their manifest, and the server bundle.
// Nothing is done when no input changed.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type BuildOptions, build, type Metafile } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** From a source's path, `client/base.ts`, to the address of what it became, `/assets/base-ABC123.js`. */
export interface AssetManifest {
  readonly files: Readonly<Record<string, string>>
  /** What a page that uses a font will want at once: the regular and semibold weights. */
  readonly fonts: readonly string[]
}

const styleEntry = 'src/styles.css'
const iconEntry = 'assets/icon.svg'
const serverEntry = 'src/main.ts'

/** Files at the top of client/ are loaded by pages or by the browser; their parts lie in folders. */
async function clientEntries(): Promise<string[]> {
  const files = await readdir(join(root, 'client')).catch(() => [])
  const isEntry = (file: string) => /^[a-z-]+\.tsx?$/.test(file) && file !== 'island.tsx'
  return files.filter(isEntry).map((file) => `client/${file}`)
}

async function digest(paths: Iterable<string>): Promise<string> {
  const hash = createHash('sha256')
  for (const path of [...paths].sort()) {
    const known = await stat(join(root, path)).catch(() => null)
    hash.update(`${path}:${known ? `${known.mtimeMs}:${known.size}` : 'gone'}\n`)
  }
  return hash.digest('hex')
}

interface Stamp {
  entries: readonly string[]
  inputs: readonly string[]
  digest: string
}

async function unchanged(stampFile: string, entries: readonly string[]): Promise<boolean> {
  const stamp: Stamp | null = await readFile(stampFile, 'utf8').then(JSON.parse, () => null)
  if (!stamp || stamp.entries.join() !== entries.join()) return false
  return (await digest(stamp.inputs)) === stamp.digest
}

/** Bundles `entries` unless they and all they import are as they were. Null when nothing was to do. */
async function bundle(name: string, outdir: string, entries: readonly string[], options: BuildOptions) {
  const stampFile = join(outdir, `.${name}.json`)
  if (await unchanged(stampFile, entries)) return null
  await mkdir(outdir, { recursive: true })
  const result = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [...entries],
    outdir,
    bundle: true,
    metafile: true,
    sourcemap: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  const inputs = [...Object.keys(result.metafile.inputs), 'package.json', 'tools/build.ts']
  const stamp: Stamp = { entries, inputs, digest: await digest(inputs) }
  return { metafile: result.metafile, remember: () => writeFile(stampFile, JSON.stringify(stamp)) }
}

function manifestOf(metafile: Metafile, outdir: string): AssetManifest {
  const files: Record<string, string> = {}
  const fonts: string[] = []
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    const address = `/assets/${relative(outdir, join(root, output))}`
    if (entryPoint) files[entryPoint] = address
    if (output.endsWith('.svg')) files[iconEntry] = address
    if (output.endsWith('.woff2')) files[`fonts/${basename(output).replace(/-[A-Z0-9]{8}\./, '.')}`] = address
  }
  for (const weight of ['Regular', 'SemiBold']) {
    const address = files[`fonts/IBMPlexSansArabic-${weight}.woff2`]
    if (address) fonts.push(address)
  }
  return { files, fonts }
}

const keptFor = 24 * 60 * 60 * 1000

/** What an earlier build left stays for a day after it was replaced: pages already open, and servers still running, ask for it. */
async function dropOldAssets(outdir: string, replaced: readonly string[], current: readonly string[]) {
  const now = new Date()
  for (const file of replaced) await utimes(join(outdir, file), now, now).catch(() => {})
  for (const file of await readdir(outdir)) {
    if (!/-[A-Z0-9]{8}\.[a-z0-9.]+$/.test(file) || current.includes(file)) continue
    const { mtimeMs } = await stat(join(outdir, file))
    if (now.getTime() - mtimeMs > keptFor) await rm(join(outdir, file))
  }
}

const outputsOf = (metafile: Metafile, outdir: string) =>
  Object.keys(metafile.outputs).map((output) => relative(outdir, join(root, output)))

async function assetsInto(outdir: string): Promise<AssetManifest> {
  const outputsFile = join(outdir, '.outputs.json')
  const manifestFile = join(outdir, 'manifest.json')
  const built = await bundle('assets', outdir, [styleEntry, iconEntry, ...(await clientEntries())], {
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    splitting: true,
    minify: true,
    loader: { '.woff2': 'file', '.svg': 'copy' },
  })
  if (!built) return JSON.parse(await readFile(manifestFile, 'utf8'))
  const manifest = manifestOf(built.metafile, outdir)
  await writeFile(manifestFile, JSON.stringify(manifest, null, 2))
  const replaced: string[] = await readFile(outputsFile, 'utf8').then(JSON.parse, () => [])
  const current = outputsOf(built.metafile, outdir)
  await dropOldAssets(outdir, replaced, current)
  await writeFile(outputsFile, JSON.stringify(current))
  await built.remember()
  return manifest
}

const underWay = new Map<string, Promise<AssetManifest>>()

/** Style sheet, client scripts and fonts into `dist/assets`, with `manifest.json` beside them. Callers at once share one build. */
export function buildAssets(outdir = join(root, 'dist/assets')): Promise<AssetManifest> {
  const running = underWay.get(outdir) ?? assetsInto(outdir).finally(() => underWay.delete(outdir))
  underWay.set(outdir, running)
  return running
}

/** The server and its worker entry points into `dist`, packages left outside. `workers` are source paths. */
export async function buildServer(workers: readonly string[] = [], outdir = join(root, 'dist')): Promise<void> {
  const built = await bundle('server', outdir, [serverEntry, ...workers], {
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outbase: 'src',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  })
  await built?.remember()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now()
  const manifest = await buildAssets()
  if (existsSync(join(root, serverEntry))) await buildServer(process.argv.slice(2))
  // Not on standard output, which belongs to the command that is run afterwards.
  console.error(`built ${Object.keys(manifest.files).length} assets in ${Math.round(performance.now() - started)} ms`)
}
