// Check your answers, and the confirmation.
import type { ComponentChildren } from 'preact'
import type { LocalizedText } from '#src/kernel/text.ts'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { DateText, LocalText, Name, Reference, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { Panel } from '#src/ui/panel/panel.tsx'
import { SummaryList, type SummaryRow } from '#src/ui/summary-list/summary-list.tsx'
import type { Case } from '../../case.ts'
import type { Draft, DraftFile, Question } from '../../draft.ts'
import { groupReference } from '../../reference.ts'
import { kindTexts, intakeTexts as texts } from '../../texts/public-form.ts'
import { trackTexts } from '../../texts/track.ts'
import { masked } from '../../tracking.ts'

export interface CheckProps {
  readonly draft: Draft
  readonly files: readonly DraftFile[]
  readonly questions: readonly Question[]
  readonly entity: LocalizedText | null
  readonly service: LocalizedText | null
  readonly centre: LocalizedText | null
}

const channels = { sms: texts.bySms, email: texts.byEmail, phone: texts.byPhone }

export function CheckPage({ draft, files, questions, entity, service, centre }: CheckProps) {
  const t = useText()
  const words: Readonly<Record<Question, () => readonly [string, ComponentChildren]>> = {
    kind: () => [t(texts.checkKind), draft.kind && t(kindTexts[draft.kind])],
    entity: () => [t(texts.checkEntity), entity && <LocalText text={entity} />],
    about: () => [t(texts.service), <About key="about" service={service} centre={centre} />],
    what: () => [
      t(texts.checkWhat),
      <span key="what" class="contact-prose" dir="auto">
        {draft.what}
      </span>,
    ],
    files: () => [t(texts.checkFiles), <FileNames key="files" files={files} />],
    who: () => [t(texts.whoTitle), draft.anonymous ? t(texts.anonymous) : t(texts.named)],
    you: () => [t(texts.checkWho), <You key="you" draft={draft} />],
    reach: () => [t(texts.checkReach), <Reach key="reach" draft={draft} />],
    privacy: () => [t(texts.checkPrivacy), <Privacy key="privacy" draft={draft} />],
  }
  const rows = questions.map((question): SummaryRow => {
    const [term, value] = words[question]()
    return { term, value, action: { href: `/contact/${question}`, text: t(texts.change), about: term } }
  })
  const last = questions.at(-1) ?? 'kind'
  return (
    <div class="measure stack-loose">
      <BackLink href={`/contact/${last}`} />
      <h1>{t(texts.checkTitle)}</h1>
      <SummaryList rows={rows} />
      <form method="post" action="/contact/send" class="stack">
        <p class="muted">{t(texts.truth)}</p>
        <ButtonRow>
          <Button>{t(texts.send)}</Button>
        </ButtonRow>
      </form>
    </div>
  )
}

function About({ service, centre }: Pick<CheckProps, 'service' | 'centre'>) {
  const t = useText()
  if (!service && !centre) return <>{t(texts.notSure)}</>
  return (
    <>
      {service && <LocalText text={service} />}
      {service && centre && <br />}
      {centre && <LocalText text={centre} />}
    </>
  )
}

function FileNames({ files }: Pick<CheckProps, 'files'>) {
  const t = useText()
  if (files.length === 0) return <>{t(texts.none)}</>
  return (
    <>
      {files.map((file) => (
        <span key={file.fileId} class="contact-line">
          <Reference value={file.name} />
        </span>
      ))}
    </>
  )
}

function You({ draft: { you } }: Pick<CheckProps, 'draft'>) {
  const t = useText()
  if (!you) return null
  return (
    <>
      <Name>{you.name}</Name>
      <span class="contact-line muted">
        {t(texts[you.kind])} {you.personalNumber && <Reference value={you.personalNumber} />}
      </span>
    </>
  )
}

function Reach({ draft: { reach } }: Pick<CheckProps, 'draft'>) {
  const t = useText()
  if (!reach) return null
  return (
    <>
      {[reach.phone, reach.email].filter(Boolean).map((contact) => (
        <span key={contact} class="contact-line">
          <Reference value={contact} />
        </span>
      ))}
      <span class="contact-line muted">
        {[t(channels[reach.channel]), ...reach.needs.map((need) => t(texts[need]))].join(' · ')}
      </span>
    </>
  )
}

function Privacy({ draft: { privacy } }: Pick<CheckProps, 'draft'>) {
  const t = useText()
  return (
    <>
      {privacy?.confidential ? t(texts.confidential) : t(texts.normalPrivacy)}
      {privacy?.employee && (
        <span class="contact-line">
          {t(texts.checkEmployee)}: <Name>{privacy.employee}</Name>
        </span>
      )}
    </>
  )
}

const arrived = {
  complaint: texts.doneComplaint,
  report: texts.doneReport,
  inquiry: texts.doneInquiry,
  suggestion: texts.doneSuggestion,
  thanks: texts.doneThanks,
}
export const arrivedText = (kind: Case['kind']) => arrived[kind]

export interface DoneProps {
  readonly case: Case
  readonly due: Date | null
  readonly receipt: string | null
}

export function DonePage({ case: one, due, receipt }: DoneProps) {
  const t = useText()
  const { phone, email, channel } = one.contact
  const contact = email !== '' && (channel === 'email' || phone === '') ? email : phone
  return (
    <div class="measure stack-loose">
      <Panel title={t(arrived[one.kind])} label={t(texts.yourReference)} code={groupReference(one.reference)} />
      {contact !== '' && (
        <p>
          {contact === email ? t(texts.sentToEmail) : t(texts.sentToPhone)} <Reference value={masked(contact)} />
        </p>
      )}
      {receipt && (
        <Notification kind="warning" title={t(texts.receiptTitle)}>
          <p class="contact-receipt">
            <Reference value={receipt} />
          </p>
          <p>{t(texts.receiptText)}</p>
          <p class="needs-script">
            <button type="button" class="button button-secondary" data-print>
              {t(texts.print)}
            </button>
          </p>
          <p class="without-script">{t(texts.printHint)}</p>
        </Notification>
      )}
      <section class="stack">
        <h2>{t(texts.nextTitle)}</h2>
        <ol class="contact-next">
          <li>{t(texts.nextRead)}</li>
          <li>
            {due ? t(trackTexts.dueLabel) : t(texts.nextAnswerUndated)}
            {due && (
              <strong class="contact-line">
                <DateText at={due} style="dateLong" hijri />
              </strong>
            )}
          </li>
          <li>{t(texts.nextDelay)}</li>
          <li>{t(texts.nextAppeal)}</li>
        </ol>
      </section>
      <ButtonRow>
        <LinkButton href={`/track/${one.reference}`}>{t(texts.follow)}</LinkButton>
      </ButtonRow>
    </div>
  )
}
