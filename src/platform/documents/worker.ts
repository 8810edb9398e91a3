// The process that turns templates into PDF. It ends with the program that started it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
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

function make(job: Job): Reply {
  compiler.mapShadow(join(jobFolder, 'data.json'), Buffer.from(job.data))
  for (const [name, bytes] of Object.entries(job.files)) compiler.mapShadow(join(jobFolder, name), Buffer.from(bytes))
  try {
    const outcome = compiler.compile({ mainFilePath: join(root, 'documents', job.template), resetRead: true })
    const { result } = outcome
    if (!result) return { id: job.id, ok: false, message: explain(outcome.takeError()) }
    return {
      id: job.id,
      ok: true,
      pdf: makeSearchable(compiler.pdf(result, { pdfStandard: 'ua-1' })),
      pages: result.numOfPages,
    }
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

function attempt(job: Job): Reply {
  try {
    return make(job)
  } catch (error) {
    return { id: job.id, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (job: Job) => {
  process.send?.(attempt(job))
  // A compiled document is some 20 MB outside the heap, which the collector cannot see: it is told to look.
  globalThis.gc?.()
})
process.on('disconnect', () => process.exit(0))
