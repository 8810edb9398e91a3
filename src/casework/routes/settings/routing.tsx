import { z } from 'zod'
import { newId, parseId } from '#src/kernel/ids.ts'
import { formatNumber, say } from '#src/kernel/locale.ts'
import { found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext, Router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, parse, readFields, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { version } from '#src/platform/input.ts'
import { flatten } from '#src/platform/nested.ts'
import { holdId } from '#src/platform/records/hold-id.ts'
import { RecordForm } from '#src/platform/records/record-form.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import {
  changeRoutingRule,
  createRoutingRule,
  moveRoutingRule,
  removeRoutingRule,
} from '../../actions/routing-rules.ts'
import { Routing, type RoutingChoices, RoutingRuleForm } from '../../pages/settings/routing.tsx'
import type { RoutingRule, RoutingRuleId } from '../../routing.ts'
import { routingRuleInput } from '../../settings-input.ts'
import { loadHeadings } from '../../store/headings.ts'
import { offered } from '../../store/offered.ts'
import { loadRoutingRule, loadRoutingRules } from '../../store/routing-rules.ts'
import { routingTexts as texts } from '../../texts/settings-page.ts'
import { mayEdit, type Place, placeOf, sectionCrumbs, settingsCrumb } from './place.ts'

const path = '/casework/settings/routing'
const idOf = (c: RequestContext) => found(parseId<RoutingRuleId>(c.req.param('id')))
const moving = z.object({ version: version(), direction: z.enum(['up', 'down']) })
const removing = z.object({ version: version() })

async function choicesOf(tx: Tx, { permission, entityId }: Place): Promise<RoutingChoices> {
  const [services, headings, centres, departments] = await Promise.all([
    offered(tx, 'services', entityId),
    loadHeadings(tx, permission, entityId),
    offered(tx, 'centres', entityId),
    offered(tx, 'departments', entityId),
  ])
  return { services, headings, centres, departments }
}

const loadFor = async (tx: Tx, id: RoutingRuleId) =>
  found(await loadRoutingRule(tx, placeOf(tx, 'settings.edit').permission, id))

/** The rule with the number it is called by. */
async function numbered(c: RequestContext): Promise<{ rule: RoutingRule; number: string }> {
  return c.var.read(async (tx) => {
    const rule = await loadFor(tx, idOf(c))
    const all = await loadRoutingRules(tx, placeOf(tx, 'settings.edit').permission, rule.entityId)
    const number = all.findIndex((one) => one.id === rule.id) + 1
    return { rule, number: formatNumber(c.var.locale, number) }
  })
}

async function drawForm(c: RequestContext, about: { rule: RoutingRule; number: string } | null, state?: FormState) {
  const { locale } = c.var
  const offers = await c.var.read((tx) => choicesOf(tx, placeOf(tx, 'settings.edit')))
  const form = state ?? freshForm(about ? flatten(about.rule) : { id: newId() })
  const title = about ? say(locale, texts.editRule, { number: about.number }) : say(locale, texts.add)
  return page(
    c,
    { title, refused: form.refusal !== null },
    <RecordForm
      title={title}
      crumbs={sectionCrumbs(c, path, texts.routing)}
      action={about ? `${path}/${about.rule.id}` : path}
      state={form}
      version={about?.rule.version}
      cancelHref={path}
      conflictHref={about && form.refusal?.kind === 'conflict' ? path : undefined}
    >
      {(view) => <RoutingRuleForm view={view} rule={about?.rule ?? null} offers={offers} />}
    </RecordForm>,
  )
}

function mountForms(router: Router) {
  router.get(`${path}/new`, (c) => drawForm(c, null))
  router.post(path, async (c) => {
    const id = parseId<RoutingRuleId>(String((await readFields(c)).id)) ?? newId<RoutingRuleId>()
    return submit(
      c,
      routingRuleInput,
      async (input) => {
        await c.var.transact(async (tx) => {
          const { permission, entityId } = placeOf(tx, 'settings.edit')
          await holdId(tx, id)
          const there = await loadRoutingRule(tx, permission, id)
          return there ?? createRoutingRule(tx, entityId, input, id)
        })
        return redirectWith(c, path, texts.added)
      },
      (state) => drawForm(c, null, state),
    )
  })
  router.get(`${path}/:id/edit`, async (c) => drawForm(c, await numbered(c)))
  router.post(`${path}/:id`, async (c) => {
    const about = await numbered(c)
    const read = parse(version(), (await readFields(c)).version)
    return submit(
      c,
      routingRuleInput,
      async (input) => {
        await c.var.transact((tx) => changeRoutingRule(tx, about.rule.id, read, input))
        return redirectWith(c, path, texts.changed)
      },
      async (state) => drawForm(c, await numbered(c), state),
    )
  })
}

export function mountRouting(router: Router) {
  router.get(path, async (c) => {
    const read = await c.var.read(async (tx) => {
      const place = placeOf(tx, 'settings.read')
      const [rules, offers] = await Promise.all([
        loadRoutingRules(tx, place.permission, place.entityId),
        choicesOf(tx, place),
      ])
      return { rules, offers }
    })
    const title = say(c.var.locale, texts.routing)
    const add = mayEdit(c) && read.rules.length > 0 && (
      <LinkButton icon="plus" href={`${path}/new`}>
        {say(c.var.locale, texts.add)}
      </LinkButton>
    )
    return page(
      c,
      { title },
      <div class="stack-loose">
        <PageHeader
          title={title}
          meta={say(c.var.locale, texts.lead)}
          above={<Breadcrumbs items={[settingsCrumb(c), { text: title }]} />}
          actions={add || undefined}
        />
        <Routing {...read} mayEdit={mayEdit(c)} />
      </div>,
    )
  })
  mountForms(router)
  router.post(`${path}/:id/move`, async (c) => {
    const id = idOf(c)
    await c.var.read((tx) => loadFor(tx, id))
    const wanted = parse(moving, await readFields(c))
    await c.var.transact((tx) => moveRoutingRule(tx, id, wanted.version, wanted.direction))
    return redirectWith(c, path, texts.moved)
  })
  router.get(`${path}/:id/remove`, async (c) => {
    const { rule, number } = await numbered(c)
    const question = say(c.var.locale, texts.removeQuestion, { number })
    return page(
      c,
      { title: question },
      <ConfirmPage
        title={question}
        action={`${path}/${rule.id}/remove`}
        hidden={{ version: String(rule.version) }}
        confirm={say(c.var.locale, texts.removeConfirm)}
        danger
        cancelHref={path}
      >
        <p>{say(c.var.locale, texts.removeEffect)}</p>
      </ConfirmPage>,
    )
  })
  router.post(`${path}/:id/remove`, async (c) => {
    const id = idOf(c)
    await c.var.read((tx) => loadFor(tx, id))
    const wanted = parse(removing, await readFields(c))
    await c.var.transact((tx) => removeRoutingRule(tx, id, wanted.version))
    return redirectWith(c, path, texts.removed)
  })
}
