// What the form of one doing chooses from: people with their load, departments, headings with a suggestion, templates filled.
import type { HeadingId, ServiceId } from '#src/kernel/ids.ts'
import { formatDate, pick } from '#src/kernel/locale.ts'
import { inLanguage } from '#src/kernel/text.ts'
import { allEntities } from '#src/organisation/public.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { caseworkPolicy } from '../access.ts'
import { earlierHandlers } from '../assignment.ts'
import type { Case, CaseKind } from '../case.ts'
import type { CaseView, FormChoices, HeadingChoice, PersonChoice, Proposal, TemplateChoice } from '../case-view.ts'
import { headingAndAbove } from '../heading.ts'
import type { Doing } from '../input.ts'
import { groupReference } from '../reference.ts'
import { routeFor } from '../routing.ts'
import { colleagues, handlersFor } from '../store/case-page.ts'
import { headingModel } from '../store/heading-model.ts'
import { loadHeadings } from '../store/headings.ts'
import { offered } from '../store/offered.ts'
import { loadPartners } from '../store/partners.ts'
import { loadRoutingRules } from '../store/routing-rules.ts'
import { loadTemplates } from '../store/templates.ts'
import { suggest } from '../suggest.ts'
import { fillTemplate, type TemplatePurpose, writtenVariable } from '../template.ts'
import { customerLocale } from './tell.ts'

const purposes: { readonly [D in Doing]?: TemplatePurpose } = {
  reply: 'reply',
  askCustomer: 'question',
  answer: 'answer',
  submitForApproval: 'answer',
  solveAtFirstContact: 'answer',
}
const namingPeople: readonly Doing[] = ['assign', 'note']
const namingAnybody: readonly Doing[] = ['restrict']
const namingDepartments: readonly Doing[] = ['classify', 'reroute', 'askDepartment']
const namingHeadings: readonly Doing[] = ['classify', 'reclassify', 'solveAtFirstContact']

/** What was chosen in the form so far, where it decides what is proposed. */
export interface ChosenSoFar {
  readonly kind: CaseKind
  readonly headingId: HeadingId | null
  readonly serviceId: ServiceId | null
}

export async function formChoices(tx: Tx, view: CaseView, doing: Doing, chosen: ChosenSoFar): Promise<FormChoices> {
  const one = view.case
  const [people, departments, headings, services, templates] = await Promise.all([
    namingPeople.includes(doing) ? peopleFor(tx, view) : namingAnybody.includes(doing) ? anybody(tx, one) : [],
    namingDepartments.includes(doing) ? inUse(tx, 'departments', one) : [],
    namingHeadings.includes(doing) ? headingChoices(tx, one) : [],
    namingHeadings.includes(doing) ? inUse(tx, 'services', one) : [],
    templatesFor(tx, view, purposes[doing]),
  ])
  return {
    doing,
    people,
    departments: doing === 'reroute' ? departments.filter(({ id }) => id !== one.departmentId) : departments,
    headings,
    services,
    templates,
    suggestions:
      headings.length > 0 ? await suggestions(tx, one.entityId, `${one.subject} ${one.description}`, headings) : [],
    proposal: doing === 'classify' ? await proposalFor(tx, one, chosen) : null,
    partners: doing === 'referToThirdParty' ? await partnersOf(tx, one) : [],
    entities: doing === 'referOut' ? await otherEntities(tx, one) : [],
  }
}

async function peopleFor(tx: Tx, view: CaseView): Promise<PersonChoice[]> {
  const earlier = earlierHandlers(view.case, view.cycles)
  const people = await handlersFor(tx, view.case)
  return people.map((person) => ({ ...person, handledEarlier: earlier.has(person.id) }))
}

async function anybody(tx: Tx, one: Case): Promise<PersonChoice[]> {
  const all = await colleagues(tx, one.entityId)
  return all.map((person) => ({ ...person, inDepartment: false, load: 0, handledEarlier: false }))
}

async function partnersOf(tx: Tx, one: Case) {
  const all = await loadPartners(tx, allow(caseworkPolicy, tx.actor, 'settings.read'), one.entityId)
  return all.filter(({ active }) => active)
}

const otherEntities = async (tx: Tx, one: Case) =>
  (await allEntities(tx)).filter(({ id, active }) => active && id !== one.entityId)

async function inUse(tx: Tx, table: 'departments' | 'services' | 'centres', one: Pick<Case, 'entityId'>) {
  return (await offered(tx, table, one.entityId)).filter(({ active }) => active)
}

export async function headingChoices(tx: Tx, one: Pick<Case, 'entityId'>): Promise<HeadingChoice[]> {
  const permission = allow(caseworkPolicy, tx.actor, 'settings.read')
  const all = await loadHeadings(tx, permission, one.entityId)
  return all.filter(({ active }) => active)
}

/** What closed cases say the heading may be; never applied by itself. */
export async function suggestions(
  tx: Tx,
  entityId: Case['entityId'],
  text: string,
  headings: readonly HeadingChoice[],
): Promise<FormChoices['suggestions']> {
  const found = suggest(await headingModel(tx, entityId), text) ?? []
  return found.flatMap(({ label, confidence }) => {
    const heading = headings.find(({ id }) => id === label)
    return heading && confidence >= leastConfidence ? [{ id: heading.id, name: heading.name, confidence }] : []
  })
}
const leastConfidence = 0.1

/** The department the entity's rules route such a case to, and what of it they asked for. */
export async function proposalFor(
  tx: Tx,
  one: Pick<Case, 'entityId' | 'centreId'>,
  chosen: ChosenSoFar,
): Promise<Proposal | null> {
  const permission = allow(caseworkPolicy, tx.actor, 'settings.read')
  const [rules, headings, services, centres] = await Promise.all([
    loadRoutingRules(tx, permission, one.entityId),
    loadHeadings(tx, permission, one.entityId),
    offered(tx, 'services', one.entityId),
    offered(tx, 'centres', one.entityId),
  ])
  const route = routeFor(rules, {
    kind: chosen.kind,
    serviceId: chosen.serviceId,
    headingIds: chosen.headingId ? headingAndAbove(headings, chosen.headingId) : [],
    centreId: one.centreId,
  })
  if (!route) return null
  const nameOf = (all: readonly { id: string; name: { ar: string; en: string } }[], id: string | null) =>
    all.find((candidate) => candidate.id === id)?.name ?? null
  return {
    departmentId: route.departmentId,
    kind: route.kind,
    heading: nameOf(headings, route.headingId),
    service: nameOf(services, route.serviceId),
    centre: nameOf(centres, route.centreId),
  }
}

async function templatesFor(tx: Tx, view: CaseView, purpose: TemplatePurpose | undefined): Promise<TemplateChoice[]> {
  if (!purpose) return []
  const one = view.case
  const [all, { locale, entity }] = await Promise.all([
    loadTemplates(tx, allow(caseworkPolicy, tx.actor, 'settings.read'), one.entityId),
    customerLocale(tx, one),
  ])
  const named = (text: CaseView['names']['service']) => text && pick(locale, text)
  const values = {
    reference: groupReference(one.reference),
    name: view.customer?.name,
    service: named(view.names.service),
    department: named(view.names.department),
    due: one.dueAt && formatDate(locale, one.dueAt, 'dateLong'),
    entity,
  }
  return all
    .filter(({ active, purposes: offeredAt }) => active && offeredAt.includes(purpose))
    .map(({ id, name, body }) => {
      const { text, missing } = fillTemplate(inLanguage(body, one.language), values)
      return { id, name, text, missing: missing.map((variable) => writtenVariable(variable, one.language)) }
    })
}
