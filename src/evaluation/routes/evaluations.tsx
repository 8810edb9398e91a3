// The register of evaluations, and the address of one: it leads on to the page that is the reader's.
import type { EvaluationId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountList } from '#src/platform/listing/list-page.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Reference } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { evaluationPolicy } from '../access.ts'
import { EvaluationState } from '../pages/planning/words.tsx'
import { evaluationsList, Result, whenText } from '../pages/register/list.tsx'
import { nextPage, type RegisterRow } from '../register.ts'
import { listRegister, type RegisterReader, registerChoices, registered } from '../store/register.ts'
import { stateTexts, registerTexts as texts } from '../texts/register.ts'

const readerOf = ({ actor }: Tx): RegisterReader => ({
  evaluations: allow(evaluationPolicy, actor, 'evaluation.read'),
  reports: may(evaluationPolicy, actor, 'report.read') ? allow(evaluationPolicy, actor, 'report.read') : null,
})

/** What the programme follows; an entity sees what is published and its own assessments. */
const programmeStates = ['planned', 'in_progress', 'consolidating', 'with_committee', 'approved', 'published'] as const
const entityStates = ['published', 'in_progress', 'submitted'] as const

function presets({ var: { actor, locale } }: RequestContext) {
  const states = may(evaluationPolicy, actor, 'committee.read') ? programmeStates : entityStates
  return [
    { href: '/evaluations', text: say(locale, texts.all) },
    ...states.map((state) => ({ href: `/evaluations?state=${state}`, text: say(locale, stateTexts[state]) })),
    { href: '/evaluations?shield=gold', text: say(locale, texts.gold) },
    { href: '/evaluations?shield=none', text: say(locale, texts.without) },
  ]
}

export function evaluationRoutes(): Router {
  const routes = router()
  mountList(routes, evaluationsList, {
    read: (tx, query) => listRegister(tx, readerOf(tx), query),
    prepare: async (tx) => ({ choices: await registerChoices(tx, readerOf(tx)), more: undefined }),
    empty: (c) => ({ title: say(c.var.locale, texts.none), text: say(c.var.locale, texts.noneText) }),
    draw: (c, list) => {
      const title = say(c.var.locale, texts.title)
      return page(
        c,
        { title, views: list.views(presets(c)) },
        <>
          <PageHeader title={title} meta={say(c.var.locale, texts.lead)} />
          {list.content}
        </>,
      )
    },
  })
  routes.get('/evaluations/:id', async (c) => {
    const id = found(parseId<EvaluationId>(c.req.param('id')))
    const one = await c.var.read((tx) => registered(tx, readerOf(tx), id))
    const next = nextPage(one, c.var.actor)
    return next ? c.redirect(next, 303) : factsPage(c, one)
  })
  return routes
}

/** For those who may know where an evaluation stands, and no more. */
function factsPage(c: RequestContext, one: RegisterRow): Response {
  const { locale } = c.var
  const title = pick(locale, one.centreName)
  const above = (
    <Breadcrumbs
      items={[{ href: '/evaluations', text: say(locale, texts.title) }, { text: <Reference value={one.reference} /> }]}
    />
  )
  return page(
    c,
    { title, header: <PageHeader above={above} title={title} tag={<EvaluationState state={one.state} />} /> },
    <div class="stack">
      <p class="muted">{say(locale, texts.factsOnly)}</p>
      <SummaryList
        rows={[
          { term: say(locale, texts.reference), value: <Reference value={one.reference} /> },
          { term: say(locale, texts.entity), value: pick(locale, one.entityName) },
          { term: say(locale, texts.centreKind), value: say(locale, texts[one.centreKind]) },
          { term: say(locale, texts.round), value: whenText(one, locale) },
          { term: say(locale, texts.edition), value: <Reference value={one.edition} /> },
          { term: say(locale, texts.result), value: <Result row={one} locale={locale} /> },
        ]}
      />
    </div>,
  )
}
