// What the program and its document worker say to each other.

/** One document to make. `data` is JSON: it reaches the template as a file and is never part of its source. */
export interface Job {
  readonly id: number
  readonly template: string
  readonly data: string
  /** Pictures and the like the data names, by the name it uses. */
  readonly files: Readonly<Record<string, Uint8Array>>
}

export type Reply =
  | {
      readonly id: number
      readonly ok: true
      readonly pdf: Uint8Array
      readonly pages: number
      /** Why it is not all it should be: damaged pictures left out, or tagged without meeting PDF/UA. */
      readonly doubt: string | null
    }
  | { readonly id: number; readonly ok: false; readonly message: string }
