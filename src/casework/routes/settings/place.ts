// Whose settings a page shows: those of the reader's entity. Who works across entities has none of them.
import type { EntityId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Text } from '#src/kernel/text.ts'
import { allow, may, type Permission } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import type { Crumb } from '#src/platform/records/record-form.tsx'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../../access.ts'
import { settingsPageTexts as texts } from '../../texts/settings-page.ts'

export const settingsPath = '/casework/settings'

export interface Place {
  readonly permission: Permission
  readonly entityId: EntityId
}

export function placeOf(tx: Pick<Tx, 'actor'>, action: 'settings.read' | 'settings.edit'): Place {
  const permission = allow(caseworkPolicy, tx.actor, action)
  const { entityId } = tx.actor
  if (entityId === null) throw new Refusal('forbidden', platformTexts.notYours)
  return { permission, entityId }
}

export const mayEdit = (c: RequestContext) =>
  c.var.actor.entityId !== null && may(caseworkPolicy, c.var.actor, 'settings.edit')

export const settingsCrumb = (c: RequestContext): Crumb => ({
  href: settingsPath,
  text: say(c.var.locale, texts.settings),
})

/** The way to a page of a section: the settings, then the section. */
export const sectionCrumbs = (c: RequestContext, href: string, text: Text): readonly Crumb[] => [
  settingsCrumb(c),
  { href, text: say(c.var.locale, text) },
]
