// Which command does what; each lives in commands/.

import { sayAny } from '#src/kernel/locale.ts'
import type { Refusal } from '#src/kernel/refusal.ts'
import { EnvironmentError, readConfig } from '#src/platform/config.ts'
import { administrator } from './commands/administrator.ts'
import { refusalOf } from './commands/failures.ts'
import { framework } from './commands/framework.ts'
import { migrateDatabase } from './commands/migrate.ts'
import { sample } from './commands/sample.ts'
import { serveForever } from './commands/serve.ts'

const usage = `Itqan (إتقان)

  npm start -- [--sample] [--no-work]                 serve pages, API and background work; --sample fills an empty database
  npm run itqan -- work                               background work only, beside servers on the same DATABASE_URL
  npm run itqan -- migrate                            bring the database up to date and end
  npm run itqan -- admin EMAIL NAME_AR NAME_EN        create a government administrator; prints a one-time password
  npm run itqan -- sample                             fill an empty database with the sample government
  npm run itqan -- framework export EDITION [FILE]    write an edition as a file
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
  const isOption = name.startsWith('-')
  const command = isOption ? commands.serve : Object.hasOwn(commands, name) ? commands[name] : undefined
  const asked = [name, ...args].some((one) => one === '--help' || one === '-h') || name === 'help'
  if (asked || !command) {
    const answer = asked ? process.stdout : process.stderr
    answer.write(asked ? usage : `There is no command ${name}.\n\n${usage}`)
    return asked ? 0 : 2
  }
  try {
    return await command(isOption ? [name, ...args] : args)
  } catch (error) {
    return explain(error)
  }
}

/** A refusal in English with each of its fields; a bug with its stack. */
function explain(error: unknown): number {
  const refusal = refusalOf(error)
  if (refusal) process.stderr.write(`${inWords(refusal)}\n`)
  else if (error instanceof EnvironmentError) process.stderr.write(`${error.message}\n`)
  else if (isMisuse(error)) process.stderr.write(`${error.message}\n\n${usage}`)
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return isMisuse(error) ? 2 : 1
}

/** An option the command does not have. */
const isMisuse = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

function inWords(refusal: Refusal): string {
  const locale = { language: 'en', digits: 'latn', timeZone: 'UTC', hijri: false } as const
  const fields = refusal.fields.map((one) => `  ${one.field}: ${sayAny(locale, one.text, one.values)}`)
  return [sayAny(locale, refusal.text, refusal.values), ...fields].join('\n').replace(/[\u2068\u2069]/g, '')
}
