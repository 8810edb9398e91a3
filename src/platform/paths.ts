// Where the program's own files are, whether it runs from its sources or from the bundle in dist/.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds package.json, found upward from this file. */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) throw new Error(`No package.json at or above ${from}`)
  }
}

/** The file a second process or thread starts from: `source` when run from sources, else its bundle `dist/NAME`. */
export function entryFile(source: string, bundle: string): string {
  const fromSources = import.meta.filename.endsWith('.ts')
  return join(projectRoot(), fromSources ? source : join('dist', bundle))
}
