// What was said in a case and what happened between, the first first; cycles set apart; notes told from messages at once.
import type { ComponentChildren } from 'preact'
import { direction, sayAny } from '#src/kernel/locale.ts'
import type { AnyText, LocalizedText, TextValue } from '#src/kernel/text.ts'
import { Avatar } from '#src/ui/avatar/avatar.tsx'
import { Icon } from '#src/ui/icon/icon.tsx'
import { DateText, Name, NumberText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import type { Cycle } from '../../case.ts'
import type { Line, ShownEvent, ShownFile, ShownMessage } from '../../case-view.ts'
import { messageTexts, caseTexts as texts } from '../../texts/case-page.ts'
import { trailOther, trailTexts } from '../../texts/trail.ts'
import { pathOf } from './words.ts'

const sentences: Readonly<Record<string, AnyText>> = trailTexts

/** A sentence of the trail in the reader's words. */
export function useTrail() {
  const locale = useLocale()
  const local = useLocalText()
  return (event: ShownEvent): string => {
    const named = (text: LocalizedText | null, otherwise: AnyText) => (text ? local(text) : sayAny(locale, otherwise))
    const values: Record<string, TextValue> = {
      by: local(event.by),
      person: named(event.person, trailOther.nobody),
      department: named(event.department, trailOther.someDepartment),
      reason: event.reason,
    }
    return sayAny(locale, sentences[event.kind] ?? trailOther.other, values)
  }
}

function Files({ files, path }: { files: readonly ShownFile[]; path: string }) {
  const t = useText()
  if (files.length === 0) return null
  return (
    <ul class="case-files" aria-label={t(texts.files)}>
      {files.map((file) => (
        <li key={file.id}>
          <a class="case-file" href={`${path}/files/${file.id}`}>
            <Icon name="file" size="small" />
            <bdi>{file.name}</bdi> <FileSize bytes={file.size} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function FileSize({ bytes }: { bytes: number }) {
  const { language } = useLocale()
  const megabytes = bytes >= 1_000_000
  const unit = language === 'ar' ? (megabytes ? 'م.ب' : 'ك.ب') : megabytes ? 'MB' : 'KB'
  return (
    <span class="meta muted">
      <NumberText value={megabytes ? Math.round(bytes / 100_000) / 10 : Math.max(1, Math.round(bytes / 1000))} /> {unit}
    </span>
  )
}

const inside = new Set<ShownMessage['kind']>(['note', 'department_question', 'department_answer'])

function Message({ message, path }: { message: ShownMessage; path: string }) {
  const t = useText()
  const local = useLocalText()
  const internal = inside.has(message.kind)
  const fromCustomer = message.kind === 'customer'
  const author = local(message.author) || t(fromCustomer ? texts.anonymous : messageTexts.auto)
  const kind = message.kind === 'department_question' ? t(messageTexts.note) : t(messageTexts[message.kind])
  return (
    <li class={`case-message case-message-${internal ? 'note' : message.kind}`} id={`m-${message.id}`}>
      <Avatar name={author} tint={fromCustomer ? 'sand' : 'teal'} />
      <div class="case-message-content">
        <p class="case-message-head">
          <strong>
            <Name>{author}</Name>
          </strong>{' '}
          <span class="case-message-kind">
            {internal && <Icon name="lock" size="small" />}
            {kind}
            {internal && ` · ${t(messageTexts.unseen)}`}
          </span>{' '}
          <span class="meta muted">
            <DateText at={message.at} style="dateTime" relative />
          </span>
        </p>
        <p class="case-message-body" dir="auto" lang={message.language}>
          {message.body}
        </p>
        {message.mentions.length > 0 && (
          <p class="meta muted">{t(messageTexts.mentions, { names: message.mentions.map(local).join('، ') })}</p>
        )}
        <Files files={message.files} path={path} />
      </div>
    </li>
  )
}

function Notice({ message }: { message: ShownMessage }) {
  const t = useText()
  return (
    <li class="case-event case-event-auto">
      <Icon name="mail" size="small" />
      <span>
        <span class="strong">{t(messageTexts.auto)}:</span> <bdi>{message.body}</bdi>
      </span>{' '}
      <span class="meta">
        <DateText at={message.at} style="dateTime" relative />
      </span>
    </li>
  )
}

const pauses = new Set(['case.customerAsked', 'case.resumed', 'clockRunsAgain'])

function Happening({ event }: { event: ShownEvent }) {
  const sentence = useTrail()
  const stood = pauses.has(event.kind)
  return (
    <li class={stood ? 'case-event case-event-pause' : 'case-event'}>
      <Icon name={event.kind === 'case.customerAsked' ? 'pause' : stood ? 'clock' : 'history'} size="small" />
      <span>{sentence(event)}</span>{' '}
      <span class="meta">
        <DateText at={event.at} style="dateTime" relative />
      </span>
    </li>
  )
}

function CycleHead({ number, cycle }: { number: number; cycle: Cycle | undefined }) {
  const t = useText()
  return (
    <li class="case-cycle">
      <h3>
        {t(texts.cycleNumber, { number })}
        {cycle && (
          <span class="meta muted">
            {' '}
            <DateText at={cycle.openedAt} style="dateLong" hijri />
          </span>
        )}
      </h3>
    </li>
  )
}

interface ConversationProps {
  lines: readonly Line[]
  cycles: readonly Cycle[]
  reference: string
}

export function Conversation({ lines, cycles, reference }: ConversationProps) {
  const t = useText()
  const { language } = useLocale()
  const drawn: ComponentChildren[] = []
  let cycle = 1
  for (const line of lines) {
    if (line.cycle > cycle) {
      cycle = line.cycle
      drawn.push(
        <CycleHead key={`cycle-${cycle}`} number={cycle} cycle={cycles.find(({ number }) => number === cycle)} />,
      )
    }
    if (line.type === 'event') drawn.push(<Happening key={line.id} event={line} />)
    else if (line.kind === 'auto') drawn.push(<Notice key={line.id} message={line} />)
    else drawn.push(<Message key={line.id} message={line} path={pathOf(reference)} />)
  }
  return (
    <section aria-labelledby="conversation" dir={direction(language)}>
      <h2 class="visually-hidden" id="conversation">
        {t(texts.conversation)}
      </h2>
      <ol class="case-lines">{drawn}</ol>
    </section>
  )
}
