// The lists of partners and of reply templates.
import { type Locale, pick, say } from '#src/kernel/locale.ts'
import { defineList, type ListColumn, type ListFilter } from '#src/platform/listing.ts'
import { durationText } from '#src/platform/records/duration.tsx'
import { StateTag } from '#src/platform/records/parts.tsx'
import { recordTexts } from '#src/platform/records/texts.ts'
import type { Named, PartnerListRow, TemplateListRow } from '../../setting-rows.ts'
import type { TemplatePurpose } from '../../template.ts'
import { templatePurposes } from '../../template.ts'
import { partnerTexts, settingsPageTexts, templatePageTexts } from '../../texts/settings-page.ts'

const nameColumn = <Row extends Named & { id: string }>(table: string, path: string): ListColumn<Row> => ({
  key: 'name',
  text: settingsPageTexts.name,
  kind: 'text',
  width: 'wide',
  sort: { ar: `${table}.name_ar`, en: `${table}.name_en` },
  value: (row, locale) => pick(locale, row.name),
  cell: (row, locale) => <a href={`${path}/${row.id}`}>{pick(locale, row.name)}</a>,
})

const stateColumn = <Row extends Named>(): ListColumn<Row> => ({
  key: 'state',
  text: settingsPageTexts.state,
  kind: 'choice',
  width: 'narrow',
  value: (row, locale) => say(locale, row.active ? recordTexts.active : recordTexts.inactive),
  cell: (row) => <StateTag active={row.active} />,
})

const stateFilter = (table: string): ListFilter => ({
  key: 'active',
  text: settingsPageTexts.state,
  kind: 'choice',
  ref: `${table}.active`,
  initial: 'true',
  options: [
    { value: 'true', text: recordTexts.active },
    { value: 'false', text: recordTexts.inactive },
  ],
})

export const partnersList = defineList<PartnerListRow>({
  name: 'partners',
  path: '/casework/settings/partners',
  title: partnerTexts.partners,
  id: { ref: 'partners.id', of: (row) => row.id },
  columns: [
    nameColumn('partners', '/casework/settings/partners'),
    {
      key: 'answerTime',
      text: partnerTexts.answerTime,
      kind: 'number',
      sort: 'partners.answer_minutes',
      value: (row) => row.answerMinutes,
      cell: (row, locale) => durationText(locale, row.answerMinutes),
    },
    {
      key: 'people',
      text: partnerTexts.people,
      kind: 'number',
      value: (row) => row.personCount,
      cell: (row, locale) => say(locale, partnerTexts.personCount, { count: row.personCount }),
    },
    {
      key: 'phone',
      text: partnerTexts.phone,
      kind: 'text',
      value: (row) => row.phone,
      cell: (row) => (row.phone ? <bdi dir="ltr">{row.phone}</bdi> : '—'),
    },
    stateColumn(),
  ],
  filters: [stateFilter('partners')],
  sort: 'name',
})

export const purposesText = (locale: Locale, purposes: readonly TemplatePurpose[]) =>
  purposes.map((one) => say(locale, templatePageTexts[one])).join(locale.language === 'ar' ? '، ' : ', ')

export const templatesList = defineList<TemplateListRow>({
  name: 'replyTemplates',
  path: '/casework/settings/templates',
  title: templatePageTexts.templates,
  id: { ref: 'reply_templates.id', of: (row) => row.id },
  columns: [
    nameColumn('reply_templates', '/casework/settings/templates'),
    {
      key: 'purposes',
      text: templatePageTexts.purposes,
      kind: 'text',
      value: (row, locale) => purposesText(locale, row.purposes),
    },
    stateColumn(),
  ],
  filters: [
    {
      key: 'purpose',
      text: templatePageTexts.purposes,
      kind: 'choice',
      options: templatePurposes.map((value) => ({ value, text: templatePageTexts[value] })),
    },
    stateFilter('reply_templates'),
  ],
  sort: 'name',
})
