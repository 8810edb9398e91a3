// The register as a file: all of it, however long, sent as it is read.
import { pick, say } from '#src/kernel/locale.ts'
import { localDate } from '#src/kernel/working-time.ts'
import { csv } from '#src/platform/documents/csv.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { type ShieldRecord, standingOf } from '../shield.ts'
import { listShields, type RegisterFilter } from '../store/shields.ts'
import { shieldTexts as texts } from '../texts/shields.ts'

const batch = 1000
const heads = [texts.number, texts.centre, texts.entity, texts.kind, texts.award, texts.grantedOn, texts.state]

export function registerCsv(c: RequestContext, filter: RegisterFilter): Response {
  const { locale, now } = c.var
  const lines = batches(c, filter)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(encoder.encode(csv([...heads.map((text) => say(locale, text))], [], { bom: true }))),
    async pull(out) {
      const { value, done } = await lines.next()
      if (done) out.close()
      else out.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await lines.return(undefined)),
  })
  return c.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="shields-${localDate(locale.timeZone, now)}.csv"`,
  })
}

/** Rows as text, a thousand at a time, each read by itself: a slow reader holds no transaction open. */
async function* batches(c: RequestContext, filter: RegisterFilter): AsyncGenerator<string, undefined> {
  let after: RegisterFilter['after']
  for (;;) {
    const from = after
    const rows = await c.var.read((tx) => listShields(tx, { ...filter, after: from, limit: batch }))
    yield rows.map((row) => csv(cellsOf(c, row), [], { bom: false })).join('')
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = { grantedOn: last.grantedOn, id: last.id }
  }
}

const cellsOf = ({ var: { locale } }: RequestContext, row: ShieldRecord): string[] => [
  row.number,
  pick(locale, row.centreName),
  pick(locale, row.entityName),
  say(locale, texts[row.centreKind]),
  pick(locale, row.awardName),
  row.grantedOn,
  say(locale, texts[standingOf(row)]),
]
