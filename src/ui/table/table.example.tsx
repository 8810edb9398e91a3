import { Button, LinkButton } from '../button/button.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { type Example, Sample } from '../example.tsx'
import { FilterBar } from '../filter-bar/filter-bar.tsx'
import { NumberText, useLocalText } from '../locale-context.tsx'
import { Pagination } from '../pagination/pagination.tsx'
import { Select } from '../select/select.tsx'
import { ShieldName } from '../shield-emblem/shield-emblem.tsx'
import { Tag } from '../tag/tag.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { type Column, Table } from './table.tsx'

interface Row {
  key: string
  centre: string
  shield: 'gold' | 'silver' | 'remote' | 'none'
  met: number
  open: boolean
}

function Tables() {
  const say = useLocalText()
  const shields = {
    gold: say({ ar: 'الدرع الذهبي', en: 'Gold shield' }),
    silver: say({ ar: 'الدرع الفضي', en: 'Silver shield' }),
    remote: say({ ar: 'درع عن بُعد', en: 'Remote shield' }),
    none: say({ ar: 'دون درع', en: 'No shield' }),
  }
  const rows: Row[] = [
    { key: 'a', centre: say({ ar: 'مركز المحرّق', en: 'Muharraq centre' }), shield: 'gold', met: 94, open: true },
    { key: 'b', centre: say({ ar: 'مركز الرفاع', en: 'Riffa centre' }), shield: 'silver', met: 71, open: true },
    { key: 'c', centre: say({ ar: 'مركز الاتصال', en: 'Contact centre' }), shield: 'remote', met: 45, open: true },
    { key: 'd', centre: say({ ar: 'مركز سترة', en: 'Sitra centre' }), shield: 'none', met: 9, open: false },
  ]
  const columns: Column<Row>[] = [
    {
      key: 'centre',
      header: say({ ar: 'المركز', en: 'Centre' }),
      sort: { href: '#centre', now: 'ascending' },
      cell: (row) => <a href={`#${row.key}`}>{row.centre}</a>,
    },
    {
      key: 'shield',
      header: say({ ar: 'الدرع', en: 'Shield' }),
      width: 'narrow',
      cell: (row) => <ShieldName kind={row.shield} name={shields[row.shield]} />,
    },
    {
      key: 'met',
      header: say({ ar: 'المستوفى', en: 'Met' }),
      numeric: true,
      sort: { href: '#met' },
      cell: (row) => <NumberText value={row.met} />,
    },
    {
      key: 'state',
      header: say({ ar: 'الحالة', en: 'State' }),
      width: 'narrow',
      cell: (row) =>
        row.open ? (
          <Tag tone="teal" shape="dot">
            {say({ ar: 'قيد التقييم', en: 'Under evaluation' })}
          </Tag>
        ) : (
          <Tag shape="ring">{say({ ar: 'بانتظار الموعد', en: 'Awaiting a date' })}</Tag>
        ),
    },
  ]
  const caption = say({ ar: 'المراكز', en: 'Centres' })
  return (
    <>
      <Sample title={{ ar: 'تصفية وترتيب واختيار وصفحات', en: 'Filter, sort, select, page' }}>
        <FilterBar
          action="#list"
          label={say({ ar: 'تصفية المراكز', en: 'Filter the centres' })}
          clearHref="#all"
          end={
            <LinkButton small kind="secondary" icon="download" href="#export">
              {say({ ar: 'تصدير', en: 'Export' })}
            </LinkButton>
          }
        >
          <TextInput name="q" label={say({ ar: 'الاسم', en: 'Name' })} />
          <Select
            name="state"
            label={say({ ar: 'الحالة', en: 'State' })}
            empty={say({ ar: 'كل الحالات', en: 'Any state' })}
            options={[]}
            autoSubmit
          />
        </FilterBar>
        <Table
          caption={caption}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.key}
          empty=""
          isCurrent={(row) => row.key === 'b'}
          selection={{
            name: 'centre',
            form: 'bulk',
            header: say({ ar: 'اختيار', en: 'Select' }),
            label: (row) => row.centre,
          }}
        />
        <Pagination
          previousHref="#before"
          nextHref="#after"
          summary={say({ ar: 'أربعة مراكز من أكثر من ألف', en: 'Four centres of more than a thousand' })}
        />
        <form id="bulk" method="post">
          <Button kind="secondary" small>
            {say({ ar: 'أسند المختار', en: 'Assign the selected' })}
          </Button>
        </form>
      </Sample>
      <Sample title={{ ar: 'جدول خالٍ', en: 'An empty table' }}>
        <Table
          caption={caption}
          columns={columns}
          rows={[]}
          rowKey={(row) => row.key}
          empty={
            <EmptyState
              icon="building"
              title={say({ ar: 'لا مراكز بعد', en: 'No centres yet' })}
              action={<LinkButton href="#new">{say({ ar: 'أضف أول مركز', en: 'Add the first centre' })}</LinkButton>}
            >
              {say({
                ar: 'تظهر هنا المراكز التي تُدرج في الخطة السنوية.',
                en: 'Centres entered in the annual plan appear here.',
              })}
            </EmptyState>
          }
        />
      </Sample>
    </>
  )
}

export const tableExample: Example = {
  slug: 'table',
  title: { ar: 'الجداول والتصفية', en: 'Tables and filters' },
  frame: 'staff',
  component: Tables,
}
