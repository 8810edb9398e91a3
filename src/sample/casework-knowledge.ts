// Who comes to the sample's entities, and what they have been answered before: customers, and the reference of solved cases.
import { type CustomerDraft, createCustomer, proposeSolved, publishSolved } from '#src/casework/public.ts'
import { type Act, type Cast, of, shiftDay } from './stage.ts'

type SampleCustomer = Pick<CustomerDraft, 'personalNumber' | 'name' | 'phone'> & Partial<CustomerDraft>

const customers: Readonly<Record<string, readonly SampleCustomer[]>> = {
  'agent-muharraq': [
    {
      personalNumber: '480217331',
      name: 'حسن عبدالرحمن الجودر',
      phone: '+97336010101',
      needs: ['elderly', 'mobility'],
      note: 'يحضر مع ابنه؛ يُفضَّل الاتصال به صباحاً.',
      preferredChannel: 'phone',
    },
    { personalNumber: '870911245', name: 'أحمد يوسف الذوادي', phone: '+97339020202', email: 'ahmed.y@example.com' },
    { personalNumber: '920304118', name: 'احمد سلمان البوعينين', phone: '+97333030303' },
    { personalNumber: '950622407', name: 'مريم أحمد الذوادي', phone: '+97339020202', email: 'maryam@example.com' },
    {
      personalNumber: '901215866',
      name: 'Priya Nair',
      kind: 'resident',
      phone: '+97334040404',
      email: 'priya@example.com',
      language: 'en',
      preferredChannel: 'email',
    },
    { personalNumber: '112233', name: 'مخبز الديرة الحديث', kind: 'business', phone: '+97317050505' },
    { personalNumber: '760830954', name: 'فاطمة علي المنصوري', phone: '+97336060606', needs: ['hearing'] },
    { personalNumber: null, name: 'عبدالله سالم', phone: '+97335070707' },
  ],
  'agent-hamad': [
    { personalNumber: '840519623', name: 'خليفة ناصر الرميحي', phone: '+97336080808' },
    { personalNumber: '550101742', name: 'شيخة محمد البنعلي', phone: '+97339090909', needs: ['elderly'] },
    { personalNumber: '930728310', name: 'أمل جعفر العريض', phone: '+97333101010', email: 'amal@example.com' },
  ],
}

interface SampleAnswer {
  /** In the sample's list; none is about the entity as a whole. */
  readonly service?: number
  readonly question: string
  readonly answer: string
  /** For staff alone. */
  readonly inside?: true
  /** Waits for the quality team. */
  readonly draft?: true
}

interface SampleKnowledge {
  readonly entity: string
  readonly writer: string
  readonly reviewer: string
  readonly answers: readonly SampleAnswer[]
}

