// What appears while a new case is typed: who it may be, what may answer it, whether it was told before. Each part is
// drawn by the server, alone when the script asks for it, within the page when a button does.

import { Button } from '#src/ui/button/button.tsx'
import { Name, Reference, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { Beside } from '../../actions/intake.ts'
import type { Customer } from '../../customer.ts'
import { needTexts } from '../../texts/case-page.ts'
import { newCaseTexts as texts } from '../../texts/new-case.ts'
import { CaseLinks } from '../case/story.tsx'
import { highlightedParts } from './marked.tsx'

/** The form's id: parts beside it send their buttons with it. */
export const newCaseForm = 'new-case'

function CustomerChoice({ one, chosen }: { one: Customer; chosen: boolean }) {
  const t = useText()
  return (
    <div class="choice">
      <input
        class="choice-input choice-radio"
        type="radio"
        id={`customer-${one.id}`}
        name="customerId"
        value={one.id}
        checked={chosen}
      />
      <label class="choice-label" for={`customer-${one.id}`}>
        <Name>{one.name}</Name> {one.personalNumber && <Reference value={one.personalNumber} />}{' '}
        {one.phone && (
          <span class="muted">
            <Reference value={one.phone} />
          </span>
        )}{' '}
        {one.needs.map((need) => (
          <Tag key={need} tone="gold">
            {t(needTexts[need])}
          </Tag>
        ))}
      </label>
    </div>
  )
}

/** Customers found; the one chosen stays whatever is looked for next. */
export function FoundPart({ beside, chosenId }: { beside: Beside; chosenId: string }) {
  const t = useText()
  const { chosen, customers } = beside
  const others = (customers ?? []).filter(({ id }) => id !== chosen?.id)
  const only = customers?.length === 1 && chosenId === ''
  return (
    <>
      {chosen && <CustomerChoice one={chosen} chosen />}
      {others.map((one) => (
        <CustomerChoice key={one.id} one={one} chosen={only || one.id === chosenId} />
      ))}
      {customers?.length === 0 && !chosen && <p class="muted">{t(texts.noneFound)}</p>}
      {beside.more && <p class="muted">{t(texts.moreFound)}</p>}
    </>
  )
}

export function LikePart({ beside }: { beside: Beside }) {
  const t = useText()
  return (
    <>
      {beside.duplicates.length > 0 && (
        <Notification kind="warning" title={t(texts.duplicates)}>
          <p>{t(texts.duplicatesNote)}</p>
          <CaseLinks cases={beside.duplicates} />
        </Notification>
      )}
      <h2 class="story-title">{t(texts.like)}</h2>
      {beside.solved.length === 0 && <p class="muted">{t(texts.noLike)}</p>}
      <ul class="case-links">
        {beside.solved.map((one) => (
          <li key={one.id}>
            <p class="strong">
              <Name>{one.question}</Name>
            </p>
            <p class="secondary" dir="auto">
              {highlightedParts(one.snippet)}
            </p>
            <Button kind="plain" small name="useSolved" value={one.id} form={newCaseForm}>
              {t(texts.useSolved)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
