// What the public asks of the register, and how often somebody may ask for what is not in it.
import { randomUUID } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { EntityId, ShieldId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { callerAddress } from '#src/platform/http/rate.ts'
import { asciiDigits } from '#src/platform/input.ts'
import type { ShieldRecord } from '../shield.ts'
import type { RegisterFilter } from '../store/shields.ts'
import { shieldTexts as texts } from '../texts/shields.ts'

/** Counts codes that are not in the register, per address: guessing is slow, verifying is not. */
export type Guess = (c: RequestContext) => Promise<void>

export function guessLimit(trustedProxies: number): Guess {
  const limiter = new RateLimiterMemory({ points: 30, duration: 300, keyPrefix: randomUUID() })
  return async (c) => {
    try {
      await limiter.consume(callerAddress(c, trustedProxies))
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      c.header('retry-after', String(Math.ceil(error.msBeforeNext / 1000)))
      throw new Refusal('tooMany', texts.tooManyCodes)
    }
  }
}

const names = ['q', 'award', 'kind', 'entity', 'year', 'state'] as const
const pageSize = 50

/** What the address asks of the register; what it does not know is left out. */
export function readFilter(c: RequestContext): { query: Record<string, string>; filter: RegisterFilter } {
  const query = Object.fromEntries(names.map((name) => [name, (c.req.query(name) ?? '').slice(0, 200)]))
  const year = Number(asciiDigits(query.year ?? ''))
  const [grantedOn, id] = (c.req.query('after') ?? '').split('_')
  const shieldId = parseId<ShieldId>(id)
  return {
    query,
    filter: {
      search: query.q,
      award: query.award || undefined,
      kind: (['onsite', 'remote'] as const).find((kind) => kind === query.kind),
      entityId: parseId<EntityId>(query.entity) ?? undefined,
      year: year >= 2000 && year <= 2200 ? year : undefined,
      state: (['valid', 'superseded', 'withdrawn'] as const).find((state) => state === query.state),
      after:
        shieldId && /^\d{4}-\d{2}-\d{2}$/.test(grantedOn ?? '')
          ? { grantedOn: grantedOn ?? '', id: shieldId }
          : undefined,
      limit: pageSize + 1,
    },
  }
}

/** The cursor after the last of a full page. */
export const cursorOf = (rows: readonly ShieldRecord[]) => {
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return last && `${last.grantedOn}_${last.id}`
}
export const pageOf = (rows: readonly ShieldRecord[]) => rows.slice(0, pageSize)
