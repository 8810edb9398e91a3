// Which command does what; each lives in commands/.

import { sayAny } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { readConfig } from '#src/platform/config.ts'
import { administrator } from './commands/administrator.ts'
import { framework } from './commands/framework.ts'
import { migrateDatabase } from './commands/migrate.ts'
import { sample } from './commands/sample.ts'
import { serveForever } from './commands/serve.ts'

const usage = `Itqan (إتقان)

  npm start -- [--sample] [--no-work]        serve pages, API and background work; --sample fills an empty folder
  npm run itqan -- work                    background work only, beside other servers on the same DATABASE_URL
  npm run itqan -- migrate                 bring the database up to date and end
  npm run itqan -- admin EMAIL NAME_AR NAME_EN      create a government administrator; prints a one-time password
  npm run itqan -- sample                  fill an empty database with the sample government
  npm run itqan -- framework export EDITION [FILE]  write an edition as a file
  npm run itqan -- framework import FILE [--publish]  read an edition; published editions never change

Settings come from the environment: PORT, HOST, ITQAN_HOME, DATABASE_URL, PUBLIC_URL, SMTP_URL, OIDC_… (docs/operations.md)
`

const commands: Record<string, (args: string[]) => Promise<number>> = {
  serve: (args) => serveForever(readConfig(), args),
  work: (args) => serveForever(readConfig(), ['--no-serve', ...args]),
  migrate: () => migrateDatabase(readConfig()),
  admin: (args) => administrator(readConfig(), args),
  sample: () => sample(readConfig()),
  framework: (args) => framework(readConfig(), args),
}

/** Runs one command and returns its exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function runCommand([name = 'serve', ...args]: string[]): Promise<number> {
  const command = name.startsWith('--') && name !== '--help' ? commands.serve : commands[name]
  if (!command) {
    process.stderr.write(usage)
    return name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    return await command(name.startsWith('--') ? [name, ...args] : args)
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    return 1
  }
}

/** A refusal in English with each of its fields; a bug with its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Refusal)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  const locale = { language: 'en', digits: 'latn', timeZone: 'UTC', hijri: false } as const
  const fields = error.fields.map((one) => `  ${one.field}: ${sayAny(locale, one.text, one.values)}`)
  return [sayAny(locale, error.text, error.values), ...fields].join('\n').replace(/[\u2068\u2069]/g, '')
}
