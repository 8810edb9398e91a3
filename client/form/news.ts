// What the tabs of one form tell each other.
import type { AnswerModel, EvidenceModel } from '#src/evaluation/form-model.ts'

export type News =
  | { readonly kind: 'answer'; readonly visit: string; readonly code: string; readonly answer: AnswerModel }
  | { readonly kind: 'evidence'; readonly visit: string; readonly file: EvidenceModel; readonly removed: boolean }
  | { readonly kind: 'changed' }

/** The evidence after the news of one file, which keeps its place. */
export function evidenceAfter(
  evidence: readonly EvidenceModel[],
  news: Extract<News, { kind: 'evidence' }>,
): EvidenceModel[] {
  const others = evidence.filter((one) => one.id !== news.file.id)
  const at = evidence.findIndex((one) => one.id === news.file.id)
  return news.removed ? others : others.toSpliced(at < 0 ? others.length : at, 0, news.file)
}
