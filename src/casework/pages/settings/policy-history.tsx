import { formatNumber, say } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { Section } from '#src/platform/records/parts.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { DateText, LocalText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Table } from '#src/ui/table/table.tsx'
import type { Policy } from '../../policy.ts'
import { policyPageTexts as texts } from '../../texts/policy-page.ts'
import { settingsPageTexts } from '../../texts/settings-page.ts'
import { type Names, type PolicyChange, policyChanges } from './policy-words.ts'

export interface SavedVersion {
  readonly policy: Policy
  readonly before: Policy
  readonly savedAt: Date
  /** Null: the system. */
  readonly by: LocalizedText | null
}

function Version({ version, names }: { version: SavedVersion; names: Names }) {
  const t = useText()
  const locale = useLocale()
  const { policy, before, savedAt, by } = version
  const number = say(locale, settingsPageTexts.versionNumber, { number: formatNumber(locale, policy.version) })
  const value = (text: string | null) => text ?? <span class="muted">{t(texts.absent)}</span>
  return (
    <Section title={number}>
      <p class="muted">
        <DateText at={savedAt} style="dateTime" /> · {by ? <LocalText text={by} /> : t(texts.system)}
      </p>
      <Table<PolicyChange>
        caption={number}
        captionHidden
        rows={policyChanges(locale, before, policy, names)}
        rowKey={(change) => change.key}
        empty=""
        columns={[
          { key: 'what', header: t(texts.what), cell: (change) => change.term },
          { key: 'was', header: t(texts.was), cell: (change) => value(change.before) },
          { key: 'is', header: t(texts.became), cell: (change) => value(change.after) },
        ]}
      />
    </Section>
  )
}

export function PolicyHistory({
  versions,
  names,
  olderHref,
}: {
  versions: readonly SavedVersion[]
  names: Names
  olderHref: string | null
}) {
  const t = useText()
  if (versions.length === 0) {
    return (
      <EmptyState icon="history" title={t(texts.noVersions)}>
        {t(texts.noVersionsText)}
      </EmptyState>
    )
  }
  return (
    <>
      {versions.map((version) => (
        <Version key={version.policy.version} version={version} names={names} />
      ))}
      {olderHref && (
        <p>
          <a href={olderHref}>{t(texts.older)}</a>
        </p>
      )}
    </>
  )
}
