// One round: its page, its change, its opening and closing.

import type { RoundId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { type FormState, freshForm, submit } from '#src/platform/http/form.ts'
import { redirectWith } from '#src/platform/http/notice.ts'
import { page } from '#src/platform/http/page.tsx'
import { exportFormats, exportList } from '#src/platform/listing/export-list.ts'
import { parseList } from '#src/platform/listing.ts'
import { evaluationPolicy } from '../../access.ts'
import { closeRound } from '../../actions/round-close.ts'
import { editRound } from '../../actions/round-edit.ts'
import { openRound } from '../../actions/round-open.ts'
import { listLinks, pageOfRows } from '../../pages/planning/judged-list.ts'
import { RoundFormPage } from '../../pages/planning/round-form-page.tsx'
import { fitsRound, type RoundRow, roundList, roundSort } from '../../pages/planning/round-list.ts'
import { RoundHeader, RoundPage } from '../../pages/planning/round-page.tsx'
import { pageTexts as texts } from '../../pages/planning/texts.ts'
import type { RoundLine, VisitLine } from '../../planned.ts'
import { emptyInput, roundInput } from '../../planning-input.ts'
import { listEvaluations } from '../../store/evaluations.ts'
import { findRound } from '../../store/plans.ts'
import { listVisits, type VisitFilter } from '../../store/visits.ts'
import { askedId, errorsFor, sendFile, textOf } from './asked.ts'

/** More than a government has centres. */
const mostOfRound = 50_000

export function roundRoutes() {
  const routes = router()
  routes.get('/rounds/:id', (c) => roundPage(c, freshForm()))
  routes.get('/rounds/:id/edit', (c) => editPage(c, freshForm()))
  routes.post('/rounds/:id/edit', (c) =>
    submit(
      c,
      roundInput,
      async (input) => {
        const roundId = askedId<RoundId>(c, 'id')
        const name = { ar: input.nameAr, en: input.nameEn }
        const { version, startsOn, endsOn } = input
        await c.var.transact((tx) =>
          editRound(tx, { roundId, name, startsOn, endsOn, ...(version !== undefined && { version }) }),
        )
        return redirectWith(c, `/rounds/${roundId}`, texts.saved)
      },
      (form) => editPage(c, form),
    ),
  )
  for (const [step, action, done] of [
    ['open', openRound, texts.roundOpened],
    ['close', closeRound, texts.roundClosedNotice],
  ] as const)
    routes.post(`/rounds/:id/${step}`, (c) =>
      submit(
        c,
        emptyInput,
        async () => {
          const roundId = askedId<RoundId>(c, 'id')
          await c.var.transact((tx) => action(tx, { roundId }))
          return redirectWith(c, `/rounds/${roundId}`, done)
        },
        (form) => roundPage(c, form),
      ),
    )
  return routes
}

/** Visits the actor may know of: all for the central team, the open ones for the committee, none for others. */
export async function knownVisits(tx: Tx, filter: VisitFilter): Promise<readonly VisitLine[]> {
  if (!may(evaluationPolicy, tx.actor, 'team.read')) return []
  const visits = await listVisits(tx, allow(evaluationPolicy, tx.actor, 'team.read'), filter)
  if (may(evaluationPolicy, tx.actor, 'visit.assign')) return visits
  // What somebody declared is for him and the central team.
  return visits.map((visit) => ({ ...visit, conflicted: false, doubleBooked: false }))
}

/** Rows of one round; a file of them is asked for as every list's is. */
async function roundPage(c: RequestContext, form: FormState): Promise<Response> {
  const { locale, actor } = c.var
  const roundId = askedId<RoundId>(c, 'id')
  const list = parseList(roundList(roundId), new URL(c.req.url).searchParams, locale)
  const all = await c.var.read((tx) => readRound(tx, roundId))
  const read = (query: typeof list) =>
    pageOfRows(
      query,
      all.rows.filter((row) => fitsRound(row, query.filters)),
      roundSort,
    )
  const format = c.req.method === 'GET' ? exportFormats.find((one) => one === c.req.query('export')) : undefined
  if (format)
    return sendFile(c, await c.var.read((tx) => exportList(tx, list, async (_, query) => read(query), format)))
  const shown = read(list)
  const entities = new Map(all.rows.map((line) => [line.entityId, pick(locale, line.entityName)]))
  const props = {
    round: all.round,
    query: list,
    rows: shown.rows,
    links: listLinks(list, shown),
    entities: [...entities].map(([value, text]) => ({ value, text })),
    errors: errorsFor(c, form),
    mayEdit: may(evaluationPolicy, actor, 'plan.edit'),
  }
  return page(
    c,
    { title: pick(locale, all.round.name), refused: form.refusal !== null, header: <RoundHeader {...props} /> },
    <RoundPage {...props} />,
  )
}

async function readRound(tx: Tx, roundId: RoundId): Promise<{ round: RoundLine; rows: readonly RoundRow[] }> {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.read')
  const round = await findRound(tx, permission, roundId)
  const visits = Map.groupBy(await knownVisits(tx, { roundId }), (visit) => visit.evaluationId)
  const lines = await listEvaluations(tx, permission, { roundId, limit: mostOfRound })
  return { round, rows: lines.map((line) => ({ ...line, visits: visits.get(line.id) ?? [] })) }
}

async function editPage(c: RequestContext, form: FormState): Promise<Response> {
  const round = await c.var.read((tx) =>
    findRound(tx, allow(evaluationPolicy, tx.actor, 'plan.edit'), askedId<RoundId>(c, 'id')),
  )
  const known: Record<string, string> = {
    nameAr: round.name.ar,
    nameEn: round.name.en,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    version: String(round.version),
  }
  const field = (name: string) => (form.refusal ? textOf(form.values, name) : (known[name] ?? ''))
  return page(
    c,
    { title: say(c.var.locale, texts.editRound), refused: form.refusal !== null },
    <RoundFormPage
      year={round.year}
      roundId={round.id}
      values={{
        nameAr: field('nameAr'),
        nameEn: field('nameEn'),
        startsOn: field('startsOn'),
        endsOn: field('endsOn'),
        version: field('version'),
      }}
      errors={errorsFor(c, form)}
    />,
  )
}
