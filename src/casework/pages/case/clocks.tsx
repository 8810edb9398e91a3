// The clocks of a case: one strip from start to due, pauses hatched, now marked; what rule gave the time.
import type { ComponentChildren } from 'preact'
import { direction } from '#src/kernel/locale.ts'
import { Icon } from '#src/ui/icon/icon.tsx'
import { DateText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Tag, type TagTone } from '#src/ui/tag/tag.tsx'
import type { ShownClock, ShownRule } from '../../case-view.ts'
import type { ClockState } from '../../clock.ts'
import { clockTexts as texts } from '../../texts/case-page.ts'
import { axisTexts, kindTexts } from '../../texts/machine.ts'
import { workingWords } from './words.ts'

const tones: Readonly<Record<ClockState, TagTone>> = {
  running: 'teal',
  warned: 'amber',
  paused: 'grey',
  breached: 'danger',
  met: 'green',
  met_late: 'red',
  stopped: 'grey',
}

const signs = {
  breached: 'error-circle',
  warned: 'warning',
  paused: 'pause',
  met: 'check',
  met_late: 'warning',
} as const

export function ClockTag({ clock }: { clock: ShownClock }) {
  const t = useText()
  const locale = useLocale()
  const { state, remainingMinutes } = clock.reading
  const left = workingWords(locale, Math.abs(remainingMinutes))
  const sign = state in signs ? signs[state as keyof typeof signs] : 'clock'
  // Late by less than a working minute: an evening after closing.
  const words = () => {
    if (state === 'met' || state === 'met_late' || state === 'stopped') return t(texts[state])
    if (state === 'breached' && remainingMinutes > -1) return t(texts.lateNow)
    return t(texts[state], { left })
  }
  return (
    <Tag tone={tones[state]}>
      <Icon name={sign} size="small" />
      {words()}
    </Tag>
  )
}

const wide = 1000

/** Drawn from start to due (or now, if later), by the calendar's time; mirrored where the page runs right to left. */
function Strip({ clock, now }: { clock: ShownClock; now: Date }) {
  const locale = useLocale()
  const { reading, startedAt, endedAt, pauses, id } = clock
  const start = startedAt.getTime()
  const until = endedAt ?? now
  const end = Math.max(reading.dueAt?.getTime() ?? until.getTime(), until.getTime(), start + 1)
  const x = (at: Date) => Math.round((Math.min(Math.max(at.getTime() - start, 0), end - start) / (end - start)) * wide)
  const at = x(until)
  const due = reading.dueAt ? x(reading.dueAt) : wide
  const hatch = `hatch-${id}`
  return (
    <svg class="clock-strip" viewBox={`0 0 ${wide} 12`} preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="14" height="12" patternUnits="userSpaceOnUse">
          <rect class="clock-strip-ground" width="14" height="12" />
          <path class="clock-strip-hatch" d="M0 12 14 0" />
        </pattern>
      </defs>
      <g transform={direction(locale.language) === 'rtl' ? `translate(${wide} 0) scale(-1 1)` : undefined}>
        <rect class="clock-strip-rest" x="0" y="2" width={wide} height="8" />
        <rect
          class={`clock-strip-used clock-strip-${reading.state}`}
          x="0"
          y="2"
          width={Math.min(at, due)}
          height="8"
        />
        {at > due && <rect class="clock-strip-over" x={due} y="2" width={at - due} height="8" />}
        {pauses.map(({ from, to }) => {
          const [first, last] = [x(from), x(to ?? until)]
          return last > first ? (
            <rect key={first} fill={`url(#${hatch})`} x={first} y="2" width={last - first} height="8" />
          ) : null
        })}
        {endedAt === null && <rect class="clock-strip-now" x={Math.min(at, wide - 4)} y="0" width="4" height="12" />}
      </g>
    </svg>
  )
}

function RuleWords({ rule, version }: { rule: ShownRule; version: number }) {
  const t = useText()
  const local = useLocalText()
  const { language } = useLocale()
  const words = [
    t(kindTexts[rule.kind]),
    rule.heading && local(rule.heading),
    rule.service && local(rule.service),
    rule.complexity && t(axisTexts[rule.complexity]),
    rule.importance && `${t(axisTexts.importance)} ${t(axisTexts[rule.importance])}`,
  ].filter((part) => part !== null)
  const said = words.join(language === 'ar' ? '، ' : ', ')
  return <>{version === 0 ? t(texts.ruleDefault, { rule: said }) : t(texts.rule, { rule: said, version })}</>
}

/** The clock a reader looks at first: what runs and is due first, else the resolution. */
export function chiefClock(clocks: readonly ShownClock[], cycle: number): ShownClock | undefined {
  const mine = clocks.filter((clock) => clock.cycle === cycle)
  const running = mine.filter(({ endedAt }) => endedAt === null)
  const time = (clock: ShownClock) => clock.reading.dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  return [...running].sort((a, b) => time(a) - time(b))[0] ?? mine.findLast(({ kind }) => kind === 'resolution')
}

/** The strip under the header. */
export function ChiefClock({ clock, now }: { clock: ShownClock; now: Date }) {
  const t = useText()
  const locale = useLocale()
  const { reading } = clock
  return (
    <div class="clock-chief">
      <p class="clock-line">
        <strong>{t(texts[clock.kind])}</strong> <ClockTag clock={clock} />{' '}
        <span class="secondary muted">{t(texts.budget, { time: workingWords(locale, clock.budgetMinutes) })}</span>
        {clock.rule && (
          <span class="secondary muted clock-rule">
            <RuleWords rule={clock.rule} version={clock.policyVersion} />
          </span>
        )}
      </p>
      <Strip clock={clock} now={now} />
      <p class="clock-ends meta muted">
        <DateText at={clock.startedAt} style="dateTime" />
        {reading.dueAt ? (
          <Due>
            <DateText at={reading.dueAt} style="dateTime" />
          </Due>
        ) : (
          <span>{t(texts.stands)}</span>
        )}
      </p>
    </div>
  )
}

function Due({ children }: { children: ComponentChildren }) {
  const t = useText()
  const [before = '', after = ''] = t(texts.dueAt, { at: '\u0000' })
    .replace(/[\u2068\u2069]/g, '')
    .split('\u0000')
  return (
    <span>
      {before}
      {children}
      {after}
    </span>
  )
}

/** Every clock of every cycle, with its rule. */
export function ClockList({ clocks, cycle }: { clocks: readonly ShownClock[]; cycle: number }) {
  const t = useText()
  const locale = useLocale()
  return (
    <ul class="clock-list">
      {clocks
        .filter((clock) => clock.cycle === cycle)
        .map((clock) => (
          <li key={clock.id}>
            <p class="split">
              <strong>{t(texts[clock.kind])}</strong> <ClockTag clock={clock} />
            </p>
            <p class="meta muted">
              {clock.reading.dueAt && (
                <Due>
                  <DateText at={clock.reading.dueAt} style="dateTime" />
                </Due>
              )}
              {clock.reading.dueAt && ' · '}
              {t(texts.budget, { time: workingWords(locale, clock.budgetMinutes) })}
            </p>
            {clock.rule && (
              <p class="meta muted">
                <RuleWords rule={clock.rule} version={clock.policyVersion} />
              </p>
            )}
          </li>
        ))}
    </ul>
  )
}
