import { join } from 'node:path'

/** Where the file of that hash lies; 256 folders keep each of them short. */
export const placeOf = (root: string, sha256: string) => join(root, sha256.slice(0, 2), sha256)

export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
