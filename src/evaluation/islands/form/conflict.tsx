// Two answers to one criterion, from two devices: both are shown, the assessor chooses.
import { Button } from '#src/ui/button/button.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { uiTexts } from '#src/ui/texts.ts'
import { formTexts, liveTexts } from '../../texts/form.ts'
import type { Conflict, Draft, Live } from './live.ts'

function Side({ draft }: { draft: Draft }) {
  const t = useText()
  const text = { met: uiTexts.met, not_met: uiTexts.notMet, not_applicable: uiTexts.notApplicable } as const
  return (
    <>
      <strong>{draft.result ? t(text[draft.result]) : t(formTexts.notAnswered)}</strong>
      {draft.note !== '' && <bdi> {draft.note}</bdi>}
      {draft.reason !== '' && <bdi> {draft.reason}</bdi>}
    </>
  )
}

export function Choose({ code, conflict, live }: { code: string; conflict: Conflict; live: Live }) {
  const t = useText()
  return (
    <div class="criterion-conflict">
      <Notification kind="warning" live title={t(liveTexts.conflictTitle)}>
        <dl class="criterion-sides">
          <div>
            <dt>{t(liveTexts.theirs)}</dt>
            <dd>
              <Side draft={conflict.theirs} />
            </dd>
            <dd>
              <Button type="button" kind="secondary" small onClick={() => live.settle(code, 'theirs')}>
                {t(liveTexts.keepTheirs)}
              </Button>
            </dd>
          </div>
          <div>
            <dt>{t(liveTexts.mine)}</dt>
            <dd>
              <Side draft={conflict.mine} />
            </dd>
            <dd>
              <Button type="button" kind="secondary" small onClick={() => live.settle(code, 'mine')}>
                {t(liveTexts.keepMine)}
              </Button>
            </dd>
          </div>
        </dl>
      </Notification>
    </div>
  )
}
