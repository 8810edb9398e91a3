import { readFile, writeFile } from 'node:fs/promises'
import { exportFramework, importFramework, publishFramework } from '#src/evaluation/public.ts'
import type { Config } from '#src/platform/config.ts'
import { asSystem } from '#src/platform/database.ts'
import { withServices } from './with-services.ts'

/** `framework export EDITION [FILE]`, `framework import FILE [--publish]`. */
export async function framework(config: Config, [verb, subject, ...rest]: string[]): Promise<number> {
  if (!subject || (verb !== 'export' && verb !== 'import')) {
    process.stderr.write('Say what: framework export EDITION [FILE], or framework import FILE [--publish]\n')
    return 2
  }
  return withServices(config, ({ database }) =>
    asSystem(database, async (tx) => {
      if (verb === 'export') {
        const text = await exportFramework(tx, subject)
        if (rest[0]) await writeFile(rest[0], text)
        else process.stdout.write(text)
        return 0
      }
      const imported = await importFramework(tx, await readFile(subject, 'utf8'))
      if (rest.includes('--publish')) await publishFramework(tx, imported.id)
      process.stdout.write(`${imported.id}: ${imported.outcome}${rest.includes('--publish') ? ', published' : ''}\n`)
      return 0
    }),
  )
}
