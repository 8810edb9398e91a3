// Encryption of the few secrets that must be read again (of all others only digests are kept): AES-256-GCM under one
// key, from SECRETS_KEY or from a file of ITQAN_HOME made at the first start.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Config } from './config.ts'
import { vaultTexts as texts } from './vault/texts.ts'

export interface Vault {
  /** `purpose` says whose secret it is: what was sealed for one opens for no other. */
  seal(secret: string, purpose: string): string
  /** Throws when it was sealed under another key, for another purpose, or was changed. */
  open(sealed: string, purpose: string): string
  /** A digest that nobody without the key can try guesses against; the same for the same text and purpose. Hex. */
  digest(text: string, purpose: string): string
  /** How everything sealed under this key begins. */
  readonly prefix: string
}

/** How everything sealed begins, under whatever key. */
export const sealedPrefix = 'v1.'

const bytesOfKey = 32
const bytesOfNonce = 12
const bytesOfTag = 16

export function createVault(key: Buffer): Vault {
  if (key.length !== bytesOfKey) throw new Error(`a key of the vault has ${bytesOfKey} bytes`)
  const name = createHash('sha256').update('itqan vault ').update(key).digest('hex').slice(0, 12)
  const prefix = `${sealedPrefix}${name}.`
  const digestKey = createHmac('sha256', key).update('itqan digests').digest()
  return {
    prefix,
    digest: (text, purpose) => createHmac('sha256', digestKey).update(`${purpose}\n${text}`).digest('hex'),
    seal(secret, purpose) {
      const nonce = randomBytes(bytesOfNonce)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: bytesOfTag }).setAAD(
        Buffer.from(purpose),
      )
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return prefix + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed, purpose) {
      if (!sealed.startsWith(prefix)) throw new Error('sealed under another key')
      const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url')
      const nonce = bytes.subarray(0, bytesOfNonce)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: bytesOfTag })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(bytesOfNonce, bytesOfNonce + bytesOfTag))
      return Buffer.concat([decipher.update(bytes.subarray(bytesOfNonce + bytesOfTag)), decipher.final()]).toString(
        'utf8',
      )
    },
  }
}

/** The file of the key below a home; there is none where SECRETS_KEY gives it. */
export const keyFile = (home: string) => join(home, 'secrets', 'key')

const decode = (text: string): Buffer | null => {
  const key = Buffer.from(text.trim(), 'base64')
  return key.length === bytesOfKey ? key : null
}

async function ownKey(home: string): Promise<Buffer> {
  const file = keyFile(home)
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (known === null) return await makeKey(home)
  const key = decode(known)
  if (!key) throw new Refusal('conflict', texts.badKeyFile, { values: { file } })
  return key
}

/** Written aside and linked into place: of two first starts at once both read the same key. */
async function makeKey(home: string): Promise<Buffer> {
  const file = keyFile(home)
  const aside = `${file}.${randomUUID()}`
  await mkdir(join(home, 'secrets'), { recursive: true, mode: 0o700 })
  await writeFile(aside, `${randomBytes(bytesOfKey).toString('base64')}\n`, { mode: 0o600, flush: true })
  await link(aside, file)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    .finally(() => rm(aside, { force: true }))
  return ownKey(home)
}

export async function openVault(config: Pick<Config, 'home' | 'secretsKey'>): Promise<Vault> {
  return createVault(config.secretsKey ?? (await ownKey(config.home)))
}
