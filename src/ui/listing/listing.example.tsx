import { Columns } from '../columns/columns.tsx'
import { type Example, Sample } from '../example.tsx'
import { useLocalText } from '../locale-context.tsx'
import { Month } from '../month/month.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { Listing, ManageViews, SaveView } from './listing.tsx'

interface Row {
  key: string
  name: string
  kind: string
}

function Register() {
  const say = useLocalText()
  const rows: Row[] = [
    { key: 'a', name: say({ ar: 'مركز المحرّق', en: 'Muharraq centre' }), kind: say({ ar: 'حضوري', en: 'On site' }) },
    { key: 'b', name: say({ ar: 'مركز الاتصال', en: 'Contact centre' }), kind: say({ ar: 'عن بُعد', en: 'Remote' }) },
  ]
  const title = say({ ar: 'سجل المراكز', en: 'Register of centres' })
  const view = say({ ar: 'حفظ هذه القائمة', en: 'Save this view' })
  return (
    <>
      <Sample title={{ ar: 'سجل بتصفية وتصدير وقوائم محفوظة', en: 'A register with filters, export and saved views' }}>
        <Listing<Row>
          title={title}
          path="/ui/listing"
          filterLabel={say({ ar: 'تصفية السجل', en: 'Filter the register' })}
          fields={[{ kind: 'search', name: 'q', label: say({ ar: 'ابحث بالاسم', en: 'Search by name' }), value: '' }]}
          columns={[
            {
              key: 'name',
              header: say({ ar: 'الاسم', en: 'Name' }),
              cell: (row) => row.name,
              sort: { href: '/ui/listing', now: 'ascending' },
            },
            { key: 'kind', header: say({ ar: 'النوع', en: 'Kind' }), cell: (row) => row.kind },
          ]}
          rows={rows}
          rowKey={(row) => row.key}
          count={say({ ar: 'نتيجتان', en: '2 results' })}
          empty={{ title: say({ ar: 'لا مراكز بعد', en: 'No centres yet' }), text: '' }}
          nextHref="/ui/listing"
          exports={{ label: say({ ar: 'تصدير', en: 'Export' }), links: [{ href: '/ui/listing', text: 'CSV' }] }}
          end={
            <SaveView
              action="/ui/listing"
              summary={view}
              label={say({ ar: 'اسم القائمة', en: 'Name of the view' })}
              button={say({ ar: 'حفظ', en: 'Save' })}
              query=""
            />
          }
        />
        <ManageViews
          summary={say({ ar: 'حذف قائمة محفوظة', en: 'Delete a saved view' })}
          links={[{ href: '/ui/listing', text: say({ ar: 'حذف «المؤقتة»', en: 'Delete “Temporary”' }) }]}
        />
      </Sample>
      <Sample title={{ ar: 'حقلان متجاوران', en: 'Fields side by side' }}>
        <Columns>
          <TextInput name="name-ar" label={say({ ar: 'الاسم بالعربية', en: 'Name in Arabic' })} />
          <TextInput name="name-en" label={say({ ar: 'الاسم بالإنجليزية', en: 'Name in English' })} />
        </Columns>
      </Sample>
    </>
  )
}

function Calendar() {
  const say = useLocalText()
  const open = say({ ar: '٧:٣٠ – ٢:٠٠', en: '7:30 – 2:00' })
  const closed = say({ ar: 'مغلق', en: 'Closed' })
  const weekdays = [
    { ar: 'الأحد', en: 'Sun' },
    { ar: 'الاثنين', en: 'Mon' },
    { ar: 'الثلاثاء', en: 'Tue' },
    { ar: 'الأربعاء', en: 'Wed' },
    { ar: 'الخميس', en: 'Thu' },
    { ar: 'الجمعة', en: 'Fri' },
    { ar: 'السبت', en: 'Sat' },
  ].map(say)
  const days = Array.from({ length: 14 }, (_, index) => {
    const weekend = (index + 2) % 7 > 4
    const special = index === 8
    return {
      key: String(index),
      number: String(index + 1),
      date: String(index + 1),
      tone: special ? ('special' as const) : weekend ? ('closed' as const) : ('open' as const),
      content: weekend || special ? closed : open,
    }
  })
  const caption = say({ ar: 'ساعات العمل', en: 'Working hours' })
  return (
    <Sample title={{ ar: 'شهر بأيام عمل وعطل واستثناء', en: 'A month with working days, weekends and an exception' }}>
      <Month caption={caption} weekdays={weekdays} offset={2} days={days} />
    </Sample>
  )
}

export const listingExamples: readonly Example[] = [
  { slug: 'listing', title: { ar: 'السجلات', en: 'Registers' }, frame: 'staff', component: Register },
  { slug: 'month', title: { ar: 'الشهر', en: 'Month' }, frame: 'staff', component: Calendar },
]
