import type { ComponentChildren } from 'preact'
import { pick } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { durationText } from '#src/platform/records/duration.tsx'
import { Section } from '#src/platform/records/parts.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { DateText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import type { SlaRule } from '../../budget.ts'
import { type CaseKind, type Complexity, caseKinds } from '../../case.ts'
import { clockKinds } from '../../clock.ts'
import { defaultPolicy, type Policy, specialRules } from '../../policy.ts'
import { tableColumns, tableRows, timesOf } from '../../policy-times.ts'
import { axisTexts, kindTexts } from '../../texts/machine.ts'
import { clockTexts, policyPageTexts as texts } from '../../texts/policy-page.ts'
import { settingsPageTexts } from '../../texts/settings-page.ts'
import { conductLines, type Names, ruleTerm, ruleTimes } from './policy-words.ts'

const path = '/casework/settings/policy'

interface Shown {
  policy: Policy
  names: Names
  mayEdit: boolean
}

function EditLink({ href, about }: { href: string; about: string }) {
  const t = useText()
  return (
    <LinkButton kind="secondary" icon="edit" small href={href} label={about}>
      {t(settingsPageTexts.edit)}
    </LinkButton>
  )
}

/** The times of one kind: the general ones in a line, then the table where it says more. */
function KindTimesView({ policy, kind, mayEdit }: Shown & { kind: CaseKind }) {
  const t = useText()
  const locale = useLocale()
  const { general, cells } = timesOf(policy, kind, defaultPolicy)
  const name = t(kindTexts[kind])
  const rows = tableRows.filter((complexity) =>
    tableColumns.some((importance) => cells[complexity][importance] !== null),
  )
  const cell = (complexity: Complexity, importance: (typeof tableColumns)[number]) => {
    const minutes = cells[complexity][importance]
    return minutes === null ? <span class="muted">{t(texts.asGeneral)}</span> : durationText(locale, minutes)
  }
  return (
    <section class="stack" id={`times-${kind}`}>
      <div class="split">
        <h3>{name}</h3>
        {mayEdit && <EditLink href={`${path}/times/${kind}`} about={t(texts.editTimes, { kind: name })} />}
      </div>
      <SummaryList
        dense
        rows={clockKinds.map((clock) => ({ term: t(clockTexts[clock]), value: durationText(locale, general[clock]) }))}
      />
      {rows.length > 0 && (
        <Table
          caption={t(texts.resolutionTable)}
          rows={rows}
          rowKey={(complexity) => complexity}
          empty=""
          columns={[
            { key: 'complexity', header: t(axisTexts.complexity), cell: (complexity) => t(axisTexts[complexity]) },
            ...tableColumns.map((importance) => ({
              key: importance,
              header: `${t(axisTexts.importance)}: ${t(axisTexts[importance])}`,
              cell: (complexity: Complexity) => cell(complexity, importance),
            })),
          ]}
        />
      )}
    </section>
  )
}

function SpecialRules({ policy, names, mayEdit }: Shown) {
  const t = useText()
  const locale = useLocale()
  const add = mayEdit && (
    <LinkButton kind="secondary" icon="plus" small href={`${path}/special/new`}>
      {t(texts.addSpecial)}
    </LinkButton>
  )
  return (
    <Section title={t(texts.special)} action={add}>
      <p class="muted measure">{t(texts.specialLead)}</p>
      <Table<SlaRule>
        caption={t(texts.special)}
        captionHidden
        rows={specialRules(policy)}
        rowKey={(rule) => rule.key}
        empty={t(texts.noSpecial)}
        columns={[
          { key: 'cases', header: t(texts.cases), cell: (rule) => ruleTerm(locale, rule, names) },
          { key: 'times', header: t(texts.specialTimes), cell: (rule) => ruleTimes(locale, rule) },
          ...(mayEdit
            ? [
                {
                  key: 'actions',
                  header: t(settingsPageTexts.edit),
                  headerHidden: true,
                  cell: (rule: SlaRule) => (
                    <span class="cluster no-print">
                      <a href={`${path}/special/${rule.key}/edit`}>
                        {t(settingsPageTexts.edit)}
                        <span class="visually-hidden"> {ruleTerm(locale, rule, names)}</span>
                      </a>
                      <a href={`${path}/special/${rule.key}/remove`}>
                        {t(settingsPageTexts.remove)}
                        <span class="visually-hidden"> {ruleTerm(locale, rule, names)}</span>
                      </a>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

export interface HolidaysWarning {
  /** Null: none at all. */
  readonly lastHoliday: Date | null
  readonly calendar: { readonly id: string; readonly name: LocalizedText } | null
}

export function HolidaysNotice({ warning }: { warning: HolidaysWarning }) {
  const t = useText()
  const locale = useLocale()
  const { lastHoliday, calendar } = warning
  return (
    <Notification kind="warning">
      <p>
        {lastHoliday ? t(texts.holidaysMissing, { last: lastHoliday }) : t(texts.noHolidays)}{' '}
        {calendar && <a href={`/organisation/calendars/${calendar.id}`}>{pick(locale, calendar.name)}</a>}
      </p>
    </Notification>
  )
}

interface PolicyPageProps extends Shown {
  warning: HolidaysWarning | null
  preview: ComponentChildren
}

export function PolicyPage(props: PolicyPageProps) {
  const t = useText()
  const locale = useLocale()
  const { policy, names, mayEdit } = props
  return (
    <>
      {props.warning && <HolidaysNotice warning={props.warning} />}
      <Section title={t(texts.times)}>
        <p class="muted measure">{t(texts.timesLead)}</p>
        <div class="columns columns-section">
          {caseKinds.map((kind) => (
            <KindTimesView key={kind} {...props} kind={kind} />
          ))}
        </div>
      </Section>
      <SpecialRules {...props} />
      {props.preview}
      <Section
        title={t(texts.conduct)}
        action={mayEdit && <EditLink href={`${path}/conduct`} about={t(texts.editConduct)} />}
      >
        <SummaryList rows={conductLines(locale, policy, names).map(({ term, value }) => ({ term, value }))} />
      </Section>
    </>
  )
}

export interface Preview {
  readonly due: Date
  readonly firstResponse: Date
  readonly minutes: number
  readonly rule: SlaRule
}

export function PreviewAnswer({ preview, names }: { preview: Preview; names: Names }) {
  const t = useText()
  const locale = useLocale()
  const at = (moment: Date) => <DateText at={moment} style="dateTime" />
  return (
    <div class="stack-tight" role="status">
      <p class="strong">
        {t(clockTexts.resolution)}: {at(preview.due)} ({durationText(locale, preview.minutes)})
      </p>
      <p>
        {t(clockTexts.first_response)}: {at(preview.firstResponse)}
      </p>
      <p class="muted">{t(texts.previewRule, { rule: ruleTerm(locale, preview.rule, names) })}</p>
    </div>
  )
}
