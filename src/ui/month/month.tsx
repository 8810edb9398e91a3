import type { ComponentChildren } from 'preact'

export interface MonthDay {
  key: string
  /** Day of the month in the reader's digits. */
  number: string
  /** Spoken before what stands in the day: the whole date. */
  date: string
  tone: 'open' | 'closed' | 'special'
  content: ComponentChildren
}

export interface MonthProps {
  caption: string
  /** Names of the seven days, the first day of the week first. */
  weekdays: readonly string[]
  /** Empty cells before the first. */
  offset: number
  days: readonly MonthDay[]
}

/** A month as a table of weeks; on a phone the days stand one under the other. */
export function Month({ caption, weekdays, offset, days }: MonthProps) {
  const cells: (MonthDay | null)[] = [...Array.from({ length: offset }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return (
    <table class="month">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={week.find((one) => one)?.key ?? row}>
            {week.map((day, column) =>
              day ? (
                <td key={day.key} class={`month-day month-${day.tone}`} data-label={weekdays[column]}>
                  <span class="month-number" aria-hidden="true">
                    {day.number}
                  </span>
                  <span class="visually-hidden">{day.date}</span>
                  <span class="month-content">{day.content}</span>
                </td>
              ) : (
                <td key={`empty-${row}-${column}`} class="month-empty" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
