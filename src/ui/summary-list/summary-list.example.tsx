import { Avatar } from '../avatar/avatar.tsx'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import { type Example, Sample } from '../example.tsx'
import { Figures } from '../figures/figures.tsx'
import { DateText, NumberText, Reference, useLocalText } from '../locale-context.tsx'
import { Segments, Tabs } from '../tabs/tabs.tsx'
import { Tag, type TagShape, type TagTone } from '../tag/tag.tsx'
import { SummaryList } from './summary-list.tsx'

const day = new Date('2026-10-04T06:00:00Z')

function Facts() {
  const say = useLocalText()
  const tags: [TagTone, TagShape, string][] = [
    ['blue', 'dot', say({ ar: 'جديدة', en: 'New' })],
    ['teal', 'dot', say({ ar: 'قيد المعالجة', en: 'In progress' })],
    ['grey', 'ring', say({ ar: 'بانتظار العميل', en: 'Awaiting customer' })],
    ['red', 'diamond', say({ ar: 'مصعّدة', en: 'Escalated' })],
    ['gold', 'square', say({ ar: 'أُعيد فتحها', en: 'Reopened' })],
    ['green', 'check', say({ ar: 'معتمدة', en: 'Approved' })],
    ['amber', 'none', say({ ar: 'بقيت ساعة', en: 'One hour left' })],
    ['danger', 'none', say({ ar: 'متأخرة يومين', en: 'Two days late' })],
  ]
  return (
    <>
      <Sample title={{ ar: 'قائمة حقائق', en: 'Facts, a line each' }}>
        <SummaryList
          rows={[
            {
              term: say({ ar: 'المركز', en: 'Centre' }),
              value: say({ ar: 'مركز خدمة المحرق', en: 'Muharraq service centre' }),
              note: say({ ar: 'هيئة الخدمات البلدية', en: 'Municipal Services Authority' }),
            },
            { term: say({ ar: 'تاريخ المنح', en: 'Awarded on' }), value: <DateText at={day} style="dateLong" hijri /> },
            {
              term: say({ ar: 'رقم الشهادة', en: 'Certificate' }),
              value: <Reference value="ITQ-SH-2026-0118" />,
              action: {
                href: '#change',
                text: say({ ar: 'تحقّق', en: 'Verify' }),
                about: say({ ar: 'من الشهادة', en: 'the certificate' }),
              },
            },
          ]}
        />
      </Sample>
      <Sample title={{ ar: 'حالات: شكل ولون', en: 'States: a shape beside the colour' }}>
        <div class="cluster">
          {tags.map(([tone, shape, text]) => (
            <Tag key={text} tone={tone} shape={shape}>
              {text}
            </Tag>
          ))}
        </div>
      </Sample>
      <Sample title={{ ar: 'أرقام', en: 'Figures' }}>
        <Figures
          figures={[
            {
              label: say({ ar: 'معايير مستوفاة', en: 'Criteria met' }),
              value: <NumberText value={78} />,
              unit: say({ ar: 'من ٩٤', en: 'of 94' }),
              change: { text: say({ ar: '▲ ٦ عن الدورة السابقة', en: '▲ 6 since the last round' }), tone: 'good' },
              href: '#met',
            },
            {
              label: say({ ar: 'رضا العملاء', en: 'Satisfaction' }),
              value: <NumberText value={4.24} />,
              unit: say({ ar: 'من ٥', en: 'of 5' }),
              change: { text: say({ ar: '≈ ضمن هامش الخطأ', en: '≈ within the margin' }) },
              sample: say({ ar: 'ن = ٦١٢ ردّاً', en: 'n = 612 answers' }),
            },
            {
              label: say({ ar: 'إعادة الفتح', en: 'Reopened' }),
              value: say({ ar: '٣٫٨٪', en: '3.8%' }),
              change: { text: say({ ar: '▲ ٠٫٩ نقطة', en: '▲ 0.9 points' }), tone: 'bad' },
              sample: say({ ar: 'ن = ٢٬٥٤٨ حالة', en: 'n = 2,548 cases' }),
            },
          ]}
        />
      </Sample>
      <Sample title={{ ar: 'الطرق', en: 'Ways through' }}>
        <Breadcrumbs
          items={[
            { href: '#plan', text: say({ ar: 'الخطة السنوية', en: 'Annual plan' }) },
            { href: '#round', text: say({ ar: 'الدورة الثانية', en: 'Second round' }) },
            { text: say({ ar: 'مركز الرفاع', en: 'Riffa centre' }) },
          ]}
        />
        <Tabs
          label={say({ ar: 'أقسام التقييم', en: 'Parts of the evaluation' })}
          tabs={[
            { href: '#form', text: say({ ar: 'المعايير', en: 'Criteria' }), current: true },
            { href: '#evidence', text: say({ ar: 'الأدلة', en: 'Evidence' }), count: 24 },
            { href: '#history', text: say({ ar: 'السجل', en: 'History' }) },
          ]}
        />
        <Segments
          label={say({ ar: 'المعروض', en: 'Shown' })}
          tabs={[
            { href: '#all', text: say({ ar: 'الكل', en: 'All' }), current: true },
            { href: '#unmet', text: say({ ar: 'غير المستوفى', en: 'Not met' }), count: 12 },
          ]}
        />
        <p class="cluster">
          <Avatar name={say({ ar: 'سالم المعاودة', en: 'Salem Al Moawda' })} />
          <Avatar name={say({ ar: 'فاطمة الجودر', en: 'Fatima Al Jowder' })} tint="sand" size="large" />
        </p>
      </Sample>
    </>
  )
}

export const factsExample: Example = {
  slug: 'facts',
  title: { ar: 'الحقائق والحالات والأرقام', en: 'Facts, states and figures' },
  frame: 'staff',
  component: Facts,
}
