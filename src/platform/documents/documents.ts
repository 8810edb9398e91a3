// PDF documents from the templates in documents/, made one after another by a worker process that is started when the
// first is wanted and ended when none has been wanted for a while. A process and not a thread: a compile that hangs
// runs native code, which a thread can neither be stopped in nor leave at exit (docs/decisions/0004-documents.md).
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Logger } from 'pino'
import { entryFile } from '../paths.ts'
import { printable } from './cells.ts'
import type { Job, Reply } from './protocol.ts'

export interface PdfOptions {
  /** Pictures the data names, by the name it uses (`evidence-1.jpg`). */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** How long the document may take once its turn has come, in milliseconds. */
  readonly timeLimit?: number
}

export interface Documents {
  /** Makes `documents/TEMPLATE` with `data`, which must survive JSON. Throws DocumentFailure. */
  pdf(template: string, data: unknown, options?: PdfOptions): Promise<Uint8Array>
  /** Ends the worker; documents still waiting fail. */
  close(): Promise<void>
}

export type DocumentFailureReason = 'compile' | 'timeLimit' | 'crash' | 'closed'

/** The document was not made; `reason` says why and the message names the template. */
export class DocumentFailure extends Error {
  readonly reason: DocumentFailureReason

  constructor(reason: DocumentFailureReason, message: string) {
    super(message)
    this.name = 'DocumentFailure'
    this.reason = reason
  }
}

interface Waiting {
  readonly job: Job
  readonly timeLimit: number
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (failure: DocumentFailure) => void
}

export interface DocumentsSetup {
  /** The project's root: holds documents/ and assets/fonts. */
  readonly root: string
  readonly log: Pick<Logger, 'info' | 'warn'>
  /** How long an unused worker is kept, in milliseconds. */
  readonly idle?: number
  /** Default time limit of one document, in milliseconds. */
  readonly timeLimit?: number
}

const startWorker = (root: string) =>
  fork(entryFile('src/platform/documents/worker.ts', 'platform/documents/worker.js'), [root], {
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

/** A font's table ties unseen characters to their neighbour, which is then no longer found: the template isolates. */
const printed = (_key: string, value: unknown) => (typeof value === 'string' ? printable(value) : value)

const nameOfTemplate = /^[a-z0-9-]+\.typ$/
const nameOfFile = /^[\w-]+\.(png|jpg|jpeg|gif|webp|svg)$/

export function createDocuments({ root, log, idle = 60_000, timeLimit = 30_000 }: DocumentsSetup): Documents {
  const queue: Waiting[] = []
  let running: { waiting: Waiting; timer: NodeJS.Timeout; started: number } | null = null
  let worker: ChildProcess | null = null
  let idleTimer: NodeJS.Timeout | null = null
  let closed = false
  let lastId = 0

  function settle(): Waiting | null {
    if (!running) return null
    const { waiting, timer } = running
    clearTimeout(timer)
    running = null
    return waiting
  }

  function endWorker() {
    const ended = worker
    worker = null
    ended?.kill('SIGKILL')
    return ended
  }

  function fail(reason: DocumentFailureReason, detail: string) {
    const waiting = settle()
    if (!waiting) return
    log.warn({ template: waiting.job.template, reason, detail }, 'document failed')
    waiting.reject(new DocumentFailure(reason, `${waiting.job.template}: ${detail}`))
  }

  function receive(reply: Reply) {
    if (running?.waiting.job.id !== reply.id) return
    const milliseconds = Math.round(performance.now() - running.started)
    if (!reply.ok) fail('compile', reply.message)
    else {
      const waiting = settle()
      log.info({ template: waiting?.job.template, pages: reply.pages, milliseconds }, 'document made')
      if (reply.doubt) log.warn({ template: waiting?.job.template, doubt: reply.doubt }, 'document made with a doubt')
      waiting?.resolve(reply.pdf)
    }
    next()
  }

  function current(): ChildProcess {
    if (worker) return worker
    const started = startWorker(root)
    const gone = (detail: string) => {
      if (worker !== started) return
      worker = null
      fail('crash', detail)
      next()
    }
    started.on('message', receive)
    started.on('error', (error) => gone(error.message))
    started.on('exit', (code, signal) => gone(`the document worker ended (${signal ?? code})`))
    started.unref()
    started.channel?.unref()
    worker = started
    log.info({ pid: started.pid }, 'document worker started')
    return started
  }

  function next() {
    if (running) return
    const waiting = queue.shift()
    if (!waiting) {
      idleTimer = setTimeout(endWorker, idle)
      idleTimer.unref()
      return
    }
    const timer = setTimeout(() => {
      endWorker()
      fail('timeLimit', `not made within ${waiting.timeLimit} ms; the worker was restarted`)
      next()
    }, waiting.timeLimit)
    running = { waiting, timer, started: performance.now() }
    current().send(waiting.job)
  }

  return {
    pdf(template, data, options = {}) {
      const files = options.files ?? {}
      if (!nameOfTemplate.test(template)) throw new Error(`Not the name of a template: ${template}`)
      const badName = Object.keys(files).find((name) => !nameOfFile.test(name))
      if (badName !== undefined) throw new Error(`Not the name of a picture: ${badName}`)
      if (closed) return Promise.reject(new DocumentFailure('closed', `${template}: the program is stopping`))
      if (idleTimer) clearTimeout(idleTimer)
      lastId += 1
      const job: Job = { id: lastId, template, data: JSON.stringify(data, printed), files }
      return new Promise((resolve, reject) => {
        queue.push({ job, timeLimit: options.timeLimit ?? timeLimit, resolve, reject })
        next()
      })
    },

    async close() {
      closed = true
      if (idleTimer) clearTimeout(idleTimer)
      const abandoned = queue.splice(0)
      const ended = endWorker()
      fail('closed', 'the program is stopping')
      for (const { job, reject } of abandoned)
        reject(new DocumentFailure('closed', `${job.template}: the program is stopping`))
      if (!ended || ended.exitCode !== null || ended.signalCode !== null) return
      ended.ref()
      await once(ended, 'exit')
    },
  }
}
