// The name a file is shown and downloaded under. Its own name comes from outside: it may hold folders, line breaks,
// or direction marks that make `photo_gpj.exe` read as a photo.
import type { FileType } from './types.ts'
import { acceptedTypes } from './types.ts'

const longest = 120 // characters before the extension

/** The last part of `raw` without control, direction and reserved characters, ending as its type should. */
export function displayName(raw: string, type: FileType): string {
  const [usual, ...others] = acceptedTypes[type]
  const endings: readonly string[] = [usual, ...others]
  const clean = (raw.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/[ .]+$/, '')
  const dot = clean.lastIndexOf('.')
  const written = dot < 0 ? '' : clean.slice(dot + 1).toLowerCase()
  const fits = endings.includes(written)
  const stem = (fits ? clean.slice(0, dot) : clean).replace(/^[ .]+|[ .]+$/g, '')
  return `${[...stem].slice(0, longest).join('') || 'file'}.${fits ? written : usual}`
}
