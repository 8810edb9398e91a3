// Working durations in the units people say them in.

/** What a "working day" means where a promise is typed in days: the usual day of 07:30–14:00, in minutes. */
export const minutesOfWorkingDay = 390

export type DurationUnit = 'minutes' | 'hours' | 'days'
const unitMinutes: Record<DurationUnit, number> = { minutes: 1, hours: 60, days: minutesOfWorkingDay }

/** The largest unit that says the duration as a whole number. */
export function inUnits(minutes: number): { amount: number; unit: DurationUnit } {
  const unit = (['days', 'hours'] as const).find((one) => minutes % unitMinutes[one] === 0) ?? 'minutes'
  return { amount: minutes / unitMinutes[unit], unit }
}

export const fromUnits = (amount: number, unit: DurationUnit) => amount * unitMinutes[unit]
