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
    ar: 'تقييم تجربة العملاء في مراكز الخدمة الحكومية',
    en: 'Customer experience in government service centres, evaluated',
  },
  publicLead: {
    ar: 'كل مركز خدمة حكومي يُقيَّم على معايير معلنة، فإن استوفاها كاملةً نال درعه. تحقّق من شهادة، أو اطّلع على سجل الدروع، أو جرّب المعايير على مركزك.',
    en: 'Every government service centre is evaluated against published criteria and earns its shield when it meets them all. Verify a certificate, read the register of shields, or try the criteria on your own centre.',
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
