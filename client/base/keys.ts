// One key reaches what carries it in `data-key`: "/" the search, "a" a button. Never while one is typing.

export const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Letters are matched by the key's place too, so that they work while the keyboard is Arabic. */
export function keyMatches(wanted: string, event: Pick<KeyboardEvent, 'key' | 'code'>): boolean {
  if (event.key.toLowerCase() === wanted.toLowerCase()) return true
  if (wanted === '/') return event.code === 'Slash'
  return /^[a-z]$/i.test(wanted) && event.code === `Key${wanted.toUpperCase()}`
}

export function watchKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return
    for (const element of page.querySelectorAll<HTMLElement>('[data-key]')) {
      if (!keyMatches(element.dataset.key ?? '', event) || element.offsetParent === null) continue
      event.preventDefault()
      element.focus()
      if (element.matches('a, button')) element.click()
      return
    }
  })
}
