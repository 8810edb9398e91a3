// The page of a case: reading it, everything that is done to it, its files, and the file as it is printed.
import { type Id, parseId, type SolvedCaseId } from '#src/kernel/ids.ts'
import { say, sayAny } from '#src/kernel/locale.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { StoredFile } from '#src/platform/files.ts'
import { sendFile } from '#src/platform/http/download.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { statusOf } from '#src/platform/http/errors.tsx'
import { type FormValues, parse, readFields } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { receiveForm } from '#src/platform/http/upload.ts'
import type { Services } from '#src/platform/services.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { renderPart } from '#src/ui/document/render.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { caseworkPolicy } from '../access.ts'
import { parsedDoing } from '../actions/doings.ts'
import { formChoices } from '../actions/form-choices.ts'
import { bePresent, caseOf, changesSince, mayStillRead, readCase } from '../actions/read-case.ts'
import { readSolved } from '../actions/solved.ts'
import type { CaseView, FormChoices } from '../case-view.ts'
import { type Doing, isDoing, presenceInput, versionField } from '../input.ts'
import { mostFiles } from '../pages/case/fields.tsx'
import { CaseHeader, CasePage, caseKeys, opensWith } from '../pages/case/page.tsx'
import { CaseFile } from '../pages/case/print.tsx'
import { CaseStory, PresentPart } from '../pages/case/story.tsx'
import { groupReference, parseReference, type Reference } from '../reference.ts'
import { fileOfCase, keepFiles } from '../store/received-files.ts'
import { caseTexts } from '../texts/case-page.ts'
import { inputTexts } from '../texts/input.ts'
import { doneTexts } from '../texts/offers.ts'
import { actionTexts } from '../texts/refusals.ts'
import { chosenIn, startOf } from './case-form.ts'

export const referenceIn = (c: RequestContext): Reference => found(parseReference(c.req.param('reference') ?? ''))

interface Shown {
  readonly doing: Doing | null
  /** What was typed; null draws the form as it begins. */
  readonly values: FormValues | null
  readonly refusal: Refusal | null
  /** The last event its sender had read. */
  readonly seen: string
  /** An answer of the reference to begin with. */
  readonly solved?: SolvedCaseId | null
}

const drawnAgain = new Set(['invalid', 'conflict', 'tooLarge', 'unsupported', 'tooMany'])
const isChanged = (refusal: Refusal | null) => refusal?.text.key === actionTexts.changed.key

async function casePage(c: RequestContext, shown: Shown): Promise<Response> {
  const reference = referenceIn(c)
  const { locale, now } = c.var
  const { view, choices, changes, solved } = await c.var.read(async (tx) => {
    const view = await readCase(tx, reference)
    const doing = shown.doing ?? opensWith(view)
    const values = shown.values ?? {}
    return {
      view,
      solved: shown.solved ? await readSolved(tx, shown.solved) : null,
      choices: doing && (await formChoices(tx, view, doing, chosenIn(view, values))),
      changes: isChanged(shown.refusal) && shown.seen ? await changesSince(tx, view.case.id, shown.seen) : [],
    }
  })
  const { refusal } = shown
  const begun = solved && choices ? { ...startOf(view, choices), body: solved.answer } : shown.values
  const form = choices && formOf(view, choices, begun)
  const done = c.req.query('done') ?? ''
  return page(
    c,
    {
      title: `${groupReference(reference)} – ${view.case.subject}`,
      header: <CaseHeader view={view} />,
      islands: ['case'],
      panel: <CaseStory view={view} now={now} />,
      keys: caseKeys(view, (text) => say(locale, text)),
      ...(refusal && { refused: true, status: statusOf[refusal.kind] }),
    },
    <CasePage
      view={view}
      now={now}
      done={isDoing(done) ? done : null}
      form={
        form && {
          choices: form.choices,
          inserted: form.inserted,
          changes,
          form: { values: form.values, errors: refusal ? errorsOf(refusal, locale) : noErrors },
        }
      }
    />,
  )
}

/** Values the form is drawn with: what was typed, or how it begins; a template put in, a suggestion used. */
function formOf(view: CaseView, choices: FormChoices, typed: FormValues | null) {
  const values = { ...(typed ?? startOf(view, choices)) }
  const template = typed?.again === 'template' ? choices.templates.find(({ id }) => id === typed.template) : undefined
  if (template) {
    const before = typeof values.body === 'string' ? values.body.trim() : ''
    values.body = before ? `${before}\n\n${template.text}` : template.text
  }
  if (typed?.again === 'route') values.departmentId = choices.proposal?.departmentId ?? ''
  return { choices, values, inserted: template?.missing ?? null }
}

