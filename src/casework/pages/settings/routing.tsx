import { formatNumber, pick } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type FormView, typedValue } from '#src/platform/records/form.tsx'
import { StateTag } from '#src/platform/records/parts.tsx'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { NumberText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { type Column, Table } from '#src/ui/table/table.tsx'
import { caseKinds } from '../../case.ts'
import type { Heading } from '../../heading.ts'
import { type RoutingRule, shadowedRules } from '../../routing.ts'
import type { Offered } from '../../store/offered.ts'
import { kindTexts } from '../../texts/machine.ts'
import { settingsPageTexts, routingTexts as texts } from '../../texts/settings-page.ts'
import { choices, headingChoices } from './options.ts'

export interface RoutingChoices {
  readonly services: readonly Offered<string>[]
  readonly headings: readonly Heading[]
  readonly centres: readonly Offered<string>[]
  readonly departments: readonly Offered<string>[]
}

const path = '/casework/settings/routing'

export function RoutingRuleForm({
  view,
  rule,
  offers,
}: {
  view: FormView
  rule: RoutingRule | null
  offers: RoutingChoices
}) {
  const t = useText()
  const locale = useLocale()
  const shared = (name: string) => ({ name, value: typedValue(view, name), error: view.errors.of(name) })
  return (
    <>
      <FieldGroup title={t(texts.conditions)}>
        <p class="hint">{t(texts.conditionsHint)}</p>
        <Columns>
          <Select
            {...shared('kind')}
            label={t(texts.kind)}
            empty={t(settingsPageTexts.any)}
            options={caseKinds.map((value) => ({ value, text: t(kindTexts[value]) }))}
          />
          <Select
            {...shared('serviceId')}
            label={t(settingsPageTexts.service)}
            empty={t(settingsPageTexts.any)}
            options={choices(locale, offers.services, rule?.serviceId)}
          />
          <Select
            {...shared('headingId')}
            label={t(texts.heading)}
            empty={t(settingsPageTexts.any)}
            options={headingChoices(locale, offers.headings, rule?.headingId)}
          />
          <Select
            {...shared('centreId')}
            label={t(texts.centre)}
            empty={t(settingsPageTexts.any)}
            options={choices(locale, offers.centres, rule?.centreId)}
          />
        </Columns>
      </FieldGroup>
      <Select
        {...shared('departmentId')}
        label={t(texts.department)}
        empty={t(texts.chooseDepartment)}
        options={choices(locale, offers.departments, rule?.departmentId)}
        width="measure"
        required
      />
    </>
  )
}

interface RoutingProps {
  rules: readonly RoutingRule[]
  offers: RoutingChoices
  mayEdit: boolean
}

/** Works without a script: each arrow is the button of a form of its own. */
function Actions({ rule, number, count }: { rule: RoutingRule; number: number; count: number }) {
  const t = useText()
  const locale = useLocale()
  const words = { number: formatNumber(locale, number) }
  const arrow = (direction: 'up' | 'down', disabled: boolean) => (
    <Button
      kind="secondary"
      small
      icon={direction === 'up' ? 'chevron-up' : 'chevron-down'}
      name="direction"
      value={direction}
      disabled={disabled}
      label={t(direction === 'up' ? texts.upRule : texts.downRule, words)}
    />
  )
  return (
    <div class="cluster no-print">
      <form class="cluster" action={`${path}/${rule.id}/move`} method="post" data-once>
        <input type="hidden" name="version" value={rule.version} />
        {arrow('up', number === 1)}
        {arrow('down', number === count)}
      </form>
      <a href={`${path}/${rule.id}/edit`} aria-label={t(texts.editRule, words)}>
        {t(settingsPageTexts.edit)}
      </a>
      <a href={`${path}/${rule.id}/remove`} aria-label={t(texts.removeRule, words)}>
        {t(settingsPageTexts.remove)}
      </a>
    </div>
  )
}

export function Routing({ rules, offers, mayEdit }: RoutingProps) {
  const t = useText()
  const locale = useLocale()
  const shadowed = shadowedRules(rules)
  const place = (rule: RoutingRule) => rules.indexOf(rule) + 1
  const condition = (label: string, all: readonly { id: string; name: LocalizedText }[], id: string | null) => {
    const one = all.find((it) => it.id === id)
    return one ? [{ label, text: pick(locale, one.name) }] : []
  }
  const conditions = (rule: RoutingRule) => {
    const asked = [
      ...(rule.kind ? [{ label: t(texts.kind), text: t(kindTexts[rule.kind]) }] : []),
      ...condition(t(settingsPageTexts.service), offers.services, rule.serviceId),
      ...condition(t(texts.heading), offers.headings, rule.headingId),
      ...condition(t(texts.centre), offers.centres, rule.centreId),
    ]
    if (asked.length === 0) return t(texts.anyCase)
    return asked.map(({ label, text }) => (
      <div key={label}>
        <span class="muted">{label}:</span> {text}
      </div>
    ))
  }
  const department = (rule: RoutingRule) => {
    const one = offers.departments.find(({ id }) => id === rule.departmentId)
    const earlier = shadowed.get(rule)
    return (
      <>
        {one && pick(locale, one.name)} {one && !one.active && <StateTag active={false} />}
        {earlier && <span class="hint">{t(texts.shadowed, { number: formatNumber(locale, place(earlier)) })}</span>}
      </>
    )
  }
  const columns: Column<RoutingRule>[] = [
    { key: 'order', header: t(texts.order), width: 'narrow', cell: (rule) => <NumberText value={place(rule)} /> },
    { key: 'rule', header: t(texts.rule), rowHeader: true, cell: conditions },
    { key: 'department', header: t(texts.department), cell: department },
  ]
  if (mayEdit) {
    columns.push({
      key: 'actions',
      header: t(texts.actions),
      headerHidden: true,
      cell: (rule) => <Actions rule={rule} number={place(rule)} count={rules.length} />,
    })
  }
  const add = mayEdit && (
    <LinkButton icon="plus" href={`${path}/new`}>
      {t(texts.add)}
    </LinkButton>
  )
  return (
    <div class="stack">
      <Table
        caption={t(texts.routing)}
        captionHidden
        columns={columns}
        rows={rules}
        rowKey={(rule) => rule.id}
        empty={
          <EmptyState icon="inbox" title={t(texts.empty)} action={add || undefined}>
            {t(texts.emptyText)}
          </EmptyState>
        }
      />
      {rules.length > 0 && <Notification kind="info">{t(texts.fallback)}</Notification>}
    </div>
  )
}
