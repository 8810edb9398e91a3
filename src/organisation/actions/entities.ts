import { type EntityId, newId } from '#src/kernel/ids.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { organisationPolicy } from '../access.ts'
import type { Entity } from '../entity.ts'
import type { EntityInput } from '../input.ts'
import { insertEntity, loadEntity, updateEntity } from '../store/entities.ts'
import { recordChange, stillThere, unchangedSince } from './change.ts'

export async function createEntity(tx: Tx, input: EntityInput, id = newId<EntityId>()): Promise<Entity> {
  allow(organisationPolicy, tx.actor, 'entity.create')
  const entity: Entity = { ...input, id, active: true, version: 1 }
  await insertEntity(tx, entity)
  await recordChange(tx, 'entity', 'created', entity.id, null, entity)
  return entity
}

export async function changeEntity(tx: Tx, id: EntityId, version: number, input: EntityInput): Promise<Entity> {
  const before = found(await loadEntity(tx, allow(organisationPolicy, tx.actor, 'entity.manage'), id))
  unchangedSince(before, version)
  const after: Entity = { ...before, ...input, version: version + 1 }
  stillThere(await updateEntity(tx, after, version))
  await recordChange(tx, 'entity', 'changed', id, before, after)
  return after
}

/** Only who may create entities may close one. */
export async function setEntityActive(tx: Tx, id: EntityId, version: number, active: boolean): Promise<Entity> {
  const before = found(await loadEntity(tx, allow(organisationPolicy, tx.actor, 'entity.create'), id))
  unchangedSince(before, version)
  if (before.active === active) return before
  const after: Entity = { ...before, active, version: version + 1 }
  stillThere(await updateEntity(tx, after, version))
  await recordChange(tx, 'entity', active ? 'reactivated' : 'deactivated', id, before, after)
  return after
}
