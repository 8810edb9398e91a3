// Gathers the words of every slice's README into docs/glossary.md: `npm run glossary`. A test compares.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Slice {
  readonly name: string
  readonly title: string
  /** Rows of its table of words: word, Arabic, meaning. */
  readonly words: readonly (readonly string[])[]
}

const cellsOf = (row: string) =>
  row
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/** The slices: folders of src/ that keep rows of their own. */
export function readSlices(): Slice[] {
  return globSync('src/*/store{,.ts}', { cwd: root })
    .map((path) => dirname(path))
    .sort()
    .map((folder) => {
      const lines = readFileSync(join(root, folder, 'README.md'), 'utf8').split('\n')
      const head = lines.findIndex((line) => /^\| word/.test(line))
      const table = head < 0 ? [] : lines.slice(head + 2)
      const end = table.findIndex((line) => !line.startsWith('|'))
      const words = table.slice(0, end < 0 ? undefined : end).map(cellsOf)
      return { name: folder, title: (lines[0] ?? '').replace(/^# /, ''), words }
    })
}

export function glossary(slices: readonly Slice[]): string {
  const parts = slices.map(({ name, title, words }) => {
    const rows = words.map((cells) => `| ${cells.join(' | ')} |`)
    return [
      `## ${title}`,
      '',
      `From \`${name}/README.md\`.`,
      '',
      '| word | Arabic | meaning |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n')
  })
  const head =
    '# Glossary\n\nOne term per idea, in code, on screens and in print. Each slice fixes its own; `npm run glossary` gathers them here.'
  return `${[head, ...parts].join('\n\n')}\n`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(root, 'docs/glossary.md'), glossary(readSlices()))
}
