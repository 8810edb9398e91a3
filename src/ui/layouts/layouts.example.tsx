import { AnswerControl, AnswerRow } from '../answer-control/answer-control.tsx'
import { Button, LinkButton } from '../button/button.tsx'
import type { Example } from '../example.tsx'
import { FileInput } from '../file-input/file-input.tsx'
import { Reference, useLocale, useLocalText } from '../locale-context.tsx'
import { Banner } from '../notification/notification.tsx'
import { PageHeader } from '../page-header/page-header.tsx'
import { Progress } from '../progress/progress.tsx'
import { SearchBox } from '../search-box/search-box.tsx'
import { ShieldEmblem, ShieldSign } from '../shield-emblem/shield-emblem.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { Tag } from '../tag/tag.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { FocusLayout, FocusSections } from './focus-layout/focus-layout.tsx'
import type { LanguageLink } from './links.ts'
import { PublicLayout } from './public-layout/public-layout.tsx'
import { StaffLayout } from './staff-layout/staff-layout.tsx'
import { Views } from './staff-layout/views.tsx'

function useOtherLanguage(): LanguageLink {
  const { language } = useLocale()
  return language === 'ar'
    ? { href: '?lang=en', text: 'English', language: 'en' }
    : { href: '?lang=ar', text: 'العربية', language: 'ar' }
}

function PublicPage() {
  const say = useLocalText()
  const language = useOtherLanguage()
  return (
    <PublicLayout section={say({ ar: 'سجل دروع التميّز', en: 'Register of shields' })} language={language} width="bleed">
      <div class="zones">
        <div class="zone-main">
          <h1>{say({ ar: 'هذه الشهادة صحيحة وسارية', en: 'This certificate is genuine and valid' })}</h1>
          <SummaryList
            rows={[
              {
                term: say({ ar: 'المركز', en: 'Centre' }),
                value: say({ ar: 'مركز خدمة المحرق', en: 'Muharraq service centre' }),
              },
              { term: say({ ar: 'رقم الشهادة', en: 'Certificate' }), value: <Reference value="ITQ-SH-2026-0118" /> },
            ]}
          />
          <LinkButton href="#certificate">{say({ ar: 'نزّل الشهادة', en: 'Download the certificate' })}</LinkButton>
        </div>
        <div class="zone-side zone-gold">
          <ShieldEmblem kind="gold" name={say({ ar: 'الدرع الذهبي', en: 'Gold shield' })} year="2026" />
        </div>
      </div>
    </PublicLayout>
  )
}

function StaffPage() {
  const say = useLocalText()
  const language = useOtherLanguage()
  return (
    <StaffLayout
      nav={[
        { href: '#inbox', text: say({ ar: 'الوارد', en: 'Inbox' }), icon: 'inbox', count: 24 },
        { href: '#plan', text: say({ ar: 'الخطة', en: 'Plan' }), icon: 'plan' },
        { href: '#evaluation', text: say({ ar: 'التقييم', en: 'Evaluation' }), icon: 'shield', current: true },
        { href: '#figures', text: say({ ar: 'المؤشرات', en: 'Insights' }), icon: 'chart' },
        { href: '#knowledge', text: say({ ar: 'المعرفة', en: 'Knowledge' }), icon: 'book' },
      ]}
      navEnd={[{ href: '#settings', text: say({ ar: 'الإعدادات', en: 'Settings' }), icon: 'gear' }]}
      entityName={say({ ar: 'برنامج تقييم المراكز', en: 'Centre evaluation programme' })}
      search={
        <SearchBox
          kind="bar"
          action="#search"
          label={say({ ar: 'ابحث برقم أو اسم', en: 'Search by reference or name' })}
          shortcut="/"
        />
      }
      today={new Date('2026-11-22T07:40:00Z')}
      notifications={{ href: '#notifications', count: 3 }}
      person={{
        name: say({ ar: 'أحمد العلوي', en: 'Ahmed Al Alawi' }),
        role: say({ ar: 'لجنة التقييم', en: 'Committee' }),
      }}
      settingsHref="#me"
      language={language}
      signOut={{ action: '#out' }}
      views={
        <Views
          groups={[
            {
              title: say({ ar: 'قوائمي', en: 'My views' }),
              items: [
                { href: '#1', text: say({ ar: 'بانتظار تصويتي', en: 'Awaiting my vote' }), count: 4, current: true },
                { href: '#2', text: say({ ar: 'تستحق اليوم', en: 'Due today' }), count: 2, tone: 'warning' },
                { href: '#3', text: say({ ar: 'متأخرة', en: 'Overdue' }), count: 1, tone: 'danger' },
              ],
            },
            {
              title: say({ ar: 'الدورات', en: 'Rounds' }),
              items: [{ href: '#4', text: say({ ar: 'دورة ٢٠٢٦ الثانية', en: 'Second round 2026' }), count: 8 }],
            },
          ]}
        />
      }
      header={
        <PageHeader
          emblem={<ShieldSign kind="silver" />}
          title={say({ ar: 'مركز الرفاع', en: 'Riffa centre' })}
          tag={<Tag>{say({ ar: 'النتيجة المقترحة: الدرع الفضي', en: 'Proposed: silver shield' })}</Tag>}
          meta={<Reference value="EVL-26-0318" />}
          actions={
            <>
              <LinkButton kind="plain" icon="download" href="#pdf">
                {say({ ar: 'تقرير PDF', en: 'PDF report' })}
              </LinkButton>
              <Button kind="secondary">{say({ ar: 'إعادة إلى الفريق', en: 'Return to the team' })}</Button>
              <Button>{say({ ar: 'اعتماد النتيجة', en: 'Approve the result' })}</Button>
            </>
          }
        />
      }
      panel={
        <SummaryList
          dense
          rows={[
            {
              term: say({ ar: 'المقيّم', en: 'Evaluator' }),
              value: say({ ar: 'فيصل الرميحي', en: 'Faisal Al Romaihi' }),
            },
            { term: say({ ar: 'الزيارة', en: 'Visit' }), value: say({ ar: '١٢ نوفمبر', en: '12 November' }) },
          ]}
        />
      }
      keys={[
        { keys: ['J', 'K'], text: say({ ar: 'التالي والسابق', en: 'next, previous' }) },
        { keys: ['/'], text: say({ ar: 'بحث', en: 'search' }) },
      ]}
    >
      <h2>{say({ ar: 'خريطة المعايير', en: 'Map of the criteria' })}</h2>
      <p>{say({ ar: 'استوفى المركز ٧٨ معياراً من ٩٤.', en: 'The centre met 78 of 94 criteria.' })}</p>
    </StaffLayout>
  )
}

