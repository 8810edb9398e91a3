// Stage two: passwords, made fresh at every start of a new folder, printed once and kept only as hashes.
import { freshPassword, setPassword } from '#src/identity/public.ts'
import { entities, programmePeople, type SamplePerson } from './government.ts'
import { type Act, type Cast, of } from './stage.ts'

export interface SampleAccount {
  readonly email: string
  readonly password: string
  readonly jobTitle: string
  readonly name: string
}

const everyone: readonly { person: SamplePerson; domain: string }[] = [
  ...programmePeople.map((person) => ({ person, domain: 'programme.example' })),
  ...entities.flatMap(({ people, domain }) => people.map((person) => ({ person, domain }))),
]

export async function makeAccounts(act: Act, cast: Cast, when: Date): Promise<readonly SampleAccount[]> {
  const accounts: SampleAccount[] = []
  for (const { person, domain } of everyone) {
    const actor = of(cast.people, person.key)
    const { personId } = actor
    if (!personId) continue
    const password = freshPassword()
    await act('system', when, (tx) => setPassword(tx, personId, password))
    accounts.push({ email: `${person.key}@${domain}`, password, jobTitle: person.jobTitle.en, name: person.name.en })
  }
  return accounts
}
