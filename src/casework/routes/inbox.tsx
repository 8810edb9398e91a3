// The inbox: the list with its views, what is done to ticked cases, and what became of each.
import type { CaseId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { parse, readFields } from '#src/platform/http/form.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountList, type Preset } from '#src/platform/listing/list-page.tsx'
import { listHref } from '#src/platform/listing.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { type CaseworkAction, caseworkPolicy } from '../access.ts'
import { assignCase, claimCase, releaseCase, rerouteCase } from '../actions/assign.ts'
import { closeAsRecorded } from '../actions/bulk.ts'
import { caseReader } from '../actions/case-reader.ts'
import { type InboxView, viewsOf } from '../inbox.ts'
import { type BulkDeed, type BulkInput, bulkDeeds, bulkForm } from '../inbox-input.ts'
import { BulkBar, bulkFormId } from '../pages/inbox/bulk.tsx'
import { inboxKeys, KeysSheet } from '../pages/inbox/keys.tsx'
import { inboxList } from '../pages/inbox/list.tsx'
import { type BulkOutcome, BulkResult } from '../pages/inbox/result.tsx'
import { groupReference } from '../reference.ts'
import { countInbox, inboxChoices, linesOf, readInbox } from '../store/inbox.ts'
import { bulkTexts, inboxTexts as texts, viewTexts } from '../texts/inbox.ts'
import { actionTexts } from '../texts/refusals.ts'

const tones: Partial<Record<InboxView, Preset['tone']>> = { late: 'danger', due_today: 'warning' }

const presetsOf = ({ var: { actor } }: RequestContext): readonly Preset[] => [
  { text: texts.allOpen, query: '' },
  ...viewsOf(actor).map((view) => ({ text: viewTexts[view], query: `view=${view}`, tone: tones[view] })),
]

const permissions: Readonly<Record<BulkDeed, CaseworkAction>> = {
  claim: 'case.handle',
  release: 'case.handle',
  assign: 'case.assign',
  reroute: 'case.assign',
  close: 'case.close',
}

const deedsOf = ({ var: { actor } }: RequestContext) =>
  bulkDeeds.filter((deed) => may(caseworkPolicy, actor, permissions[deed]))

function mountInbox(routes: Router) {
  mountList(routes, inboxList, {
    read: (tx, query) => readInbox(tx, caseReader(tx), query),
    prepare: async (tx) => {
      const choices = await inboxChoices(tx)
      return { choices, more: choices }
    },
    presets: presetsOf,
    counts: (tx, queries) => countInbox(tx, caseReader(tx), queries),
    empty: (c) => ({ title: say(c.var.locale, texts.empty), text: say(c.var.locale, texts.emptyText) }),
    bulk: (c, query, more) => {
      const { locale } = c.var
      const deeds = deedsOf(c)
      if (deeds.length === 0) return undefined
      return {
        selection: {
          name: 'case',
          form: bulkFormId,
          header: say(locale, texts.selectColumn),
          label: (row) => say(locale, texts.select, { reference: groupReference(row.reference) }),
        },
        bar: (
          <BulkBar
            locale={locale}
            deeds={deeds}
            back={listHref(query)}
            people={more?.assignee ?? []}
            departments={more?.department ?? []}
          />
        ),
      }
    },
    draw: (c, list) => {
      const { locale, actor } = c.var
      const title = say(locale, texts.title)
      return page(
        c,
        { title, views: list.views(), keys: inboxKeys(locale), islands: ['inbox'] },
        <>
          <PageHeader
            title={title}
            meta={say(locale, texts.lead)}
            actions={
              <>
                <KeysSheet locale={locale} />
                {may(caseworkPolicy, actor, 'case.register') && (
                  <LinkButton icon="plus" href="/cases/new">
                    {say(locale, texts.newCase)}
                  </LinkButton>
                )}
              </>
            }
          />
          {list.content}
        </>,
      )
    },
  })
}

const wrongField = (field: string, text: Refusal['text']) =>
  new Refusal('invalid', platformTexts.invalid, { fields: [{ field, text }] })

/** Does it to one case, in the transaction it is given. */
function deedFor(input: BulkInput): (tx: Tx, id: CaseId) => Promise<unknown> {
  const { deed, assigneeId, departmentId, reason } = input
  switch (deed) {
    case 'claim':
      return (tx, id) => claimCase(tx, { id, version: null })
    case 'release':
      return (tx, id) => releaseCase(tx, { id, version: null })
    case 'close':
      return closeAsRecorded
    case 'assign':
      if (!assigneeId) throw wrongField('assigneeId', actionTexts.unknownPerson)
      return (tx, id) => assignCase(tx, { id, version: null, assigneeId })
    case 'reroute':
      if (!departmentId) throw wrongField('departmentId', actionTexts.unknownDepartment)
      if (reason === '') throw wrongField('reason', platformTexts.required)
      return (tx, id) => rerouteCase(tx, { id, version: null, departmentId, reason })
  }
}

const mostAtOnce = 100

/** Each case in a transaction of its own: one that is refused leaves the others done. */
async function doEach(c: RequestContext, input: BulkInput): Promise<Map<CaseId, Refusal | null>> {
  const { deed } = input
  allow(caseworkPolicy, c.var.actor, permissions[deed])
  if (input.case.length === 0) throw new Refusal('invalid', bulkTexts.noneSelected)
  if (input.case.length > mostAtOnce) {
    throw new Refusal('invalid', bulkTexts.tooMany, { values: { limit: mostAtOnce } })
  }
  const work = deedFor(input)
  const outcomes = new Map<CaseId, Refusal | null>()
  for (const id of new Set(input.case)) {
    try {
      await c.var.transact((tx) => work(tx, id))
      outcomes.set(id, null)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcomes.set(id, error)
    }
  }
  return outcomes
}

function mountActions(routes: Router) {
  // Where the other language, or the way back, of an answer to a form leads.
  routes.get('/inbox/actions', (c) => c.redirect('/inbox', 303))
  routes.post('/inbox/actions', async (c) => {
    caseReader(c.var)
    const input = parse(bulkForm, await readFields(c))
    const became = await doEach(c, input)
    const lines = await c.var.read((tx) => linesOf(tx, caseReader(tx).cases, [...became.keys()]))
    const outcomes = [...became].map(([id, refusal]): BulkOutcome => ({ id, line: lines.get(id) ?? null, refusal }))
    const undo = input.deed === 'claim' ? outcomes.flatMap(({ id, refusal }) => (refusal ? [] : [id])) : []
    return page(
      c,
      { title: say(c.var.locale, bulkTexts.resultTitle) },
      <BulkResult locale={c.var.locale} outcomes={outcomes} back={input.back} undo={undo} />,
    )
  })
}

export function inboxRoutes(): Router {
  const routes = router()
  mountInbox(routes)
  mountActions(routes)
  return routes
}
