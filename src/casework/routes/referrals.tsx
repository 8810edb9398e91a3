// A third party's own pages: what was referred to it, and its answers. The case stays out of sight.
import { z } from '@hono/zod-openapi'
import { type Id, parseId, type ReferralId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { sendFile } from '#src/platform/http/download.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { prose } from '#src/platform/input.ts'
import { mountList } from '#src/platform/listing/list-page.tsx'
import type { Services } from '#src/platform/services.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { Reference } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { caseworkPolicy } from '../access.ts'
import { answerReferral } from '../actions/refer.ts'
import { ReferredMain, referralsPath, referredList, StandingTag } from '../pages/referrals.tsx'
import { groupReference } from '../reference.ts'
import { filesOfReferral, listReferred } from '../store/partner-referrals.ts'
import { loadOwnReferral } from '../store/referrals.ts'
import { partnerPageTexts as texts } from '../texts/partner-pages.ts'

const permissionOf = (tx: Tx) => allow(caseworkPolicy, tx.actor, 'referral.answer')
const idOf = (c: RequestContext) => found(parseId<ReferralId>(c.req.param('id')))
const answerForm = z.object({ answer: prose(20_000).pipe(z.string().min(1)) })

async function referralPage(c: RequestContext, id: ReferralId, form: FormState): Promise<Response> {
  const { locale, now } = c.var
  const read = await c.var.read(async (tx) => ({
    referral: found(await loadOwnReferral(tx, permissionOf(tx), id)),
    files: await filesOfReferral(tx, permissionOf(tx), id),
  }))
  const reference = groupReference(read.referral.caseReference)
  const title = `${say(locale, texts.title)} ${reference}`
  const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
  const above = (
    <Breadcrumbs
      items={[{ href: referralsPath, text: say(locale, texts.title) }, { text: <Reference value={reference} /> }]}
    />
  )
  return page(
    c,
    { title, refused: form.refusal !== null },
    <>
      <PageHeader
        title={<Reference value={reference} />}
        above={above}
        tag={<StandingTag one={read.referral} now={now} />}
      />
      <ReferredMain {...read} value={String(form.values.answer ?? '')} error={errors.of('answer')} />
    </>,
  )
}

export function referralRoutes({ files, database }: Pick<Services, 'files' | 'database'>): Router {
  const routes = router()
  mountList(routes, referredList(database.clock), {
    read: (tx, query) => listReferred(tx, permissionOf(tx), query),
    empty: (c) => ({ title: say(c.var.locale, texts.empty), text: say(c.var.locale, texts.emptyText) }),
    draw: (c, list) => {
      const title = say(c.var.locale, texts.title)
      return page(
        c,
        { title },
        <>
          <PageHeader title={title} meta={say(c.var.locale, texts.lead)} />
          {list.content}
        </>,
      )
    },
  })
  routes.get(`${referralsPath}/:id`, (c) => referralPage(c, idOf(c), freshForm()))
  routes.get(`${referralsPath}/:id/files/:file`, async (c) => {
    const id = idOf(c)
    const wanted = found(parseId<Id<'caseFile'>>(c.req.param('file')))
    const all = await c.var.read((tx) => filesOfReferral(tx, permissionOf(tx), id))
    return sendFile(c, files, found(all.find((file) => file.id === wanted)))
  })
  routes.post(`${referralsPath}/:id`, async (c) => {
    const id = idOf(c)
    return submit(
      c,
      answerForm,
      async ({ answer }) => {
        await c.var.transact((tx) => answerReferral(tx, { referralId: id, answer }))
        return redirectWith(c, `${referralsPath}/${id}`, texts.sentNotice)
      },
      (form) => referralPage(c, id, form),
    )
  })
  return routes
}
