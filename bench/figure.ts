// What one benchmark answers: values of our own and of a reference, taken in turn, and what was promised of them.

export interface Figure {
  readonly name: string
  readonly unit: 'ms' | '/s' | 's' | 'MB' | '%'
  /** One value per round. */
  readonly values: readonly number[]
  readonly reference: { readonly name: string; readonly values: readonly number[] }
  readonly target: Target
}

/** A promise about our value beside the reference's of the same round, or about the value itself. */
export type Target =
  | { readonly ratio: 'atMost' | 'atLeast'; readonly limit: number }
  | { readonly value: 'atMost'; readonly limit: number }
  | { readonly none: true }

export interface Verdict {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly reference: number
  /** Median of the rounds' own ratios: what slows a whole round slows both sides of it. */
  readonly ratio: number
  readonly holds: boolean | null
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('No value was measured')
  return (low + high) / 2
}

export function judge({ values, reference, target }: Figure): Verdict {
  const ratios = values.map((value, round) => value / (reference.values[round] ?? Number.NaN))
  const [ours, ratio] = [median(values), median(ratios)]
  return {
    median: ours,
    least: Math.min(...values),
    most: Math.max(...values),
    reference: median(reference.values),
    ratio,
    holds: holds(target, ours, ratio),
  }
}

function holds(target: Target, value: number, ratio: number): boolean | null {
  if ('none' in target) return null
  if ('value' in target) return value <= target.limit
  return target.ratio === 'atMost' ? ratio <= target.limit : ratio >= target.limit
}

/** Sides measured in turn, A B A B, so that a machine that slows down or speeds up does it to both. */
export async function alternate(rounds: number, sides: readonly (() => Promise<number>)[]): Promise<number[][]> {
  const values: number[][] = sides.map(() => [])
  for (let round = 0; round < rounds; round++) {
    // Every other round begins with the other side: what one leaves behind weighs on each of them as often.
    const order = round % 2 === 0 ? [...sides.keys()] : [...sides.keys()].reverse()
    for (const side of order) {
      const measure = sides[side]
      if (measure) values[side]?.push(await measure())
    }
  }
  return values
}
