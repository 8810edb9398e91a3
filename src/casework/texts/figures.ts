// Words of the indicators; each definition stands beside its figure.
import { defineTexts } from '#src/kernel/text.ts'

export const figureTexts = defineTexts('casework.figure', {
  title: { ar: 'مؤشرات الحالات', en: 'Case indicators' },
  lead: {
    ar: 'تُحسب من دورات الحالات التي فُتحت في الفترة. كل رقم يفتح على حالاته.',
    en: 'Counted over the cycles of cases opened in the period. Every figure opens into its cases.',
  },
  from: { ar: 'من', en: 'From' },
  to: { ar: 'إلى', en: 'To' },
  department: { ar: 'القسم', en: 'Department' },
  all: { ar: 'الكل', en: 'All' },
  show: { ar: 'عرض', en: 'Show' },
  filters: { ar: 'الفترة والقسم', en: 'Period and department' },
  complaints: { ar: 'الشكاوى والبلاغات والمقترحات', en: 'Complaints, reports and suggestions' },
  inquiries: { ar: 'الاستفسارات', en: 'Inquiries' },
  happenings: { ar: 'ما جرى في الطريق', en: 'What happened on the way' },
  definitions: { ar: 'كيف يُحسب كل مؤشر', en: 'How each indicator is counted' },
  indicator: { ar: 'المؤشر', en: 'Indicator' },
  definition: { ar: 'التعريف', en: 'Definition' },
  section: { ar: 'الدليل', en: 'Guide' },
  sample: { ar: '{met} من {of}', en: '{met} of {of}' },
  smallSample: { ar: '{met} من {of}، عينة صغيرة', en: '{met} of {of}, a small sample' },
  none: { ar: 'لا شيء بعد', en: 'None yet' },
  nothing: { ar: 'لا حالات في هذه الفترة', en: 'No cases in this period' },
  nothingText: {
    ar: 'تظهر المؤشرات هنا متى سُجّلت حالات. غيّر الفترة أو القسم.',
    en: 'Indicators appear once cases are registered. Choose another period or department.',
  },
  wrongPeriod: { ar: 'بداية الفترة بعد نهايتها.', en: 'The period ends before it begins.' },
  byKind: { ar: 'الالتزام بالمدة بحسب النوع', en: 'On time by kind' },
  byKindSummary: {
    ar: 'نسبة ما أُجيب عنه في مدته لكل نوع من الحالات.',
    en: 'Share of each kind that was answered in time.',
  },
  kind: { ar: 'النوع', en: 'Kind' },
  opened: { ar: 'فُتحت', en: 'Opened' },
  answeredColumn: { ar: 'أُجيب عنها', en: 'Answered' },
  inTime: { ar: 'في المدة', en: 'In time' },
  late: { ar: 'متأخرة', en: 'Late' },
  share: { ar: 'النسبة', en: 'Share' },
  age: { ar: 'أعمار الحالات المفتوحة الآن', en: 'Age of the cases open now' },
  ageSummary: {
    ar: 'عدد الحالات المفتوحة الآن بحسب الأيام منذ تسجيلها.',
    en: 'How many cases are open now, by the days since they were registered.',
  },
  cases: { ar: 'حالات', en: 'cases' },
  age_1: { ar: 'أقل من يوم', en: 'Less than a day' },
  age_3: { ar: 'من يوم إلى ٣ أيام', en: '1 to 3 days' },
  age_7: { ar: 'من ٣ إلى ٧ أيام', en: '3 to 7 days' },
  age_14: { ar: 'من ٧ إلى ١٤ يوماً', en: '7 to 14 days' },
  age_30: { ar: 'من ١٤ إلى ٣٠ يوماً', en: '14 to 30 days' },
  age_older: { ar: 'أكثر من ٣٠ يوماً', en: 'More than 30 days' },
  casesTitle: { ar: 'الحالات وراء المؤشر', en: 'The cases behind an indicator' },
  figure: { ar: 'المؤشر', en: 'Indicator' },
  part: { ar: 'الجزء', en: 'Part' },
  met: { ar: 'المتحقق', en: 'Met' },
  missed: { ar: 'غير المتحقق', en: 'Not met' },
  reference: { ar: 'الرقم المرجعي', en: 'Reference' },
  subject: { ar: 'الموضوع', en: 'Subject' },
  cycle: { ar: 'الدورة', en: 'Cycle' },
  openedOn: { ar: 'تاريخ الفتح', en: 'Opened on' },
  answeredOn: { ar: 'تاريخ الرد', en: 'Answered on' },
  outcome: { ar: 'النتيجة', en: 'Outcome' },
  back: { ar: 'المؤشرات', en: 'Indicators' },
  noCases: { ar: 'لا حالات وراء هذا المؤشر', en: 'No cases behind this indicator' },
  noCasesText: {
    ar: 'غيّر الفترة أو المؤشر.',
    en: 'Choose another period or indicator.',
  },
})

