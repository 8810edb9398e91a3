// The reference of solved cases: register, entry, review.
import { type CaseId, parseId, type SolvedCaseId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { localDate } from '#src/kernel/working-time.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, parse, readFields, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { version } from '#src/platform/input.ts'
import { mountList } from '#src/platform/listing/list-page.tsx'
import { mountRecord } from '#src/platform/records/records.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { caseworkPolicy } from '../access.ts'
import { changeSolved, proposeSolved, publishSolved, retireSolved, wordingFromCase } from '../actions/solved.ts'
import { SolvedPage } from '../pages/solved.tsx'
import { SolvedForm, solvedValues } from '../pages/solved-form.tsx'
import { solvedList, solvedPath } from '../pages/solved-list.tsx'
import { reviewDue, type Solved } from '../solved.ts'
import { publishInput, solvedInput } from '../solved-input.ts'
import { loadHeadings } from '../store/headings.ts'
import { offered } from '../store/offered.ts'
import { serviceNames } from '../store/service-names.ts'
import { loadSolved } from '../store/solved.ts'
import { listSolved } from '../store/solved-list.ts'
import { solvedTexts as texts } from '../texts/solved.ts'

const consulted = (tx: Tx) => allow(caseworkPolicy, tx.actor, 'solved.consult')

function mountRegister(routes: Router) {
  mountList(routes, solvedList, {
    read: (tx, query) => listSolved(tx, consulted(tx), query),
    prepare: async (tx) => {
      consulted(tx)
      return { choices: { service: await offered(tx, 'services', found(tx.actor.entityId)) }, more: undefined }
    },
    empty: (c) => ({ title: say(c.var.locale, texts.emptyTitle), text: say(c.var.locale, texts.emptyText) }),
    draw: (c, list) => {
      const { locale, actor } = c.var
      const title = say(locale, texts.title)
      const views = [
        { href: solvedPath, text: say(locale, texts.allEntries) },
        { href: `${solvedPath}?state=draft`, text: say(locale, texts.toReview) },
        { href: `${solvedPath}?review=due`, text: say(locale, texts.reviewDue) },
        { href: `${solvedPath}?state=retired`, text: say(locale, texts.retiredEntries) },
      ]
      const add = may(caseworkPolicy, actor, 'solved.edit') && (
        <LinkButton icon="plus" href={`${solvedPath}/new`}>
          {say(locale, texts.add)}
        </LinkButton>
      )
      return page(
        c,
        { title, views: list.views(views) },
        <>
          <PageHeader title={title} meta={say(locale, texts.about)} actions={add || undefined} />
          {list.content}
        </>,
      )
    },
  })
}

const shortly = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** As the frame of records knows things: its question is its name in both languages. */
const asRecord = (solved: Solved) => ({
  id: solved.id,
  version: solved.version,
  name: { ar: shortly(solved.question), en: shortly(solved.question) },
  solved,
})

async function choicesFor(tx: Tx, c: RequestContext, solved: Solved | undefined) {
  allow(caseworkPolicy, tx.actor, 'solved.edit')
  const entityId = found(tx.actor.entityId)
  const caseId = parseId<CaseId>(c.req.query('case'))
  const [services, headings, wording] = await Promise.all([
    offered(tx, 'services', entityId),
    loadHeadings(tx, { actor: tx.actor, rule: 'all' }, entityId),
    caseId && !solved ? wordingFromCase(tx, caseId) : null,
  ])
  return {
    services: services.filter(({ active, id }) => active || id === solved?.serviceId),
    headings: headings.filter(({ active, id }) => active || id === solved?.headingId),
    returns: solved?.state === 'published' && !may(caseworkPolicy, tx.actor, 'solved.publish'),
    wording,
  }
}

const empty = { caseId: null, kind: 'inquiry', serviceId: null, headingId: null, question: '', answer: '' } as const

function mountEditing(routes: Router) {
  mountRecord(routes, {
    path: solvedPath,
    addTitle: texts.add,
    schema: solvedInput,
    load: async (tx, id: SolvedCaseId) =>
      asRecord(found(await loadSolved(tx, allow(caseworkPolicy, tx.actor, 'solved.edit'), id))),
    create: async (tx, input, id) => asRecord(await proposeSolved(tx, found(tx.actor.entityId), input, id)),
    change: async (tx, id, read, input) => asRecord(await changeSolved(tx, id, read, input)),
    prepare: (tx, c, thing) => choicesFor(tx, c, thing?.solved),
    values: ({ solved }) => solvedValues(solved),
    fresh: (c, { wording }) => solvedValues(wording ?? { ...empty, language: c.var.locale.language }),
    form: (view, choices) => <SolvedForm view={view} choices={choices} />,
    href: ({ id }) => `${solvedPath}/${id}`,
    crumbs: (c) => [{ href: solvedPath, text: say(c.var.locale, texts.title) }],
  })
}

/** A year from now, until somebody chooses otherwise. */
function usualReview(c: RequestContext) {
  const day = localDate(c.var.locale.timeZone, c.var.now)
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`
}

async function drawEntry(c: RequestContext, id: SolvedCaseId, refused?: FormState) {
  const { locale, actor, now } = c.var
  const { solved, service } = await c.var.read(async (tx) => {
    const one = found(await loadSolved(tx, consulted(tx), id))
    const names = await serviceNames(tx, one.entityId, one.serviceId ? [one.serviceId] : [])
    return { solved: one, service: (one.serviceId && names.get(one.serviceId)) || null }
  })
  const today = localDate(locale.timeZone, now)
  const kept = solved.reviewOn !== null && solved.reviewOn > today ? solved.reviewOn : usualReview(c)
  const form = refused ?? freshForm({ public: solved.public ? 'on' : '', reviewOn: kept })
  return page(
    c,
    { title: solved.question, refused: form.refusal !== null },
    <SolvedPage
      solved={solved}
      service={service}
      due={reviewDue(solved, today)}
      mayEdit={may(caseworkPolicy, actor, 'solved.edit')}
      mayPublish={may(caseworkPolicy, actor, 'solved.publish')}
      form={form}
    />,
  )
}

const idOf = (c: RequestContext) => found(parseId<SolvedCaseId>(c.req.param('id')))

function mountReview(routes: Router) {
  routes.get(`${solvedPath}/:id`, (c) => drawEntry(c, idOf(c)))
  routes.post(`${solvedPath}/:id/publish`, (c) =>
    submit(
      c,
      publishInput,
      async (input) => {
        const one = await c.var.transact((tx) => publishSolved(tx, idOf(c), input))
        return redirectWith(c, `${solvedPath}/${one.id}`, texts.wasPublished)
      },
      (form) => drawEntry(c, idOf(c), form),
    ),
  )
  routes.get(`${solvedPath}/:id/retire`, async (c) => {
    const { locale } = c.var
    const one = found(
      await c.var.read((tx) => loadSolved(tx, allow(caseworkPolicy, tx.actor, 'solved.publish'), idOf(c))),
    )
    const title = say(locale, texts.retireQuestion, { question: shortly(one.question) })
    return page(
      c,
      { title },
      <ConfirmPage
        title={title}
        action={`${solvedPath}/${one.id}/retire`}
        hidden={{ version: String(one.version) }}
        confirm={say(locale, texts.retire)}
        danger
        cancelHref={`${solvedPath}/${one.id}`}
      >
        <p>{say(locale, texts.retireEffect)}</p>
      </ConfirmPage>,
    )
  })
  routes.post(`${solvedPath}/:id/retire`, async (c) => {
    const read = parse(version(), (await readFields(c)).version)
    await c.var.transact((tx) => retireSolved(tx, idOf(c), read))
    return redirectWith(c, `${solvedPath}/${idOf(c)}`, texts.wasRetired)
  })
}

export function solvedRoutes(): Router {
  const routes = router()
  mountRegister(routes)
  mountEditing(routes)
  mountReview(routes)
  return routes
}
