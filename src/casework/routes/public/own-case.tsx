// What a customer does on the page of the case he proved to be his. Without that proof every address here is missing.
import { type Id, parseId } from '#src/kernel/ids.ts'
import { say, sayAny } from '#src/kernel/locale.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext, Router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, parse, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { receiveForm } from '#src/platform/http/upload.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { useText } from '#src/ui/locale-context.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { type CustomerCase, customerFile, readCustomerCase } from '../../actions/customer-page.ts'
import { rateCase, withdrawCase } from '../../actions/satisfaction.ts'
import { customerSays } from '../../actions/talk.ts'
import { type Entered, enteredCase, notEntered } from '../../actions/tracking.ts'
import { mostFiles } from '../../draft.ts'
import { CasePage, type CaseView } from '../../pages/public/case-page.tsx'
import { RatePage } from '../../pages/public/rate-page.tsx'
import { groupReference, parseReference, type Reference } from '../../reference.ts'
import { keepFiles } from '../../store/received-files.ts'
import { intakeTexts } from '../../texts/public-form.ts'
import { trackTexts as texts } from '../../texts/track.ts'
import { rateInput, replyInput, withdrawInput } from '../../tracking-input.ts'
import { asPublic, caseCookie, limit, type PublicServices } from './doors.ts'

/** The case this browser's session opens, if it is the one of the address. */
export async function entered(
  c: RequestContext,
  services: PublicServices,
  reference: Reference,
): Promise<Entered | null> {
  const token = caseCookie.read(c)
  const own = token ? await asPublic(services, (tx) => enteredCase(tx, token)) : null
  return own?.reference === reference ? own : null
}

const asCustomer = <T,>({ database }: PublicServices, { actor }: Entered, work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.transact(actor, work)

async function ownCase(c: RequestContext, services: PublicServices): Promise<Entered> {
  const reference = found(parseReference(c.req.param('reference') ?? ''))
  const own = await entered(c, services, reference)
  if (!own) throw notEntered()
  return own
}

export async function casePage(c: RequestContext, services: PublicServices, own: Entered, form: FormState) {
  const { locale, now } = c.var
  const read = await asCustomer(services, own, (tx) => readCustomerCase(tx, own.actor.caseId))
  const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
  return page(
    c,
    { title: read.case.subject, layout: 'public', refused: errors.any, status: errors.any ? 422 : 200 },
    <CasePage shown={viewOf(read, own)} view={{ values: form.values, errors }} now={now} />,
  )
}

function viewOf(read: CustomerCase, own: Entered): CaseView {
  const named = (files: CustomerCase['files']) => files.map(({ id, name }) => ({ id, name }))
  const by = (name: LocalizedText) => (read.showHandler ? name : read.entity)
  return {
    ...read,
    files: named(read.files.filter(({ messageId }) => messageId === null)),
    messages: read.messages.map((message) => ({
      id: message.id,
      kind: message.kind,
      body: message.body,
      at: message.at,
      by: message.authorId ? by(message.authorName) : read.entity,
      files: named(read.files.filter(({ messageId }) => messageId === message.id)),
    })),
    mergedFrom: own.mergedFrom,
    reference: own.reference,
  }
}

export function customerRoutes(routes: Router, services: PublicServices) {
  replyRoute(routes, services)
  withdrawRoutes(routes, services)
  rateRoutes(routes, services)

  routes.get('/track/:reference/files/:file', async (c) => {
    const own = await ownCase(c, services)
    const id = found(parseId<Id<'caseFile'>>(c.req.param('file')))
    const file = await asCustomer(services, own, (tx) => customerFile(tx, own.actor.caseId, id))
    const { size, stream } = await services.files.read(file.sha256)
    return c.body(stream, 200, {
      'content-type': file.mediaType,
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    })
  })
}

function replyRoute(routes: Router, services: PublicServices) {
  const replies = limit(services, 30, 600)
  routes.post('/track/:reference/reply', async (c) => {
    const own = await ownCase(c, services)
    await replies(c)
    const { fields, files, refused } = await receiveForm(c, services.files, { files: mostFiles })
    const problems: FieldRefusal[] = refused.map(({ name, refusal }) => ({
      field: 'files',
      text: intakeTexts.fileRefused,
      values: { name: name.slice(0, 80), why: sayAny(c.var.locale, refusal.text, refusal.values) },
    }))
    try {
      const { body } = parse(replyInput, { body: fields.body ?? '' })
      if (body === '' && files.length === 0 && problems.length === 0) {
        problems.push({ field: 'body', text: texts.writeSomething })
      }
      if (problems.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields: problems })
      await asCustomer(services, own, async (tx) => {
        const attached = await keepFiles(tx, files)
        const words = body || say(c.var.locale, texts.fileOnly)
        await customerSays(tx, { id: own.actor.caseId, body: words, files: attached })
      })
    } catch (error) {
      if (!(error instanceof Refusal) || !['invalid', 'conflict'].includes(error.kind)) throw error
      return casePage(c, services, own, { values: fields, refusal: error })
    }
    return redirectWith(c, `/track/${own.reference}`, texts.sent)
  })
}

