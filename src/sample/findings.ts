// What the sample's evaluators found: everything met but what is listed here, each with its note.
import type { LocalizedText } from '#src/kernel/text.ts'

export interface Unmet {
  readonly code: string
  readonly note: string
  readonly photo?: string
}

/** Advanced criteria the silver centre of the finished round missed. */
export const muharraqSpring: readonly Unmet[] = [
  {
    code: '1.1.5',
    note: 'لا تظهر أوقات الانتظار الفورية في تطبيق الوزارة؛ تظهر في الموقع الإلكتروني فقط.',
    photo: 'screen',
  },
  { code: '2.1.5', note: 'مركز الاتصال يجيب عن الاستفسارات ولا ينجز الخدمات التي لا تتطلب الحضور.' },
  { code: '3.1.5', note: 'المسافة بين مكاتب الخدمة وصالة الانتظار ١٫٨ متر عند المكاتب ١ إلى ٣.', photo: 'desks' },
  { code: '4.2.2', note: 'شاشة وقت الانتظار معطلة خلال الزيارة.', photo: 'screen' },
  { code: '5.2.8', note: 'انتهت صلاحية شهادة الآيزو 9001 في فبراير ٢٠٢٦ ولم تُجدد.', photo: 'certificate' },
]

/** The shopper saw it otherwise; the central team decided. */
export const doubtedByShopper: Unmet = { code: '3.2.6', note: 'استخدم موظف المكتب ٤ هاتفه أثناء إنجاز المعاملة.' }

/** The centre without a shield: two basic criteria among what it missed. */
export const hamadSpring: readonly Unmet[] = [
  { code: '1.2.3', note: 'المنحدر عند المدخل الجانبي تعترضه أحواض زرع، والمقبض على الجانب الأيمن فقط.', photo: 'ramp' },
  { code: '3.4.2', note: 'دورة المياه المخصصة لذوي الاحتياجات الخاصة مقفلة وتُستخدم مخزناً.', photo: 'door' },
  { code: '1.3.1', note: 'استغرق البحث عن موقف تسع دقائق في فترة الذروة.' },
  { code: '4.2.5', note: 'لا يوجد مكتب مخصص للحالات المستعجلة.', photo: 'desks' },
]

/** The round under way. */
export const riffaAutumn: readonly Unmet[] = [
  { code: '1.1.3', note: 'لا توجد لافتة إرشادية على شارع الاستقلال قبل التقاطع.', photo: 'sign' },
  { code: '1.2.3', note: 'المدخل الرئيسي ممهد، والمدخل الخلفي بدرجتين دون منحدر.', photo: 'ramp' },
  { code: '1.3.2', note: 'أقرب المواقف المتاحة تبعد ثماني دقائق سيراً.' },
]

export const hamadAutumn: readonly Unmet[] = [
  { code: '2.1.6', note: 'بلغت نسبة الخدمات المنجزة إلكترونياً ٧١٪ من الخدمات غير الاستثنائية.' },
]

export const notApplicable: Readonly<Record<string, string>> = {
  '2.1.1': 'لا يقدم المركز خدمات دفع لا تتطلب إجراءات إضافية.',
}

export const muharraqReport: { summary: LocalizedText; strengths: LocalizedText; improvements: LocalizedText } = {
  summary: {
    ar: 'استوفى المركز جميع المعايير الأساسية السبعة والستين، ونقصته خمسة معايير متقدمة عن الدرع الذهبي.',
    en: 'The centre met all sixty-seven basic criteria and lacks five advanced ones for the gold shield.',
  },
  strengths: {
    ar: 'تنظيم الطوابير وخدمة كبار السن وذوي الاحتياجات الخاصة فوراً، ووضوح الإرشادات في جميع مرافق المركز.',
    en: 'Well-run queues, immediate service for the elderly and people with special needs, and clear guidance throughout.',
  },
  improvements: {
    ar: 'إتاحة أوقات الانتظار في التطبيق، وتجديد شهادة الآيزو، وإعادة توزيع المكاتب القريبة من صالة الانتظار.',
    en: 'Show waiting times in the app, renew the ISO certificate, and move the desks nearest the waiting hall.',
  },
}
