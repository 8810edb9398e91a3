import { Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import { vaultTexts } from '#src/platform/vault/texts.ts'
import { sealedPrefix, type Vault } from '#src/platform/vault.ts'
import { replaceSecret, secretsUnlike } from '../store/accounts.ts'

/** Seals what lies in the clear, of versions before the vault; refuses what another key sealed. Returns how many. */
export async function sealSecrets(tx: Tx, vault: Vault): Promise<number> {
  const secrets = await secretsUnlike(tx, vault.prefix)
  if (secrets.some((one) => one.secret.startsWith(sealedPrefix))) throw new Refusal('conflict', vaultTexts.otherKey)
  for (const { personId, secret } of secrets) await replaceSecret(tx, personId, secret, vault.seal(secret, personId))
  return secrets.length
}
