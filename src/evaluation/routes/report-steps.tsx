// Steps of a report that ask before they are taken: presenting, voting, publishing; and the committee's list.
import type { ComponentChildren } from 'preact'
import { hasRole } from '#src/kernel/actor.ts'
import { pick, say, sayAny } from '#src/kernel/locale.ts'
import type { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { ConfirmPage, type ConfirmPageProps } from '#src/ui/confirm-page/confirm-page.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { evaluationPolicy } from '../access.ts'
import { presentReport } from '../actions/report-present.ts'
import { publishReport } from '../actions/report-publish.ts'
import { voteOnReport } from '../actions/report-vote.ts'
import type { Vote } from '../committee.ts'
import { CommitteeMain } from '../pages/report/committee-page.tsx'
import { consolidationHref, reportHref } from '../pages/report/parts.tsx'
import { nothingForm, voteForm } from '../report-input.ts'
import type { OwnVote, ReportView } from '../report-view.ts'
import { beforeCommittee } from '../store/votes.ts'
import { ownVoteTexts, pageTexts as texts } from '../texts/report-page.ts'
import { evaluationIdOf, loadView, type ReportServices } from './report-request.ts'

export function reportStepRoutes(services: ReportServices): Router {
  const routes = router()
  routes.get('/committee', async (c) => {
    const permission = allow(evaluationPolicy, c.var.actor, 'committee.read')
    const { personId } = c.var.actor
    const waiting = personId ? await c.var.read((tx) => beforeCommittee(tx, permission, personId)) : []
    const votes = hasRole(c.var.actor, 'committee_chair', 'committee_member')
    return page(c, { title: say(c.var.locale, texts.waitingTitle) }, <CommitteeMain waiting={waiting} votes={votes} />)
  })
  presentRoutes(routes)
  voteRoutes(routes)
  publishRoutes(routes, services.config.publicUrl)
  return routes
}

/** A page that asks; a refusal is said on it. */
export function confirm(
  c: RequestContext,
  form: FormState,
  props: Omit<ConfirmPageProps, 'children' | 'errors'>,
  children: ComponentChildren,
): Response {
  const errors = form.refusal ? errorsOf(form.refusal, c.var.locale) : noErrors
  const title = props.title.replace(/[\u2066-\u2069]/g, '')
  return page(
    c,
    { title, refused: form.refusal !== null },
    <ConfirmPage {...props} errors={errors}>
      {children}
    </ConfirmPage>,
  )
}

/** The list in which each thing that is missing can be found. */
const lists: Readonly<Record<string, string>> = {
  undecided: 'undecided',
  unassessed: 'gaps',
  notes: 'gaps',
  reasons: 'gaps',
}

function Missing({ c, id, refusal }: { c: RequestContext; id: string; refusal: Refusal }) {
  return (
    <Notification kind="error" title={say(c.var.locale, texts.cannotPresent)} live>
      {refusal.fields.length === 0 && <p>{sayAny(c.var.locale, refusal.text, refusal.values)}</p>}
      <ul class="list">
        {refusal.fields.map((one) => (
          <li key={one.field}>
            {sayAny(c.var.locale, one.text, one.values)}{' '}
            {lists[one.field] && (
              <a href={`${consolidationHref(id)}?show=${lists[one.field]}`}>{say(c.var.locale, texts.showThese)}</a>
            )}
          </li>
        ))}
      </ul>
    </Notification>
  )
}

const centreOf = (c: RequestContext, view: ReportView) => pick(c.var.locale, view.model.centre.name)

function presentRoutes(routes: Router) {
  const draw = (c: RequestContext, view: ReportView, form: FormState) =>
    confirm(
      c,
      { ...form, refusal: null },
      {
        title: say(c.var.locale, texts.confirmPresent, { centre: centreOf(c, view) }),
        action: `/evaluations/${view.one.id}/present`,
        confirm: say(c.var.locale, texts.present),
        cancelHref: reportHref(view.one.id),
      },
      <>
        {form.refusal && <Missing c={c} id={view.one.id} refusal={form.refusal} />}
        <p>{say(c.var.locale, texts.confirmPresentText)}</p>
      </>,
    )
  routes.get('/evaluations/:id/present', async (c) => {
    allow(evaluationPolicy, c.var.actor, 'report.submit')
    return draw(c, await loadView(c), freshForm())
  })
  routes.post('/evaluations/:id/present', async (c) => {
    const evaluationId = evaluationIdOf(c)
    return await submit(
      c,
      nothingForm,
      async () => {
        await c.var.transact((tx) => presentReport(tx, { evaluationId }))
        return redirectWith(c, reportHref(evaluationId), texts.presentedNow)
      },
      async (form) => draw(c, await loadView(c), form),
    )
  })
}

/** Says why there is no vote to cast, and offers none. */
function mayNotVote(c: RequestContext, view: ReportView, why: Exclude<OwnVote, 'may'>): Response {
  const { locale } = c.var
  const title = say(locale, texts.voteTitle, { centre: centreOf(c, view) })
  return page(
    c,
    { title: title.replace(/[\u2066-\u2069]/g, '') },
    <div class="stack measure">
      <PageHeader title={title} />
      <Notification kind={why === 'voted' ? 'success' : 'warning'}>
        <p>{say(locale, ownVoteTexts[why])}</p>
      </Notification>
      <p>
        <a href={reportHref(view.one.id)}>{say(locale, texts.backToReport)}</a>
      </p>
    </div>,
  )
}

function voteRoutes(routes: Router) {
  const draw = (c: RequestContext, view: ReportView, vote: Vote['vote'], form: FormState) => {
    const { locale } = c.var
    const values = { centre: centreOf(c, view) }
    const own = view.committee?.own
    if (own && own !== 'may') return mayNotVote(c, view, own)
    const { revision } = view.one
    const shield = view.model.shield ? pick(locale, view.model.shield.name) : say(locale, texts.noShield)
    const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
    const typed = form.values.reason
    return confirm(
      c,
      form,
      {
        title: say(locale, vote === 'approve' ? texts.confirmApprove : texts.confirmReturn, values),
        action: `/evaluations/${view.one.id}/vote`,
        hidden: { vote, revision: String(revision) },
        fields:
          vote === 'return' ? (
            <Textarea
              name="reason"
              label={say(locale, texts.returnReason)}
              value={typeof typed === 'string' ? typed : ''}
              error={errors.of('reason')}
              maxLength={2000}
            />
          ) : undefined,
        confirm: say(locale, vote === 'approve' ? texts.approve : texts.sendBack),
        cancelHref: reportHref(view.one.id),
      },
      <p>
        {vote === 'approve'
          ? say(locale, texts.confirmApproveText, { revision, result: shield })
          : say(locale, texts.confirmReturnText, { revision })}
      </p>,
    )
  }
  routes.get('/evaluations/:id/vote', async (c) => {
    allow(evaluationPolicy, c.var.actor, 'vote.cast')
    return draw(c, await loadView(c), c.req.query('vote') === 'return' ? 'return' : 'approve', freshForm())
  })
  routes.post('/evaluations/:id/vote', async (c) => {
    const evaluationId = evaluationIdOf(c)
    return await submit(
      c,
      voteForm,
      async (input) => {
        const { state } = await c.var.transact((tx) => voteOnReport(tx, { evaluationId, ...input }))
        // Once returned, the report is the central team's again and no longer the committee's to read.
        const href = state === 'returned' ? '/committee' : reportHref(evaluationId)
        const said =
          state === 'approved' ? texts.voteApproved : state === 'returned' ? texts.voteReturned : texts.voteRecorded
        return redirectWith(c, href, said)
      },
      async (form) => draw(c, await loadView(c), form.values.vote === 'return' ? 'return' : 'approve', form),
    )
  })
}

function publishRoutes(routes: Router, publicUrl: string) {
  const draw = (c: RequestContext, view: ReportView, form: FormState) => {
    const { locale } = c.var
    const { shield } = view.model
    return confirm(
      c,
      form,
      {
        title: say(locale, texts.confirmPublish, { centre: centreOf(c, view) }),
        action: `/evaluations/${view.one.id}/publish`,
        confirm: say(locale, texts.publish),
        cancelHref: reportHref(view.one.id),
      },
      <p>
        {shield
          ? say(locale, texts.confirmPublishShield, { shield: pick(locale, shield.name) })
          : say(locale, texts.confirmPublishNone)}
      </p>,
    )
  }
  routes.get('/evaluations/:id/publish', async (c) => {
    allow(evaluationPolicy, c.var.actor, 'report.publish')
    return draw(c, await loadView(c), freshForm())
  })
  routes.post('/evaluations/:id/publish', async (c) => {
    const evaluationId = evaluationIdOf(c)
    return await submit(
      c,
      nothingForm,
      async () => {
        const { number } = await c.var.transact((tx) => publishReport(tx, { evaluationId, publicUrl }))
        const href = reportHref(evaluationId)
        return number
          ? redirectWith(c, href, texts.publishedShield, { number })
          : redirectWith(c, href, texts.publishedNow)
      },
      async (form) => draw(c, await loadView(c), form),
    )
  })
}