/** Only a form that brings files is received as one, and only from whoever may read the case. */
async function receive(c: RequestContext, { files }: Pick<Services, 'files'>, reference: Reference) {
  await c.var.read((tx) => caseOf(tx, reference))
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
    return { values: await readFields(c), files: [], refused: [] }
  }
  return receiveForm(c, files, { files: mostFiles })
}

type Received = Awaited<ReturnType<typeof receive>>

/** A file that was not taken: nothing is sent without it. */
export function refuseFiles({ refused }: Pick<Received, 'refused'>, c: RequestContext) {
  if (refused.length === 0) return
  const fields = refused.map(
    ({ name, refusal }): FieldRefusal => ({
      field: 'files',
      text: inputTexts.fileRefused,
      values: { name, why: sayAny(c.var.locale, refusal.text, refusal.values) },
    }),
  )
  throw new Refusal('invalid', platformTexts.invalid, { fields })
}

async function perform(c: RequestContext, reference: Reference, doing: Doing, received: Received): Promise<Response> {
  refuseFiles(received, c)
  const { version } = parse(versionField, received.values)
  const act = parsedDoing(doing, (schema) => parse(schema, received.values))
  const files: readonly StoredFile[] = received.files
  const readable = await c.var.transact(async (tx) => {
    const { id } = await caseOf(tx, reference)
    await act(tx, { id, version, files: await keepFiles(tx, files) })
    return mayStillRead(tx, reference)
  })
  return redirectWith(c, readable ? `/cases/${reference}?done=${doing}` : '/inbox', doneTexts[doing])
}

export function caseRoutes(services: Pick<Services, 'files'>): Router {
  const routes = router()

  routes.get('/cases/:reference', async (c, next) => {
    if (!parseReference(c.req.param('reference'))) return next()
    const wanted = c.req.query('do') ?? ''
    return casePage(c, {
      doing: isDoing(wanted) ? wanted : null,
      values: null,
      refusal: null,
      seen: '',
      solved: parseId<SolvedCaseId>(c.req.query('solved')),
    })
  })

  routes.get('/cases/:reference/print', async (c) => {
    const reference = referenceIn(c)
    const { locale, now } = c.var
    const view = await c.var.read((tx) => readCase(tx, reference))
    const title = say(locale, caseTexts.caseFile, { reference: groupReference(reference) })
    return page(c, { title, layout: 'bare' }, <CaseFile view={view} now={now} reader={c.var.actor.name} />)
  })

  routes.get('/cases/:reference/files/:id', async (c) => {
    const reference = referenceIn(c)
    const id = found(parseId<Id<'caseFile'>>(c.req.param('id')))
    const file = await c.var.read(async (tx) => {
      const { id: caseId } = await caseOf(tx, reference)
      return found(await fileOfCase(tx, allow(caseworkPolicy, tx.actor, 'case.read'), caseId, id))
    })
    return sendFile(c, services.files, file)
  })

  routes.post('/cases/:reference/presence', async (c) => {
    const reference = referenceIn(c)
    const { doing } = parse(presenceInput, await readFields(c))
    const present = await c.var.transact((tx) => bePresent(tx, reference, doing))
    return c.html(renderPart(<PresentPart present={present} />, c.var.locale, c.var.now))
  })

  routes.post('/cases/:reference/moves/:move', async (c) => {
    const reference = referenceIn(c)
    const move = c.req.param('move')
    const doing = found(isDoing(move) ? move : null)
    const received = await receive(c, services, reference)
    const { values } = received
    const seen = typeof values.seen === 'string' && parseId(values.seen) ? values.seen : ''
    if (values.again !== undefined || values.use !== undefined) {
      return casePage(c, { doing, values: using(values), refusal: null, seen })
    }
    try {
      return await perform(c, reference, doing, received)
    } catch (error) {
      if (!(error instanceof Refusal) || !drawnAgain.has(error.kind)) throw error
      return casePage(c, { doing, values, refusal: error, seen })
    }
  })

  return routes
}

/** A suggested heading that was chosen by its button. */
const using = ({ use, ...values }: FormValues): FormValues =>
  typeof use === 'string' ? { ...values, headingId: use } : values
