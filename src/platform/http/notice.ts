// A sentence carried over one redirect ("saved"), in a short-lived cookie: no state on the server, works without JavaScript.
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Text, TextValue, TextValues } from '#src/kernel/text.ts'
import { textByKey } from '#src/kernel/text.ts'
import type { RequestContext } from './env.ts'

const stored = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })

/** Answers a posted form: go there and say this once. */
export function redirectWith<Names extends string>(
  c: RequestContext,
  href: string,
  text: Text<Names>,
  ...values: [Names] extends [never] ? [] : [TextValues<Names>]
): Response {
  const value = JSON.stringify({ key: text.key, values: values[0] ?? {} })
  setCookie(c, 'itqan_notice', value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  return c.redirect(href, 303)
}

/** The waiting notice, once. */
export function takeNotice(c: RequestContext): { text: Text; values: Record<string, TextValue> } | null {
  const value = getCookie(c, 'itqan_notice')
  if (!value) return null
  setCookie(c, 'itqan_notice', '', { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 0 })
  try {
    const { key, values } = stored.parse(JSON.parse(value))
    const text = textByKey(key)
    return text ? { text, values } : null
  } catch {
    return null
  }
}
