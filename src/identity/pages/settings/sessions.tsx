import { Button } from '#src/ui/button/button.tsx'
import { DateText, useText } from '#src/ui/locale-context.tsx'
import { SettingsSection } from '#src/ui/settings-section/settings-section.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { deviceOf } from '../../device.ts'
import { settingsTexts as texts } from '../../texts/settings.ts'
import type { SessionView } from './view.ts'

export function SessionsSection({ sessions, here }: { sessions: readonly SessionView[]; here: string }) {
  const t = useText()
  const deviceName = (session: SessionView): string => {
    const device = deviceOf(session.userAgent)
    return device ? t(texts.browserOn, { ...device }) : t(texts.unknownDevice)
  }
  return (
    <SettingsSection id="sessions" title={t(texts.sessions)} lead={t(texts.sessionsLead)}>
      <Table<SessionView>
        caption={t(texts.sessions)}
        captionHidden
        rows={sessions}
        rowKey={(session) => session.id}
        empty=""
        columns={[
          {
            key: 'device',
            header: t(texts.device),
            width: 'wide',
            cell: (session) => (
              <>
                {deviceName(session)} {session.hash === here && <Tag tone="teal">{t(texts.thisSession)}</Tag>}
              </>
            ),
          },
          { key: 'seen', header: t(texts.lastSeen), cell: (session) => <DateText at={session.lastSeenAt} relative /> },
          {
            key: 'opened',
            header: t(texts.opened),
            cell: (session) => <DateText at={session.createdAt} style="dateTime" />,
          },
          {
            key: 'end',
            header: t(texts.actions),
            headerHidden: true,
            width: 'narrow',
            cell: (session) =>
              session.hash !== here && (
                <form method="post" action={`/settings/sessions/${session.id}/end`}>
                  <Button kind="plain" small label={t(texts.endThat, { device: deviceName(session) })}>
                    {t(texts.endSession)}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form method="post" action="/settings/sessions/end-others" data-once>
          <Button kind="secondary">{t(texts.endOthers)}</Button>
        </form>
      )}
    </SettingsSection>
  )
}
