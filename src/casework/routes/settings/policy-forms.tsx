// The forms of the policy: each reads the version in force and saves the next.
import type { VNode } from 'preact'
import type { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { found } from '#src/platform/access.ts'
import type { RequestContext, Router } from '#src/platform/http/env.ts'
import { type FormState, type FormValues, freshForm, parse, readFields, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import type { FormView } from '#src/platform/records/form.tsx'
import { RecordForm } from '#src/platform/records/record-form.tsx'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { savePolicy } from '../../actions/policies.ts'
import type { SlaRule } from '../../budget.ts'
import { type CaseKind, caseKinds } from '../../case.ts'
import { clockKinds } from '../../clock.ts'
import {
  ConductForm,
  conductValues,
  SpecialForm,
  specialValues,
  TimesForm,
  timesValues,
} from '../../pages/settings/policy-forms.tsx'
import { ruleTerm } from '../../pages/settings/policy-words.ts'
import { defaultPolicy, type Policy, type PolicyContent, specialRules } from '../../policy.ts'
import { conductForm, policyVersion, type SpecialRuleInput, specialRuleForm, timesForm } from '../../policy-input.ts'
import { timesOf, withoutRule, withRule, withTimes } from '../../policy-times.ts'
import { currentPolicy } from '../../store/policies.ts'
import { kindTexts } from '../../texts/machine.ts'
import { policyPageTexts as texts } from '../../texts/policy-page.ts'
import { placeOf, sectionCrumbs } from './place.ts'
import { policyPath as path, policyPlaces } from './policy-places.ts'

const readForEditing = (c: RequestContext) =>
  c.var.read(async (tx) => {
    const place = placeOf(tx, 'settings.edit')
    const [policy, places] = await Promise.all([currentPolicy(tx, place.entityId), policyPlaces(tx, place)])
    return { policy, ...places }
  })
type Editing = Awaited<ReturnType<typeof readForEditing>>

interface PolicyForm<S extends z.ZodType> {
  readonly title: string
  readonly action: string
  readonly schema: S
  readonly values: (policy: Policy) => FormValues
  readonly fields: (view: FormView, editing: Editing) => VNode
  readonly change: (policy: Policy, input: z.output<S>) => Partial<PolicyContent>
}

async function draw<S extends z.ZodType>(c: RequestContext, form: PolicyForm<S>, state?: FormState) {
  const editing = await readForEditing(c)
  const shown = state ?? freshForm(form.values(editing.policy))
  return page(
    c,
    { title: form.title, refused: shown.refusal !== null },
    <RecordForm
      title={form.title}
      crumbs={sectionCrumbs(c, path, texts.policy)}
      action={form.action}
      state={shown}
      version={editing.policy.version}
      cancelHref={path}
      conflictHref={shown.refusal?.kind === 'conflict' ? path : undefined}
      errorHrefs={{ rules: '#headingId', escalation: '#escalation.1.Minutes' }}
    >
      {(view) => form.fields(view, editing)}
    </RecordForm>,
  )
}

async function save<S extends z.ZodType>(c: RequestContext, form: PolicyForm<S>) {
  placeOf(c.var, 'settings.edit')
  const version = parse(policyVersion(), (await readFields(c)).version)
  return submit(
    c,
    form.schema,
    async (input) => {
      await c.var.transact(async (tx) => {
        const { entityId } = placeOf(tx, 'settings.edit')
        await savePolicy(tx, entityId, version, form.change(await currentPolicy(tx, entityId), input))
      })
      return redirectWith(c, path, texts.saved)
    },
    (state) => draw(c, form, state),
  )
}

const timesFormOf = (c: RequestContext): PolicyForm<typeof timesForm> => {
  const kind = found<CaseKind>(caseKinds.find((one) => one === c.req.param('kind')))
  return {
    title: say(c.var.locale, texts.timesOf, { kind: say(c.var.locale, kindTexts[kind]) }),
    action: `${path}/times/${kind}`,
    schema: timesForm,
    values: (policy) => timesValues(timesOf(policy, kind, defaultPolicy)),
    fields: (view) => <TimesForm view={view} />,
    change: (policy, input) => ({ rules: withTimes(policy.rules, kind, input) }),
  }
}

const conductFormOf = (c: RequestContext): PolicyForm<typeof conductForm> => ({
  title: say(c.var.locale, texts.conduct),
  action: `${path}/conduct`,
  schema: conductForm,
  values: conductValues,
  fields: (view, { calendars }) => <ConductForm view={view} calendars={calendars} />,
  change: (_policy, input) => input,
})

function ruleFrom(key: string, input: SpecialRuleInput): SlaRule {
  const { kind, serviceId, headingId, complexity, importance } = input
  const minutes = Object.fromEntries(
    clockKinds.flatMap((clock) => {
      const time = input[clock]
      return time === null ? [] : [[clock, time]]
    }),
  )
  return { key, kind, serviceId, headingId, complexity, importance, minutes }
}

const keyOf = (c: RequestContext) => c.req.param('key') ?? ''
const ruleOf = (policy: Policy, key: string) => specialRules(policy).find((one) => one.key === key)

/** `key` null: a new rule. */
const specialFormOf = (c: RequestContext, key: string | null): PolicyForm<typeof specialRuleForm> => ({
  title: say(c.var.locale, key === null ? texts.addSpecial : texts.editSpecial),
  action: key === null ? `${path}/special` : `${path}/special/${key}`,
  schema: specialRuleForm,
  values: (policy) => (key === null ? { kind: 'complaint' } : specialValues(found(ruleOf(policy, key)))),
  fields: (view, { policy, services, headings }) => (
    <SpecialForm view={view} rule={(key && ruleOf(policy, key)) || null} offers={{ services, headings }} />
  ),
  change: (policy, input) => {
    const known = key === null ? `special.${newId()}` : found(ruleOf(policy, key)).key
    return { rules: withRule(policy.rules, ruleFrom(known, input)) }
  },
})

function mountRemoval(router: Router) {
  router.get(`${path}/special/:key/remove`, async (c) => {
    const { policy, names } = await readForEditing(c)
    const rule = found(ruleOf(policy, keyOf(c)))
    const question = say(c.var.locale, texts.removeSpecialQuestion, { rule: ruleTerm(c.var.locale, rule, names) })
    return page(
      c,
      { title: question },
      <ConfirmPage
        title={question}
        action={`${path}/special/${rule.key}/remove`}
        hidden={{ version: String(policy.version) }}
        confirm={say(c.var.locale, texts.removeSpecial)}
        danger
        cancelHref={path}
      >
        <p>{say(c.var.locale, texts.removeSpecialEffect)}</p>
      </ConfirmPage>,
    )
  })
  router.post(`${path}/special/:key/remove`, async (c) => {
    placeOf(c.var, 'settings.edit')
    const version = parse(policyVersion(), (await readFields(c)).version)
    await c.var.transact(async (tx) => {
      const { entityId } = placeOf(tx, 'settings.edit')
      const policy = await currentPolicy(tx, entityId)
      const { key } = found(ruleOf(policy, keyOf(c)))
      await savePolicy(tx, entityId, version, { rules: withoutRule(policy.rules, key) })
    })
    return redirectWith(c, path, texts.saved)
  })
}

export function mountPolicyForms(router: Router) {
  router.get(`${path}/times/:kind`, (c) => draw(c, timesFormOf(c)))
  router.post(`${path}/times/:kind`, (c) => save(c, timesFormOf(c)))
  router.get(`${path}/conduct`, (c) => draw(c, conductFormOf(c)))
  router.post(`${path}/conduct`, (c) => save(c, conductFormOf(c)))
  router.get(`${path}/special/new`, (c) => draw(c, specialFormOf(c, null)))
  router.post(`${path}/special`, (c) => save(c, specialFormOf(c, null)))
  router.get(`${path}/special/:key/edit`, (c) => draw(c, specialFormOf(c, keyOf(c))))
  router.post(`${path}/special/:key`, async (c) => {
    found(ruleOf((await readForEditing(c)).policy, keyOf(c)))
    return save(c, specialFormOf(c, keyOf(c)))
  })
  mountRemoval(router)
}
