// What the form shows: the server's answers, and over them what was given here and not taken yet.
import type { AnswerModel, Answers, EvidenceModel } from '#src/evaluation/form-model.ts'
import type { Conflict, LocalFile, Status, Waiting } from '#src/evaluation/islands/form/live.ts'
import type { WaitingAnswer, WaitingFile } from './device-store.ts'

export interface Snapshot {
  readonly answers: Answers
  readonly evidence: readonly EvidenceModel[]
  readonly conflicts: Readonly<Record<string, Conflict>>
  readonly localFiles: readonly LocalFile[]
  readonly status: Status
}

const of = <T extends { visit: string }>(all: readonly T[], visit: string) => all.filter((one) => one.visit === visit)

export function waitingHere(
  visit: string,
  answers: readonly WaitingAnswer[],
  files: readonly WaitingFile[],
  server: Answers,
  previews: Map<string, string>,
): Pick<Snapshot, 'answers' | 'conflicts' | 'localFiles'> {
  const shown: Record<string, AnswerModel> = { ...server }
  const conflicts: Record<string, Conflict> = {}
  for (const { code, draft, version, conflict } of of(answers, visit)) {
    shown[code] = { ...draft, version }
    if (conflict) conflicts[code] = { mine: draft, theirs: conflict }
  }
  return { answers: shown, conflicts, localFiles: of(files, visit).map((one) => localFile(one, previews)) }
}

function localFile(file: WaitingFile, previews: Map<string, string>): LocalFile {
  const { key, code, name, type, bytes, rejected } = file
  const href = previews.get(key) ?? URL.createObjectURL(bytes)
  previews.set(key, href)
  return { id: key, code, name, caption: '', mediaType: type, href, rejected }
}

export const waitingList = (
  visit: string,
  answers: readonly WaitingAnswer[],
  files: readonly WaitingFile[],
): Waiting[] => [
  ...of(answers, visit).map(({ key, code, rejected }) => ({
    key,
    code,
    kind: 'answer' as const,
    name: code,
    rejected,
  })),
  ...of(files, visit).map(({ key, code, name, rejected }) => ({ key, code, kind: 'file' as const, name, rejected })),
]

/** ISO time of the newest thing that waits. */
export const newestOf = (visit: string, answers: readonly WaitingAnswer[], files: readonly WaitingFile[]) =>
  [...of(answers, visit), ...of(files, visit)]
    .map((one) => one.at)
    .sort()
    .at(-1)
