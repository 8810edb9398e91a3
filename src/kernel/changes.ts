// What an edit changed, for the audit trail: only the fields that differ, each with its value before and after.

export interface Change {
  readonly before: unknown
  readonly after: unknown
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Fields of `after` that differ from `before`; values are compared as JSON. */
export function changedFields(before: object, after: object): Readonly<Record<string, Change>> {
  const earlier = new Map<string, unknown>(Object.entries(before))
  const changes: Record<string, Change> = {}
  for (const [field, value] of Object.entries(after)) {
    const old = earlier.get(field)
    if (!same(old, value)) changes[field] = { before: old ?? null, after: value ?? null }
  }
  return changes
}
