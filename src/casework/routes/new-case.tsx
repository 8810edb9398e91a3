// A new case at the counter or on the phone: the form, what stands beside it as it is typed, and the confirmation.
import { type CustomerId, newId, parseId, type ServiceId, type SolvedCaseId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { statusOf } from '#src/platform/http/errors.tsx'
import { type FormValues, readFields } from '#src/platform/http/form.ts'
import { page } from '#src/platform/http/page.tsx'
import { receiveForm } from '#src/platform/http/upload.ts'
import type { Services } from '#src/platform/services.ts'
import { renderPart } from '#src/ui/document/render.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { headingChoices } from '../actions/form-choices.ts'
import { type Asked, type Beside, besideNewCase, justRegistered, registrar, takeCase } from '../actions/intake.ts'
import { countSolvedUse, readSolved } from '../actions/solved.ts'
import { phoneOf } from '../customer-input.ts'
import { nested, readIntake } from '../intake-input.ts'
import { mostFiles } from '../pages/case/fields.tsx'
import { FoundPart, LikePart } from '../pages/new-case/beside.tsx'
import { NewCasePage } from '../pages/new-case/form.tsx'
import { RegisteredPage } from '../pages/new-case/registered.tsx'
import { colleagues } from '../store/case-page.ts'
import { offered } from '../store/offered.ts'
import { newCaseTexts } from '../texts/new-case.ts'
import { referenceIn, refuseFiles } from './case.tsx'

const textIn = (values: FormValues, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

const askedIn = (values: FormValues): Asked => ({
  query: textIn(values, 'q').slice(0, 200),
  text: `${textIn(values, 'subject')} ${textIn(values, 'description')}`.trim().slice(0, 5000),
  customerId: parseId<CustomerId>(textIn(values, 'customerId')),
  phone: phoneOf(textIn(values, 'customer.phone')),
  serviceId: parseId<ServiceId>(textIn(values, 'serviceId')),
})

/** How the form begins: at a counter if the registrar works in a centre, else on the phone. */
function startOf(c: RequestContext): FormValues {
  const [centre] = c.var.actor.centreIds
  const customer = parseId<CustomerId>(c.req.query('customer'))
  return {
    submissionKey: newId(),
    kind: 'inquiry',
    channel: centre ? 'in_person' : 'phone',
    centreId: centre ?? '',
    customerId: customer ?? '',
    complexity: 'routine',
    importance: 'medium',
    outcome: 'solved',
    language: 'ar',
  }
}

async function newCasePage(c: RequestContext, values: FormValues, refusal: Refusal | null = null): Promise<Response> {
  const { locale } = c.var
  const drawn = await c.var.read(async (tx) => {
    const entityId = registrar(tx)
    const [services, centres, people, headings, beside] = await Promise.all([
      offered(tx, 'services', entityId),
      offered(tx, 'centres', entityId),
      colleagues(tx, entityId),
      headingChoices(tx, { entityId }),
      besideNewCase(tx, askedIn(values)),
    ])
    const active = <T extends { readonly active: boolean }>(all: readonly T[]) => all.filter((one) => one.active)
    return { choices: { services: active(services), centres: active(centres), colleagues: people, headings }, beside }
  })
  const solving = ['solve', 'useSolved'].includes(textIn(values, 'do')) || textIn(values, 'body') !== ''
  return page(
    c,
    {
      title: say(locale, newCaseTexts.title),
      islands: ['new-case'],
      panel: (
        <div data-part="like" aria-live="polite">
          <LikePart beside={drawn.beside} />
        </div>
      ),
      ...(refusal && { refused: true, status: statusOf[refusal.kind] }),
    },
    <NewCasePage
      {...drawn}
      solving={solving}
      form={{ values, errors: refusal ? errorsOf(refusal, locale) : noErrors }}
    />,
  )
}

/** The parts that change as one types, and nothing else. */
function parts(c: RequestContext, beside: Beside, values: FormValues): Response {
  const { locale, now } = c.var
  return c.html(
    renderPart(
      <>
        <div data-part="found">
          <FoundPart beside={beside} chosenId={textIn(values, 'customerId')} />
        </div>
        <div data-part="like">
          <LikePart beside={beside} />
        </div>
      </>,
      locale,
      now,
    ),
  )
}

async function receive(c: RequestContext, { files }: Pick<Services, 'files'>) {
  await c.var.read(async (tx) => registrar(tx))
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
    return { values: await readFields(c), files: [], refused: [] }
  }
  return receiveForm(c, files, { files: mostFiles })
}

/** An answer of the reference goes into the form, to be read and changed there. */
async function withSolved(c: RequestContext, values: FormValues): Promise<FormValues> {
  const id = parseId<SolvedCaseId>(textIn(values, 'useSolved'))
  if (!id) return values
  const solved = await c.var.read((tx) => readSolved(tx, id))
  return {
    ...values,
    do: 'useSolved',
    solvedId: solved.id,
    body: solved.answer,
    headingId: textIn(values, 'headingId') || (solved.headingId ?? ''),
  }
}

const drawnAgain = new Set(['invalid', 'conflict', 'tooLarge', 'unsupported', 'tooMany'])

export function newCaseRoutes(services: Pick<Services, 'files'>): Router {
  const routes = router()

  routes.get('/cases/new', (c) => newCasePage(c, startOf(c)))

  routes.post('/cases/new/beside', async (c) => {
    const values = await readFields(c)
    return parts(c, await c.var.read((tx) => besideNewCase(tx, askedIn(values))), values)
  })

  routes.post('/cases/new', async (c) => {
    const received = await receive(c, services)
    const { use, ...values } = received.values
    const wanted = textIn(values, 'do')
    if (textIn(values, 'useSolved')) return newCasePage(c, await withSolved(c, values))
    if (typeof use === 'string') return newCasePage(c, { ...values, do: 'solve', headingId: use })
    if (wanted === 'find' || wanted === 'check') return newCasePage(c, values)
    try {
      refuseFiles(received, c)
      const given = readIntake(nested(values), wanted === 'solve')
      const solvedId = parseId<SolvedCaseId>(textIn(values, 'solvedId'))
      const registered = await c.var.transact(async (tx) => {
        const taken = await takeCase(tx, given, received.files)
        if (given.solution && solvedId && !taken.again) await countSolvedUse(tx, solvedId)
        return taken
      })
      const { reference } = registered.case
      // The receipt code is told once, so the page that tells it is the answer to the form itself.
      if (!registered.receiptCode)
        return c.redirect(`/cases/${reference}/registered${registered.again ? '?again=1' : ''}`, 303)
      return page(
        c,
        { title: say(c.var.locale, newCaseTexts.registeredTitle) },
        <RegisteredPage one={registered.case} receiptCode={registered.receiptCode} readable again={false} />,
      )
    } catch (error) {
      if (!(error instanceof Refusal) || !drawnAgain.has(error.kind)) throw error
      return newCasePage(c, values, error)
    }
  })

  routes.get('/cases/:reference/registered', async (c) => {
    const known = await c.var.read((tx) => justRegistered(tx, referenceIn(c)))
    return page(
      c,
      { title: say(c.var.locale, newCaseTexts.registeredTitle) },
      <RegisteredPage
        one={known.case}
        receiptCode={null}
        readable={known.readable}
        again={c.req.query('again') !== undefined}
      />,
    )
  })

  return routes
}
