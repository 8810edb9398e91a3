// The routes the app knows, and which of them answers an address.
import type { Router } from '#src/platform/http/env.ts'

export interface RoutePattern {
  readonly method: string
  readonly path: string
}

/** Examples of components and built files are nobody's secret. */
const leftOut = (path: string) => /^\/(ui(\/|$)|assets\/)/.test(path)

export function routePatterns(routes: Router['routes']): readonly RoutePattern[] {
  const known = new Map<string, RoutePattern>()
  for (const { method, path } of routes) {
    if (method !== 'ALL' && !leftOut(path)) known.set(`${method} ${path}`, { method, path })
  }
  return [...known.values()]
}

const parameters = (path: string) => path.split('/').filter((part) => part.startsWith(':')).length

function answers(pattern: RoutePattern, method: string, path: string): boolean {
  const parts = pattern.path.split('/')
  const asked = path.split('/')
  return (
    pattern.method === method &&
    parts.length === asked.length &&
    parts.every((part, at) => part.startsWith(':') || part === asked[at])
  )
}

/** The pattern that answers the address: the one with the fewest parameters, `none …` if nothing does. */
export function patternOf(routes: readonly RoutePattern[], method: string, address: string): string {
  const path = address.split('?')[0] ?? ''
  const fitting = routes.filter((route) => answers(route, method, path))
  const [nearest] = fitting.sort((one, other) => parameters(one.path) - parameters(other.path))
  return nearest ? `${nearest.method} ${nearest.path}` : `none: ${method} ${address}`
}
