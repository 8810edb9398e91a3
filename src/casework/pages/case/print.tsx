// The case file (ملف الحالة) as it is printed and signed: everything the reader may know, on plain sheets.
import type { LocalizedText } from '#src/kernel/text.ts'
import { DateText, LocalText, Name, Reference, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Mark } from '#src/ui/mark/mark.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import type { CaseView, Line } from '../../case-view.ts'
import { groupReference } from '../../reference.ts'
import { formTexts } from '../../texts/case-forms.ts'
import { clockTexts, messageTexts, caseTexts as texts } from '../../texts/case-page.ts'
import { axisTexts, channelTexts, kindTexts, outcomeTexts, stateTexts } from '../../texts/machine.ts'
import { useTrail } from './conversation.tsx'
import { pathOf } from './words.ts'

function Entry({ line }: { line: Line }) {
  const t = useText()
  const local = useLocalText()
  const sentence = useTrail()
  if (line.type === 'event') {
    return (
      <li class="file-line file-event">
        <DateText at={line.at} style="dateTime" /> – {sentence(line)}
      </li>
    )
  }
  return (
    <li class="file-line">
      <p>
        <strong>{t(line.kind === 'department_question' ? messageTexts.note : messageTexts[line.kind])}</strong> –{' '}
        <Name>{local(line.author)}</Name> – <DateText at={line.at} style="dateTime" />
      </p>
      <p class="case-message-body" dir="auto">
        {line.body}
      </p>
      {line.files.length > 0 && (
        <p class="meta">
          {t(texts.files)}: <bdi>{line.files.map(({ name }) => name).join(' · ')}</bdi>
        </p>
      )}
    </li>
  )
}

/** What each cycle came to. */
function Results({ cycles }: Pick<CaseView, 'cycles'>) {
  const t = useText()
  const ended = cycles.filter(({ outcome }) => outcome !== null)
  if (ended.length === 0) return null
  return (
    <>
      <h2>{t(texts.cycles)}</h2>
      {ended.map((cycle) => (
        <SummaryList
          key={cycle.number}
          rows={[
            {
              term: t(texts.cycleNumber, { number: cycle.number }),
              value: cycle.outcome && t(outcomeTexts[cycle.outcome]),
              note: t(
                cycle.satisfied === null
                  ? texts.satisfactionUnknown
                  : cycle.satisfied
                    ? texts.satisfied
                    : texts.notSatisfied,
              ),
            },
            ...(cycle.rootCause ? [{ term: t(formTexts.rootCause), value: <Name>{cycle.rootCause}</Name> }] : []),
            ...(cycle.resolution ? [{ term: t(formTexts.resolution), value: <Name>{cycle.resolution}</Name> }] : []),
            ...(cycle.correctiveAction
              ? [{ term: t(formTexts.correctiveAction), value: <Name>{cycle.correctiveAction}</Name> }]
              : []),
          ]}
        />
      ))}
    </>
  )
}

export function CaseFile({ view, now, reader }: { view: CaseView; now: Date; reader: LocalizedText }) {
  const t = useText()
  const local = useLocalText()
  const { case: one, names, customer } = view
  return (
    <main class="case-file-sheet density-staff" id="content">
      <p class="no-print">
        <a href={pathOf(one.reference)}>{t(texts.openTarget)}</a>
      </p>
      <header class="file-head">
        <Mark kind="check" />
        <h1>
          {t(texts.caseFileTitle)} <Reference value={groupReference(one.reference)} />
        </h1>
        <p class="strong">
          <Name>{one.subject}</Name>
        </p>
      </header>
      <SummaryList
        rows={[
          { term: t(formTexts.kind), value: t(kindTexts[one.kind]) },
          { term: t(texts.due), value: one.dueAt ? <DateText at={one.dueAt} style="dateTime" hijri /> : '–' },
          { term: t(texts.opened), value: <DateText at={one.openedAt} style="dateTime" hijri /> },
          { term: t(texts.channel), value: t(channelTexts[one.channel]) },
          { term: t(texts.state), value: t(stateTexts[one.state]) },
          {
            term: t(texts.customer),
            value: customer ? (
              <Name>{customer.name}</Name>
            ) : (
              t(one.customerId === null ? texts.anonymous : texts.customerHidden)
            ),
          },
          ...(customer?.personalNumber
            ? [{ term: t(texts.personalNumber), value: <Reference value={customer.personalNumber} /> }]
            : []),
          ...(names.department ? [{ term: t(texts.department), value: <LocalText text={names.department} /> }] : []),
          ...(names.heading ? [{ term: t(axisTexts.heading), value: <LocalText text={names.heading} /> }] : []),
          ...(names.service ? [{ term: t(texts.service), value: <LocalText text={names.service} /> }] : []),
          ...view.clocks
            .filter(({ kind, cycle }) => kind === 'resolution' && cycle === one.cycle)
            .map(({ reading }) => ({
              term: t(clockTexts.resolution),
              value: reading.dueAt ? <DateText at={reading.dueAt} style="dateTime" /> : t(clockTexts.stands),
            })),
        ]}
      />
      <h2>{t(texts.conversation)}</h2>
      <ol class="file-lines">
        {view.lines.map((line) => (
          <Entry key={`${line.type}-${line.id}`} line={line} />
        ))}
      </ol>
      <Results cycles={view.cycles} />
      <footer class="meta muted">
        {t(texts.printed, { at: now })} {t(texts.printedBy, { name: local(reader) })}
      </footer>
    </main>
  )
}
