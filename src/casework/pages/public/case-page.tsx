// The customer's page of his case: where it stands, by when, what was said, and what he can do.
import type { ComponentChildren } from 'preact'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { FormView } from '#src/platform/records/form.tsx'
import { typedValue } from '#src/platform/records/form.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { FileInput } from '#src/ui/file-input/file-input.tsx'
import { DateText, LocalText, Name, Reference, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { StatusBar } from '#src/ui/status-bar/status-bar.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { Timeline, type TimelineEvent } from '#src/ui/timeline/timeline.tsx'
import type { Case, Cycle } from '../../case.ts'
import { mostFiles } from '../../draft.ts'
import type { MessageKind } from '../../message.ts'
import { type Reference as CaseReference, groupReference } from '../../reference.ts'
import { kindTexts } from '../../texts/public-form.ts'
import { trackTexts as texts } from '../../texts/track.ts'
import { type CustomerMay, customerSteps, stepOf } from '../../tracking.ts'
import { fileTypes } from './files-question.tsx'

export interface CaseView {
  readonly case: Case
  readonly entity: LocalizedText
  readonly cycle: Cycle
  /** When the answer is promised; null while the clock stands or nothing is promised any more. */
  readonly due: Date | null
  readonly messages: readonly {
    readonly id: string
    readonly kind: MessageKind
    readonly body: string
    readonly at: Date
    /** Who of us wrote it, where the entity shows that. */
    readonly by: LocalizedText | null
    readonly files: readonly CaseFileView[]
  }[]
  /** That came with the request itself. */
  readonly files: readonly CaseFileView[]
  readonly may: CustomerMay
  readonly mergedFrom: CaseReference | null
  /** The reference this session proved: addresses go by it. */
  readonly reference: CaseReference
}

export interface CaseFileView {
  readonly id: string
  readonly name: string
}

export function CasePage({ shown, view, now }: { shown: CaseView; view: FormView; now: Date }) {
  const t = useText()
  const { case: one, may } = shown
  const path = `/track/${shown.reference}`
  return (
    <div class="measure stack-loose">
      <ErrorSummary errors={view.errors} />
      <div class="stack-tight">
        <h1 dir="auto">{one.subject}</h1>
        <p class="muted">
          {t(kindTexts[one.kind])} <Reference value={groupReference(one.reference)} /> ·{' '}
          <LocalText text={shown.entity} />
        </p>
      </div>
      {shown.mergedFrom && (
        <Notification kind="info">
          <p>{t(texts.mergedHere, { reference: groupReference(shown.mergedFrom) })}</p>
        </Notification>
      )}
      <Standing shown={shown} now={now} path={path} />
      <section class="stack">
        <h2>{t(texts.soFar)}</h2>
        <Timeline events={useSteps(shown)} label={t(texts.soFar)} />
      </section>
      <section class="stack">
        <h2>{t(texts.messages)}</h2>
        <ol class="talk">
          <li>
            <p class="strong">{t(texts.yourRequest)}</p>
            <p class="contact-prose" dir="auto">
              {one.description}
            </p>
            <Files files={shown.files} path={path} />
            <p class="meta muted">
              <DateText at={one.openedAt} style="dateTime" />
            </p>
          </li>
          {shown.messages.map((message) => (
            <Message key={message.id} message={message} path={path} />
          ))}
        </ol>
      </section>
      {may.say && <Reply shown={shown} view={view} path={path} />}
      <Leaving shown={shown} path={path} />
    </div>
  )
}

function Standing({ shown, now, path }: { shown: CaseView; now: Date; path: string }) {
  const t = useText()
  const { case: one, due, may, cycle } = shown
  if (one.state === 'withdrawn') return <StatusBar tone="over" title={t(texts.withdrawnTitle)} />
  if (one.state === 'merged') {
    return (
      <StatusBar tone="due" title={t(texts.mergedTitle)}>
        <p>{t(texts.mergedText)}</p>
      </StatusBar>
    )
  }
  if (one.state === 'answered' || one.state === 'closed') {
    return (
      <StatusBar
        tone={one.state === 'closed' ? 'over' : 'due'}
        title={t(one.state === 'closed' ? texts.closedTitle : texts.answeredTitle)}
      >
        {may.rate && (
          <ButtonRow>
            <LinkButton href={`${path}/rate`}>{t(texts.rate)}</LinkButton>
          </ButtonRow>
        )}
      </StatusBar>
    )
  }
  if (one.state === 'waiting_customer') {
    return (
      <StatusBar tone="delay" title={t(texts.waitsForYou)}>
        <p>{t(texts.waitsText)}</p>
      </StatusBar>
    )
  }
  const late = due !== null && due < now
  return (
    <div class="stack">
      {due && (
        <StatusBar
          tone={late ? 'delay' : 'due'}
          label={t(texts.dueLabel)}
          title={<DateText at={due} style="dateLong" />}
        >
          <p class="muted">
            <DateText at={due} style="time" hijri />
          </p>
        </StatusBar>
      )}
      {late && (
        <StatusBar tone="delay" title={t(texts.lateTitle)}>
          <p>{t(texts.lateText)}</p>
        </StatusBar>
      )}
      {!late && cycle.extensions > 0 && (
        <StatusBar tone="delay" title={t(texts.movedTitle)}>
          <p>{t(texts.movedText)}</p>
        </StatusBar>
      )}
    </div>
  )
}

function useSteps({ case: one, cycle }: CaseView): readonly TimelineEvent[] {
  const t = useText()
  const now = stepOf(one)
  const at = now ? customerSteps.indexOf(now) : -1
  const titles = {
    received: t(texts.stepReceived),
    department: t(one.state === 'referred_out' ? texts.stepReferred : texts.stepDepartment),
    answered: t(texts.stepAnswered),
    closed: t(texts.stepClosed),
  }
  const when = { received: one.openedAt, department: null, answered: cycle.answeredAt, closed: one.closedAt }
  const ended = now === null
  return customerSteps
    .filter((step) => !ended || step === 'received')
    .map((step, index) => {
      const moment = when[step]
      const done = ended || index < at || step === 'closed'
      return {
        key: step,
        title: titles[step],
        meta: (
          <>
            {moment && index <= Math.max(at, 0) && <DateText at={moment} style="dateTime" />}
            {step === 'department' && one.cycle > 1 && t(texts.secondLook, { cycle: one.cycle })}
          </>
        ),
        state:
          index === at && !(done && step === 'closed')
            ? ('current' as const)
            : index > at && !ended
              ? 'expected'
              : 'done',
      }
    })
}

function Message({ message, path }: { message: CaseView['messages'][number]; path: string }) {
  const t = useText()
  const heads: Partial<Record<MessageKind, string>> = {
    customer: t(texts.youWrote),
    question: t(texts.weAsk),
    answer: t(texts.theAnswer),
  }
  const ours = ['reply', 'question', 'answer'].includes(message.kind)
  const head: ComponentChildren[] = []
  if (heads[message.kind]) head.push(heads[message.kind])
  return (
    <li class={ours ? 'talk-ours' : message.kind === 'auto' ? 'talk-auto' : undefined}>
      {(head.length > 0 || (ours && message.by)) && (
        <p class="strong">
          {head}
          {head.length > 0 && ours && message.by && ' · '}
          {ours && message.by && (
            <Name>
              <LocalText text={message.by} />
            </Name>
          )}
        </p>
      )}
      <p class="contact-prose" dir="auto">
        {message.body}
      </p>
      <Files files={message.files} path={path} />
      <p class="meta muted">
        <DateText at={message.at} style="dateTime" />
      </p>
    </li>
  )
}

function Files({ files, path }: { files: readonly CaseFileView[]; path: string }) {
  const t = useText()
  if (files.length === 0) return null
  return (
    <ul class="contact-files" aria-label={t(texts.files)}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={`${path}/files/${file.id}`} download>
            <Reference value={file.name} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Reply({ shown, view, path }: { shown: CaseView; view: FormView; path: string }) {
  const t = useText()
  const asked = shown.case.state === 'waiting_customer'
  return (
    <form method="post" action={`${path}/reply`} encType="multipart/form-data" noValidate>
      <Textarea
        name="body"
        label={t(asked ? texts.answerQuestion : texts.replyTitle)}
        maxLength={5000}
        value={typedValue(view, 'body')}
        error={view.errors.of('body')}
      />
      <FileInput
        name="files"
        label={t(texts.replyFiles)}
        hint={t(texts.replyFilesHint, { most: mostFiles })}
        accept={fileTypes}
        multiple
        optional
        error={view.errors.of('files')}
      />
      <ButtonRow>
        <Button kind={shown.may.rate ? 'secondary' : 'primary'}>{t(texts.send)}</Button>
      </ButtonRow>
    </form>
  )
}

function Leaving({ shown: { may }, path }: { shown: CaseView; path: string }) {
  const t = useText()
  return (
    <div class="stack">
      {may.appeal && !may.rate && (
        <p>
          <a href={`${path}/rate`}>{t(texts.appeal)}</a>
        </p>
      )}
      {may.withdraw && (
        <p>
          <a href={`${path}/withdraw`}>{t(texts.withdraw)}</a>
        </p>
      )}
      <form method="post" action="/track/leave">
        <Button kind="secondary">{t(texts.leave)}</Button>
      </form>
    </div>
  )
}
