import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { KeyHint } from '../key-hint/key-hint.tsx'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface SearchBoxProps {
  /** Where the search goes (GET). */
  action: string
  name?: string | undefined
  /** Where another control on the page has the same name. */
  id?: string | undefined
  value?: string | undefined
  /** What can be searched; spoken, and shown as the placeholder. */
  label: string
  /** `bar` is the staff top bar's: quiet, with the key that reaches it. `large` is the public start page's. */
  kind?: 'bar' | 'large' | undefined
  /** Visible label above the large box. */
  visibleLabel?: boolean | undefined
  shortcut?: string | undefined
  hidden?: ComponentChildren
}

export function SearchBox(props: SearchBoxProps) {
  const t = useText()
  const { kind = 'large', name = 'q' } = props
  const id = props.id ?? `search-${name}`
  return (
    <search>
      <form class={`search-box search-box-${kind}`} action={props.action} method="get">
        <label class={props.visibleLabel ? 'search-box-label' : 'visually-hidden'} for={id}>
          {props.label}
        </label>
        <div class="search-box-line">
          {kind === 'bar' && <Icon name="search" size="small" />}
          <input
            class="search-box-control"
            type="search"
            id={id}
            name={name}
            value={props.value}
            placeholder={props.visibleLabel ? undefined : props.label}
            data-key={props.shortcut}
          />
          {props.hidden}
          {kind === 'bar' ? (
            <>
              {props.shortcut && <KeyHint keys={[props.shortcut]} />}
              <button type="submit" class="visually-hidden">
                {t(uiTexts.search)}
              </button>
            </>
          ) : (
            <button type="submit" class="search-box-button">
              <Icon name="search" />
              <span class="search-box-word">{t(uiTexts.search)}</span>
            </button>
          )}
        </div>
      </form>
    </search>
  )
}
