// The editions and the programme that come with the product, parsed once: a wrong file stops the start.
import onsite2023 from '../../data/frameworks/onsite-2023.json' with { type: 'json' }
import remote2023 from '../../data/frameworks/remote-2023.json' with { type: 'json' }
import programme2023 from '../../data/programme-2023.json' with { type: 'json' }
import type { Edition } from './edition.ts'
import { parseEdition } from './framework-file.ts'
import type { Programme } from './programme-schema.ts'
import { parseProgramme } from './programme-schema.ts'

/** The editions shipped, in the order they are listed to readers. */
export const shippedEditions: readonly Edition[] = [onsite2023, remote2023].map((content) => parseEdition(content))

export const shippedProgramme: Programme = parseProgramme(programme2023)
