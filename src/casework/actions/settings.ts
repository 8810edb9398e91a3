// What every change of the settings shares: whose entity it is in, the version it was read at, the event it leaves.
import { changedFields } from '#src/kernel/changes.ts'
import type { EntityId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { allow, found, type Permission } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'

/** Another entity's settings are not there. */
export function ownEntity({ actor }: Permission, entityId: EntityId) {
  if (actor.reach !== 'system' && actor.entityId !== entityId) throw new Refusal('missing', platformTexts.notFound)
}

export const editing = (tx: Tx): Permission => allow(caseworkPolicy, tx.actor, 'settings.edit')

/** The permission to add to the settings of this entity. */
export function adding(tx: Tx, entityId: EntityId): Permission {
  const permission = editing(tx)
  ownEntity(permission, entityId)
  return permission
}

interface Kept {
  readonly id: string
  readonly entityId: EntityId
  readonly version: number
}

/** What is to be changed, as long as it is what was read. */
export function readAt<T extends Kept>(thing: T | undefined, version: number): T {
  const read = found(thing)
  if (read.version !== version) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  return read
}

export function stillThere(saved: boolean) {
  if (!saved) throw new Refusal('conflict', platformTexts.changedMeanwhile)
}

export function refuse(problems: readonly FieldRefusal[]) {
  if (problems.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields: problems })
}

export type SettingType = 'heading' | 'partner' | 'routingRule' | 'replyTemplate'
export type SettingVerb = 'created' | 'changed' | 'deactivated' | 'reactivated' | 'moved' | 'removed'

/** Leaves the event of a change, with the fields that differ; `before` null is a new thing. */
export async function recordSetting<T extends Kept & { readonly name?: LocalizedText }>(
  tx: Tx,
  type: SettingType,
  verb: SettingVerb,
  before: T | null,
  after: T,
) {
  const { version: _version, id, entityId, ...fields } = after
  await record(tx, {
    kind: `${type}.${verb}`,
    entityId,
    subject: { type, id },
    data: { ...(after.name && { name: after.name }), changes: changedFields(before ?? {}, fields) },
  })
}

interface Activity<T> {
  readonly type: SettingType
  readonly update: (tx: Tx, thing: T, version: number) => Promise<boolean>
}

/** Takes a thing out of use, or back into it. */
export async function setActive<T extends Kept & { readonly active: boolean; readonly name: LocalizedText }>(
  tx: Tx,
  before: T,
  active: boolean,
  { type, update }: Activity<T>,
): Promise<T> {
  if (before.active === active) return before
  const after: T = { ...before, active, version: before.version + 1 }
  stillThere(await update(tx, after, before.version))
  await recordSetting(tx, type, active ? 'reactivated' : 'deactivated', before, after)
  return after
}
