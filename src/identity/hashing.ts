// Passwords are kept as Argon2id digests with the parameters OWASP names first: 19 MiB, two passes, one lane.
import { hash, verify } from '@node-rs/argon2'
import { newToken } from './secrets.ts'

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), parameters)

let nobody: Promise<string> | undefined

/** Compares with a digest of nobody's when there is none, so that the answer takes as long for unknown people. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(newToken())
  const matches = await verify(kept ?? (await nobody), password.normalize('NFKC'))
  return matches && kept !== null
}
