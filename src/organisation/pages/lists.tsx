// The registers of this slice.
import { roles } from '#src/kernel/actor.ts'
import { formatNumber, type Locale, pick, say } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { defineList, type ListColumn, type ListFilter } from '#src/platform/listing.ts'
import { Tag } from '#src/ui/tag/tag.tsx'
import { centreKinds, operators, permanences } from '../centre.ts'
import { sectors } from '../entity.ts'
import type { CentreListRow, PersonListRow, ServiceListRow } from '../rows.ts'
import { serviceChannelKinds } from '../service.ts'
import { channelTexts, choiceTexts, roleTexts } from '../texts.ts'
import { pageTexts as texts } from './texts/shared.ts'

const byLanguage = (table: string) => ({ ar: `${table}.name_ar`, en: `${table}.name_en` })
const named = (text: LocalizedText | null, locale: Locale) => (text ? pick(locale, text) : null)

function State({ active, locale }: { active: boolean; locale: Locale }) {
  return active ? (
    <Tag tone="green" shape="check">
      {say(locale, choiceTexts.active)}
    </Tag>
  ) : (
    <Tag tone="grey" shape="dash">
      {say(locale, choiceTexts.inactive)}
    </Tag>
  )
}

const stateColumn = <Row extends { active: boolean }>(): ListColumn<Row> => ({
  key: 'state',
  text: texts.state,
  kind: 'choice',
  width: 'narrow',
  value: (row, locale) => say(locale, choiceTexts[row.active ? 'active' : 'inactive']),
  cell: (row, locale) => <State active={row.active} locale={locale} />,
})

const stateFilter = (table: string): ListFilter => ({
  key: 'active',
  text: texts.state,
  kind: 'choice',
  ref: `${table}.active`,
  initial: 'true',
  options: [
    { value: 'true', text: choiceTexts.active },
    { value: 'false', text: choiceTexts.inactive },
  ],
})

const choice = (key: string, ref: string, text: ListFilter['text'], values: readonly (keyof typeof choiceTexts)[]) =>
  ({ key, text, kind: 'choice', ref, options: values.map((value) => ({ value, text: choiceTexts[value] })) }) as const

const entityFilter = (ref: string): ListFilter => ({ key: 'entity', text: texts.entity, kind: 'reference', ref })

export const centresList = defineList<CentreListRow>({
  name: 'centres',
  path: '/organisation/centres',
  title: texts.centresRegister,
  id: { ref: 'centres.id', of: (row) => row.id },
  search: { ref: 'centres.search', text: texts.searchCentres },
  columns: [
    {
      key: 'name',
      text: texts.name,
      kind: 'text',
      sort: byLanguage('centres'),
      value: (row, locale) => named(row.name, locale),
      cell: (row, locale) => <a href={`/organisation/centres/${row.id}`}>{pick(locale, row.name)}</a>,
    },
    {
      key: 'entity',
      text: texts.entity,
      kind: 'text',
      sort: byLanguage('entities'),
      value: (row, locale) => named(row.entityName, locale),
    },
    ...(['kind', 'sector', 'operator', 'permanence'] as const).map(
      (key): ListColumn<CentreListRow> => ({
        key,
        text: texts[key],
        kind: 'choice',
        sort: `centres.${key}`,
        value: (row, locale) => say(locale, choiceTexts[row[key]]),
      }),
    ),
    stateColumn(),
  ],
  filters: [
    choice('kind', 'centres.kind', texts.kind, centreKinds),
    entityFilter('centres.entity_id'),
    choice('sector', 'centres.sector', texts.sector, sectors),
    choice('operator', 'centres.operator', texts.operator, operators),
    choice('permanence', 'centres.permanence', texts.permanence, permanences),
    stateFilter('centres'),
  ],
  sort: 'name',
})

/** 2.500; without decimals when there are none. */
export const dinars = (locale: Locale, fils: number) =>
  fils === 0 ? say(locale, texts.free) : say(locale, texts.dinars, { amount: formatNumber(locale, fils / 1000) })

