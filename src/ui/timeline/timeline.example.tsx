import { Approvals } from '../approvals/approvals.tsx'
import { ConfirmPage } from '../confirm-page/confirm-page.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { type Example, Sample } from '../example.tsx'
import { useLocalText } from '../locale-context.tsx'
import { Skeleton } from '../skeleton/skeleton.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { Timeline } from './timeline.tsx'

function Steps() {
  const say = useLocalText()
  return (
    <>
      <Sample title={{ ar: 'ما الذي حدث حتى الآن', en: 'What has happened so far' }}>
        <Timeline
          events={[
            {
              key: '1',
              title: say({ ar: 'أُدرج المركز في الخطة', en: 'The centre entered the plan' }),
              meta: say({ ar: 'الأحد ١٥ نوفمبر، ٩:١٢ صباحاً', en: 'Sunday 15 November, 9:12' }),
            },
            {
              key: '2',
              title: say({ ar: 'زار المقيّم المركز', en: 'The evaluator visited' }),
              meta: say({ ar: 'الثلاثاء ١٧ نوفمبر', en: 'Tuesday 17 November' }),
            },
            {
              key: '3',
              title: say({ ar: 'يُعدّ الفريق التقرير', en: 'The team drafts the report' }),
              meta: say({ ar: 'منذ الخميس', en: 'Since Thursday' }),
              state: 'current',
            },
            {
              key: '4',
              title: say({ ar: 'تناقش اللجنة النتيجة', en: 'The committee discusses it' }),
              meta: say({ ar: 'المتوقع: ٢ ديسمبر', en: 'Expected: 2 December' }),
              state: 'expected',
            },
          ]}
        />
      </Sample>
      <Sample title={{ ar: 'الاعتمادات', en: 'Approvals' }}>
        <Approvals
          label={say({ ar: 'اعتمادات النتيجة', en: 'Approvals of the result' })}
          steps={[
            {
              title: say({ ar: 'المقيّم', en: 'Evaluator' }),
              name: say({ ar: 'فيصل الرميحي', en: 'Faisal Al Romaihi' }),
              state: 'done',
              note: say({ ar: '١٥ نوفمبر، ١١:٢٠', en: '15 Nov, 11:20' }),
            },
            {
              title: say({ ar: 'لجنة التقييم', en: 'Committee' }),
              name: say({ ar: 'اعتمد ٣ من ٥', en: '3 of 5 approved' }),
              state: 'waiting',
              note: say({ ar: 'المطلوب ٤', en: '4 are needed' }),
              votes: [
                { name: say({ ar: 'علي كمال', en: 'Ali Kamal' }), vote: 'approved' },
                { name: say({ ar: 'هدى شوقي', en: 'Huda Shawqi' }), vote: 'approved' },
                { name: say({ ar: 'رائد تقي', en: 'Raed Taqi' }), vote: 'returned' },
                { name: say({ ar: 'أحمد العلوي', en: 'Ahmed Al Alawi' }), vote: 'waiting', isReader: true },
              ],
            },
            {
              title: say({ ar: 'إعلان النتيجة', en: 'Publication' }),
              name: say({ ar: 'لم يبدأ', en: 'Not begun' }),
              state: 'notBegun',
              note: say({ ar: 'بعد الاعتماد', en: 'After approval' }),
            },
          ]}
        />
      </Sample>
      <Sample title={{ ar: 'لا شيء بعد', en: 'Nothing yet' }}>
        <EmptyState icon="camera" title={say({ ar: 'لا أدلة بعد', en: 'No evidence yet' })}>
          {say({
            ar: 'تظهر هنا الصور والوثائق التي تُرفق بالإجابات.',
            en: 'Photos and documents attached to answers appear here.',
          })}
        </EmptyState>
      </Sample>
      <Sample title={{ ar: 'قيد التحميل', en: 'Loading' }}>
        <div class="measure">
          <Skeleton />
        </div>
      </Sample>
    </>
  )
}

function Confirm() {
  const say = useLocalText()
  return (
    <ConfirmPage
      title={say({ ar: 'أتسحب الدرع الفضي من مركز الرفاع؟', en: 'Withdraw the silver shield of Riffa centre?' })}
      action="#withdraw"
      confirm={say({ ar: 'سحب الدرع', en: 'Withdraw the shield' })}
      danger
      cancelHref="#back"
      fields={<Textarea name="reason" label={say({ ar: 'السبب', en: 'Reason' })} />}
    >
      <p>
        {say({
          ar: 'تظهر الشهادة في السجل العام مسحوبةً من اليوم، ويصل المركز إشعار بالسبب.',
          en: 'The public register will show the certificate as withdrawn from today, and the centre is told the reason.',
        })}
      </p>
    </ConfirmPage>
  )
}

export const stepExamples: readonly Example[] = [
  { slug: 'steps', title: { ar: 'المراحل والاعتمادات', en: 'Steps and approvals' }, frame: 'staff', component: Steps },
  { slug: 'confirm', title: { ar: 'صفحة التأكيد', en: 'Confirmation page' }, frame: 'public', component: Confirm },
]
