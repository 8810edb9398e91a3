import { Disclosure } from '../disclosure/disclosure.tsx'
import { type Example, Sample } from '../example.tsx'
import { KeyHint } from '../key-hint/key-hint.tsx'
import { useLocalText } from '../locale-context.tsx'
import { Progress } from '../progress/progress.tsx'
import { Banner, Notification } from './notification.tsx'

function Notices() {
  const say = useLocalText()
  return (
    <>
      <Sample title={{ ar: 'داخل الصفحة', en: 'Inside the page' }}>
        <Notification kind="success" live title={say({ ar: 'حُفظت الخطة السنوية', en: 'The annual plan is saved' })}>
          <p>{say({ ar: 'سيصل الإشعار إلى أعضاء الفريق.', en: 'The team will be notified.' })}</p>
        </Notification>
        <Notification
          kind="info"
          title={say({ ar: 'هذه نسخة سابقة من التقرير', en: 'This is an earlier version of the report' })}
        />
        <Notification kind="warning" title={say({ ar: 'تأخّرنا يومين عن موعدنا الأول', en: 'We are two days late' })}>
          <p>
            {say({
              ar: 'نعتذر، وسنخبرك حين تصل قطعة الغيار.',
              en: 'We are sorry and will tell you when the part arrives.',
            })}
          </p>
        </Notification>
        <Notification kind="error" title={say({ ar: 'لم تُحفظ الصورة', en: 'The photo was not saved' })}>
          <p>
            {say({ ar: 'بقيت إجابتك محفوظة. أعد اختيار الصورة.', en: 'Your answer is kept. Choose the photo again.' })}
          </p>
        </Notification>
      </Sample>
      <Sample title={{ ar: 'شريط بعرض الصفحة', en: 'Over the whole width' }}>
        <Banner
          kind="warning"
          icon="offline"
          action={<a href="#queue">{say({ ar: 'عرض القائمة', en: 'Show the list' })}</a>}
        >
          <strong>{say({ ar: 'غير متصل – ١٢ إجابة بانتظار الإرسال', en: 'Offline – 12 answers waiting' })}</strong>
        </Banner>
        <Banner kind="info">
          {say({ ar: 'أُعيدت إليك النتيجة مع ملاحظات اللجنة', en: 'The result came back with the committee’s notes' })}
        </Banner>
        <Banner kind="error">
          {say({ ar: 'تعذّر حفظ الإجابة الأخيرة', en: 'The last answer could not be saved' })}
        </Banner>
        <Banner kind="success">
          {say({ ar: 'عاد الاتصال، وأُرسلت كل الإجابات', en: 'Back online; everything is sent' })}
        </Banner>
      </Sample>
      <Sample title={{ ar: 'الإنجاز والإفصاح والمفاتيح', en: 'Progress, disclosure, keys' }}>
        <div class="sample-columns">
          <Progress label={say({ ar: 'الإنجاز', en: 'Progress' })} value={21} max={57} />
          <Disclosure summary={say({ ar: 'كيف تُحسب النتيجة؟', en: 'How is the result computed?' })}>
            {say({
              ar: 'يُمنح الدرع إذا استوفيت جميع معاييره دون استثناء.',
              en: 'A shield is awarded when every one of its criteria is met.',
            })}
          </Disclosure>
          <KeyHint keys={['J', 'K']} text={say({ ar: 'التالية والسابقة', en: 'next, previous' })} />
        </div>
      </Sample>
    </>
  )
}

export const notificationExample: Example = {
  slug: 'notification',
  title: { ar: 'التنبيهات والأشرطة', en: 'Notices and banners' },
  frame: 'staff',
  component: Notices,
}