function WithdrawPage({ reference }: { reference: Reference }) {
  const t = useText()
  return (
    <ConfirmPage
      title={t(texts.withdrawTitle, { reference: groupReference(reference) })}
      action={`/track/${reference}/withdraw`}
      confirm={t(texts.withdraw)}
      danger
      cancelHref={`/track/${reference}`}
      fields={<Textarea name="reason" label={t(texts.withdrawReason)} optional maxLength={1000} />}
    >
      <p>{t(texts.withdrawText)}</p>
    </ConfirmPage>
  )
}

function withdrawRoutes(routes: Router, services: PublicServices) {
  routes.get('/track/:reference/withdraw', async (c) => {
    const own = await ownCase(c, services)
    return page(
      c,
      { title: say(c.var.locale, texts.withdraw), layout: 'public' },
      <WithdrawPage reference={own.reference} />,
    )
  })
  routes.post('/track/:reference/withdraw', async (c) => {
    const own = await ownCase(c, services)
    return submit(
      c,
      withdrawInput,
      async ({ reason }) => {
        await asCustomer(services, own, (tx) => withdrawCase(tx, { id: own.actor.caseId, version: null, reason }))
        return redirectWith(c, `/track/${own.reference}`, texts.withdrawn)
      },
      (form) => casePage(c, services, own, form),
    )
  })
}

function rateRoutes(routes: Router, services: PublicServices) {
  const drawn = async (c: RequestContext, own: Entered, form: FormState) => {
    const { locale } = c.var
    const { case: one, may } = await asCustomer(services, own, (tx) => readCustomerCase(tx, own.actor.caseId))
    // Nothing to say yet, or nothing any more.
    if (!may.rate && !may.appeal) return c.redirect(`/track/${own.reference}`, 303)
    const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
    return page(
      c,
      { title: say(locale, texts.rateTitle), layout: 'public', refused: errors.any },
      <RatePage
        reference={own.reference}
        subject={one.subject}
        appealOnly={!may.rate}
        mayAppeal={may.appeal}
        view={{ values: form.values, errors }}
      />,
    )
  }
  routes.get('/track/:reference/rate', async (c) => drawn(c, await ownCase(c, services), freshForm()))
  routes.post('/track/:reference/rate', async (c) => {
    const own = await ownCase(c, services)
    return submit(
      c,
      rateInput,
      async (input) => {
        await asCustomer(services, own, (tx) => rateCase(tx, { id: own.actor.caseId, ...input }))
        return redirectWith(c, `/track/${own.reference}`, input.satisfied ? texts.thanks : texts.appealed)
      },
      (form) => drawn(c, own, form),
    )
  })
}
