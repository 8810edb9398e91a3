// The keys of the inbox: a sheet that opens with "?", natively, and the strip at the foot.
import { type Locale, say } from '#src/kernel/locale.ts'
import { KeyHint } from '#src/ui/key-hint/key-hint.tsx'
import { keyTexts as texts } from '../../texts/inbox.ts'

const keys = [
  { keys: ['J', 'K'], text: texts.next },
  { keys: ['O', '↵'], text: texts.open },
  { keys: ['X'], text: texts.select },
  { keys: ['E'], text: texts.claim },
  { keys: ['A'], text: texts.answer },
  { keys: ['R'], text: texts.reply },
  { keys: ['/'], text: texts.search },
  { keys: ['?'], text: texts.help },
] as const

export const inboxKeys = (locale: Locale) => keys.map((one) => ({ keys: one.keys, text: say(locale, one.text) }))

export function KeysSheet({ locale }: { locale: Locale }) {
  return (
    <>
      <button type="button" class="keys-button" popovertarget="keys-sheet" data-key="?">
        <KeyHint keys={['?']} text={say(locale, texts.help)} />
      </button>
      <div id="keys-sheet" class="keys-sheet" popover="auto">
        <h2>{say(locale, texts.title)}</h2>
        <dl class="keys-list">
          {keys.map((one) => (
            <div key={one.text.key}>
              <dt>
                <KeyHint keys={one.keys} />
              </dt>
              <dd>{say(locale, one.text)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  )
}
