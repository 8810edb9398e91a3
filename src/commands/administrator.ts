import { createAdministrator, freshPassword, setPassword } from '#src/identity/public.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Config } from '#src/platform/config.ts'
import { asSystem } from '#src/platform/database.ts'
import { commandTexts } from './texts.ts'
import { withServices } from './with-services.ts'

/** Makes (or finds) an administrator of the whole government and gives a password good for one sign-in. */
export async function administrator(config: Config, args: string[]): Promise<number> {
  const [email = '', nameAr = '', nameEn = '', ...more] = args.map((one) => one.trim())
  if (!email || !nameAr || !nameEn || more.length > 0) {
    process.stderr.write('Say who: npm run itqan -- admin EMAIL "NAME IN ARABIC" "NAME IN ENGLISH"\n')
    return 2
  }
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Refusal('invalid', commandTexts.accountAddress, { values: { email } })
  return withServices(config, async ({ database }) => {
    const password = freshPassword()
    await asSystem(database, async (tx) => {
      const id = await createAdministrator(tx, { email, nameAr, nameEn })
      await setPassword(tx, id, password, { mustChange: true })
    })
    process.stdout.write(`${email}\n${password}\nThe password is good for one sign-in.\n`)
    return 0
  })
}
