import type { OidcConfig } from '#src/platform/config.ts'
import type { Database } from '#src/platform/database.ts'

/** What the app gives this slice. */
export interface IdentityServices {
  readonly database: Database
  /** Without a slash at its end. */
  readonly publicUrl: string
  /** How many proxies in front add to X-Forwarded-For. */
  readonly trustedProxies: number
  readonly oidc: OidcConfig | undefined
}