export const servicesList = defineList<ServiceListRow>({
  name: 'services',
  path: '/organisation/services',
  title: texts.servicesRegister,
  id: { ref: 'services.id', of: (row) => row.id },
  search: { ref: 'services.search', text: texts.searchServices },
  columns: [
    {
      key: 'name',
      text: texts.name,
      kind: 'text',
      sort: byLanguage('services'),
      value: (row, locale) => named(row.name, locale),
      cell: (row, locale) => <a href={`/organisation/services/${row.id}`}>{pick(locale, row.name)}</a>,
    },
    {
      key: 'entity',
      text: texts.entity,
      kind: 'text',
      sort: byLanguage('entities'),
      value: (row, locale) => named(row.entityName, locale),
    },
    {
      key: 'department',
      text: texts.department,
      kind: 'text',
      sort: byLanguage('departments'),
      nullable: true,
      value: (row, locale) => named(row.departmentName, locale),
    },
    {
      key: 'channels',
      text: texts.channels,
      kind: 'text',
      value: (row, locale) => row.channels.map((channel) => say(locale, channelTexts[channel])).join('، '),
    },
    {
      key: 'fee',
      text: texts.fee,
      kind: 'number',
      sort: 'services.fee_fils',
      value: (row) => row.feeFils / 1000,
      cell: (row, locale) => dinars(locale, row.feeFils),
    },
    stateColumn(),
  ],
  filters: [
    entityFilter('services.entity_id'),
    {
      key: 'channel',
      text: texts.channel,
      kind: 'choice',
      options: serviceChannelKinds.map((value) => ({ value, text: channelTexts[value] })),
    },
    stateFilter('services'),
  ],
  sort: 'name',
})

const peopleColumns = (path: string): ListColumn<PersonListRow>[] => [
  {
    key: 'name',
    text: texts.name,
    kind: 'text',
    sort: byLanguage('people'),
    value: (row, locale) => named(row.name, locale),
    cell: (row, locale) => (
      <span class="cluster">
        <a href={`${path}/${row.id}`}>
          <bdi>{pick(locale, row.name)}</bdi>
        </a>
        {row.secret && <Tag tone="gold">{say(locale, texts.secretTag)}</Tag>}
      </span>
    ),
  },
  {
    key: 'roles',
    text: texts.roles,
    kind: 'text',
    value: (row, locale) => row.roles.map((role) => say(locale, roleTexts[role])).join('، '),
  },
  {
    key: 'email',
    text: texts.email,
    kind: 'text',
    sort: 'people.email',
    value: (row) => row.email,
    cell: (row) => <bdi dir="ltr">{row.email}</bdi>,
  },
]

const roleFilter = (offered: readonly (keyof typeof roleTexts)[]): ListFilter => ({
  key: 'role',
  text: texts.role,
  kind: 'choice',
  options: offered.map((value) => ({ value, text: roleTexts[value] })),
})

const shared = {
  id: { ref: 'people.id', of: (row: PersonListRow) => row.id },
  search: { ref: 'people.search', text: texts.searchPeople },
  sort: 'name',
}

export const peopleList = defineList<PersonListRow>({
  ...shared,
  name: 'people',
  path: '/organisation/people',
  title: texts.peopleRegister,
  columns: [
    ...peopleColumns('/organisation/people'),
    {
      key: 'entity',
      text: texts.work,
      kind: 'text',
      sort: byLanguage('entities'),
      nullable: true,
      value: (row, locale) => named(row.entityName, locale) ?? say(locale, texts.programme),
    },
    stateColumn(),
  ],
  filters: [
    roleFilter(roles.filter((role) => role !== 'mystery_shopper')),
    entityFilter('people.entity_id'),
    stateFilter('people'),
  ],
})

export const visitorsList = defineList<PersonListRow>({
  ...shared,
  name: 'visitors',
  path: '/programme/people',
  title: texts.visitorsRegister,
  columns: [...peopleColumns('/programme/people'), stateColumn()],
  filters: [roleFilter(['evaluator', 'mystery_shopper']), stateFilter('people')],
})
