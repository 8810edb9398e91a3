// OpenID Connect: authorization code with PKCE, state and nonce (openid-client). The provider says who it is; whether
// that person has an account here is ours to say.
import * as oidc from 'openid-client'
import { z } from 'zod'
import { Refusal } from '#src/kernel/refusal.ts'
import { actorOf, type KnownActor, personByEmail } from '#src/organisation/public.ts'
import type { OidcConfig } from '#src/platform/config.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { digest, newToken } from '../secrets.ts'
import { singleSignOnEnd } from '../session.ts'
import { personOfSubject, tieSubject } from '../store/accounts.ts'
import { insertJourney, takeJourney } from '../store/single-sign-ons.ts'
import { signInTexts as texts } from '../texts.ts'
import { atTheDoor, noteBy, type Origin } from './own.ts'
import { completeSignIn, type SignedIn } from './sign-in.ts'

export const callbackPath = '/sign-in/single/callback'

export interface SingleSignOn {
  /** Where to send the browser, and the token it has to keep for its return. */
  begin(next: string): Promise<{ href: string; browserToken: string }>
  /** What the browser came back with, as the query of its address. */
  finish(browserToken: string | undefined, query: string, origin: Origin): Promise<{ signedIn: SignedIn; next: string }>
}

/** What the provider vouches for. */
const identity = z.object({
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
})
type Identity = z.infer<typeof identity>

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

function discover(config: OidcConfig): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer)
  // Plain http only inside this machine, where nobody listens on the way.
  const execute = loopback.has(issuer.hostname) ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(issuer, config.clientId, config.clientSecret, undefined, {
    execute: [...execute, oidc.enableNonRepudiationChecks],
    timeout: 10,
  })
}

export function singleSignOn(database: Database, config: OidcConfig, publicUrl: string): SingleSignOn {
  let discovered: Promise<oidc.Configuration> | undefined
  const provider = async () => {
    discovered ??= discover(config)
    try {
      return await discovered
    } catch {
      // Asked again next time: it may only have been away for a moment.
      discovered = undefined
      throw new Refusal('conflict', texts.providerAway)
    }
  }
  const redirectUri = publicUrl + callbackPath

  return {
    async begin(next) {
      const journey = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        next,
      }
      const url = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      })
      const browserToken = newToken()
      await database.transact(atTheDoor, (tx) =>
        insertJourney(tx, digest(browserToken), journey, singleSignOnEnd(tx.now)),
      )
      return { href: url.href, browserToken }
    },

    async finish(browserToken, query, origin) {
      const journey =
        browserToken && (await database.transact(atTheDoor, (tx) => takeJourney(tx, digest(browserToken))))
      if (!journey) throw new Refusal('invalid', texts.singleSignOnFailed)
      const who = await ask(await provider(), new URL(redirectUri + query), journey)
      const subject = `${config.issuer} ${who.sub}`
      const entered = await database.transact(atTheDoor, async (tx) => {
        const known = await recognise(tx, who, subject)
        if (known instanceof Refusal) {
          await noteRefusal(tx, subject, known, origin)
          return known
        }
        return completeSignIn(tx, known, origin, 'singleSignOn')
      })
      if (entered instanceof Refusal) throw entered
      return { signedIn: entered, next: journey.next }
    },
  }
}

/** Exchanges the code for what the provider vouches for; anything that does not add up is one refusal. */
async function ask(
  provider: oidc.Configuration,
  returned: URL,
  journey: { state: string; nonce: string; verifier: string },
): Promise<Identity> {
  try {
    const tokens = await oidc.authorizationCodeGrant(provider, returned, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    })
    const claims = identity.parse(tokens.claims())
    if (claims.email !== undefined) return claims
    // Many providers keep the address out of the token and answer it when asked.
    return identity.parse(await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub))
  } catch {
    throw new Refusal('invalid', texts.singleSignOnFailed)
  }
}

/** By the identity tied earlier; the first time by the verified address, which is then tied. */
async function recognise(tx: Tx, who: Identity, subject: string): Promise<KnownActor | Refusal> {
  const tied = await personOfSubject(tx, subject)
  if (tied) return (await actorOf(tx, tied)) ?? new Refusal('forbidden', texts.notRegistered)
  if (who.email === undefined || who.email_verified !== true) return new Refusal('forbidden', texts.emailUnverified)
  const person = await personByEmail(tx, who.email)
  const known = person && (await actorOf(tx, person.id))
  if (!known) return new Refusal('forbidden', texts.notRegistered)
  if (!(await tieSubject(tx, person.id, subject))) return new Refusal('forbidden', texts.otherIdentity)
  await noteBy(tx, known.actor, 'singleSignOn.tied')
  return known
}

const noteRefusal = (tx: Tx, subject: string, refusal: Refusal, origin: Origin) =>
  record(tx, {
    kind: 'signIn.failed',
    entityId: null,
    subject: { type: 'unknown', id: digest(subject).slice(0, 16) },
    data: { means: 'singleSignOn', reason: refusal.text.key, address: origin.address },
  })
