import type { Config } from '#src/platform/config.ts'
import type { Database } from '#src/platform/database.ts'

/** What this slice needs of the platform's services. */
export interface IdentityServices {
  readonly database: Database
  readonly config: Pick<Config, 'publicUrl' | 'trustedProxies' | 'oidc'>
}
