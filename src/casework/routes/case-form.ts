// How the form of each doing begins, and what of a half-filled one decides what is proposed.
import { type HeadingId, parseId, type ServiceId } from '#src/kernel/ids.ts'
import type { FormValues } from '#src/platform/http/form.ts'
import type { ChosenSoFar } from '../actions/form-choices.ts'
import { caseKinds } from '../case.ts'
import type { CaseView, FormChoices } from '../case-view.ts'

const textIn = (values: FormValues, name: string) => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export function chosenIn({ case: one }: CaseView, values: FormValues): ChosenSoFar {
  const kind = caseKinds.find((known) => known === textIn(values, 'kind')) ?? one.kind
  const heading = textIn(values, 'headingId')
  const service = textIn(values, 'serviceId')
  return {
    kind,
    headingId: heading === undefined ? (one.classification?.headingId ?? null) : parseId<HeadingId>(heading),
    serviceId: service === undefined ? one.serviceId : parseId<ServiceId>(service),
  }
}

/** What a form says before anybody typed. */
export function startOf(view: CaseView, { doing, proposal }: Pick<FormChoices, 'doing' | 'proposal'>): FormValues {
  const { case: one, draft } = view
  const { classification } = one
  const axes = {
    kind: one.kind,
    headingId: classification?.headingId ?? '',
    serviceId: one.serviceId ?? '',
    complexity: classification?.complexity ?? 'routine',
    importance: classification?.importance ?? 'medium',
    procedure: classification?.procedure ?? 'needs_processing',
  }
  if (doing === 'classify') return { ...axes, departmentId: proposal?.departmentId ?? '' }
  if (doing === 'reclassify' || doing === 'solveAtFirstContact') return { ...axes, outcome: 'solved' }
  if (doing === 'approve') return { body: draft?.body ?? '' }
  if (doing === 'answer' || doing === 'submitForApproval') {
    if (!draft) return { outcome: 'solved' }
    const { body, outcome, rootCause, resolution, correctiveAction } = draft
    return { body, outcome, rootCause, resolution, correctiveAction }
  }
  if (doing === 'split') return { kind: one.kind }
  if (doing === 'restrict') {
    return {
      restricted: one.restricted ? 'on' : '',
      readerIds: [...one.readerIds],
      aboutPersonIds: [...one.aboutPersonIds],
    }
  }
  if (doing === 'close') {
    const cycle = view.cycles.find(({ number }) => number === one.cycle)
    return {
      rootCause: cycle?.rootCause ?? '',
      resolution: cycle?.resolution ?? '',
      correctiveAction: cycle?.correctiveAction ?? '',
    }
  }
  return {}
}
