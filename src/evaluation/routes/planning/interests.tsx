// Declared interests: seeing, declaring and ending them.
import { hasRole } from '#src/kernel/actor.ts'
import { parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { evaluationPolicy } from '../../access.ts'
import { declareInterest, programmeRoles } from '../../actions/interest-declare.ts'
import { endInterest } from '../../actions/interest-end.ts'
import { InterestsHeader, InterestsPage } from '../../pages/planning/interests-page.tsx'
import { pageTexts as texts } from '../../pages/planning/texts.ts'
import { emptyInput, interestInput } from '../../planning-input.ts'
import { planningTexts } from '../../planning-texts.ts'
import { entityNames, programmePeople } from '../../store/directory.ts'
import { listInterests } from '../../store/interests.ts'
import { errorsFor, textOf } from './asked.ts'

export function interestRoutes() {
  const routes = router()
  routes.get('/interests', (c) => interestsPage(c, freshForm()))
  routes.post('/interests', (c) =>
    submit(
      c,
      interestInput,
      async ({ personId, ...input }) => {
        const { unfinished } = await c.var.transact((tx) =>
          declareInterest(tx, { ...input, ...(personId && { personId }) }),
        )
        return unfinished > 0
          ? redirectWith(c, '/interests', texts.declaredUnfinished, { count: unfinished })
          : redirectWith(c, '/interests', texts.declared)
      },
      (form) => interestsPage(c, form),
    ),
  )
  routes.get('/interests/:id/end', (c) => endPage(c, freshForm()))
  routes.post('/interests/:id/end', (c) =>
    submit(
      c,
      emptyInput,
      async () => {
        const interestId = found(parseId(c.req.param('id')))
        await c.var.transact((tx) => endInterest(tx, { interestId }))
        return redirectWith(c, '/interests', texts.interestEnded)
      },
      (form) => endPage(c, form),
    ),
  )
  return routes
}

async function endPage(c: RequestContext, form: FormState): Promise<Response> {
  const { locale } = c.var
  const interestId = found(parseId(c.req.param('id')))
  const [interest] = await c.var.read((tx) =>
    listInterests(tx, allow(evaluationPolicy, tx.actor, 'interest.declare'), interestId),
  )
  const line = found(interest)
  if (line.endedAt && !form.refusal) throw new Refusal('conflict', planningTexts.interestEnded)
  const names = { person: pick(locale, line.personName), entity: pick(locale, line.entityName) }
  const title = say(locale, texts.endQuestion, names)
  return page(
    c,
    { title: title.replace(/[\u2068\u2069]/g, ''), refused: form.refusal !== null },
    <ConfirmPage
      title={title}
      action={`/interests/${line.id}/end`}
      errors={errorsFor(c, form)}
      confirm={say(locale, texts.endConfirm)}
      cancelHref="/interests"
    >
      <p>{say(locale, texts.endEffect, names)}</p>
    </ConfirmPage>,
  )
}

async function interestsPage(c: RequestContext, form: FormState): Promise<Response> {
  const view = await c.var.read(async (tx) => ({
    interests: await listInterests(tx, allow(evaluationPolicy, tx.actor, 'interest.read')),
    entities: await entityNames(tx),
    people: hasRole(tx.actor, 'central_team') ? await programmePeople(tx, programmeRoles) : [],
  }))
  const field = (name: string) => textOf(form.values, name)
  return page(
    c,
    { title: say(c.var.locale, texts.interests), refused: form.refusal !== null, header: <InterestsHeader /> },
    <InterestsPage
      {...view}
      values={{ personId: field('personId'), entityId: field('entityId'), note: field('note') }}
      errors={errorsFor(c, form)}
    />,
  )
}
