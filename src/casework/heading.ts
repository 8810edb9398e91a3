// A heading (تصنيف): what cases are about, in a tree of two levels. General headings concern all services, special ones
// one of them (casework guide 5.1.9).
import type { EntityId, HeadingId, ServiceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'

export const headingScopes = ['general', 'special'] as const
export type HeadingScope = (typeof headingScopes)[number]

export interface HeadingDraft {
  readonly parentId: HeadingId | null
  /** Null: general. */
  readonly serviceId: ServiceId | null
  readonly name: LocalizedText
}

export interface Heading extends HeadingDraft {
  readonly id: HeadingId
  readonly entityId: EntityId
  readonly active: boolean
  readonly version: number
}

export const scopeOf = ({ serviceId }: Pick<Heading, 'serviceId'>): HeadingScope =>
  serviceId === null ? 'general' : 'special'

export interface HeadingBranch<H> {
  readonly heading: H
  readonly below: readonly H[]
}

/** The tree in the order given, each heading with those below it. */
export function headingTree<H extends Pick<Heading, 'id' | 'parentId'>>(headings: readonly H[]): HeadingBranch<H>[] {
  const below = Map.groupBy(headings, ({ parentId }) => parentId)
  return (below.get(null) ?? []).map((heading) => ({ heading, below: below.get(heading.id) ?? [] }))
}

/** The heading, then the one above it: what rules of time and of routing ask about. */
export function headingAndAbove(headings: readonly Pick<Heading, 'id' | 'parentId'>[], id: HeadingId): HeadingId[] {
  const found = headings.find((one) => one.id === id)
  return found?.parentId ? [id, found.parentId] : [id]
}
