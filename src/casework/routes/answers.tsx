// What an entity answers its customers before they ask: published entries of its reference, for everybody.

import { publicActor } from '#src/kernel/actor.ts'
import { highlighter } from '#src/kernel/highlight.ts'
import { type EntityId, parseId, type SolvedCaseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allEntities, entityById } from '#src/organisation/public.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { line } from '#src/platform/input.ts'
import { caseworkPolicy } from '../access.ts'
import { AnswerPage, AnswersPage, answersPath, EntitiesPage } from '../pages/answers.tsx'
import { serviceNames } from '../store/service-names.ts'
import { answeringEntities, loadSolved, publishedSolved } from '../store/solved.ts'
import { answerTexts as texts } from '../texts/solved.ts'

const mostShown = 30
const publicCache = 60

/** Whoever reads: the public's own entries, nothing of what staff may see besides. */
const asPublic = () => allow(caseworkPolicy, publicActor, 'solved.read')

async function readAnswers(tx: Tx, entityId: EntityId, query: string) {
  const entity = await entityById(tx, entityId)
  const entries = await publishedSolved(tx, asPublic(), { entityId }, query, mostShown)
  const marks = highlighter(query)
  const answers = entries.map(({ id, question, answer }) => ({
    id,
    question: marks.highlight(question),
    answer: marks.snippet(answer, 140),
  }))
  return { entity, query, answers }
}

async function readAnswer(tx: Tx, id: SolvedCaseId) {
  const solved = found(await loadSolved(tx, asPublic(), id))
  const { serviceId, entityId } = solved
  const [entity, names] = await Promise.all([
    entityById(tx, entityId),
    serviceNames(tx, entityId, serviceId ? [serviceId] : []),
  ])
  return { solved, entity, service: (serviceId && names.get(serviceId)) || null }
}

async function drawEntities(c: RequestContext) {
  const entities = await c.var.read(async (tx) => {
    const answering = new Set(await answeringEntities(tx, asPublic()))
    return (await allEntities(tx)).filter(({ id }) => answering.has(id))
  })
  const title = say(c.var.locale, texts.title)
  return page(c, { title, layout: 'public', publicCache }, <EntitiesPage entities={entities} />)
}

export function answerRoutes() {
  const routes = router()
  routes.get(answersPath, async (c) => {
    const entityId = parseId<EntityId>(c.req.query('entity'))
    if (!entityId) return drawEntities(c)
    const query = line(200).safeParse(c.req.query('q') ?? '').data ?? ''
    const read = await c.var.read((tx) => readAnswers(tx, entityId, query))
    const title = say(c.var.locale, texts.of, { entity: pick(c.var.locale, read.entity.name) })
    return page(c, { title, layout: 'public', publicCache }, <AnswersPage {...read} />)
  })
  routes.get(`${answersPath}/:id`, async (c) => {
    const id = found(parseId<SolvedCaseId>(c.req.param('id')))
    const read = await c.var.read((tx) => readAnswer(tx, id))
    return page(c, { title: read.solved.question, layout: 'public', publicCache }, <AnswerPage {...read} />)
  })
  return routes
}
