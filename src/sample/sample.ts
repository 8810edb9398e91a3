// Fills an empty database with a believable small government, through the same actions people use.

import { closeRound } from '#src/evaluation/public.ts'
import { roles } from '#src/kernel/actor.ts'
import { allEntities, peopleWithRole } from '#src/organisation/public.ts'
import { asSystem, type Database } from '#src/platform/database.ts'
import type { Services } from '#src/platform/services.ts'
import { makeAccounts, type SampleAccount } from './accounts.ts'
import { makeCases } from './cases.ts'
import { makeKnowledge } from './casework-knowledge.ts'
import { makeCaseworkSettings } from './casework-settings.ts'
import { decideRounds } from './decide.ts'
import { makeOrganisation } from './organisation.ts'
import { makeProgramme } from './programme.ts'
import { assessThemselves } from './self.ts'
import { acting, newCast, noonOf } from './stage.ts'

/** What was entered so far; `administrators` are those the command line makes before there is anything else. */
export type Entered = 'nothing' | 'administrators' | 'government'

export const entered = (database: Database): Promise<Entered> =>
  asSystem(database, async (tx) => {
    if ((await allEntities(tx)).length > 0) return 'government'
    const people = await peopleWithRole(tx, { roles })
    if (people.length === 0) return 'nothing'
    const alone = people.every((person) => person.roles.every(({ role }) => role === 'administrator'))
    return alone ? 'administrators' : 'government'
  })

export async function loadSample(services: Services): Promise<readonly SampleAccount[]> {
  const cast = newCast()
  const act = acting(services, cast)
  await makeOrganisation(act, cast, noonOf('2026-01-04'))
  const accounts = await makeAccounts(act, cast, noonOf('2026-01-05'))
  await makeCaseworkSettings(act, cast, noonOf('2026-01-06'))
  await makeKnowledge(act, cast, noonOf('2026-01-11'))
  await makeCases(act, cast)
  const programme = await makeProgramme(act, cast)
  await decideRounds(act, services.config.publicUrl, programme)
  await act('central', noonOf('2026-05-28'), (tx) => closeRound(tx, { roundId: programme.springRound }))
  await assessThemselves(act, cast)
  return accounts
}

/** The accounts as a table, once: the passwords are kept nowhere. */
export function printAccounts(accounts: readonly SampleAccount[]) {
  const width = (of: (account: SampleAccount) => string) => Math.max(...accounts.map((account) => of(account).length))
  const emails = width((account) => account.email)
  const passwords = width((account) => account.password)
  const lines = accounts.map(
    ({ email, password, jobTitle }) => `  ${email.padEnd(emails)}  ${password.padEnd(passwords)}  ${jobTitle}`,
  )
  process.stdout.write(`\nSample accounts (the passwords are shown this once):\n${lines.join('\n')}\n`)
}
