// Small comforts for pages that work without them: keys, one submit only, filters that send themselves, drafts that survive.
import { restoreDrafts, watchDrafts } from './base/draft.ts'
import { watchKeys } from './base/keys.ts'
import { keepScroll } from './base/scroll.ts'

/** Milliseconds after which a second press is no longer an accident. */
const settledAfter = 5000

function onceOnly(event: SubmitEvent) {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
  if (form.method !== 'post') return
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'true'
  // The answer may be a file: then the page stays and the form is wanted again.
  setTimeout(allowAgain, settledAfter)
  event.submitter?.setAttribute('aria-disabled', 'true')
}

/** Back from the next page (the browser keeps pages alive): forms can be sent again. */
function allowAgain() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
    delete form.dataset.sent
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
  }
}

/** A filter sends itself once it is settled; arrow keys in a closed list pass over choices without sending each. */
function sendFilters(event: Event) {
  const control = event.target
  if (!(control instanceof HTMLSelectElement || control instanceof HTMLInputElement)) return
  if (control.dataset.autoSubmit !== undefined) control.form?.requestSubmit()
}

function showChosenFiles(event: Event) {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
  const place = input.parentElement?.querySelector('[data-chosen-files]')
  if (place) place.textContent = [...(input.files ?? [])].map((file) => file.name).join(' · ')
}

/** Menus made of <details> close when the work goes on elsewhere. */
function closeMenus(event: Event) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    const elsewhere = event.target instanceof Node && !menu.contains(event.target)
    const escaped = event instanceof KeyboardEvent && event.key === 'Escape'
    if (!elsewhere && !escaped) continue
    menu.open = false
    if (escaped) menu.querySelector('summary')?.focus()
  }
}

/** Says how many characters are left, in the digits the server wrote the limit with. */
function countDown(event: Event) {
  const area = event.target
  if (!(area instanceof HTMLTextAreaElement)) return
  const limit = Number(area.dataset.count)
  const place = limit ? document.getElementById(`${area.id}-count`) : null
  if (!place) return
  const over = area.value.length > limit
  area.setAttribute('aria-invalid', String(over))
  place.classList.toggle('hint-over', over)
}

/** Signing out leaves nothing private on the device; what that takes is loaded when it happens. */
function leaveNothing(event: SubmitEvent) {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.dataset.forgotten || !('caches' in window)) return
  if (new URL(form.action, location.href).pathname !== '/sign-out') return
  event.preventDefault()
  import('./form/sign-out.ts').then(
    ({ leave }) => leave(form),
    () => form.submit(),
  )
}

function printPage(event: Event) {
  if (event.target instanceof Element && event.target.closest('[data-print]')) window.print()
}

document.addEventListener('click', printPage)
document.addEventListener('submit', leaveNothing, { capture: true })
document.addEventListener('submit', onceOnly)
window.addEventListener('pageshow', allowAgain)
document.addEventListener('change', sendFilters)
document.addEventListener('change', showChosenFiles)
document.addEventListener('input', countDown)
document.addEventListener('click', closeMenus)
document.addEventListener('keydown', closeMenus)
watchKeys(document)
keepScroll(window)
watchDrafts(document, sessionStorage)
restoreDrafts(document, sessionStorage)
document.querySelector<HTMLElement>('[data-focus-first]')?.focus()
