import { type EntityId, type HeadingId, newId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Heading } from '../heading.ts'
import type { HeadingInput } from '../settings-input.ts'
import { insertHeading, loadHeading, loadHeadings, updateHeading } from '../store/headings.ts'
import { mayChoose, offered } from '../store/offered.ts'
import { settingsTexts as texts } from '../texts/settings.ts'
import { adding, editing, readAt, recordSetting, refuse, setActive, stillThere } from './settings.ts'

/** Two levels: below a top heading that is in use, and with nothing below itself. */
async function problemsOf(tx: Tx, heading: Heading, before?: Heading): Promise<FieldRefusal[]> {
  const problems: FieldRefusal[] = []
  const services = await offered(tx, 'services', heading.entityId)
  if (!mayChoose(services, heading.serviceId, before?.serviceId)) {
    problems.push({ field: 'serviceId', text: texts.unknownService })
  }
  const all = await loadHeadings(tx, editing(tx), heading.entityId)
  const below = all.filter((one) => one.parentId === heading.id)
  if (below.some((one) => heading.serviceId !== null && one.serviceId !== heading.serviceId)) {
    problems.push({ field: 'serviceId', text: texts.parentOfOtherService })
  }
  if (heading.parentId === null) return problems
  const parent = all.find((one) => one.id === heading.parentId)
  const kept = heading.parentId === before?.parentId
  if (!parent || parent.id === heading.id || parent.parentId !== null || (!parent.active && !kept)) {
    return [...problems, { field: 'parentId', text: texts.unknownParent }]
  }
  if (below.length > 0) problems.push({ field: 'parentId', text: texts.twoLevels })
  if (parent.serviceId !== null && parent.serviceId !== heading.serviceId) {
    problems.push({ field: 'serviceId', text: texts.parentOfOtherService })
  }
  return problems
}

export async function createHeading(
  tx: Tx,
  entityId: EntityId,
  input: HeadingInput,
  id = newId<HeadingId>(),
): Promise<Heading> {
  adding(tx, entityId)
  const heading: Heading = { ...input, id, entityId, active: true, version: 1 }
  refuse(await problemsOf(tx, heading))
  await insertHeading(tx, heading)
  await recordSetting(tx, 'heading', 'created', null, heading)
  return heading
}

export async function changeHeading(tx: Tx, id: HeadingId, version: number, input: HeadingInput): Promise<Heading> {
  const before = readAt(await loadHeading(tx, editing(tx), id), version)
  const after: Heading = { ...before, ...input, version: version + 1 }
  refuse(await problemsOf(tx, after, before))
  stillThere(await updateHeading(tx, after, version))
  await recordSetting(tx, 'heading', 'changed', before, after)
  return after
}

export async function setHeadingActive(tx: Tx, id: HeadingId, version: number, active: boolean): Promise<Heading> {
  const before = readAt(await loadHeading(tx, editing(tx), id), version)
  const all = await loadHeadings(tx, editing(tx), before.entityId)
  if (!active && all.some((one) => one.parentId === id && one.active)) {
    throw new Refusal('conflict', texts.headingHasChildren)
  }
  if (active && before.parentId !== null && !found(all.find((one) => one.id === before.parentId)).active) {
    throw new Refusal('conflict', texts.parentInactive)
  }
  return setActive(tx, before, active, { type: 'heading', update: updateHeading })
}
