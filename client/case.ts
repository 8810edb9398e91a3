// A case that is open says so, and shows who else has it open; whoever writes to the customer is seen to.

const everyMs = 30_000
const path = document.querySelector<HTMLElement>('[data-presence]')?.dataset.presence
let replying = false

async function say(doing: 'reading' | 'replying') {
  if (!path || document.hidden) return
  try {
    const answer = await fetch(path, { method: 'POST', body: new URLSearchParams({ doing }) })
    const place = document.querySelector('[data-part="present"]')
    if (!answer.ok || !place) return
    const html = await answer.text()
    if (place.innerHTML !== html) {
      place.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
    }
  } catch {
    // Offline: others see that we are gone, which is so.
  }
}

const beat = () => say(replying ? 'replying' : 'reading')

document.addEventListener('input', (event) => {
  const control = event.target
  if (replying || !(control instanceof HTMLTextAreaElement) || control.name !== 'body') return
  replying = true
  beat()
})
document.addEventListener('visibilitychange', beat)
window.addEventListener('pagehide', () => {
  if (path) navigator.sendBeacon(path, new URLSearchParams({ doing: 'left' }))
})
setInterval(beat, everyMs)
beat()
