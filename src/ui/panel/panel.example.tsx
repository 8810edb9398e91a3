import type { Example } from '../example.tsx'
import { useLocalText } from '../locale-context.tsx'
import { RatingScale } from '../rating-scale/rating-scale.tsx'
import { StatusBar } from '../status-bar/status-bar.tsx'
import { Panel } from './panel.tsx'

function Answers() {
  const say = useLocalText()
  return (
    <div class="stack-loose measure">
      <Panel
        title={say({ ar: 'وصلت شكواك', en: 'Your complaint has arrived' })}
        label={say({ ar: 'الرقم المرجعي', en: 'Reference number' })}
        code="482 915 0374"
      />
      <StatusBar
        tone="due"
        label={say({ ar: 'نردّ عليك قبل', en: 'We answer you by' })}
        title={say({ ar: 'الخميس ٣ ديسمبر ٢٠٢٦', en: 'Thursday 3 December 2026' })}
      />
      <StatusBar tone="delay" title={say({ ar: 'تأخّرنا عن موعدنا', en: 'We are later than promised' })}>
        <p>{say({ ar: 'قطعة الغيار لم تصل من المورّد.', en: 'A spare part has not arrived from the supplier.' })}</p>
      </StatusBar>
      <StatusBar tone="over" title={say({ ar: 'الحالة مغلقة', en: 'The case is closed' })} />
      <form>
        <RatingScale
          name="score"
          label={say({ ar: 'ما مدى رضاك؟', en: 'How satisfied are you?' })}
          words={[
            say({ ar: 'غير راضٍ أبداً', en: 'Very dissatisfied' }),
            say({ ar: 'غير راضٍ', en: 'Dissatisfied' }),
            say({ ar: 'بين بين', en: 'Neither' }),
            say({ ar: 'راضٍ', en: 'Satisfied' }),
            say({ ar: 'راضٍ جداً', en: 'Very satisfied' }),
          ]}
        />
      </form>
    </div>
  )
}

export const answersExample: Example = {
  slug: 'customer-answer',
  title: { ar: 'جواب للعميل وتقييمه', en: 'An answer to a customer, and his rating' },
  frame: 'public',
  component: Answers,
}
