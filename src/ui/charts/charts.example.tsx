import { type Example, Sample } from '../example.tsx'
import { useLocalText } from '../locale-context.tsx'
import { BarChart } from './bar-chart.tsx'
import { IntervalBar } from './interval-bar.tsx'
import { ChartPatterns, StackedBar } from './stacked-bar.tsx'
import { TrendLine } from './trend-line.tsx'

const satisfaction = [4.1, 4.15, 4.05, 4.2, 4.12, 4.25, 4.18, 4.1, 4.22, 4.15, 4.2, 4.26]

function Charts() {
  const say = useLocalText()
  const week = (index: number) =>
    index < 6
      ? say({
          ar: `${['٦', '١٣', '٢٠', '٢٧', '٣٠', '٣١'][index]} سبتمبر`,
          en: `${[6, 13, 20, 27, 30, 31][index]} September`,
        })
      : say({
          ar: `${['٤', '١١', '١٨', '٢٥', '٢٨', '٣٠'][index - 6]} نوفمبر`,
          en: `${[4, 11, 18, 25, 28, 30][index - 6]} November`,
        })
  return (
    <>
      <ChartPatterns />
      <div class="sample-columns">
        <TrendLine
          title={say({ ar: 'رضا العملاء', en: 'Satisfaction' })}
          note={say({ ar: 'من ٥، بمدى ثقة ٩٥٪', en: 'of 5, with 95% interval' })}
          summary={say({
            ar: 'ثبت الرضا حول ٤٫٢ في اثني عشر أسبوعاً.',
            en: 'Satisfaction held at about 4.2 over twelve weeks.',
          })}
          measure={say({ ar: 'الرضا', en: 'Score' })}
          min={3.8}
          max={4.6}
          goal={{ value: 4.4, text: say({ ar: 'الهدف ٤٫٤', en: 'Target 4.4' }) }}
          points={satisfaction.map((value, index) => ({
            label: week(index),
            value,
            low: value - 0.12,
            high: value + 0.12,
            n: 140 + index * 3,
          }))}
        />
        <BarChart
          title={say({ ar: 'غير المستوفى بحسب الفئة', en: 'Not met, by category' })}
          summary={say({ ar: 'أكثرها في تقديم الخدمة.', en: 'Most are in service delivery.' })}
          measure={say({ ar: 'معايير', en: 'Criteria' })}
          bars={[
            { label: say({ ar: 'سهولة الوصول', en: 'Access' }), value: 2, href: '#access' },
            { label: say({ ar: 'بيئة المركز', en: 'Environment' }), value: 3 },
            { label: say({ ar: 'تقديم الخدمة', en: 'Delivery' }), value: 7, tone: 'danger' },
            { label: say({ ar: 'الموظفون', en: 'Staff' }), value: 0 },
          ]}
        />
        <StackedBar
          title={say({ ar: 'نتائج المراكز', en: 'Results of the centres' })}
          summary={say({ ar: 'استوفى المحرق كل المعايير.', en: 'Muharraq met every criterion.' })}
          parts={[
            { key: 'met', name: say({ ar: 'مستوفى', en: 'Met' }), tone: 'main' },
            { key: 'not', name: say({ ar: 'غير مستوفى', en: 'Not met' }), tone: 'danger' },
            { key: 'na', name: say({ ar: 'لا ينطبق', en: 'Not applicable' }), tone: 'slate', hatched: true },
          ]}
          rows={[
            { label: say({ ar: 'المحرق', en: 'Muharraq' }), values: { met: 90, not: 0, na: 4 } },
            { label: say({ ar: 'الرفاع', en: 'Riffa' }), values: { met: 78, not: 12, na: 4 } },
            { label: say({ ar: 'سترة', en: 'Sitra' }), values: { met: 52, not: 40, na: 2 } },
          ]}
        />
        <Sample title={{ ar: 'درجة ومداها', en: 'A score and its interval' }}>
          <IntervalBar
            value={4.38}
            low={4.25}
            high={4.51}
            min={3}
            max={5}
            reference={4.2}
            summary={say({ ar: '٤٫٣٨، بين ٤٫٢٥ و٤٫٥١، ن = ١٨٤', en: '4.38, between 4.25 and 4.51, n = 184' })}
          />
          <IntervalBar
            value={3.44}
            low={3.05}
            high={3.83}
            min={3}
            max={5}
            reference={4.2}
            small
            summary={say({
              ar: '٣٫٤٤، بين ٣٫٠٥ و٣٫٨٣، ن = ٢٧، عيّنة صغيرة',
              en: '3.44, between 3.05 and 3.83, n = 27, a small sample',
            })}
          />
        </Sample>
      </div>
    </>
  )
}

export const chartsExample: Example = {
  slug: 'charts',
  title: { ar: 'الرسوم البيانية', en: 'Charts' },
  frame: 'staff',
  component: Charts,
}
