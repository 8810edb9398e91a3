// Pages of the visits: the list, the form, and the plain posts that it works by without a script.
import { v5 } from 'uuid'
import type { Role } from '#src/kernel/actor.ts'
import { hasRole } from '#src/kernel/actor.ts'
import type { EvidenceId, VisitId } from '#src/kernel/ids.ts'
import { newId, parseId } from '#src/kernel/ids.ts'
import { say, sayAny } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext, Router } from '#src/platform/http/env.ts'
import { router } from '#src/platform/http/env.ts'
import { statusOf } from '#src/platform/http/errors.tsx'
import { parse, readFields } from '#src/platform/http/form.ts'
import { redirectWith, takeNotice } from '#src/platform/http/notice.ts'
import type { NavigationEntry } from '#src/platform/http/page.tsx'
import { page } from '#src/platform/http/page.tsx'
import { receiveForm } from '#src/platform/http/upload.ts'
import type { Services } from '#src/platform/services.ts'
import { Island } from '#src/ui/island/island.tsx'
import { evaluationPolicy } from '../access.ts'
import {
  addEvidence,
  captionEvidence,
  guardEvidence,
  keepEvidence,
  mostFiles,
  typesAccepted,
} from '../actions/evidence.ts'
import { giveAnswer, submitVisit } from '../actions/forms.ts'
import { placeOf } from '../form-model.ts'
import { answerForm, captionInput } from '../input.ts'
import type { EvaluationFormProps } from '../islands/form/evaluation-form.tsx'
import { EvaluationForm } from '../islands/form/evaluation-form.tsx'
import { islandName } from '../islands/form/island-name.ts'
import { placeHref } from '../islands/form/links.ts'
import type { FormSource } from '../pages/visit-form.tsx'
import { formModel } from '../pages/visit-form.tsx'
import { VisitsPage } from '../pages/visits.tsx'
import { besideOf } from '../store/beside.ts'
import { loadEdition } from '../store/editions.ts'
import { contentOf, editionOf, returnReason, surroundingsOf, visitLines, visitOf } from '../store/forms.ts'
import { evidenceTexts, findingTexts } from '../texts/finding.ts'
import { formTexts } from '../texts/form.ts'
import { visitTexts } from '../texts/visits.ts'
import { evidenceFileRoutes } from './evidence-files.ts'
import { formApiRoutes } from './form-api.ts'
import { selfAssessmentRoutes } from './self-assessment.tsx'
import { visitReturnRoutes } from './visit-return.tsx'

async function formSource(tx: Tx, id: VisitId): Promise<FormSource> {
  const permission = allow(evaluationPolicy, tx.actor, 'visit.read')
  // Asked all at once; whether the visit may be read decides before any of it is shown.
  const [known, around, content, { edition }, reason] = await Promise.all([
    visitOf(tx, permission, id),
    surroundingsOf(tx, id),
    contentOf(tx, id),
    loadEdition(tx, editionOf(id)),
    returnReason(tx, id),
  ])
  const visit = found(known)
  return {
    visit,
    edition,
    around: found(around),
    content,
    beside: visit.kind === 'self' ? await besideOf(tx, visit, edition) : new Map(),
    returnedReason: visit.state === 'started' ? reason : null,
    accepts: typesAccepted(visit),
  }
}

const visitIn = (c: RequestContext): VisitId => found(parseId<VisitId>(c.req.param('id')))

/** The form at the place its address names; `refused` draws it again around an answer that was not taken. */
async function formPage(c: RequestContext, refusal: { code: string; error: Refusal; draft: Draft } | null = null) {
  const { locale, actor, now } = c.var
  const source = await c.var.read((tx) => formSource(tx, visitIn(c)))
  const form = formModel(source, actor, locale, now)
  const waiting = refusal ? null : takeNotice(c)
  const message = refusal && [refusal.error, ...refusal.error.fields].map((one) => sayAny(locale, one.text, one.values))
  const props: EvaluationFormProps = {
    form,
    place: placeOf(form, c.req.query('at'), c.req.query('show')),
    notice: waiting && sayAny(locale, waiting.text, waiting.values),
    undo: waiting && undoOf(c),
    refused: refusal && { code: refusal.code, draft: refusal.draft, message: [...new Set(message)].join(' ') },
  }
  return page(
    c,
    {
      title: form.title,
      layout: 'bare',
      islands: [islandName],
      ...(refusal && { refused: true, status: statusOf[refusal.error.kind] }),
    },
    <Island name={islandName} component={EvaluationForm} props={props} />,
  )
}

function undoOf(c: RequestContext): EvaluationFormProps['undo'] {
  const [removed, of] = [parseId<EvidenceId>(c.req.query('removed')), c.req.query('of')]
  return removed && of ? { evidence: removed, code: of } : null
}

type Draft = NonNullable<EvaluationFormProps['refused']>['draft']
const emptyDraft: Draft = { result: null, note: '', reason: '' }
const drawnAgain = new Set(['invalid', 'conflict', 'tooLarge', 'unsupported'])

/** Back to the criterion the form came from. */
function back(c: RequestContext, code: string) {
  const place = { at: c.req.query('at') ?? 'all', show: c.req.query('show') ?? 'all' }
  return `${placeHref({ visitId: visitIn(c) }, place)}#${encodeURIComponent(code)}`
}

