// Digests of secrets short enough to be guessed by whoever holds a copy of the database: keyed by the vault. Set once at start.
import { createHmac } from 'node:crypto'
import type { Vault } from './vault.ts'

let digest = (text: string) => createHmac('sha256', 'no vault').update(text).digest('hex')

export function useDigests(vault: Pick<Vault, 'digest'>) {
  digest = (text) => vault.digest(text, 'short secrets')
}

/** Hex; another key (SECRETS_KEY changed) gives another digest. */
export const keyedDigest = (text: string): string => digest(text)
