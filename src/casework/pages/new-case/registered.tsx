// A case was registered: its number large, in groups to read out, and what happens next.
import { formatDate } from '#src/kernel/locale.ts'
import { ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { Reference, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import type { Case } from '../../case.ts'
import { groupReceiptCode, groupReference, type ReceiptCode } from '../../reference.ts'
import { newCaseTexts as texts } from '../../texts/new-case.ts'
import { pathOf } from '../case/words.ts'

interface RegisteredProps {
  one: Case
  /** Of an anonymous case, shown this once. */
  receiptCode: ReceiptCode | null
  readable: boolean
  again: boolean
}

export function RegisteredPage({ one, receiptCode, readable, again }: RegisteredProps) {
  const t = useText()
  const locale = useLocale()
  const solved = one.state === 'answered'
  const reached = one.contact.phone !== '' || one.contact.email !== ''
  const groups = groupReference(one.reference)
  return (
    <div class="new-case stack">
      <span data-draft-done="new-case" />
      <h1>{t(solved ? texts.solvedTitle : texts.registeredTitle)}</h1>
      {again && (
        <Notification kind="info">
          <p>{t(texts.again)}</p>
        </Notification>
      )}
      <section class="registered-reference" aria-labelledby="registered-reference">
        <h2 id="registered-reference">{t(texts.reference)}</h2>
        <p class="registered-number">
          <Reference value={groups} />
        </p>
        <p>
          {t(texts.readAloud)}{' '}
          <span class="strong">
            <Reference value={groups.split(' ').join(' – ')} />
          </span>
        </p>
      </section>
      {receiptCode && (
        <section class="registered-reference" aria-labelledby="registered-receipt">
          <h2 id="registered-receipt">{t(texts.receipt)}</h2>
          <p class="registered-number">
            <Reference value={groupReceiptCode(receiptCode)} />
          </p>
          <p>{t(texts.receiptNote)}</p>
        </section>
      )}
      <section aria-labelledby="registered-next">
        <h2 id="registered-next">{t(texts.next)}</h2>
        <ul class="list">
          <li>{t(reached ? texts.nextMessage : texts.nextNoMessage)}</li>
          {solved ? <li>{t(texts.nextAsked)}</li> : <li>{t(texts.nextClassify)}</li>}
          {one.dueAt && !solved && <li>{t(texts.nextDue, { due: formatDate(locale, one.dueAt, 'dateTime') })}</li>}
          {one.restricted && <li>{t(texts.nextRestricted)}</li>}
        </ul>
      </section>
      <ButtonRow>
        <LinkButton href="/cases/new" icon="plus">
          {t(texts.another)}
        </LinkButton>
        {readable && (
          <LinkButton kind="secondary" href={pathOf(one.reference)}>
            {t(texts.open)}
          </LinkButton>
        )}
      </ButtonRow>
    </div>
  )
}
