// The form of somebody without an account: /contact, one question a page, check, send, confirmation. Works without a script.
import { z } from 'zod'
import type { EntityId } from '#src/kernel/ids.ts'
import { say, sayAny } from '#src/kernel/locale.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { namesOf } from '#src/organisation/public.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, parse, readFields, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { receiveForm } from '#src/platform/http/upload.ts'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { caseworkPolicy } from '../../access.ts'
import {
  addFiles,
  beginDraft,
  confirmationOf,
  discardDraft,
  keepAnswer,
  type OpenDraft,
  openDraft,
  removeFile,
  sendDraft,
} from '../../actions/public-form.ts'
import { solvedLike } from '../../actions/solved.ts'
import { isQuestion, mostFiles, openQuestion, type Question, questionsOf } from '../../draft.ts'
import { startInput } from '../../draft-input.ts'
import { arrivedText, CheckPage, DonePage } from '../../pages/public/check-page.tsx'
import { QuestionPage, questionTitle } from '../../pages/public/question-page.tsx'
import { FoundPage, StartPage } from '../../pages/public/start-page.tsx'
import { activeEntities, centresOf, servicesAbout, servicesOf } from '../../store/catalogue.ts'
import { answeringEntities } from '../../store/solved.ts'
import { intakeTexts as texts } from '../../texts/public-form.ts'
import { asPublic, draftCookie, limit, type PublicServices } from './doors.ts'
import { readAnswer, valuesOf } from './questions.ts'

export function contactRoutes(services: PublicServices): Router {
  const routes = router()
  startRoutes(routes, services)
  sendRoutes(routes, services)
  filesRoute(routes, services)
  questionRoutes(routes, services)
  return routes
}

function startRoutes(routes: Router, services: PublicServices) {
  const searches = limit(services, 120, 600)
  const starts = limit(services, 40, 3600)

  routes.get('/contact', async (c) => {
    const { q, entity: entityId } = parse(startInput, { q: c.req.query('q'), entity: c.req.query('entity') })
    const [entity] = entityId ? await asPublic(services, (tx) => namesOf(tx, 'entities', [entityId])) : []
    const chosen = entity ? { id: entity[0], name: entity[1] } : null
    if (q === '') {
      const token = draftCookie.read(c)
      const unsent = token ? await asPublic(services, (tx) => openDraft(tx, token)) : null
      const props = { unsent: unsent !== null && unsent.draft.sent === null, entity: chosen }
      return publicPage(c, say(c.var.locale, texts.startTitle), <StartPage {...props} />)
    }
    await searches(c)
    const matches = await asPublic(services, async (tx) => {
      const offered = await servicesAbout(tx, q, chosen?.id ?? null)
      const entities = chosen ? [chosen.id] : await likelyToAnswer(tx, offered)
      const answers = await Promise.all(entities.map((one) => solvedLike(tx, q, { entityId: one }, 3)))
      const likest = answers.flat().sort((a, b) => b.similarity - a.similarity)
      return { services: offered, answers: likest.slice(0, 4) }
    })
    const answers = matches.answers.map(({ id, question, snippet }) => ({
      id,
      question,
      answer: snippet.map(({ text }) => text).join(''),
    }))
    return publicPage(
      c,
      say(c.var.locale, texts.foundTitle),
      <FoundPage query={q} entity={chosen} services={matches.services} answers={answers} />,
    )
  })

  routes.post('/contact', async (c) => {
    await starts(c)
    const { q, entity, service } = parse(startInput, await readFields(c))
    const token = await asPublic(services, async (tx) => {
      const known = entity && (await activeEntities(tx)).some(({ id }) => id === entity) ? entity : null
      const offered = known && service ? await servicesOf(tx, known) : []
      const about = offered.some(({ id }) => id === service) ? { serviceId: service, centreId: null } : null
      return beginDraft(tx, { query: q, entityId: known, about })
    })
    draftCookie.keep(c, services, token)
    return c.redirect('/contact/kind', 303)
  })

  routes.post('/contact/discard', async (c) => {
    const token = draftCookie.read(c)
    if (token) await asPublic(services, (tx) => discardDraft(tx, token))
    draftCookie.drop(c, services)
    return redirectWith(c, '/contact', texts.discarded)
  })
}

