// A half-written form marked `data-draft="name"` survives a reload or an expired session. Passwords and files are never kept.

const keep = (name: string) => `draft:${location.pathname}:${name}`
const skipped = new Set(['password', 'file', 'hidden', 'submit', 'button'])

function* controls(form: HTMLFormElement) {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && !skipped.has(control.type)) yield control
    if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) yield control
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const checkable = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

export function readForm(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const control of controls(form)) {
    if (!control.name) continue
    values[control.name] ??= []
    if (!checkable(control) || control.checked) values[control.name]?.push(control.value)
  }
  return values
}

export function fillForm(form: HTMLFormElement, values: Readonly<Record<string, readonly string[]>>): void {
  const taken = new Map<string, number>()
  for (const control of controls(form)) {
    const kept = values[control.name]
    if (!kept) continue
    if (checkable(control)) {
      control.checked = kept.includes(control.value)
      continue
    }
    const index = taken.get(control.name) ?? 0
    taken.set(control.name, index + 1)
    control.value = kept[index] ?? control.value
  }
}

const drafts = (page: Document) => page.querySelectorAll<HTMLFormElement>('form[data-draft]')

/** The server's answer wins: a form that came back refused already holds what was typed. */
export function restoreDrafts(page: Document, storage: Storage): void {
  for (const form of drafts(page)) {
    const name = form.dataset.draft ?? ''
    if (form.querySelector('.field-refused')) continue
    try {
      const kept = storage.getItem(keep(name))
      if (kept) fillForm(form, JSON.parse(kept))
    } catch {
      storage.removeItem(keep(name))
    }
  }
}

/** Kept while typing; let go once the server has answered with another page: `data-draft-done="name"` on it says so. */
export function watchDrafts(page: Document, storage: Storage): void {
  for (const done of page.querySelectorAll<HTMLElement>('[data-draft-done]')) {
    const ending = `:${done.dataset.draftDone}`
    for (const key of Object.keys(storage))
      if (key.startsWith('draft:') && key.endsWith(ending)) storage.removeItem(key)
  }
  page.addEventListener('input', (event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-draft]') : null
    if (form) storage.setItem(keep(form.dataset.draft ?? ''), JSON.stringify(readForm(form)))
  })
}
