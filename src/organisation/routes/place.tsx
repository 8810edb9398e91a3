// Where something new is to stand: the entity it is added to.
import { type EntityId, parseId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import type { Text } from '#src/kernel/text.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import type { FormValues } from '#src/platform/http/form.ts'
import { page } from '#src/platform/http/page.tsx'
import type { Crumb } from '#src/platform/records/record-form.tsx'
import { organisationPolicy } from '../access.ts'
import type { Entity } from '../entity.ts'
import type { Option } from '../pages/centre-form.tsx'
import { ChooseEntity } from '../pages/choose-entity.tsx'
import { pageTexts as texts } from '../pages/texts/shared.ts'
import { loadEntities, loadEntity } from '../store/entities.ts'

export interface Place {
  readonly entity: Entity | null
  /** To choose from while there is none. */
  readonly entities: readonly Option[]
}

/** Of the thing, of the form as sent, of the address, or of the actor; else one is to be chosen. */
export async function placeOf(
  tx: Tx,
  c: RequestContext,
  thing: { readonly entityId: EntityId | null } | null,
  values: FormValues,
): Promise<Place> {
  const furnish = allow(organisationPolicy, tx.actor, 'entity.furnish')
  const asked = values.entityId ?? c.req.query('entity')
  const id = thing?.entityId ?? tx.actor.entityId ?? parseId<EntityId>(typeof asked === 'string' ? asked : undefined)
  if (id) return { entity: found(await loadEntity(tx, furnish, id)), entities: [] }
  const entities = await loadEntities(tx, furnish)
  return { entity: null, entities: entities.filter((one) => one.active) }
}

export const organisationCrumb = (c: RequestContext): Crumb => ({
  href: '/organisation',
  text: say(c.var.locale, texts.organisation),
})

export const mayRow = (c: RequestContext, action: 'centre.manage' | 'entity.create', entityId: EntityId) =>
  may(organisationPolicy, c.var.actor, action) &&
  (c.var.actor.reach === 'government' || c.var.actor.entityId === entityId)

interface ChooseFirst {
  title: Text
  crumbs: readonly Crumb[]
  path: string
  programme?: boolean
}

/** The page that asks for the entity, while none is known. */
export function chooseFirst(c: RequestContext, place: Place, { title, crumbs, path, programme }: ChooseFirst) {
  if (place.entity) return null
  const words = say(c.var.locale, title)
  return page(
    c,
    { title: words },
    <ChooseEntity title={words} crumbs={crumbs} path={path} entities={place.entities} programme={programme ?? false} />,
  )
}
