// Keys of the inbox over a list that works without them: rows are links, boxes and one form of the server's.
import { keyMatches, typing } from './base/keys.ts'

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-row-link]')]
const current = () => links().find((link) => link === document.activeElement)
const boxOf = (link: HTMLElement | undefined) =>
  link?.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]')

function step(by: 1 | -1) {
  const all = links()
  const here = current()
  const at = here ? all.indexOf(here) : -1
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))
  all[next]?.focus()
  all[next]?.scrollIntoView({ block: 'nearest' })
}

/** Who may assign is taken to the choice of a person; who may only claim claims. Rows ticked before count too. */
function claimOrAssign() {
  const form = document.querySelector<HTMLFormElement>('form#bulk')
  const box = boxOf(current())
  if (!form || (!box && !document.querySelector('input[form="bulk"]:checked'))) return
  if (box) box.checked = true
  const more = form.querySelector<HTMLDetailsElement>('[data-bulk-more]')
  if (more) {
    more.open = true
    more.querySelector('select')?.focus()
    return
  }
  const claim = form.querySelector<HTMLButtonElement>('button[value="claim"]')
  if (claim) form.requestSubmit(claim)
}

function open(place: '' | '#answer' | '#reply') {
  const link = current()
  if (link) location.assign(link.href + place)
}

const deeds: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  o: () => open(''),
  a: () => open('#answer'),
  r: () => open('#reply'),
  e: claimOrAssign,
  x: () => boxOf(current())?.click(),
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return
  const key = Object.keys(deeds).find((one) => keyMatches(one, event))
  if (key === undefined) return
  event.preventDefault()
  deeds[key]?.()
})
