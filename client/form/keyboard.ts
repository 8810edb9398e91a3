// Keys of the form. Letters go by their place on the keyboard, so that they work on an Arabic layout; the Arabic
// initials of the answers go by what they write.
export type KeyAction = 'met' | 'not_met' | 'not_applicable' | 'next' | 'previous' | 'note' | 'photo' | 'help'

const byWriting: Readonly<Record<string, KeyAction>> = {
  '1': 'met',
  '١': 'met',
  م: 'met',
  '2': 'not_met',
  '٢': 'not_met',
  غ: 'not_met',
  '3': 'not_applicable',
  '٣': 'not_applicable',
  ل: 'not_applicable',
  '?': 'help',
  '؟': 'help',
}
const byPlace: Readonly<Record<string, KeyAction>> = { KeyJ: 'next', KeyK: 'previous', KeyN: 'note', KeyP: 'photo' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

export function keyAction(event: Pressed): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  return byWriting[event.key] ?? byPlace[event.code] ?? null
}

const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=file]):not([type=checkbox])'))

const rows = () => [...document.querySelectorAll<HTMLElement>('.criterion')]

/** The criterion one is at: the one with the focus, else the first in view. */
function current(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('.criterion')
  return focused ?? rows().find((row) => row.getBoundingClientRect().bottom > 120)
}

function move(step: 1 | -1) {
  const all = rows()
  const here = document.activeElement?.closest<HTMLElement>('.criterion')
  const to = here ? all[all.indexOf(here) + step] : step === 1 ? current() : undefined
  to?.focus()
  to?.scrollIntoView({ block: 'nearest' })
}

function press(row: HTMLElement | undefined, selector: string) {
  const control = row?.querySelector<HTMLElement>(selector)
  if (!row || !control) return
  if (!row.contains(document.activeElement)) row.focus()
  control.click()
}

function openNote(row: HTMLElement | undefined) {
  const area = row?.querySelector<HTMLTextAreaElement>('textarea[name=note]')
  if (area) area.focus()
  else press(row, '[data-open-note]')
}

export function watchFormKeys(showHelp: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && writes(event.target)) {
      const row = document.activeElement?.closest<HTMLElement>('.criterion')
      row?.focus()
      return
    }
    if (writes(event.target) || event.defaultPrevented || document.querySelector('dialog[open]')) return
    const action = keyAction(event)
    if (!action) return
    event.preventDefault()
    if (action === 'help') showHelp()
    else if (action === 'next') move(1)
    else if (action === 'previous') move(-1)
    else if (action === 'note') openNote(current())
    else if (action === 'photo') press(current(), '[data-add-photo]')
    else press(current(), `.answer[value="${action}"]`)
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
