/** The keys that do a thing, drawn as keys. Always left to right: they are what is printed on the keyboard. */
export function KeyHint({ keys, text }: { keys: readonly string[]; text?: string | undefined }) {
  return (
    <span class="key-hint">
      {keys.map((key) => (
        <kbd key={key} dir="ltr">
          {key}
        </kbd>
      ))}
      {text !== undefined && <span>{text}</span>}
    </span>
  )
}