const knowledge: readonly SampleKnowledge[] = [
  {
    entity: 'municipal',
    writer: 'municipal-specialist',
    reviewer: 'municipal-quality',
    answers: [
      {
        service: 0,
        question: 'ما المستندات المطلوبة لإصدار رخصة بناء سكنية؟',
        answer:
          'بطاقة الهوية، ووثيقة ملكية العقار، والمخططات المعتمدة من مكتب هندسي مرخّص.\n\nتُقبل المستندات بصيغة PDF أو صورة واضحة، ويمكن تقديم الطلب في الموقع دون حضور.',
      },
      {
        service: 0,
        question: 'كم يستغرق صدور رخصة البناء بعد تقديم الطلب؟',
        answer:
          'خمسة أيام عمل من اكتمال المستندات. إذا طُلب تعديل على المخططات توقّف احتساب المدة حتى وصول التعديل، ويصلك إشعار بذلك.',
      },
      {
        service: 1,
        question: 'هل تُقبل شهادة العنوان الإلكترونية لدى الجهات الأخرى؟',
        answer: 'نعم، على الشهادة رمز تحقق تقرؤه أي جهة حكومية أو مصرف. لا تحتاج إلى ختم أو نسخة ورقية.',
      },
      {
        service: 2,
        question: 'كيف أطلب استبدال حاوية نفايات تالفة؟',
        answer:
          'اطلب «حاوية نفايات» من الموقع واختر «استبدال»، وأرفق صورة للحاوية. تُستبدل خلال ثلاثة أيام عمل من غير رسوم.',
      },
      {
        service: 2,
        question: 'متى تُرفع النفايات من الأحياء السكنية؟',
        answer:
          'يومياً بين السابعة مساءً ومنتصف الليل. إن تأخر رفعها عن يوم كامل فقدّم بلاغاً بالموقع وسيُتابَع في اليوم نفسه.',
      },
      {
        service: 3,
        question: 'هل يمكن تجديد رخصة الإعلان بعد انتهائها؟',
        answer: 'يمكن خلال ثلاثين يوماً من انتهائها بالرسم نفسه. بعدها يُقدَّم طلب جديد.',
      },
      {
        service: 0,
        inside: true,
        question: 'عميل يشكو من رفض مخططاته للمرة الثانية',
        answer:
          'راجع ملاحظات المهندس في الطلب، واقرأها للعميل بنداً بنداً، ثم احجز له موعداً مع مهندس المراجعة في الأسبوع نفسه. لا يُطلب منه تقديم جديد.',
      },
      {
        service: 0,
        draft: true,
        question: 'هل يلزم ترخيص لصبغ واجهة المنزل؟',
        answer: 'لا يلزم ترخيص للصبغ وحده إن لم يتغيّر شكل الواجهة.',
      },
    ],
  },
  {
    entity: 'housing',
    writer: 'housing-specialist',
    reviewer: 'housing-quality',
    answers: [
      {
        question: 'كيف أعرف دوري في قائمة الطلبات الإسكانية؟',
        answer: 'ادخل إلى «طلباتي» في الموقع برقمك الشخصي؛ يظهر سنة الطلب وموقعه في القائمة، ويُحدَّث أول كل شهر.',
      },
      {
        question: 'متى يحضر فريق الصيانة بعد قبول البلاغ؟',
        answer:
          'خلال يومي عمل للأعطال العاجلة كتسرب المياه، وخلال عشرة أيام عمل لغيرها. يصلك موعد الزيارة برسالة قبلها بيوم.',
      },
      {
        inside: true,
        question: 'بلاغ صيانة على وحدة سُلّمت منذ أقل من سنة',
        answer: 'الوحدة في مدة ضمان المقاول. أحل البلاغ إليه من الحالة نفسها، وأبلغ العميل باسم المقاول وموعد الزيارة.',
      },
    ],
  },
]

export async function makeKnowledge(act: Act, cast: Cast, when: Date) {
  for (const [agent, all] of Object.entries(customers)) {
    const { entityId } = of(cast.people, agent)
    if (!entityId) continue
    await act(agent, when, async (tx) => {
      for (const customer of all) await createCustomer(tx, { ...usual, ...customer, entityId })
    })
  }
  for (const one of knowledge) await makeReference(act, cast, when, one)
}

const usual = {
  kind: 'citizen',
  email: '',
  language: 'ar',
  preferredChannel: 'sms',
  needs: [],
  note: '',
} as const

async function makeReference(act: Act, cast: Cast, when: Date, { entity, writer, reviewer, answers }: SampleKnowledge) {
  const entityId = of(cast.entities, entity)
  const reviewOn = shiftDay(when.toISOString().slice(0, 10), 365)
  for (const { service, question, answer, inside = false, draft = false } of answers) {
    const serviceId = service === undefined ? null : of(cast.services, `${entity}/${service}`)
    const input = {
      caseId: null,
      kind: 'inquiry',
      serviceId,
      headingId: null,
      question,
      answer,
      language: 'ar',
    } as const
    const made = await act(writer, when, (tx) => proposeSolved(tx, entityId, input))
    if (draft) continue
    await act(reviewer, when, (tx) => publishSolved(tx, made.id, { version: 1, public: !inside, reviewOn }))
  }
}
