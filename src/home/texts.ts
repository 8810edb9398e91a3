import { defineTexts } from '#src/kernel/text.ts'

export const homeTexts = defineTexts('home', {
  title: { ar: 'الرئيسية', en: 'Start' },
  welcome: { ar: 'أهلاً {name}', en: 'Welcome, {name}' },
  waiting: { ar: 'ما ينتظرك', en: 'Waiting for you' },
  nothing: { ar: 'لا شيء ينتظرك الآن', en: 'Nothing waits for you' },
  nothingText: {
    ar: 'ستظهر هنا الزيارات والتقارير والقرارات التي تحتاج إليك فور وصولها.',
    en: 'Visits, reports and decisions that need you will appear here as they come.',
  },
  urgent: { ar: 'عاجل', en: 'Urgent' },
  places: { ar: 'إلى أين؟', en: 'Where to?' },
  publicTitle: {
    ar: 'خدمة العملاء الحكومية، تسمعك وتُقيَّم',
    en: 'Government customer service that listens, and is evaluated',
  },
  publicLead: {
    ar: 'قل لنا ما لم يرضك وتابع الرد عليه. وكل مركز خدمة حكومي يُقيَّم على معايير معلنة، فإن استوفاها كاملةً نال درعه.',
    en: 'Tell us what did not satisfy you, and follow the answer. Every government service centre is evaluated against published criteria and earns its shield when it meets them all.',
  },
  contact: { ar: 'قدّم شكوى أو استفساراً', en: 'Make a complaint or inquiry' },
  contactHint: {
    ar: 'شكوى أو بلاغ أو استفسار أو مقترح أو شكر لأي جهة، من غير حساب.',
    en: 'A complaint, report, inquiry, suggestion or thanks to any entity; you need no account.',
  },
  track: { ar: 'تابع حالتك', en: 'Follow your case' },
  trackHint: {
    ar: 'بالرقم المرجعي ورمز يصل إلى هاتفك: أين وصلت، ومتى نرد عليك.',
    en: 'With the reference and a code sent to your phone: where it stands, and by when we answer.',
  },
  register: { ar: 'سجل الدروع', en: 'Register of shields' },
  registerHint: {
    ar: 'المراكز والجهات الحاصلة على الدرع الذهبي أو الفضي أو درع الخدمة عن بعد.',
    en: 'Centres and entities that hold the gold, silver or remote service shield.',
  },
  verify: { ar: 'التحقق من شهادة', en: 'Verify a certificate' },
  verifyHint: {
    ar: 'أدخل رمز التحقق المطبوع على الشهادة أو امسح الرمز المربّع.',
    en: 'Enter the code printed on the certificate, or scan its square code.',
  },
  criteria: { ar: 'معايير التقييم', en: 'Evaluation criteria' },
  criteriaHint: {
    ar: 'نص المعايير كاملاً لإطار المقر وإطار الخدمة عن بعد.',
    en: 'The full text of the criteria for on-site and remote centres.',
  },
  goldShield: { ar: 'الدرع الذهبي', en: 'Gold Shield' },
})
