// Shows what is typed in a password field, for those who ask. The buttons wait hidden until this runs.

function toggle(button: HTMLButtonElement, input: HTMLInputElement) {
  const shown = input.type === 'text'
  input.type = shown ? 'password' : 'text'
  const label = button.querySelector('span') ?? button
  label.textContent = (shown ? button.dataset.show : button.dataset.hide) ?? ''
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-reveals]')) {
  const input = document.getElementById(button.dataset.reveals ?? '')
  if (!(input instanceof HTMLInputElement)) continue
  button.hidden = false
  button.addEventListener('click', () => toggle(button, input))
  // Sent as a password, so that the browser offers to keep it and never remembers it as an ordinary answer.
  input.form?.addEventListener('submit', () => {
    input.type = 'password'
  })
}
