// Secrets of people's sign-in. Row-level security shows them to the system alone: see asOwner in actions/own.ts.
import { sql } from 'kysely'
import type { PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'

interface AccountRow {
  person_id: PersonId
  password_hash: string | null
  password_changed_at: Date | null
  must_change_password: boolean
  totp_secret: string | null
  totp_confirmed_at: Date | null
  totp_last_step: number | null
  recovery_codes: string[]
  oidc_subject: string | null
}

declare module '#src/platform/database.ts' {
  interface Tables {
    accounts: AccountRow
  }
}

export interface Account {
  readonly passwordHash: string | null
  readonly passwordChangedAt: Date | null
  readonly mustChangePassword: boolean
  /** As the vault sealed it for this person. */
  readonly totpSecret: string | null
  /** The second step is asked for only once it has been confirmed. */
  readonly totpConfirmedAt: Date | null
  readonly recoveryCodes: number
  readonly singleSignOn: boolean
}

const none: Account = {
  passwordHash: null,
  passwordChangedAt: null,
  mustChangePassword: false,
  totpSecret: null,
  totpConfirmedAt: null,
  recoveryCodes: 0,
  singleSignOn: false,
}

/** What is kept for a person; empty when nothing is. */
export async function loadAccount(tx: Tx, personId: PersonId): Promise<Account> {
  const row = await tx.db.selectFrom('accounts').selectAll().where('person_id', '=', personId).executeTakeFirst()
  if (!row) return none
  return {
    passwordHash: row.password_hash,
    passwordChangedAt: row.password_changed_at,
    mustChangePassword: row.must_change_password,
    totpSecret: row.totp_secret,
    totpConfirmedAt: row.totp_confirmed_at,
    recoveryCodes: row.recovery_codes.length,
    singleSignOn: row.oidc_subject !== null,
  }
}

async function save(tx: Tx, personId: PersonId, change: Partial<Omit<AccountRow, 'person_id'>>) {
  await tx.db
    .insertInto('accounts')
    .values({ must_change_password: false, recovery_codes: [], ...empty, ...change, person_id: personId })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(change))
    .execute()
}

const empty = {
  password_hash: null,
  password_changed_at: null,
  totp_secret: null,
  totp_confirmed_at: null,
  totp_last_step: null,
  oidc_subject: null,
}

export const savePassword = (tx: Tx, personId: PersonId, hash: string, mustChange: boolean) =>
  save(tx, personId, { password_hash: hash, password_changed_at: tx.now, must_change_password: mustChange })

/** A sealed secret that waits to be confirmed by a code made from it. */
export const savePendingSecret = (tx: Tx, personId: PersonId, secret: string) =>
  save(tx, personId, { totp_secret: secret, totp_confirmed_at: null, totp_last_step: null, recovery_codes: [] })

/** Secrets that do not begin so, with whose they are. */
export const secretsUnlike = (tx: Tx, prefix: string): Promise<{ personId: PersonId; secret: string }[]> =>
  tx.db
    .selectFrom('accounts')
    .select(['person_id as personId'])
    .select(sql<string>`totp_secret`.as('secret'))
    .where('totp_secret', 'is not', null)
    .where('totp_secret', 'not like', `${prefix}%`)
    .execute()

/** Puts the sealed form in the place of the secret it was made from; nothing where that has been replaced since. */
export const replaceSecret = (tx: Tx, personId: PersonId, secret: string, sealed: string) =>
  tx.db
    .updateTable('accounts')
    .set({ totp_secret: sealed })
    .where('person_id', '=', personId)
    .where('totp_secret', '=', secret)
    .execute()

export const saveConfirmedSecret = (tx: Tx, personId: PersonId, recoveryDigests: string[]) =>
  save(tx, personId, { totp_confirmed_at: tx.now, recovery_codes: recoveryDigests })

export const saveRecoveryCodes = (tx: Tx, personId: PersonId, recoveryDigests: string[]) =>
  save(tx, personId, { recovery_codes: recoveryDigests })

export const removeSecret = (tx: Tx, personId: PersonId) =>
  save(tx, personId, { totp_secret: null, totp_confirmed_at: null, totp_last_step: null, recovery_codes: [] })

/** False if this step's code, or a later one's, has been used: of two at once only one gets true. */
export async function takeStep(tx: Tx, personId: PersonId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('accounts')
    .set({ totp_last_step: step })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False if there is no such code (any more). */
export async function takeRecoveryCode(tx: Tx, personId: PersonId, digest: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('accounts')
    .set({ recovery_codes: sql`array_remove(recovery_codes, ${digest})` })
    .where('person_id', '=', personId)
    .where(sql<boolean>`${digest} = any(recovery_codes)`)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Who signs in with this identity of the provider. */
export async function personOfSubject(tx: Tx, subject: string): Promise<PersonId | null> {
  const row = await tx.db
    .selectFrom('accounts')
    .select('person_id')
    .where('oidc_subject', '=', subject)
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** False if the person is already tied to another identity. */
export async function tieSubject(tx: Tx, personId: PersonId, subject: string): Promise<boolean> {
  const account = await loadAccount(tx, personId)
  if (account.singleSignOn) return false
  await save(tx, personId, { oidc_subject: subject })
  return true
}
