// A refusal is an answer, not a bug: the request was understood and is declined, in words for its reader.
// Anything else that is thrown is a bug. Both become replies in one place (platform/http).
import type { AnyText, TextValue } from './text.ts'

export type RefusalKind =
  | 'invalid' // 422: the input is wrong; `fields` say where
  | 'unauthenticated' // 401
  | 'forbidden' // 403: known actor, not his to do
  | 'missing' // 404: not there, or not his to know of
  | 'conflict' // 409: the state does not allow it (any more)
  | 'tooLarge' // 413
  | 'unsupported' // 415: a file or body of the wrong type
  | 'tooMany' // 429

export interface FieldRefusal {
  /** Name of the form field or JSON path, dots between levels. */
  readonly field: string
  readonly text: AnyText
  readonly values?: Readonly<Record<string, TextValue>>
  /** The sentence serves any field: where it stands apart from its field, the field's label comes first. */
  readonly ofAnyField?: boolean
}

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly text: AnyText
  readonly values: Readonly<Record<string, TextValue>>
  readonly fields: readonly FieldRefusal[]

  constructor(
    kind: RefusalKind,
    text: AnyText,
    more: { values?: Readonly<Record<string, TextValue>>; fields?: readonly FieldRefusal[] } = {},
  ) {
    super(text.key)
    this.name = 'Refusal'
    this.kind = kind
    this.text = text
    this.values = more.values ?? {}
    this.fields = more.fields ?? []
  }
}