function FieldForm() {
  const say = useLocalText()
  const progress = <Progress label={say({ ar: 'الإنجاز', en: 'Progress' })} value={21} max={94} />
  const criteria = [
    {
      code: '1.2.1',
      text: say({
        ar: 'المنحدر عند المدخل لا يزيد ميله على ١:١٢',
        en: 'The ramp at the entrance is no steeper than 1:12',
      }),
      answer: 'not_met',
    },
    {
      code: '1.2.2',
      text: say({ ar: 'عرض الباب لا يقل عن ٩٠ سم', en: 'The door is at least 90 cm wide' }),
      answer: 'met',
    },
    {
      code: '1.2.3',
      text: say({ ar: 'أزرار المصعد بطريقة برايل وصوت', en: 'Lift buttons in Braille and with sound' }),
      answer: 'not_applicable',
    },
    {
      code: '1.2.4',
      text: say({ ar: 'مسار ملموس للمكفوفين حتى الاستقبال', en: 'A tactile path leads to reception' }),
      answer: undefined,
    },
  ] as const
  return (
    <FocusLayout
      title={say({ ar: 'تقييم مركز المحرق', en: 'Evaluation of Muharraq centre' })}
      subtitle={say({ ar: 'زيارة ميدانية', en: 'Field visit' })}
      about={<Reference value="EV-26-0318" />}
      banner={
        <Banner kind="warning" icon="offline">
          {say({ ar: 'غير متصل – ١٢ إجابة بانتظار الإرسال', en: 'Offline – 12 answers waiting to be sent' })}
        </Banner>
      }
      railSummary={progress}
      rail={
        <FocusSections
          label={say({ ar: 'فئات المعايير', en: 'Categories' })}
          above={<Progress label={say({ ar: 'الإنجاز', en: 'Progress' })} value={21} max={94} />}
          sections={[
            { href: '#1', text: say({ ar: 'إرشادات الوصول', en: 'Access guidance' }), done: 6, total: 6 },
            { href: '#2', text: say({ ar: 'المداخل والممرات', en: 'Entrances' }), done: 3, total: 4, current: true },
            { href: '#3', text: say({ ar: 'صالة الانتظار', en: 'Waiting hall' }), done: 0, total: 3 },
          ]}
        />
      }
      foot={
        <>
          <LinkButton kind="secondary" href="#back">
            {say({ ar: 'السابق', en: 'Back' })}
          </LinkButton>
          <Button>{say({ ar: 'التالي: صالة الانتظار', en: 'Next: waiting hall' })}</Button>
        </>
      }
    >
      <h1>{say({ ar: 'المداخل والممرات', en: 'Entrances and passages' })}</h1>
      <form method="post">
        {criteria.map(({ code, text, answer }) => (
          <AnswerRow
            key={code}
            code={code}
            text={text}
            note={answer === undefined && say({ ar: 'لم يُجب بعد', en: 'Not answered yet' })}
            control={<AnswerControl name={`answer.${code}`} label={text} value={answer} allowNotApplicable />}
          >
            {answer === 'not_met' && (
              <>
                <Textarea
                  name={`note.${code}`}
                  label={say({ ar: 'ملاحظة (مطلوبة)', en: 'Note (required)' })}
                  rows={3}
                />
                <FileInput
                  name={`photo.${code}`}
                  label={say({ ar: 'صور الدليل', en: 'Photos' })}
                  button={say({ ar: 'أضف صورة', en: 'Add a photo' })}
                  capture
                />
              </>
            )}
          </AnswerRow>
        ))}
      </form>
    </FocusLayout>
  )
}

export const layoutExamples: readonly Example[] = [
  { slug: 'layout-public', title: { ar: 'صفحة عامة', en: 'Public page' }, frame: 'whole', component: PublicPage },
  { slug: 'layout-staff', title: { ar: 'صفحة الموظفين', en: 'Staff page' }, frame: 'whole', component: StaffPage },
  { slug: 'layout-field', title: { ar: 'النموذج الميداني', en: 'Field form' }, frame: 'whole', component: FieldForm },
]