const mostAsked = 5

/** Entities whose published answers are compared: first those of the services found. */
async function likelyToAnswer(tx: Tx, offered: readonly { readonly entityId: EntityId }[]): Promise<EntityId[]> {
  const answering = await answeringEntities(tx, allow(caseworkPolicy, tx.actor, 'solved.read'))
  const near = new Set(offered.map(({ entityId }) => entityId))
  return [...answering].sort((a, b) => Number(near.has(b)) - Number(near.has(a))).slice(0, mostAsked)
}

const publicPage = (c: RequestContext, title: string, content: Parameters<typeof page>[2], refused = false) =>
  page(c, { title, layout: 'public', refused }, content)

/** The form of this browser; null where there is none to go on with, and the answer that says so. */
async function current(c: RequestContext, services: PublicServices): Promise<(OpenDraft & { token: string }) | null> {
  const token = draftCookie.read(c)
  const kept = token ? await asPublic(services, (tx) => openDraft(tx, token)) : null
  return kept && token ? { ...kept, token } : null
}
const nothingToGoOn = (c: RequestContext) => redirectWith(c, '/contact', texts.startFirst)

function sendRoutes(routes: Router, services: PublicServices) {
  const sends = limit(services, 20, 3600)

  routes.get('/contact/check', async (c) => {
    const kept = await current(c, services)
    if (!kept) return nothingToGoOn(c)
    const { draft, files, anonymousKinds } = kept
    if (draft.sent) return c.redirect('/contact/done', 303)
    const open = openQuestion(draft, anonymousKinds)
    if (open) return c.redirect(`/contact/${open}`, 303)
    const { entityId, about } = draft
    const names = await asPublic(services, async (tx) => ({
      entity: [...(await namesOf(tx, 'entities', entityId ? [entityId] : [])).values()][0] ?? null,
      service: [...(await namesOf(tx, 'services', about?.serviceId ? [about.serviceId] : [])).values()][0] ?? null,
      centre: [...(await namesOf(tx, 'centres', about?.centreId ? [about.centreId] : [])).values()][0] ?? null,
    }))
    const questions = questionsOf(draft, anonymousKinds)
    return publicPage(
      c,
      say(c.var.locale, texts.checkTitle),
      <CheckPage draft={draft} files={files} questions={questions} {...names} />,
    )
  })

  routes.post('/contact/send', async (c) => {
    const token = draftCookie.read(c)
    if (!token) return nothingToGoOn(c)
    await sends(c)
    try {
      await asPublic(services, (tx) => sendDraft(tx, token, c.var.locale.language, services.vault))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // Its time is over, or an answer of it does not hold any more: said where it can be mended.
      if (error.kind === 'conflict') return redirectWith(c, '/contact/check', texts.notComplete)
      throw error
    }
    return c.redirect('/contact/done', 303)
  })

  routes.get('/contact/done', async (c) => {
    const token = draftCookie.read(c)
    const sent = token ? await asPublic(services, (tx) => confirmationOf(tx, token, services.vault)) : null
    if (!sent) return redirectWith(c, '/track', texts.doneOver)
    return publicPage(c, say(c.var.locale, arrivedText(sent.case.kind)), <DonePage {...sent} />)
  })
}

