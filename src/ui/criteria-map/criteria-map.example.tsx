import { AnswerControl } from '../answer-control/answer-control.tsx'
import { DistanceBar } from '../distance-bar/distance-bar.tsx'
import { type Example, Sample } from '../example.tsx'
import { useLocalText } from '../locale-context.tsx'
import { CriteriaMap, type CriterionResult, type MapCell } from './criteria-map.tsx'

// The counts of the on-site edition of 2023: criteria per subcategory of each category.
const counts = [
  { code: '1', parts: [6, 4, 3, 3], advanced: 4 },
  { code: '2', parts: [7, 2, 5, 2], advanced: 5 },
  { code: '3', parts: [7, 9, 7, 13], advanced: 9 },
  { code: '4', parts: [3, 5], advanced: 3 },
  { code: '5', parts: [4, 10, 4], advanced: 6 },
]
const special: Readonly<Record<string, CriterionResult>> = {
  '1.2.3': 'not_met',
  '2.1.4': 'not_applicable',
  '3.2.8': 'not_met',
  '3.4.12': 'not_assessed',
  '5.2.10': 'not_met',
  '5.3.2': 'not_applicable',
}

function Maps() {
  const say = useLocalText()
  const titles = [
    { ar: 'سهولة الوصول إلى المركز', en: 'Ease of access to the centre' },
    { ar: 'بيئة المركز', en: 'Environment of the centre' },
    { ar: 'تقديم الخدمة', en: 'Delivery of the service' },
    { ar: 'الموظفون', en: 'Staff' },
    { ar: 'صوت العميل', en: 'Voice of the customer' },
  ]
  const categories = counts.map(({ code, parts, advanced }, index) => {
    const codes = parts.flatMap((count, part) =>
      Array.from({ length: count }, (_, i) => `${code}.${part + 1}.${i + 1}`),
    )
    const cells = codes.map(
      (one, place): MapCell => ({
        code: one,
        text: say({ ar: 'نص المعيار كما في الدليل', en: 'Wording of the criterion in the guide' }),
        tier: place >= codes.length - advanced ? 'advanced' : 'basic',
        result: special[one] ?? 'met',
        href: `#criterion-${one}`,
      }),
    )
    return { code, title: say(titles[index] ?? { ar: '', en: '' }), cells }
  })
  return (
    <>
      <Sample title={{ ar: 'خريطة المعايير', en: 'Map of the criteria' }}>
        <CriteriaMap
          caption={say({ ar: 'خريطة المعايير', en: 'Map of the criteria' })}
          tiers={[
            {
              key: 'basic',
              title: say({ ar: 'أساسي، ٦٧ معياراً', en: 'Basic, 67 criteria' }),
              name: say({ ar: 'أساسي', en: 'Basic' }),
              shape: 'square',
            },
            {
              key: 'advanced',
              title: say({ ar: 'متقدم، ٢٧ معياراً', en: 'Advanced, 27 criteria' }),
              name: say({ ar: 'متقدم', en: 'Advanced' }),
              shape: 'circle',
            },
          ]}
          categories={categories}
        />
      </Sample>
      <Sample title={{ ar: 'المسافة إلى الدرع', en: 'Distance to the shield' }}>
        <div class="measure">
          <DistanceBar
            label={say({ ar: 'الأساسي', en: 'Basic' })}
            satisfied={65}
            total={67}
            remaining={say({ ar: 'بقي معياران', en: '2 remain' })}
          />
          <DistanceBar
            label={say({ ar: 'المتقدم', en: 'Advanced' })}
            satisfied={21}
            total={27}
            remaining={say({ ar: 'بقيت ٦ معايير', en: '6 remain' })}
          />
        </div>
      </Sample>
    </>
  )
}

function Answers() {
  const say = useLocalText()
  const label = say({ ar: 'المنحدر عند المدخل', en: 'Ramp at the entrance' })
  return (
    <form method="post">
      <Sample title={{ ar: 'لم تُجب بعد', en: 'Not answered yet' }}>
        <AnswerControl name="a" label={label} allowNotApplicable />
      </Sample>
      <Sample title={{ ar: 'مستوفى، وغير مستوفى، ولا ينطبق', en: 'Met, not met, not applicable' }}>
        <div class="stack">
          <div>
            <AnswerControl name="b" label={label} value="met" allowNotApplicable />
          </div>
          <div>
            <AnswerControl name="c" label={label} value="not_met" allowNotApplicable />
          </div>
          <div>
            <AnswerControl name="d" label={label} value="not_applicable" allowNotApplicable />
          </div>
        </div>
      </Sample>
      <Sample title={{ ar: 'معيار غير مشروط: إجابتان، ثم معيار أُغلق', en: 'Unconditional: two answers; then closed' }}>
        <div class="stack">
          <div>
            <AnswerControl name="e" label={label} />
          </div>
          <div>
            <AnswerControl name="f" label={label} value="met" disabled />
          </div>
        </div>
      </Sample>
    </form>
  )
}

export const evaluationExamples: readonly Example[] = [
  {
    slug: 'criteria-map',
    title: { ar: 'خريطة المعايير والمسافة', en: 'Criteria map and distance' },
    frame: 'staff',
    component: Maps,
  },
  { slug: 'answers', title: { ar: 'إجابة المعيار', en: 'Answer to a criterion' }, frame: 'field', component: Answers },
]
