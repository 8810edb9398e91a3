// What every change of the settings shares: whose entity it is in, the version it was read at.
import type { EntityId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Permission } from '#src/platform/access.ts'
import { platformTexts } from '#src/platform/texts.ts'

/** Another entity's settings are not there. */
export function ownEntity({ actor }: Permission, entityId: EntityId) {
  if (actor.reach !== 'system' && actor.entityId !== entityId) throw new Refusal('missing', platformTexts.notFound)
}
