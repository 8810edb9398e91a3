// How each entity of the sample government works its cases: headings, partners, routes and reply templates, invented.
import type { CaseKind, TemplatePurpose } from '#src/casework/public.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { t } from './words.ts'

export interface SampleHeading {
  readonly key: string
  readonly name: LocalizedText
  /** Number of the service in the entity's list; none is general. */
  readonly service?: number
  readonly below?: readonly SampleHeading[]
}

export interface SamplePartner {
  readonly name: LocalizedText
  readonly email: string
  readonly phone: string
  /** Working days of the usual 6½ hours. */
  readonly days: number
  readonly people: readonly string[]
}

export interface SampleRoute {
  readonly kind?: CaseKind
  readonly service?: number
  readonly heading?: string
  readonly department: number
}

export interface SampleTime {
  readonly kind: CaseKind
  readonly service?: number
  readonly heading?: string
  /** Working days of a resolution. */
  readonly days: number
}

export interface SampleCasework {
  readonly entity: string
  /** Who set it up. */
  readonly by: string
  readonly headings: readonly SampleHeading[]
  readonly partners: readonly SamplePartner[]
  readonly routes: readonly SampleRoute[]
  /** Times of its own for a service or heading. */
  readonly times: readonly SampleTime[]
  /** Kinds whose answer is approved before it is sent. */
  readonly approved: readonly CaseKind[]
}

const common: readonly SampleHeading[] = [
  {
    key: 'conduct',
    name: t('سلوك موظف أو أسلوب تعامله', 'Conduct or manner of an employee'),
  },
  {
    key: 'waiting',
    name: t('مدة الانتظار وإنجاز المعاملة', 'Waiting and processing time'),
    below: [
      { key: 'queue', name: t('الانتظار في المركز', 'Waiting at the centre') },
      { key: 'late', name: t('تأخر إنجاز الطلب عن المدة المعلنة', 'Request later than the published time') },
    ],
  },
  {
    key: 'digital',
    name: t('الموقع والخدمات الإلكترونية', 'Website and online services'),
    below: [
      { key: 'signin', name: t('تعذر الدخول أو إكمال الطلب', 'Cannot sign in or complete the request') },
      { key: 'payment', name: t('الدفع الإلكتروني واسترداد الرسوم', 'Online payment and refunds') },
    ],
  },
  { key: 'information', name: t('معلومة غير صحيحة أو ناقصة', 'Wrong or missing information') },
]

export const caseworkOf: readonly SampleCasework[] = [
  {
    entity: 'municipal',
    by: 'municipal-quality',
    headings: [
      {
        key: 'cleanliness',
        name: t('النظافة العامة', 'Public cleanliness'),
        below: [
          { key: 'missed', name: t('لم تُجمع النفايات في موعدها', 'Waste not collected on time') },
          { key: 'dumping', name: t('رمي مخلفات في غير مكانها', 'Illegal dumping') },
          { key: 'container', name: t('حاوية تالفة أو ناقصة', 'Damaged or missing container'), service: 2 },
        ],
      },
      {
        key: 'permits',
        name: t('رخص البناء', 'Building permits'),
        service: 0,
        below: [
          {
            key: 'returned',
            name: t('إعادة الطلب دون سبب واضح', 'Request returned without a clear reason'),
            service: 0,
          },
          { key: 'unlicensed', name: t('بناء دون رخصة', 'Building without a permit'), service: 0 },
        ],
      },
      { key: 'signs', name: t('الإعلانات واللوحات', 'Advertisements and signs'), service: 3 },
      ...common,
    ],
    partners: [
      {
        name: t('شركة نقاء لخدمات النظافة', 'Naqaa Cleaning Services'),
        email: 'operations@naqaa.example',
        phone: '+97317000700',
        days: 2,
        people: ['municipal-partner'],
      },
      {
        name: t('بلدية المنطقة الجنوبية', 'Southern Area Municipality'),
        email: 'followup@southern.example',
        phone: '+97317000710',
        days: 5,
        people: [],
      },
    ],
    times: [
      { kind: 'report', heading: 'cleanliness', days: 1 },
      { kind: 'complaint', service: 2, days: 2 },
    ],
    approved: ['complaint'],
    routes: [
      { heading: 'conduct', department: 0 },
      { heading: 'cleanliness', department: 2 },
      { service: 2, department: 2 },
      { service: 0, department: 1 },
      { service: 3, department: 1 },
      { kind: 'inquiry', department: 0 },
      { heading: 'digital', department: 0 },
    ],
  },
  {
    entity: 'housing',
    by: 'housing-quality',
    headings: [
      {
        key: 'maintenance',
        name: t('أعطال الوحدات والصيانة', 'Faults and maintenance of units'),
        service: 2,
        below: [
          { key: 'leak', name: t('تسرب مياه أو رطوبة', 'Leaks and damp'), service: 2 },
          { key: 'electricity', name: t('أعطال كهربائية', 'Electrical faults'), service: 2 },
          { key: 'again', name: t('تكرر العطل بعد إصلاحه', 'Fault came back after repair'), service: 2 },
        ],
      },
      { key: 'allowance', name: t('صرف علاوة السكن', 'Payment of the housing allowance'), service: 0 },
      { key: 'waitingList', name: t('ترتيب قائمة الانتظار', 'Place in the waiting list'), service: 1 },
      ...common,
    ],
    partners: [
      {
        name: t('مؤسسة العمران للصيانة', 'Al Omran Maintenance'),
        email: 'desk@alomran.example',
        phone: '+97317000720',
        days: 3,
        people: [],
      },
    ],
    times: [{ kind: 'complaint', heading: 'maintenance', days: 3 }],
    approved: [],
    routes: [
      { heading: 'conduct', department: 0 },
      { service: 2, department: 2 },
      { service: 0, department: 1 },
      { service: 1, department: 1 },
      { department: 0 },
    ],
  },
  {
    entity: 'business',
    by: 'business-quality',
    headings: [
      {
        key: 'registration',
        name: t('السجل التجاري', 'Commercial registration'),
        below: [
          { key: 'rejected', name: t('رفض الطلب أو إعادته', 'Request rejected or returned'), service: 0 },
          { key: 'tradeName', name: t('حجز الاسم التجاري', 'Reservation of the trade name'), service: 0 },
          { key: 'renewal', name: t('التجديد والغرامات', 'Renewal and fines'), service: 1 },
        ],
      },
      { key: 'extract', name: t('خطأ في بيانات المستخرج', 'Error in an extract'), service: 2 },
      ...common,
    ],
    partners: [
      {
        name: t('شركة روافد لإدارة المراكز', 'Rawafid Centre Management'),
        email: 'quality@rawafid.example',
        phone: '+97317000730',
        days: 3,
        people: ['business-partner'],
      },
    ],
    times: [{ kind: 'complaint', heading: 'registration', days: 2 }],
    approved: ['complaint'],
    routes: [
      { heading: 'registration', department: 1 },
      { service: 2, department: 0 },
      { heading: 'conduct', department: 0 },
      { department: 0 },
    ],
  },
]

