// The committee: its current term, and the form that registers or corrects one.
import { parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allow, found, may } from '#src/platform/access.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { evaluationPolicy } from '../../access.ts'
import { saveCommitteeTerm } from '../../actions/committee-save.ts'
import { programmeDay } from '../../day.ts'
import { CommitteeFormPage } from '../../pages/planning/committee-form-page.tsx'
import { CommitteeHeader, CommitteePage } from '../../pages/planning/committee-page.tsx'
import { pageTexts as texts } from '../../pages/planning/texts.ts'
import type { TermRecord } from '../../planned.ts'
import { memberRows, termInput } from '../../planning-input.ts'
import { shippedProgramme } from '../../shipped.ts'
import { listTerms } from '../../store/committee.ts'
import { programmePeople } from '../../store/directory.ts'
import { errorsFor, textOf } from './asked.ts'

export function committeeRoutes() {
  const routes = router()
  routes.get('/programme/committee', committeePage)
  routes.get('/programme/committee/new', (c) => formPage(c, null, freshForm()))
  routes.post('/programme/committee/new', (c) => save(c, null))
  routes.get('/programme/committee/:id/edit', (c) => formPage(c, askedTerm(c), freshForm()))
  routes.post('/programme/committee/:id/edit', (c) => save(c, askedTerm(c)))
  return routes
}

const askedTerm = (c: RequestContext): string => found(parseId(c.req.param('id')))

const save = (c: RequestContext, termId: string | null) =>
  submit(
    c,
    termInput,
    async (input) => {
      await c.var.transact((tx) => saveCommitteeTerm(tx, { ...input, termId }))
      return redirectWith(c, '/programme/committee', texts.termSaved)
    },
    (form) => formPage(c, termId, form),
  )

async function committeePage(c: RequestContext): Promise<Response> {
  const { locale, actor, now } = c.var
  const terms = await c.var.read((tx) => listTerms(tx, allow(evaluationPolicy, tx.actor, 'committee.read')))
  const today = programmeDay(now)
  const current = terms.find((term) => term.startsOn <= today && today <= term.endsOn) ?? null
  const props = {
    current,
    others: terms.filter((term) => term !== current),
    mayEdit: may(evaluationPolicy, actor, 'committee.edit'),
  }
  const title = pick(locale, shippedProgramme.committee.name)
  return page(c, { title, header: <CommitteeHeader {...props} /> }, <CommitteePage {...props} />)
}

async function formPage(c: RequestContext, termId: string | null, form: FormState): Promise<Response> {
  const { term, people } = await c.var.read(async (tx) => {
    const terms = await listTerms(tx, allow(evaluationPolicy, tx.actor, 'committee.edit'))
    return {
      term: termId === null ? null : found(terms.find((one) => one.id === termId)),
      people: await programmePeople(tx, ['committee_chair', 'committee_member']),
    }
  })
  return page(
    c,
    { title: say(c.var.locale, termId ? texts.editTerm : texts.newTerm), refused: form.refusal !== null },
    <CommitteeFormPage
      termId={termId}
      people={people}
      values={form.refusal ? typed(form) : known(term)}
      errors={errorsFor(c, form)}
    />,
  )
}

const typed = ({ values }: FormState) => ({
  startsOn: textOf(values, 'startsOn'),
  endsOn: textOf(values, 'endsOn'),
  quorum: textOf(values, 'quorum'),
  version: textOf(values, 'version'),
  members: memberRows(values).filter((row) => row.personId !== ''),
})

const known = (term: TermRecord | null) => ({
  startsOn: term?.startsOn ?? '',
  endsOn: term?.endsOn ?? '',
  quorum: term ? String(term.quorum) : '',
  version: term ? String(term.version) : '',
  members: term?.members ?? [],
})
