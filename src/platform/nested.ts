// Forms are flat and input is not: the field `name.ar` is `ar` of `name`, `steps.0.ar` that of the first of `steps`.
// The same schema then serves forms and the API, and the path of a problem is the name of its field.

/** Deep enough for any form; beyond it a name stays as it is. */
const deepest = 5
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

type Tree = Map<string, Tree | unknown>

function plain(node: unknown): unknown {
  if (!(node instanceof Map)) return node
  const entries = [...node].map(([key, value]) => [String(key), plain(value)] as const)
  // Only numbers for names: a list, in their order; gaps close.
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
  }
  return Object.fromEntries(entries)
}

/** Names with dots become objects and lists. What is no record of fields is handed back as it is. */
export function nest(values: unknown): unknown {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return values
  const root: Tree = new Map()
  for (const [name, value] of Object.entries(values)) {
    const parts = name.split('.')
    if (parts.length > deepest || parts.some((part) => part === '' || forbidden.has(part))) continue
    let node = root
    for (const part of parts.slice(0, -1)) {
      const next = node.get(part)
      const child: Tree = next instanceof Map ? next : new Map()
      node.set(part, child)
      node = child
    }
    const last = parts.at(-1) ?? name
    if (!(node.get(last) instanceof Map)) node.set(last, value)
  }
  return plain(root)
}

/** The values of a form that shows this thing: the way back from `nest`. Null is an empty field. */
export function flatten(thing: object, prefix = ''): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const [key, value] of Object.entries(thing)) {
    const name = `${prefix}${key}`
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) values[name] = value
    else if (typeof value === 'object' && value !== null) Object.assign(values, flatten(value, `${name}.`))
    else if (value === true) values[name] = 'on'
    else if (value !== false) values[name] = value === null || value === undefined ? '' : String(value)
  }
  return values
}