export interface SampleTemplate {
  readonly name: LocalizedText
  readonly purposes: readonly TemplatePurpose[]
  readonly body: LocalizedText
}

export const templates: readonly SampleTemplate[] = [
  {
    name: t('استلام ومتابعة', 'Received and under way'),
    purposes: ['reply'],
    body: t(
      'السيد/السيدة {الاسم}، تحية طيبة وبعد،\n\nنشكركم على تواصلكم مع {الجهة}. وصلتنا حالتكم رقم {الرقم} بشأن «{الخدمة}»، وهي الآن لدى {القسم}، وسنوافيكم بالرد في موعد أقصاه {الموعد}.\n\nمع خالص التقدير،\n{القسم}',
      'Dear {name},\n\nThank you for contacting {entity}. We have received your case {reference} about “{service}”. It is with {department}, and you will have our answer by {due}.\n\nYours sincerely,\n{department}',
    ),
  },
  {
    name: t('طلب معلومات من العميل', 'Asking the customer'),
    purposes: ['question'],
    body: t(
      'السيد/السيدة {الاسم}، تحية طيبة وبعد،\n\nلنتمكن من متابعة حالتكم رقم {الرقم} نرجو تزويدنا بما يلي:\n- \n\nتتوقف مدة المعالجة حتى يصلنا ردكم.\n\nمع خالص التقدير،\n{القسم}',
      'Dear {name},\n\nTo go on with your case {reference} we need the following from you:\n- \n\nThe time of your case stands still until we have your answer.\n\nYours sincerely,\n{department}',
    ),
  },
  {
    name: t('حُلّت الحالة', 'Solved'),
    purposes: ['answer'],
    body: t(
      'السيد/السيدة {الاسم}، تحية طيبة وبعد،\n\nيسرنا إبلاغكم بحل حالتكم رقم {الرقم} بشأن «{الخدمة}». وفيما يلي ما تم:\n- \n\nنأسف لما سببه ذلك لكم من إزعاج. إن لم تكونوا راضين عن النتيجة فأخبرونا بالسبب، وسيعيد النظر فيها موظف لم يتعامل معها من قبل.\n\nمع خالص التقدير،\n{القسم}، {الجهة}',
      'Dear {name},\n\nWe are glad to tell you that your case {reference} about “{service}” is solved. This is what was done:\n- \n\nWe apologise for the inconvenience. If you are not satisfied, tell us why: somebody who has not handled the case before will look at it again.\n\nYours sincerely,\n{department}, {entity}',
    ),
  },
  {
    name: t('تعذّر الحل مع بيان السبب', 'No solution, with the reason'),
    purposes: ['answer'],
    body: t(
      'السيد/السيدة {الاسم}، تحية طيبة وبعد،\n\nدرسنا حالتكم رقم {الرقم} بعناية، ونأسف لعدم إمكان تلبية ما طلبتم للسبب الآتي:\n- \n\nلكم حق التظلم من هذا القرار خلال ثلاثين يوماً، ويسعدنا إيضاح أي أمر.\n\nمع خالص التقدير،\n{القسم}، {الجهة}',
      'Dear {name},\n\nWe have looked into your case {reference} with care and regret that we cannot do what you asked, for this reason:\n- \n\nYou may appeal within thirty days, and we are glad to explain anything.\n\nYours sincerely,\n{department}, {entity}',
    ),
  },
  {
    name: t('إحالة إلى جهة خارجية', 'Referral to a third party'),
    purposes: ['referral'],
    body: t(
      'تحية طيبة وبعد،\n\nنحيل إليكم ما يخصكم من الحالة رقم {الرقم}، ونرجو الرد في موعد أقصاه {الموعد} مع بيان ما اتُّخذ من إجراء.\n\nمع التقدير،\n{القسم}، {الجهة}',
      'We refer to you your part of case {reference}. Please answer by {due}, saying what was done.\n\nYours sincerely,\n{department}, {entity}',
    ),
  },
]
