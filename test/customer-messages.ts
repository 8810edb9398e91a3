// Real customer messages with their intents (ArBanking77, SinaLab, CC BY-SA 4.0), where they lie beside the project; they
// are no part of it.
import { existsSync, readFileSync } from 'node:fs'

export interface CustomerMessage {
  readonly intent: string
  readonly text: string
}

const folder = new URL('../../shared/data/real/text/', import.meta.url)

/** Why tests on them are skipped; false where they can run. */
export const withoutMessages = existsSync(folder) ? false : 'the public customer messages are not beside this project'

/** 21,559 messages to learn from, 2,464 to choose by, 3,574 to test with. */
export function customerMessages(part: 'msa_pal_train' | 'msa_pal_val' | 'msa_test'): readonly CustomerMessage[] {
  const file = readFileSync(new URL(`arbanking77_${part}.csv`, folder), 'utf8')
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g
  const rows: string[][] = [[]]
  for (const [whole, quoted, plain = '', end] of file.matchAll(field)) {
    if (whole === '') break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') rows.push([])
  }
  return rows.slice(1).flatMap(([intent, text]) => (intent && text ? [{ intent, text }] : []))
}
