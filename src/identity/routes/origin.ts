// Where a request came from, for throttling, the list of sessions and the audit trail.
import type { RequestContext } from '#src/platform/http/env.ts'
import type { Origin } from '../actions/own.ts'
import type { IdentityServices } from './services.ts'

/** Each trusted proxy appends the address it saw; what stands before those was typed by the sender. */
export function addressBehind(forwarded: string | undefined, peer: string, trustedProxies: number): string {
  if (trustedProxies === 0 || !forwarded) return peer
  const seen = forwarded.split(',').map((part) => part.trim())
  return seen.at(-trustedProxies) || seen[0] || peer
}

/** One household or machine may use any address of its IPv6 network of 64 bits, so that is what is counted. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length
  const whole = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
  return `${whole
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

export function originOf(c: RequestContext, services: IdentityServices): Origin {
  const peer = c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
  const address = addressBehind(c.req.header('x-forwarded-for'), peer, services.config.trustedProxies)
  return { address: network(address), userAgent: c.req.header('user-agent') ?? '' }
}
