// From what the store knows of a visit to the form its reader sees.
import type { Actor } from '#src/kernel/actor.ts'
import type { Locale } from '#src/kernel/locale.ts'
import { formatDate, pick, say } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { momentOf } from '../day.ts'
import type { Edition } from '../edition.ts'
import { mayAct, mayBegin } from '../evaluation.ts'
import type { Beside, FormModel } from '../form-model.ts'
import { sectionsOf } from '../form-model.ts'
import { shippedProgramme } from '../shipped.ts'
import type { FormContent, FormVisit, Surroundings } from '../store/forms.ts'
import { findingTexts } from '../texts/finding.ts'
import { formTexts } from '../texts/form.ts'
import { selfName } from '../texts/visits.ts'

export interface FormSource {
  readonly visit: FormVisit
  readonly around: Surroundings
  readonly edition: Edition
  readonly content: FormContent
  readonly beside: ReadonlyMap<string, Beside>
  readonly returnedReason: string | null
  /** Media types of evidence. */
  readonly accepts: readonly string[]
}

export const mechanismName = (key: FormVisit['mechanism']): LocalizedText =>
  shippedProgramme.mechanisms.find((one) => one.key === key)?.name ?? selfName

function lockOf({ visit }: FormSource, actor: Actor) {
  if (visit.state === 'submitted') return formTexts.lockedSubmitted
  if (visit.personId !== actor.personId) return formTexts.lockedReader
  const open = mayAct({ kind: visit.kind, state: visit.evaluationState }, 'assess')
  const opens = visit.state === 'assigned' && visit.evaluationState === 'planned'
  if (visit.state === 'cancelled' || !(open || opens)) return formTexts.lockedClosed
  if (visit.state !== 'assigned' || mayBegin(visit)) return null
  return visit.roundState === 'closed' ? findingTexts.roundClosed : findingTexts.roundNotOpen
}

function subtitle({ visit, around }: FormSource, locale: Locale): string {
  const month = visit.month && formatDate(locale, momentOf(visit.month), 'month')
  const day = visit.scheduledOn && formatDate(locale, momentOf(visit.scheduledOn), 'dateLong')
  const round = around.round && pick(locale, around.round)
  return [pick(locale, mechanismName(visit.mechanism)), month ?? day ?? round].filter(Boolean).join(' · ')
}

export function formModel(source: FormSource, actor: Actor, locale: Locale, now: Date): FormModel {
  const { visit, around, edition } = source
  const lock = lockOf(source, actor)
  const values = { centre: pick(locale, around.centre) }
  const name = pick(locale, around.person ?? actor.name)
  return {
    visitId: visit.id,
    person: actor.personId ?? '',
    self: visit.kind === 'self',
    locked: lock && say(locale, lock),
    title: say(locale, visit.kind === 'self' ? formTexts.selfAssessing : formTexts.evaluating, values),
    subtitle: subtitle(source, locale),
    reference: visit.reference,
    filledBy: say(locale, formTexts.assessor, { name }),
    homeHref: visit.kind === 'self' ? '/self-assessment' : '/visits',
    madeAt: now.toISOString(),
    tiers: edition.tiers.map((tier) => ({ key: tier.key, name: pick(locale, tier.name) })),
    sections: sectionsOf(edition, locale.language, source.beside),
    answers: Object.fromEntries(
      source.content.findings.map(({ code, result, note, reason, version }) => [
        code,
        { result, note, reason, version },
      ]),
    ),
    evidence: source.content.evidence.map(({ id, code, name: file, caption, mediaType }) => ({
      id,
      code,
      name: file,
      caption,
      mediaType,
      href: `/evidence/${id}`,
    })),
    returnedReason:
      source.returnedReason && lock === null
        ? say(locale, formTexts.returned, { reason: source.returnedReason })
        : null,
    accepts: source.accepts.join(','),
  }
}
