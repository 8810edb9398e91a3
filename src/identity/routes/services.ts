import type { Config } from '#src/platform/config.ts'
import type { Database } from '#src/platform/database.ts'
import type { Vault } from '#src/platform/vault.ts'

/** What this slice needs of the platform's services. */
export interface IdentityServices {
  readonly database: Database
  readonly vault: Vault
  readonly config: Pick<Config, 'publicUrl' | 'trustedProxies' | 'oidc'>
}
