// What routes of one's own account ask first.
import { Refusal } from '#src/kernel/refusal.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { Origin } from '../actions/own.ts'
import { settingsTexts } from '../texts/settings.ts'
import { sessionToken } from './cookies.ts'
import { originOf } from './origin.ts'
import type { IdentityServices } from './services.ts'

/** The session of the person at the browser: an access token may not change how its owner signs in. */
export function ownSession(c: RequestContext, services: IdentityServices): { token: string } & Origin {
  if (c.var.actor.personId === null) throw new Refusal('unauthenticated', platformTexts.signInFirst)
  const token = sessionToken(c)
  if (token === undefined || c.req.header('authorization') !== undefined) {
    throw new Refusal('forbidden', settingsTexts.browserOnly)
  }
  return { token, ...originOf(c, services) }
}
