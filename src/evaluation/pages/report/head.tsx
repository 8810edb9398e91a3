// Head of a report: whose result, what it is, who has to agree before it counts, and what the reader can do next.
import { sayAny } from '#src/kernel/locale.ts'
import { type ApprovalStep, Approvals } from '#src/ui/approvals/approvals.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { DateText, LocalText, Reference, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { ShieldSign } from '#src/ui/shield-emblem/shield-emblem.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { MemberVote, ReportView } from '../../report-view.ts'
import { pageTexts as texts } from '../../texts/report-page.ts'
import { consolidationHref, reportHref, shieldKind } from './parts.tsx'

const isFinal = ({ one }: ReportView) => one.state === 'approved' || one.state === 'published'

/** "Proposed result: Silver shield". */
export function useResultWords() {
  const t = useText()
  const local = useLocalText()
  return (view: ReportView) => {
    const { shield } = view.model
    const result = shield ? local(shield.name) : t(texts.noShield)
    return t(isFinal(view) ? texts.approvedResult : texts.proposed, { result })
  }
}

export function ReportHead({ view }: { view: ReportView }) {
  const t = useText()
  const words = useResultWords()
  const { one, model } = view
  const { counts } = model
  const kind = shieldKind(model.shield?.key, model.shields)
  const met = counts.met + counts.notApplicable
  return (
    <>
      <PageHeader
        title={<LocalText text={model.centre.name} />}
        emblem={<ShieldSign kind={kind} />}
        tag={<Tag tone={kind === 'gold' ? 'gold' : kind === 'remote' ? 'blue' : 'grey'}>{words(view)}</Tag>}
        meta={
          <>
            <Reference value={one.reference} /> · <LocalText text={model.centre.responsibleEntityName} /> ·{' '}
            <LocalText text={one.round.name} /> · {t(texts.countsOf, { met, total: counts.total })}
          </>
        }
        actions={<Actions view={view} />}
      />
      <Approvals label={t(texts.approvals)} steps={useSteps(view)} />
    </>
  )
}

function Actions({ view }: { view: ReportView }) {
  const t = useText()
  const { one, may, committee } = view
  const base = `/evaluations/${one.id}`
  const mayVote = committee?.own === 'may'
  const primary = mayVote ? 'approve' : may.present ? 'present' : may.publish ? 'publish' : null
  return (
    <>
      <LinkButton kind="plain" icon="download" href={`${reportHref(one.id)}.pdf`}>
        {t(texts.pdf)}
      </LinkButton>
      {view.work && may.decide && (
        <LinkButton kind="secondary" href={consolidationHref(one.id)}>
          {t(texts.consolidation)}
        </LinkButton>
      )}
      {may.edit && (
        <LinkButton kind="secondary" icon="edit" href={`${reportHref(one.id)}/edit`}>
          {t(texts.edit)}
        </LinkButton>
      )}
      {mayVote && (
        <LinkButton kind="secondary" href={`${base}/vote?vote=return`}>
          {t(texts.sendBack)}
        </LinkButton>
      )}
      {primary === 'approve' && <LinkButton href={`${base}/vote?vote=approve`}>{t(texts.approve)}</LinkButton>}
      {primary === 'present' && <LinkButton href={`${base}/present`}>{t(texts.present)}</LinkButton>}
      {primary === 'publish' && <LinkButton href={`${base}/publish`}>{t(texts.publish)}</LinkButton>}
    </>
  )
}

const later = (one: Date | null, other: Date | null) => (one && other ? (one > other ? one : other) : (one ?? other))

const voteOf = ({ vote }: MemberVote) =>
  vote === 'approve' ? ('approved' as const) : vote === 'return' ? ('returned' as const) : ('waiting' as const)

function useSteps(view: ReportView): readonly ApprovalStep[] {
  const t = useText()
  const locale = useLocale()
  const local = useLocalText()
  const { one, committee, measured } = view
  const when = (at: Date | null) => at && <DateText at={at} hijri={false} />
  const steps: ApprovalStep[] = []
  if (measured.length > 0) {
    const done = measured.filter((visit) => visit.submittedAt !== null)
    const last = done.reduce<Date | null>((latest, { submittedAt }) => later(latest, submittedAt), null)
    const all = done.length === measured.length
    steps.push({
      title: t(texts.measuring),
      name: t(texts.measuredOf, { done: done.length, all: measured.length }),
      state: all ? 'done' : 'waiting',
      note: all ? when(last) : undefined,
    })
  }
  const presented = one.state !== 'consolidating' && one.presentedAt !== null
  if (committee) {
    steps.push({
      title: t(texts.centralTeam),
      name: presented ? t(texts.presented) : t(texts.notPresented),
      state: presented ? 'done' : committee.returned.length > 0 ? 'returned' : 'waiting',
      note: presented ? when(one.presentedAt) : committee.returned.length > 0 ? t(texts.committeeReturned) : undefined,
    })
  }
  steps.push(committeeStep())
  steps.push({
    title: t(texts.publication),
    name: one.publishedAt ? t(texts.publishedState) : t(texts.notPublished),
    state: one.publishedAt ? 'done' : 'notBegun',
    note: when(one.publishedAt) ?? undefined,
  })
  return steps

  function committeeStep(): ApprovalStep {
    const title = t(texts.committee)
    const decided = one.state === 'approved' || one.state === 'published'
    const { outcome } = committee ?? { outcome: null }
    const votes = committee?.votes.map((vote) => ({
      name: local(vote.name),
      vote: voteOf(vote),
      isReader: vote.isReader,
    }))
    if (decided) {
      const tally = outcome ?? view.approved
      const name = tally
        ? t(texts.approvedBy, { count: tally.approve, voters: tally.voters })
        : t(texts.committeeApproved)
      return { title, name, state: 'done', note: when(one.decidedAt) ?? undefined, votes }
    }
    if (one.state !== 'with_committee') return { title, name: t(texts.committeeNotYet), state: 'notBegun' }
    if (!outcome) return { title, name: t(texts.noTerm), state: 'waiting' }
    const name = t(texts.approvedBy, { count: outcome.approve, voters: outcome.voters })
    return { title, name, state: 'waiting', note: sayAny(locale, texts.quorumNeeds, { quorum: outcome.quorum }), votes }
  }
}
