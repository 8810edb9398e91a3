// What the form does with a press when a script runs. On the server, and before it runs, there is none: forms are posted.
import type { AnswerModel, EvidenceModel } from '../../form-model.ts'

export interface Draft {
  readonly result: AnswerModel['result']
  readonly note: string
  readonly reason: string
}

/** Something given here that the server has not taken (yet). */
export interface Waiting {
  readonly key: string
  readonly code: string
  readonly kind: 'answer' | 'file'
  readonly name: string
  readonly rejected: string | null
}

export interface Conflict {
  readonly mine: Draft
  readonly theirs: AnswerModel
}

/** A file on this device, not sent yet. */
export interface LocalFile extends EvidenceModel {
  readonly rejected: string | null
}

export type Saving = 'saved' | 'saving' | 'kept' | 'offline' | 'expired' | 'retrying'

export interface Status {
  readonly saving: Saving
  /** ISO time of the last thing saved or kept here. */
  readonly at: string | null
  readonly waiting: readonly Waiting[]
  /** ISO time the page was made, when it is an old copy kept on this device. */
  readonly copyOf: string | null
  /** A sentence about the last press: a file too large, undo of a removal. */
  readonly remark: { readonly text: string; readonly undo: (() => void) | null } | null
  readonly storage: boolean
}

export interface Live {
  readonly status: Status
  readonly conflicts: Readonly<Record<string, Conflict>>
  readonly localFiles: readonly LocalFile[]
  give(code: string, draft: Draft): void
  settle(code: string, keep: 'mine' | 'theirs'): void
  addFiles(code: string, files: readonly File[]): void
  removeFile(file: EvidenceModel): void
  caption(file: EvidenceModel, caption: string): void
  retry(key: string): void
  discard(key: string): void
}