/** The same file sent again for the same criterion, by a second press say, is the same evidence. */
const evidenceIdOf = (visit: VisitId, code: string, sha256: string) => v5(`${code} ${sha256}`, visit) as EvidenceId

/** The plain buttons beside a file: its caption, its removal, and the undo that follows. */
async function changeEvidence(c: RequestContext, id: VisitId, code: string, evidence: EvidenceId) {
  const fields = await readFields(c)
  if (fields.do === 'caption') {
    const { caption } = parse(captionInput, { caption: fields.caption })
    await c.var.transact((tx) => captionEvidence(tx, id, evidence, caption))
    return redirectWith(c, back(c, code), formTexts.captionSaved)
  }
  const kept = fields.do === 'restore'
  await c.var.transact((tx) => keepEvidence(tx, id, evidence, kept))
  if (kept) return redirectWith(c, back(c, code), formTexts.fileRestored, { code })
  const undo = back(c, code).replace('#', `&removed=${evidence}&of=${encodeURIComponent(code)}#`)
  return redirectWith(c, undo, formTexts.fileRemoved, { code })
}

function pageRoutes({ files }: Pick<Services, 'files'>): Router {
  const routes = router()
  routes.get('/visits', async (c) => {
    const { actor } = c.var
    const visits = await c.var.read(async (tx) => {
      const permission = allow(evaluationPolicy, tx.actor, 'visit.answer')
      return actor.personId ? visitLines(tx, permission, actor.personId) : []
    })
    return page(c, { title: say(c.var.locale, visitTexts.title) }, <VisitsPage visits={visits} />)
  })

  routes.get('/visits/:id', (c) => formPage(c))

  routes.post('/visits/:id/findings/:code', async (c) => {
    const code = c.req.param('code')
    const values = await readFields(c)
    try {
      const given = parse(answerForm, values)
      await giveAnswer(c.var.transact, visitIn(c), code, given)
      const text = given.result ? formTexts.answerSaved : formTexts.answerCleared
      return redirectWith(c, back(c, code), text, { code })
    } catch (error) {
      if (!(error instanceof Refusal) || !drawnAgain.has(error.kind)) throw error
      const draft = { note: String(values.note ?? ''), reason: String(values.reason ?? ''), result: null }
      return formPage(c, { code, error, draft })
    }
  })

  routes.post('/visits/:id/evidence/:code', async (c) => {
    const code = c.req.param('code')
    const id = visitIn(c)
    const one = c.req.query('evidence')
    if (one !== undefined) return changeEvidence(c, id, code, found(parseId<EvidenceId>(one)))
    try {
      await c.var.read((tx) => guardEvidence(tx, id, code, newId<EvidenceId>()))
      const upload = await receiveForm(c, files, { files: mostFiles })
      for (const file of upload.files) {
        const caption = upload.fields.caption ?? ''
        const evidence = evidenceIdOf(id, code, file.sha256)
        await c.var.transact(async (tx) => {
          const added = await addEvidence(tx, id, { id: evidence, code, caption, file })
          if (added.removedAt) await keepEvidence(tx, id, evidence, true)
        })
      }
      const first = upload.refused[0]
      if (first) throw first.refusal
      if (upload.files.length === 0) throw new Refusal('invalid', evidenceTexts.none)
      return redirectWith(c, back(c, code), formTexts.filesAdded, { code })
    } catch (error) {
      if (!(error instanceof Refusal) || !drawnAgain.has(error.kind)) throw error
      return formPage(c, { code, error, draft: emptyDraft })
    }
  })

  routes.post('/visits/:id/submit', async (c) => {
    const id = visitIn(c)
    const { partial } = await readFields(c)
    try {
      await c.var.transact((tx) => submitVisit(tx, id, { partial: partial === 'yes' }))
    } catch (error) {
      // The review page lists what is missing, each with its link.
      if (!(error instanceof Refusal) || error.text.key !== findingTexts.incomplete.key) throw error
      return c.redirect(placeHref({ visitId: id }, { at: 'review', show: 'all' }), 303)
    }
    return redirectWith(c, `/visits/${id}?at=review`, formTexts.submitted)
  })

  return routes
}

const carriesOut: readonly Role[] = ['evaluator', 'mystery_shopper']
const assessesItself: readonly Role[] = ['centre_manager', 'quality_team', 'executive']

export const formNavigation: readonly NavigationEntry[] = [
  { href: '/visits', text: visitTexts.title, icon: 'plan', shown: (actor) => hasRole(actor, ...carriesOut) },
  {
    href: '/self-assessment',
    text: visitTexts.selfAssessment,
    icon: 'plan',
    shown: (actor) => actor.entityId !== null && hasRole(actor, ...assessesItself),
  },
]

/** Everything an assessor uses: list, form, evidence, self-assessment, their API and the worker that keeps them offline. */
export function formRoutes(services: Pick<Services, 'files'>): Router {
  const routes = router()
  for (const one of [
    pageRoutes(services),
    visitReturnRoutes(),
    formApiRoutes(services),
    evidenceFileRoutes(services),
    selfAssessmentRoutes(),
  ])
    routes.route('/', one)
  return routes
}
