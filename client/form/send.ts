// One request of the form, and what became of it.
import type { AnswerModel, EvidenceModel } from '#src/evaluation/form-model.ts'
import type { WaitingAnswer, WaitingFile } from './device-store.ts'

export type Outcome<T> =
  | { readonly kind: 'taken'; readonly value: T }
  /** The server knows a newer answer. */
  | { readonly kind: 'stale'; readonly current: AnswerModel }
  /** It will never be taken as it is. */
  | { readonly kind: 'rejected'; readonly why: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'later' }

async function ask<T>(path: string, init: RequestInit): Promise<Outcome<T>> {
  let response: Response
  try {
    response = await fetch(path, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      redirect: 'error',
    })
  } catch {
    return { kind: 'unreachable' }
  }
  const body = await response.json().catch(() => null)
  if (response.ok && body) return { kind: 'taken', value: body }
  if (response.status === 401) return { kind: 'expired' }
  if (response.status === 409 && body?.current) return { kind: 'stale', current: body.current }
  if (response.status === 408 || response.status === 429 || response.status >= 500 || response.ok)
    return { kind: 'later' }
  const details = Array.isArray(body?.errors) ? body.errors.map((one: { detail: string }) => one.detail) : []
  return { kind: 'rejected', why: [...new Set([body?.title ?? `${response.status}`, ...details])].join(' ') }
}

const visitPath = (visit: string) => `/api/v1/visits/${visit}`

export const sendAnswer = ({ visit, code, draft, version }: WaitingAnswer) =>
  ask<AnswerModel>(`${visitPath(visit)}/findings/${encodeURIComponent(code)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...draft, version }),
  })

export const sendFile = ({ visit, key, code, name, bytes }: WaitingFile) =>
  ask<EvidenceModel>(`${visitPath(visit)}/evidence/${key}?${new URLSearchParams({ code, name })}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  })

export const removeEvidence = (visit: string, id: string) =>
  ask<EvidenceModel>(`${visitPath(visit)}/evidence/${id}`, { method: 'DELETE' })
export const captionEvidence = (visit: string, id: string, caption: string) =>
  ask<EvidenceModel>(`${visitPath(visit)}/evidence/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ caption }),
  })
export const restoreEvidence = (visit: string, id: string) =>
  ask<EvidenceModel>(`${visitPath(visit)}/evidence/${id}/restore`, { method: 'POST' })

export interface ServerForm {
  readonly state: string
  readonly findings: readonly (AnswerModel & { readonly code: string })[]
  readonly evidence: readonly EvidenceModel[]
}
export const readForm = (visit: string) => ask<ServerForm>(visitPath(visit), {})
