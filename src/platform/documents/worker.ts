// The process that turns templates into PDF. It ends with the program that started it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import type { Job, Reply } from './protocol.ts'
import { makeSearchable } from './searchable.ts'

const root = process.argv[2] ?? process.cwd()
const fonts = join(root, 'assets', 'fonts')
const jobFolder = join(root, 'documents', '.job') // exists in the compiler's memory alone

const compiler = NodeCompiler.create({
  workspace: root,
  fontArgs: [
    {
      fontBlobs: readdirSync(fonts)
        .filter((name) => name.endsWith('.ttf'))
        .map((name) => readFileSync(join(fonts, name))),
    },
  ],
})

const diagnosticsSchema = z.array(
  z.object({
    message: z.string(),
    path: z.string().optional(),
    range: z.object({ start: z.object({ line: z.number() }) }).nullish(),
  }),
)

/** What went wrong, as the compiler says it: file, line and reason. */
function explain(error: NodeError | null): string {
  if (!error) return 'The document could not be made.'
  const found = diagnosticsSchema.safeParse(compiler.fetchDiagnostics(error))
  if (!found.success) return JSON.stringify(error.shortDiagnostics)
  return found.data
    .slice(0, 3)
    .map(({ message, path, range }) => `${path ?? ''}:${(range?.start.line ?? 0) + 1}: ${message}`)
    .join('; ')
}

/** To the accessibility standard; without it where people typed characters that no font at hand can show. */
function write(document: NodeTypstDocument): { pdf: Uint8Array; doubt: string | null } {
  try {
    return { pdf: makeSearchable(compiler.pdf(document, { pdfStandard: 'ua-1' })), doubt: null }
  } catch (error) {
    return { pdf: makeSearchable(compiler.pdf(document)), doubt: reasonOf(error).slice(0, 300) }
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const place = (name: string, content: string | Uint8Array) =>
  compiler.mapShadow(join(jobFolder, name), Buffer.from(content))

/** Names of the pictures that cannot be drawn: a damaged photo must not cost the whole document. */
const unreadable = (job: Job) =>
  Object.keys(job.files).filter(
    (name) => !compiler.compile({ mainFileContent: `#image("/documents/.job/${name}", alt: "")` }).result,
  )

function make(job: Job): Reply {
  const compile = () => compiler.compile({ mainFilePath: join(root, 'documents', job.template), resetRead: true })
  place('data.json', job.data)
  place('unreadable.json', '[]')
  for (const [name, bytes] of Object.entries(job.files)) place(name, bytes)
  try {
    let outcome = compile()
    let damaged: readonly string[] = []
    if (!outcome.result && Object.keys(job.files).length > 0) {
      damaged = unreadable(job)
      place('unreadable.json', JSON.stringify(damaged))
      outcome = compile()
    }
    const { result } = outcome
    if (!result) return { id: job.id, ok: false, message: explain(outcome.takeError()) }
    const { pdf, doubt } = write(result)
    const left = damaged.length > 0 ? `pictures left out: ${damaged.join(', ')}` : null
    return { id: job.id, ok: true, pdf, doubt: left ?? doubt, pages: result.numOfPages }
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

function attempt(job: Job): Reply {
  try {
    return make(job)
  } catch (error) {
    return { id: job.id, ok: false, message: reasonOf(error) }
  }
}

process.on('message', (job: Job) => {
  process.send?.(attempt(job))
  // A compiled document is some 20 MB outside the heap, which the collector cannot see: it is told to look.
  globalThis.gc?.()
})
process.on('disconnect', () => process.exit(0))
