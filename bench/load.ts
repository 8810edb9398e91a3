// The caller, in a process of its own so that its work is not counted as the server's. Told what to ask over IPC, it
// sends each caller's requests one after another on one kept connection and says how long all of them took.
import { connect, type Socket } from 'node:net'

export interface Load {
  readonly port: number
  /** Per caller, its requests in order: whole HTTP/1.1 messages. */
  readonly callers: readonly (readonly string[])[]
}
export interface LoadReply {
  readonly seconds: number
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>
  readonly bytes: number
  /** Milliseconds from each request to its whole answer, shortest first. */
  readonly latencies: readonly number[]
}

const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('\r\n0\r\n\r\n')

/** Bytes of the first whole answer in `data`, or null while it is not all there. */
export function wholeAnswer(data: Buffer): number | null {
  const end = data.indexOf(headEnd)
  if (end < 0) return null
  const head = data.toString('latin1', 0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  const body = end + headEnd.length
  if (length !== undefined) return data.length >= body + Number(length) ? body + Number(length) : null
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) throw new Error('An answer without a length')
  const last = data.indexOf(lastChunk, body)
  return last < 0 ? null : last + lastChunk.length
}

function ask(socket: Socket, request: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let data: Buffer = Buffer.alloc(0)
    const receive = (chunk: Buffer) => {
      data = data.length === 0 ? chunk : Buffer.concat([data, chunk])
      if (wholeAnswer(data) === null) return
      socket.off('data', receive).off('error', reject).off('close', closed)
      resolve(data)
    }
    const closed = () => reject(new Error('The server closed the connection'))
    socket.on('data', receive).once('error', reject).once('close', closed)
    socket.write(request)
  })
}

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })

async function carryOut({ port, callers }: Load): Promise<LoadReply> {
  const sockets = await Promise.all(callers.map(() => open(port)))
  const statuses: Record<string, number> = {}
  let bytes = 0
  const latencies: number[] = []
  const started = performance.now()
  await Promise.all(
    sockets.map(async (socket, caller) => {
      for (const request of callers[caller] ?? []) {
        const asked = performance.now()
        const answer = await ask(socket, request)
        latencies.push(performance.now() - asked)
        const status = answer.toString('latin1', 9, 12)
        statuses[status] = (statuses[status] ?? 0) + 1
        bytes += answer.length
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  for (const socket of sockets) socket.destroy()
  return { seconds, statuses, bytes, latencies: latencies.sort((a, b) => a - b) }
}

process.on('message', async (load: Load) => process.send?.(await carryOut(load)))
process.on('disconnect', () => process.exit(0))
