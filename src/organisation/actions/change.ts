// What every change of this slice shares: whose entity it is in, the version it was read at, the event it leaves.
import type { Role } from '#src/kernel/actor.ts'
import { changedFields } from '#src/kernel/changes.ts'
import type { EntityId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { organisationPolicy } from '../access.ts'
import type { Entity } from '../entity.ts'
import type { ChangeVerb } from '../rows.ts'
import { loadEntity } from '../store/entities.ts'
import { organisationTexts as texts } from '../texts.ts'

export function refuse(problems: readonly FieldRefusal[]) {
  if (problems.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields: problems })
}

/** The entity something is to be added to; another entity's administrator does not know of it. */
export async function furnished(tx: Tx, id: EntityId): Promise<Entity> {
  const entity = found(await loadEntity(tx, allow(organisationPolicy, tx.actor, 'entity.furnish'), id))
  if (!entity.active) throw new Refusal('conflict', texts.entityInactive)
  return entity
}

export function unchangedSince(read: { readonly version: number }, version: number) {
  if (read.version !== version) throw new Refusal('conflict', platformTexts.changedMeanwhile)
}

export function stillThere(saved: boolean) {
  if (!saved) throw new Refusal('conflict', platformTexts.changedMeanwhile)
}

export type SubjectType = 'entity' | 'centre' | 'department' | 'service' | 'calendar' | 'person'

interface Recorded {
  readonly id: string
  readonly name: LocalizedText
  readonly version: number
}

/** Leaves the event of a change, with the fields that differ; `before` null is a new thing. */
export async function recordChange<T extends Recorded>(
  tx: Tx,
  type: SubjectType,
  verb: ChangeVerb,
  entityId: EntityId | null,
  before: T | null,
  after: T,
  audience?: Role,
) {
  const { version: _version, id, ...fields } = after
  await record(tx, {
    kind: `${type}.${verb}`,
    entityId,
    subject: { type, id },
    data: { name: after.name, changes: changedFields(before ?? {}, fields) },
    ...(audience && { audience }),
  })
}
