// Keeps the forms a person opened, so that they open again without a network. Answers are not its business: the form
// keeps and sends those itself. Everything here is dropped at sign-out (client/form/sign-out.ts, and the server's own header).
declare const self: ServiceWorkerGlobalScope

const pages = 'itqan-visits-1'
const assets = 'itqan-assets-1'
const mostPages = 30
/** With a copy at hand, a network slower than this counts as none. */
const patienceMs = 6000

const isForm = (path: string) => /^\/visits(\/[0-9a-f-]{36})?$/.test(path)

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && isForm(url.pathname)) event.respondWith(freshElseKept(request, url.pathname))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(keptElseFresh(request))
})

async function freshElseKept(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(pages)
  const kept = await cache.match(path)
  try {
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(patienceMs) } : {})
    // A form is one page whatever its place: the address after the question mark is the browser's.
    if (response.ok && response.type === 'basic' && !response.redirected) await keep(cache, path, response.clone())
    else if (response.status === 404 || response.status === 403) await cache.delete(path)
    return response
  } catch {
    return kept ?? nothingKept()
  }
}

async function keep(cache: Cache, path: string, response: Response) {
  await cache.put(path, response)
  const known = await cache.keys()
  for (const old of known.slice(0, Math.max(0, known.length - mostPages))) await cache.delete(old)
}

async function keptElseFresh(request: Request): Promise<Response> {
  const cache = await caches.open(assets)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

const nothingKept = () =>
  new Response(
    `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>غير متصل – إتقان</title><h1>غير متصل</h1><p>لم يُفتح هذا النموذج على هذا الجهاز من قبل. افتحه مرة واحدة وأنت متصل ليعمل بعدها دون شبكة.</p>
<p lang="en" dir="ltr">You are offline, and this form was never opened on this device. Open it once while connected; after that it works without a network.</p></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )
