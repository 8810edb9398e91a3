// A calendar with the preview of a month: what the arithmetic of working time makes of it, day by day.
import { formatDate, formatHijri, type Locale, localDigits, pick, say } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { hoursOn, type Interval } from '#src/kernel/working-time.ts'
import { Section } from '#src/platform/records/parts.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { DateText, LocalText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Month, type MonthDay } from '#src/ui/month/month.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { type Calendar, workingCalendar } from '../calendar.ts'
import { timeOf } from '../calendar-input.ts'
import { choiceTexts } from '../texts.ts'
import { hoursText, ZoneName } from './parts.tsx'
import { calendarTexts, weekdayTexts } from './texts/calendar.ts'
import { pageTexts as texts } from './texts/shared.ts'

export interface CalendarPageProps {
  calendar: Calendar
  entity: { readonly id: string; readonly name: LocalizedText }
  centres: readonly { readonly id: string; readonly name: LocalizedText }[]
  /** First day of the month shown, 2026-11-01. */
  month: string
  mayManage: boolean
}

/** Calendar days are shown as such, in no zone but their own. */
const asDay = (locale: Locale): Locale => ({ ...locale, timeZone: 'UTC' })
const at = (date: string) => new Date(`${date}T00:00:00Z`)
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const shifted = (month: string, by: number) =>
  iso(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1))

function Period({ interval }: { interval: Interval }) {
  const locale = useLocale()
  const time = (minutes: number) => <bdi dir="ltr">{localDigits(locale, timeOf(minutes))}</bdi>
  // From and to stand in reading order; each time is left to right in itself.
  return (
    <span class="nowrap">
      {time(interval.opensAt)} – {time(interval.closesAt)}
    </span>
  )
}

const daysOf = (month: string) => {
  const first = at(month).getTime()
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return Array.from({ length }, (_, index) => iso(first + index * 86_400_000))
}

function MonthPreview({ calendar, month }: { calendar: Calendar; month: string }) {
  const t = useText()
  const locale = asDay(useLocale())
  const working = workingCalendar(calendar)
  let minutes = 0
  const days = daysOf(month).map((date): MonthDay => {
    const intervals = hoursOn(working, date)
    const exception = calendar.exceptions.find((one) => one.startsOn <= date && date <= one.endsOn)
    for (const one of intervals) minutes += one.closesAt - one.opensAt
    return {
      key: date,
      number: localDigits(locale, String(Number(date.slice(8)))),
      date: formatDate(locale, at(date), 'dateLong'),
      tone: exception ? 'special' : intervals.length > 0 ? 'open' : 'closed',
      content: (
        <>
          {exception && <span class="strong">{pick(locale, exception.name)}</span>}
          {intervals.length === 0 ? (
            <span>{t(calendarTexts.closed)}</span>
          ) : (
            intervals.map((one) => (
              <span key={one.opensAt}>
                <Period interval={one} />
              </span>
            ))
          )}
        </>
      ),
    }
  })
  const name = formatDate(locale, at(month), 'month')
  const hijri = locale.hijri ? ` – ${formatHijri(locale, at(month), 'month')}` : ''
  return (
    <Section
      title={`${say(locale, calendarTexts.preview, { month: name })}${hijri}`}
      action={
        <nav class="cluster no-print" aria-label={t(texts.calendar)}>
          <LinkButton kind="secondary" small icon="chevron-back" href={`?month=${shifted(month, -1).slice(0, 7)}`}>
            {t(calendarTexts.previousMonth)}
          </LinkButton>
          <LinkButton kind="secondary" small iconAfter="chevron-next" href={`?month=${shifted(month, 1).slice(0, 7)}`}>
            {t(calendarTexts.nextMonth)}
          </LinkButton>
        </nav>
      }
    >
      <Month
        caption={say(locale, calendarTexts.preview, { month: name })}
        weekdays={weekdayTexts.map((text) => say(locale, text))}
        offset={at(month).getUTCDay()}
        days={days}
      />
      <p class="muted">{t(calendarTexts.monthTotal, { hours: hoursText(locale, minutes) })}</p>
    </Section>
  )
}

function Exceptions({ calendar }: { calendar: Calendar }) {
  const t = useText()
  return (
    <Table
      caption={t(calendarTexts.exceptions)}
      columns={[
        { key: 'name', header: t(texts.name), cell: (one) => <LocalText text={one.name} /> },
        { key: 'kind', header: t(texts.kind), cell: (one) => t(choiceTexts[one.kind]) },
        {
          key: 'from',
          header: t(calendarTexts.startsOn),
          cell: (one) => <DateText at={new Date(`${one.startsOn}T12:00:00Z`)} />,
        },
        {
          key: 'to',
          header: t(calendarTexts.endsOn),
          cell: (one) => <DateText at={new Date(`${one.endsOn}T12:00:00Z`)} />,
        },
        {
          key: 'hours',
          header: t(texts.workingTime),
          cell: (one) =>
            one.intervals.length === 0
              ? t(calendarTexts.closed)
              : one.intervals.map((interval) => <Period key={interval.opensAt} interval={interval} />),
        },
      ]}
      rows={calendar.exceptions}
      rowKey={(one) => one.startsOn}
      empty={t(calendarTexts.noExceptions)}
    />
  )
}

export function CalendarPage({ calendar, entity, centres, month, mayManage }: CalendarPageProps) {
  const t = useText()
  return (
    <div class="stack-loose">
      <PageHeader
        title={<LocalText text={calendar.name} />}
        meta={
          <>
            <a href={`/organisation/entities/${entity.id}`}>
              <LocalText text={entity.name} />
            </a>
            {' · '}
            <ZoneName zone={calendar.timeZone} />
          </>
        }
        above={
          <Breadcrumbs
            items={[
              { href: '/organisation', text: t(texts.organisation) },
              { href: `/organisation/entities/${entity.id}`, text: <LocalText text={entity.name} /> },
              { text: <LocalText text={calendar.name} /> },
            ]}
          />
        }
        actions={
          mayManage ? (
            <LinkButton icon="edit" href={`/organisation/calendars/${calendar.id}/edit`}>
              {t(texts.edit)}
            </LinkButton>
          ) : undefined
        }
      />
      <MonthPreview calendar={calendar} month={month} />
      <Exceptions calendar={calendar} />
      <div class="columns columns-section">
        <Section title={t(calendarTexts.weeklyHours)}>
          <SummaryList
            rows={weekdayTexts.map((text, weekday) => {
              const hours = calendar.hours.filter((one) => one.weekday === weekday)
              return {
                term: t(text),
                value:
                  hours.length === 0
                    ? t(calendarTexts.closed)
                    : hours.map((one, index) => (
                        <span key={one.opensAt}>
                          {index > 0 && '، '}
                          <Period interval={one} />
                        </span>
                      )),
              }
            })}
          />
        </Section>
        <Section title={t(calendarTexts.usedBy)}>
          {centres.length === 0 ? (
            <p class="muted">{t(calendarTexts.usedByNone)}</p>
          ) : (
            <ul class="tree">
              {centres.map((centre) => (
                <li key={centre.id} class="tree-item">
                  <a href={`/organisation/centres/${centre.id}`}>
                    <LocalText text={centre.name} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </div>
  )
}
