// What has been learnt, as rows to keep: one for each heading, its counts packed (features in order, each as the distance
// from the one before, and its count; seven bits a byte). The 21,559 messages of suggest.ts take 1.0 MB in 77 rows.
import { emptyModel, type Model } from './suggest.ts'

export interface HeadingRow {
  readonly label: string
  /** How many closed cases it was learnt from. */
  readonly examples: number
  readonly counts: Uint8Array
}

function write(bytes: number[], value: number): void {
  let left = value
  while (left >= 0x80) {
    bytes.push((left & 0x7f) | 0x80)
    left >>>= 7
  }
  bytes.push(left)
}

function* read(bytes: Uint8Array): Generator<number> {
  let value = 0
  let shift = 0
  for (const byte of bytes) {
    value |= (byte & 0x7f) << shift
    shift += 7
    if (byte < 0x80) {
      yield value
      value = 0
      shift = 0
    }
  }
}

/** The rows of all headings with examples, in the order of their labels. */
export function headingRows(model: Model): readonly HeadingRow[] {
  const packed = model.headings.map(() => ({ bytes: [] as number[], last: 0 }))
  for (const feature of [...model.counts.keys()].sort((a, b) => a - b)) {
    const pairs = model.counts.get(feature) ?? []
    for (let at = 0; at < pairs.length; at += 2) {
      const into = packed[pairs[at] ?? 0]
      if (!into) continue
      write(into.bytes, feature - into.last)
      write(into.bytes, pairs[at + 1] ?? 0)
      into.last = feature
    }
  }
  return model.headings
    .map(({ label, examples }, at) => ({ label, examples, counts: Uint8Array.from(packed[at]?.bytes ?? []) }))
    .filter(({ examples }) => examples > 0)
    .sort((a, b) => (a.label < b.label ? -1 : 1))
}

/** The model whose rows these are. */
export function modelOf(rows: readonly HeadingRow[]): Model {
  const model = emptyModel()
  for (const [at, { label, examples, counts }] of rows.entries()) {
    let [total, feature, isCount] = [0, 0, false]
    for (const value of read(counts)) {
      if (isCount) {
        const pairs = model.counts.get(feature)
        if (pairs) pairs.push(at, value)
        else model.counts.set(feature, [at, value])
        total += value
      } else feature += value
      isCount = !isCount
    }
    model.headings.push({ label, examples, total })
    model.at.set(label, at)
  }
  return model
}
