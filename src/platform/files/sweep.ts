// Files that no row mentions: their transaction was rolled back, or the app was killed before it committed.
import { link, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ignoreMissing, placeOf } from './place.ts'

/** Which of the given hashes some row mentions. */
export type Known = (hashes: readonly string[]) => Promise<ReadonlySet<string>>

async function olderIn(folder: string, before: Date): Promise<string[]> {
  const older = []
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(ignoreMissing)
    if (found && found.mtime < before) older.push(name)
  }
  return older
}

// Looked at once more when it lies aside: someone may have sent the same bytes anew just before it was moved.
async function removeAside(root: string, sha256: string, known: Known, before: Date): Promise<number> {
  const aside = join(root, 'leaving', sha256)
  const { mtime } = await stat(aside)
  const wanted = mtime >= before || (await known([sha256])).has(sha256)
  if (wanted) {
    await link(aside, placeOf(root, sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error // sent anew after it was moved
    })
  }
  await rm(aside)
  return wanted ? 0 : 1
}

export async function sweepFiles(root: string, known: Known, before: Date): Promise<number> {
  let removed = 0
  for (const sha256 of await readdir(join(root, 'leaving'))) removed += await removeAside(root, sha256, known, before)
  for (const name of await olderIn(join(root, 'incoming'), before)) {
    await rm(join(root, 'incoming', name), { force: true })
  }
  for (const folder of await readdir(root)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    const older = await olderIn(join(root, folder), before)
    const mentioned = older.length > 0 ? await known(older) : new Set<string>()
    for (const sha256 of older) {
      if (mentioned.has(sha256)) continue
      await rename(placeOf(root, sha256), join(root, 'leaving', sha256))
      removed += await removeAside(root, sha256, known, before)
    }
  }
  return removed
}