/** Name, and how it is counted. */
export const indicatorTexts = defineTexts('casework.indicator', {
  first_contact: { ar: 'الحل من أول اتصال', en: 'First-contact resolution' },
  accepted: { ar: 'قبول الحالات', en: 'Acceptance' },
  on_time: { ar: 'الالتزام بمدة الرد', en: 'Answered on time' },
  right_first: { ar: 'الدقة من أول إسناد', en: 'Right from the first assignment' },
  satisfied: { ar: 'رضا العملاء', en: 'Satisfaction' },
  inquiry_at_once: { ar: 'استفسارات أُجيبت فوراً', en: 'Inquiries answered at once' },
  inquiry_on_time: { ar: 'استفسارات أُجيبت في المدة', en: 'Inquiries answered in time' },
  inquiry_accurate: { ar: 'دقة المعلومات', en: 'Accuracy of information' },
  inquiry_satisfied: { ar: 'رضا المستفسرين', en: 'Satisfaction with inquiries' },
  opened: { ar: 'فُتحت', en: 'Opened' },
  reopened: { ar: 'أُعيد فتحها', en: 'Reopened' },
  reassigned: { ar: 'أُعيد إسنادها', en: 'Reassigned' },
  escalated: { ar: 'صُعّدت', en: 'Escalated' },
  referred: { ar: 'أحيلت إلى جهة أخرى', en: 'Referred' },
  paused: { ar: 'توقفت بانتظار العميل', en: 'Waited for the customer' },
})

export const definitionTexts = defineTexts('casework.definition', {
  first_contact: {
    ar: 'دورات أُجيب عنها عند التسجيل، من كل الدورات التي أُجيب عنها.',
    en: 'Cycles answered as they were registered, of all cycles answered.',
  },
  accepted: {
    ar: 'حالات قُبلت، من كل الحالات التي قُبلت أو رُدّت.',
    en: 'Cases accepted, of all accepted or rejected.',
  },
  on_time: {
    ar: 'دورات أُجيب عنها قبل انتهاء مدتها (بالدقائق العاملة دون انتظار العميل)، من كل ما أُجيب عنه.',
    en: 'Cycles answered within their time (working minutes, without waiting for the customer), of all answered.',
  },
  right_first: {
    ar: 'حالات أُجيب عنها في دورتها الأولى دون إعادة إسناد أو تحويل أو إعادة فتح، من كل ما أُجيب عنه في دورته الأولى.',
    en: 'Cases answered in their first cycle without being reassigned, moved or reopened, of all answered in the first.',
  },
  satisfied: {
    ar: 'دورات قال العميل إنه راضٍ عنها، من كل ما أبدى فيه رأيه.',
    en: 'Cycles the customer said he is satisfied with, of all he gave a verdict on.',
  },
  inquiry_at_once: {
    ar: 'استفسارات أُجيب عنها عند أول اتصال، من كل ما أُجيب عنه.',
    en: 'Inquiries answered at first contact, of all answered.',
  },
  inquiry_on_time: {
    ar: 'استفسارات أُجيب عنها في المدة (٢٤ ساعة ما لم تحدد الجهة غيرها)، من كل ما أُجيب عنه.',
    en: 'Inquiries answered in time (24 hours unless the entity says otherwise), of all answered.',
  },
  inquiry_accurate: {
    ar: 'استفسارات كفى فيها الرد الأول دون إعادة إسناد أو إعادة فتح، من كل ما أُجيب عنه.',
    en: 'Inquiries whose first answer was enough: not reassigned, not reopened, of all answered.',
  },
  inquiry_satisfied: {
    ar: 'مستفسرون قالوا إنهم راضون، من كل من أبدى رأيه.',
    en: 'Inquirers who said they are satisfied, of all who gave a verdict.',
  },
  opened: { ar: 'الدورات التي فُتحت في الفترة.', en: 'Cycles opened in the period.' },
  reopened: {
    ar: 'حالات فُتحت لها دورة جديدة بعد رد لم يُرضِ العميل.',
    en: 'Cases that began a new cycle after an answer that did not satisfy.',
  },
  reassigned: {
    ar: 'دورات أُسندت إلى أكثر من موظف أو حُوّلت إلى قسم آخر.',
    en: 'Cycles given to more than one person, or moved to another department.',
  },
  escalated: { ar: 'دورات صُعّدت إلى مستوى أعلى.', en: 'Cycles escalated to a higher level.' },
  referred: {
    ar: 'دورات أحيلت إلى جهة خارجية أو إلى الجهة المختصة.',
    en: 'Cycles referred to a third party or to the competent entity.',
  },
  paused: {
    ar: 'دورات توقفت مدتها بانتظار رد العميل.',
    en: 'Cycles whose clock stood while the customer had the next word.',
  },
})