function filesRoute(routes: Router, services: PublicServices) {
  const uploads = limit(services, 40, 600)

  routes.post('/contact/files', async (c) => {
    const kept = await current(c, services)
    if (!kept) return nothingToGoOn(c)
    await uploads(c)
    // One more than there is room for tells that some were left out; the rest is not even received.
    const room = Math.max(0, mostFiles - kept.files.length)
    const { fields, files, refused } = await receiveForm(c, services.files, { files: room + 1 })
    const removed = fields.remove
    if (removed) {
      await asPublic(services, (tx) => removeFile(tx, kept.token, removed))
      return c.redirect('/contact/files', 303)
    }
    const crowded = files.length > 0 && (await asPublic(services, (tx) => addFiles(tx, kept.token, files)))
    const wrong: FieldRefusal[] = refused.map(({ name, refusal }) => ({
      field: 'files',
      text: texts.fileRefused,
      values: { name: name.slice(0, 80), why: sayAny(c.var.locale, refusal.text, refusal.values) },
    }))
    if (crowded) wrong.push({ field: 'files', text: texts.tooManyFiles, values: { most: mostFiles } })
    if (wrong.length > 0) {
      const refusal = new Refusal('invalid', texts.noFileChosen, { fields: wrong })
      return drawn(c, services, 'files', { values: {}, refusal }, 422)
    }
    if (fields.do === 'add') return c.redirect('/contact/files', 303)
    const next = await asPublic(services, (tx) => keepAnswer(tx, kept.token, (draft) => ({ ...draft, files: true })))
    return c.redirect(whereNext(next), 303)
  })
}

/** Each question's own schema reads them further. */
const anyFields = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

const whereNext = ({ draft, anonymousKinds }: OpenDraft) => `/contact/${openQuestion(draft, anonymousKinds) ?? 'check'}`

function questionRoutes(routes: Router, services: PublicServices) {
  const answers = limit(services, 300, 600)
  const asked = (c: RequestContext): Question => {
    const question = c.req.param('question') ?? ''
    return found(isQuestion(question) ? question : null)
  }

  routes.get('/contact/:question', (c) => drawn(c, services, asked(c), freshForm(), 200))

  routes.post('/contact/:question', async (c) => {
    const question = asked(c)
    await answers(c)
    const kept = await current(c, services)
    if (!kept) return nothingToGoOn(c)
    return submit(
      c,
      anyFields,
      async (values) => {
        const next = await asPublic(services, async (tx) => {
          const change = await readAnswer(tx, question, values, kept.draft)
          return keepAnswer(tx, kept.token, (draft) => ({ ...draft, ...change }))
        })
        return c.redirect(whereNext(next), 303)
      },
      (form) => drawn(c, services, question, form, 200),
    )
  })
}

/** The page of a question, with what was answered or typed. */
async function drawn(
  c: RequestContext,
  services: PublicServices,
  question: Question,
  form: FormState,
  status: 200 | 422,
): Promise<Response> {
  const kept = await current(c, services)
  if (!kept) return nothingToGoOn(c)
  const { draft, files, anonymousKinds } = kept
  if (draft.sent) return c.redirect('/contact/done', 303)
  const list = questionsOf(draft, anonymousKinds)
  const at = list.indexOf(question)
  // A question this form does not ask, as after the kind was changed.
  if (at < 0) return c.redirect(whereNext(kept), 303)
  const offered = await asPublic(services, (tx) => offeredFor(tx, question, kept))
  const before = list[at - 1]
  const { locale } = c.var
  const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
  const values = form.refusal ? form.values : valuesOf(question, draft)
  return page(
    c,
    { title: say(locale, questionTitle(question, draft.kind)), layout: 'public', refused: errors.any, status },
    <QuestionPage
      question={question}
      view={{ values, errors }}
      at={at + 1}
      all={list.length}
      backHref={
        openQuestion(draft, anonymousKinds) === null ? '/contact/check' : before ? `/contact/${before}` : '/contact'
      }
      kind={draft.kind}
      files={files}
      {...offered}
    />,
  )
}

async function offeredFor(tx: Tx, question: Question, { draft }: OpenDraft) {
  const nothing = { entities: [], suggested: [], services: [], centres: [] }
  const { entityId } = draft
  if (question === 'entity') {
    const text = `${draft.query} ${draft.what ?? ''}`
    const [entities, services] = await Promise.all([activeEntities(tx), servicesAbout(tx, text, null)])
    const suggested: EntityId[] = [...new Set(services.map((one) => one.entityId))]
    return { ...nothing, entities, suggested }
  }
  if (question !== 'about' || !entityId) return nothing
  const [services, centres] = await Promise.all([servicesOf(tx, entityId), centresOf(tx, entityId)])
  return { ...nothing, services, centres }
}
