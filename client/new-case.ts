// While a new case is typed: who it may be and what may answer it, drawn by the server and put in place here. The form works
// without it by its buttons.

const waitMs = 350

const form = document.querySelector<HTMLFormElement>('form[data-beside]')
const asked = new Set(['q', 'subject', 'description', 'customerId', 'customer.phone', 'serviceId'])

/** Only what the server looks by: never the whole form on every key. */
function question(from: HTMLFormElement): URLSearchParams {
  const sent = new URLSearchParams()
  for (const [name, value] of new FormData(from))
    if (asked.has(name) && typeof value === 'string') sent.append(name, value)
  return sent
}

function putInPlace(html: string) {
  const fresh = new DOMParser().parseFromString(html, 'text/html')
  for (const part of fresh.querySelectorAll<HTMLElement>('[data-part]')) {
    const place = document.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`)
    // Nothing moves under the pointer or the keys.
    if (!place || place.contains(document.activeElement) || place.innerHTML === part.innerHTML) continue
    place.replaceChildren(...part.childNodes)
  }
}

let waiting: ReturnType<typeof setTimeout> | undefined
let running: AbortController | undefined
let last = ''

async function ask(from: HTMLFormElement) {
  const body = question(from)
  if (body.toString() === last) return
  last = body.toString()
  running?.abort()
  running = new AbortController()
  try {
    const answer = await fetch(from.dataset.beside ?? '', { method: 'POST', body, signal: running.signal })
    if (answer.ok) putInPlace(await answer.text())
  } catch {
    // Offline or overtaken: the buttons of the form do the same.
  }
}

form?.addEventListener('input', (event) => {
  const control = event.target
  if (!(control instanceof HTMLElement) || !asked.has(control.getAttribute('name') ?? '')) return
  clearTimeout(waiting)
  waiting = setTimeout(() => ask(form), waitMs)
})

// A draft was put back, or the page came back refused: what belongs beside it appears without another key.
if (form && [...question(form)].some(([name, value]) => name !== 'customerId' && value !== '')) ask(form)
