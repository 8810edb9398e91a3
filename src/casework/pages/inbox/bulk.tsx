// What can be done with the ticked rows: one form beside the table, whose boxes belong to it; no script is needed.
import { type Locale, pick, say } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { Button } from '#src/ui/button/button.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import type { BulkDeed } from '../../inbox-input.ts'
import { bulkTexts as texts } from '../../texts/inbox.ts'

export interface BulkBarProps {
  readonly locale: Locale
  /** Deeds the reader's roles allow at all; each case has the last word. */
  readonly deeds: readonly BulkDeed[]
  /** Address of the list as it stands. */
  readonly back: string
  readonly people: readonly { readonly id: string; readonly name: LocalizedText }[]
  readonly departments: readonly { readonly id: string; readonly name: LocalizedText }[]
}

export const bulkFormId = 'bulk'

const optionsOf = (locale: Locale, choices: BulkBarProps['people']) =>
  choices.map(({ id, name }) => ({ value: id, text: pick(locale, name) }))

export function BulkBar({ locale, deeds, back, people, departments }: BulkBarProps) {
  const button = (deed: BulkDeed, text: string, shortcut?: string) => (
    <Button kind="secondary" small name="deed" value={deed} shortcut={shortcut}>
      {text}
    </Button>
  )
  const has = (deed: BulkDeed) => deeds.includes(deed)
  return (
    <form
      id={bulkFormId}
      class="bulk no-print"
      action="/inbox/actions"
      method="post"
      aria-label={say(locale, texts.label)}
    >
      <input type="hidden" name="back" value={back} />
      <div class="bulk-line">
        <span class="muted">{say(locale, texts.selected)}</span>
        {has('claim') && button('claim', say(locale, texts.claim))}
        {has('release') && button('release', say(locale, texts.release))}
        {has('close') && button('close', say(locale, texts.close))}
      </div>
      {(has('assign') || has('reroute')) && (
        <details class="bulk-more" data-bulk-more>
          <summary class="bulk-more-summary">{say(locale, texts.more)}</summary>
          <div class="bulk-fields">
            <Select
              name="assigneeId"
              id="bulk-assignee"
              label={say(locale, texts.assignTo)}
              empty={say(locale, texts.choosePerson)}
              options={optionsOf(locale, people)}
            />
            {button('assign', say(locale, texts.assign))}
          </div>
          <div class="bulk-fields">
            <Select
              name="departmentId"
              id="bulk-department"
              label={say(locale, texts.rerouteTo)}
              empty={say(locale, texts.chooseDepartment)}
              options={optionsOf(locale, departments)}
            />
            <TextInput name="reason" id="bulk-reason" label={say(locale, texts.reason)} maxLength={500} />
            {button('reroute', say(locale, texts.reroute))}
          </div>
        </details>
      )}
    </form>
  )
}
