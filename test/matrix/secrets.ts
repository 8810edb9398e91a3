// What of a mystery shopper must stand nowhere.
import type { App } from '#test/app.ts'

export interface Secret {
  readonly word: string
  /** Of the shopper who visits. */
  readonly own: boolean
}

interface Row {
  readonly id: string
  readonly email: string
  readonly ar: string
  readonly en: string
}

/** Names in both languages, addresses and ids of every mystery shopper. */
export async function shopperWords(app: App): Promise<readonly Secret[]> {
  const people = await app.rows<Row>(
    `select id, email, name_ar as ar, name_en as en from people where secret order by email`,
  )
  return people.flatMap(({ id, email, ar, en }) =>
    [id, email, ar, en].map((word) => ({ word, own: email.startsWith('shopper@') })),
  )
}
