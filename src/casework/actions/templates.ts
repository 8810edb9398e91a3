import { type EntityId, newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { TemplateInput } from '../settings-input.ts'
import { insertTemplate, loadTemplate, updateTemplate } from '../store/templates.ts'
import type { Template, TemplateId } from '../template.ts'
import { adding, editing, readAt, recordSetting, setActive, stillThere } from './settings.ts'

export async function createTemplate(
  tx: Tx,
  entityId: EntityId,
  input: TemplateInput,
  id = newId<TemplateId>(),
): Promise<Template> {
  adding(tx, entityId)
  const template: Template = { ...input, id, entityId, active: true, version: 1 }
  await insertTemplate(tx, template)
  await recordSetting(tx, 'replyTemplate', 'created', null, template)
  return template
}

export async function changeTemplate(tx: Tx, id: TemplateId, version: number, input: TemplateInput): Promise<Template> {
  const before = readAt(await loadTemplate(tx, editing(tx), id), version)
  const after: Template = { ...before, ...input, version: version + 1 }
  stillThere(await updateTemplate(tx, after, version))
  await recordSetting(tx, 'replyTemplate', 'changed', before, after)
  return after
}

export const setTemplateActive = async (tx: Tx, id: TemplateId, version: number, active: boolean): Promise<Template> =>
  setActive(tx, readAt(await loadTemplate(tx, editing(tx), id), version), active, {
    type: 'replyTemplate',
    update: updateTemplate,
  })
