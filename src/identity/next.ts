// Where to go after signing in: an address of ours, never another site's.

const nowhere = ['/sign-in', '/sign-out']

/** The path and query if they stay on this site, else the start page of people signed in. */
export function safeNext(asked: string | undefined, fallback = '/home'): string {
  // Backslashes and control characters are read differently by different browsers.
  if (!asked || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(asked)) return fallback
  const origin = 'http://here.invalid'
  if (!URL.canParse(asked, origin)) return fallback
  const url = new URL(asked, origin)
  if (url.origin !== origin || nowhere.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`))) {
    return fallback
  }
  // `/..//elsewhere` resolves to what a browser takes for another site.
  return url.pathname.startsWith('//') ? fallback : url.pathname + url.search
}
