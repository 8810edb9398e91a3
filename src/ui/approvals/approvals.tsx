// Who has to agree before a result counts, and who has. Votes are shown as marks on faces, with words for those who cannot see them.
import type { ComponentChildren } from 'preact'
import { Avatar } from '../avatar/avatar.tsx'
import { Icon } from '../icon/icon.tsx'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export type Vote = 'approved' | 'returned' | 'abstained' | 'waiting'

export interface ApprovalStep {
  title: string
  /** Who, or how many of how many. */
  name: ComponentChildren
  state: 'done' | 'waiting' | 'returned' | 'notBegun'
  /** When it was given, or until when it can be. */
  note?: ComponentChildren
  votes?: readonly { name: string; vote: Vote; isReader?: boolean | undefined }[] | undefined
}

const voteTexts = {
  approved: uiTexts.votedFor,
  returned: uiTexts.votedAgainst,
  abstained: uiTexts.abstained,
  waiting: uiTexts.notVoted,
} as const
const voteIcons = { approved: 'check', returned: 'cross', abstained: 'minus', waiting: null } as const
const noteIcons = { done: 'check', waiting: 'clock', returned: 'cross', notBegun: null } as const

function Votes({ votes }: { votes: NonNullable<ApprovalStep['votes']> }) {
  const t = useText()
  return (
    <ul class="votes">
      {votes.map(({ name, vote, isReader }) => {
        const sign = voteIcons[vote]
        return (
          <li class={isReader ? 'vote vote-reader' : 'vote'} key={name} title={name}>
            <Avatar name={name} size="medium" tint={vote === 'waiting' ? 'plain' : 'teal'} />
            <span class={`vote-mark vote-${vote}`}>{sign && <Icon name={sign} size="small" />}</span>
            <span class="visually-hidden">{t(voteTexts[vote], { name })}</span>
          </li>
        )
      })}
    </ul>
  )
}

export function Approvals({ steps, label }: { steps: readonly ApprovalStep[]; label: string }) {
  return (
    <ol class="approvals" aria-label={label}>
      {steps.map((step) => {
        const sign = noteIcons[step.state]
        return (
          <li class="approval" key={step.title}>
            <div class="approval-words">
              <p class="approval-title">{step.title}</p>
              <p class={step.state === 'notBegun' ? 'approval-name muted' : 'approval-name'}>{step.name}</p>
              {step.note !== undefined && (
                <p class={`approval-note approval-${step.state}`}>
                  {sign && <Icon name={sign} size="small" />}
                  {step.note}
                </p>
              )}
            </div>
            {step.votes && <Votes votes={step.votes} />}
          </li>
        )
      })}
    </ol>
  )
}
