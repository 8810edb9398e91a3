import type { ComponentChildren } from 'preact'
import { formatNumber } from '#src/kernel/locale.ts'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { policyPageTexts } from '../../texts/policy-page.ts'
import {
  headingTexts,
  partnerTexts,
  routingTexts,
  templatePageTexts,
  settingsPageTexts as texts,
} from '../../texts/settings-page.ts'

interface SettingsHomeProps {
  counts: { headings: number; partners: number; templates: number; rules: number }
  policyVersion: number
  mayEdit: boolean
}

export function SettingsHome({ counts, policyVersion, mayEdit }: SettingsHomeProps) {
  const t = useText()
  const locale = useLocale()
  const row = (section: string, title: string, lead: string, state: ComponentChildren) => (
    <li class="tree-item" key={section}>
      <span class="stack-tight">
        <a class="strong" href={`/casework/settings/${section}`}>
          {title}
        </a>
        <span class="muted">{lead}</span>
      </span>
      <span class="tree-actions muted">{state}</span>
    </li>
  )
  const policyState =
    policyVersion === 0
      ? t(texts.defaultsHold)
      : t(texts.versionNumber, { number: formatNumber(locale, policyVersion) })
  const active = (count: number) => t(texts.activeCount, { count })
  return (
    <div class="stack">
      {!mayEdit && <Notification kind="info">{t(texts.readOnly)}</Notification>}
      <ul class="tree">
        {row('policy', t(policyPageTexts.policy), t(policyPageTexts.lead), policyState)}
        {row('headings', t(headingTexts.headings), t(headingTexts.lead), active(counts.headings))}
        {row('routing', t(routingTexts.routing), t(routingTexts.lead), t(texts.ruleCount, { count: counts.rules }))}
        {row('templates', t(templatePageTexts.templates), t(templatePageTexts.lead), active(counts.templates))}
        {row('partners', t(partnerTexts.partners), t(partnerTexts.lead), active(counts.partners))}
      </ul>
    </div>
  )
}
