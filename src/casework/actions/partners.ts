import { type EntityId, newId, type PartnerId } from '#src/kernel/ids.ts'
import { peopleWithRole } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Partner } from '../partner.ts'
import type { PartnerInput } from '../settings-input.ts'
import { insertPartner, loadPartner, updatePartner } from '../store/partners.ts'
import { settingsTexts as texts } from '../texts/settings.ts'
import { adding, editing, readAt, recordSetting, refuse, setActive, stillThere } from './settings.ts'

/** Who answers for a partner works for the entity in that role; who did before may stay. */
async function checkPeople(tx: Tx, partner: Partner, before?: Partner) {
  const added = partner.personIds.filter((id) => !before?.personIds.includes(id))
  if (added.length === 0) return
  const known = await peopleWithRole(tx, { roles: ['partner'], entityId: partner.entityId })
  if (added.some((id) => !known.some((one) => one.id === id))) {
    refuse([{ field: 'personIds', text: texts.unknownPartnerPerson }])
  }
}

const once = (input: PartnerInput): PartnerInput => ({ ...input, personIds: [...new Set(input.personIds)].sort() })

export async function createPartner(
  tx: Tx,
  entityId: EntityId,
  input: PartnerInput,
  id = newId<PartnerId>(),
): Promise<Partner> {
  adding(tx, entityId)
  const partner: Partner = { ...once(input), id, entityId, active: true, version: 1 }
  await checkPeople(tx, partner)
  await insertPartner(tx, partner)
  await recordSetting(tx, 'partner', 'created', null, partner)
  return partner
}

export async function changePartner(tx: Tx, id: PartnerId, version: number, input: PartnerInput): Promise<Partner> {
  const before = readAt(await loadPartner(tx, editing(tx), id), version)
  const after: Partner = { ...before, ...once(input), version: version + 1 }
  await checkPeople(tx, after, before)
  stillThere(await updatePartner(tx, after, version))
  await recordSetting(tx, 'partner', 'changed', before, after)
  return after
}

export const setPartnerActive = async (tx: Tx, id: PartnerId, version: number, active: boolean): Promise<Partner> =>
  setActive(tx, readAt(await loadPartner(tx, editing(tx), id), version), active, {
    type: 'partner',
    update: updatePartner,
  })
