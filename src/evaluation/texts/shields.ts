// Words of the public register of shields, of verifying a certificate, and of the published criteria.
import { defineTexts, type LocalizedText } from '#src/kernel/text.ts'

export const shieldTexts = defineTexts('evaluation.shields', {
  register: { ar: 'سجل دروع التميّز في خدمة المتعاملين', en: 'Register of customer service shields' },
  registerShort: { ar: 'سجل الدروع', en: 'Register of shields' },
  registerIntro: {
    ar: 'كل درع منحته لجنة التقييم، وحالته اليوم. السجل مفتوح للجميع.',
    en: 'Every shield the evaluation committee has granted, and its standing today. The register is open to all.',
  },
  search: { ar: 'المركز أو الجهة أو الرقم', en: 'Centre, entity or number' },
  award: { ar: 'الدرع', en: 'Shield' },
  kind: { ar: 'نوع المركز', en: 'Kind of centre' },
  onsite: { ar: 'حضوري', en: 'On-site' },
  remote: { ar: 'عن بعد', en: 'Remote' },
  entity: { ar: 'الجهة', en: 'Entity' },
  year: { ar: 'السنة', en: 'Year' },
  state: { ar: 'الحالة', en: 'Standing' },
  all: { ar: 'الكل', en: 'All' },
  filters: { ar: 'تصفية السجل', en: 'Filter the register' },
  centre: { ar: 'المركز', en: 'Centre' },
  number: { ar: 'رقم الشهادة', en: 'Certificate number' },
  grantedOn: { ar: 'تاريخ المنح', en: 'Granted on' },
  valid: { ar: 'سارٍ', en: 'Valid' },
  superseded: { ar: 'حلّت محله نتيجة لاحقة', en: 'Followed by a later result' },
  withdrawn: { ar: 'مسحوب', en: 'Withdrawn' },
  none: { ar: 'لا دروع بهذه المواصفات', en: 'No shields match' },
  noneText: { ar: 'غيّر كلمات البحث أو أزل التصفية.', en: 'Change the words or clear the filters.' },
  firstPage: { ar: 'أول القائمة', en: 'Start of the list' },
  exportCsv: { ar: 'تنزيل القائمة (CSV)', en: 'Download the list (CSV)' },
  verifyLink: { ar: 'التحقق من شهادة', en: 'Verify a certificate' },
  verifyTitle: { ar: 'التحقق من شهادة درع', en: 'Verify a shield certificate' },
  verifyIntro: {
    ar: 'أدخل رمز التحقق المطبوع على الشهادة. لا تهم المسافات ولا الشرطات ولا حالة الأحرف.',
    en: 'Enter the verification code printed on the certificate. Spaces, dashes and letter case do not matter.',
  },
  code: { ar: 'رمز التحقق', en: 'Verification code' },
  codeHint: { ar: 'ستة عشر رمزاً، مثل 8F3A-91C2-07DE-4B65', en: 'Sixteen characters, such as 8F3A-91C2-07DE-4B65' },
  verify: { ar: 'تحقق', en: 'Verify' },
  malformed: {
    ar: 'هذا ليس رمز تحقق. يتكون الرمز من ستة عشر حرفاً ورقماً مطبوعة بجانب رمز الاستجابة السريعة.',
    en: 'This is not a verification code. A code has sixteen letters and digits and is printed beside the QR code.',
  },
  matches: { ar: 'مطابقة للسجل الرسمي', en: 'Matches the official register' },
  validTitle: { ar: 'هذه الشهادة صحيحة وسارية', en: 'This certificate is genuine and valid' },
  supersededTitle: { ar: 'هذه الشهادة صحيحة ولم تعد سارية', en: 'This certificate is genuine but no longer valid' },
  supersededText: {
    ar: 'صدرت للمركز نتيجة لاحقة في {date} حلّت محل هذا الدرع.',
    en: 'A later result of the centre, published on {date}, took the place of this shield.',
  },
  withdrawnTitle: { ar: 'سُحب هذا الدرع', en: 'This shield was withdrawn' },
  withdrawnText: {
    ar: 'سحبته لجنة التقييم في {date}. السبب: {reason}',
    en: 'The evaluation committee withdrew it on {date}. Reason: {reason}',
  },
  unknownTitle: { ar: 'لا توجد شهادة بهذا الرمز', en: 'There is no certificate with this code' },
  unknownText: {
    ar: 'تأكد من الرمز كما هو مطبوع. إن كان مطابقاً فالشهادة غير صادرة عن لجنة التقييم.',
    en: 'Check the code against the printed one. If it is the same, the certificate was not issued by the evaluation committee.',
  },
  notInRegister: { ar: 'غير مسجلة', en: 'Not in the register' },
  checkedAt: { ar: 'تحققنا منها في {at}.', en: 'Checked on {at}.' },
  result: { ar: 'النتيجة', en: 'Result' },
  counts: { ar: '{met} من {total} معياراً', en: '{met} of {total} criteria' },
  resting: {
    ar: {
      by: 'count',
      zero: '',
      one: 'منها معيار واحد لا ينطبق',
      two: 'منها معياران لا ينطبقان',
      few: 'منها {count} معايير لا تنطبق',
      many: 'منها {count} معياراً لا ينطبق',
      other: 'منها {count} معيار لا ينطبق',
    },
    en: { by: 'count', one: 'one of them not applicable', other: '{count} of them not applicable' },
  },
  round: { ar: 'الدورة', en: 'Round' },
  fingerprint: { ar: 'البصمة الرقمية', en: 'Digital fingerprint' },
  download: { ar: 'نزّل الشهادة', en: 'Download the certificate' },
  another: { ar: 'تحقق من شهادة أخرى', en: 'Verify another certificate' },
  tooManyCodes: {
    ar: 'محاولات كثيرة برموز غير معروفة. انتظر بضع دقائق ثم أعد المحاولة.',
    en: 'Too many attempts with unknown codes. Wait a few minutes and try again.',
  },
})

export const frameworkTexts = defineTexts('evaluation.frameworks', {
  title: { ar: 'معايير تقييم مراكز الخدمة', en: 'Criteria for evaluating service centres' },
  intro: {
    ar: 'المعايير التي تُقيَّم بها مراكز الخدمة الحكومية، كما نُشرت. لكل إصدار حاسبة تبيّن الدرع المستحق وما ينقص عنه.',
    en: 'The criteria by which government service centres are evaluated, as published. Each edition has a calculator that shows the shield earned and what is missing.',
  },
  criteriaCount: {
    ar: { by: 'count', few: '{count} معايير', many: '{count} معياراً', other: '{count} معيار' },
    en: { by: 'count', other: '{count} criteria' },
  },
  awards: { ar: 'الدروع وشروطها', en: 'Shields and what they ask for' },
  whatIfTitle: { ar: 'حاسبة الدرع', en: 'Shield calculator' },
  whatIfIntro: {
    ar: 'اختر نتيجة كل معيار ثم احسب. ما يُترك دون اختيار لا يُعدّ مستوفى. لا يُحفظ شيء مما تُدخله.',
    en: 'Choose a result for each criterion, then calculate. What is left out does not count as met. Nothing you enter is kept.',
  },
  calculate: { ar: 'احسب', en: 'Calculate' },
  earned: { ar: 'الدرع المستحق: {shield}', en: 'Shield earned: {shield}' },
  none: { ar: 'لا درع بهذه النتائج', en: 'No shield with these results' },
  missing: {
    ar: {
      by: 'count',
      one: 'ينقص معيار واحد عن {shield}',
      two: 'ينقص معياران عن {shield}',
      few: 'تنقص {count} معايير عن {shield}',
      many: 'ينقص {count} معياراً عن {shield}',
      other: 'ينقص {count} معيار عن {shield}',
    },
    en: {
      by: 'count',
      one: 'One criterion is missing for the {shield}',
      other: '{count} criteria are missing for the {shield}',
    },
  },
  conditional: { ar: 'مشروط: {condition}', en: 'Conditional: {condition}' },
  accessible: { ar: 'تيسير الوصول', en: 'Accessibility' },
  read: { ar: 'قراءة المعايير', en: 'Read the criteria' },
  json: { ar: 'المعايير بصيغة JSON', en: 'The criteria as JSON' },
  allMet: { ar: 'ابدأ والكل مستوفى', en: 'Start with everything met' },
})

/** On certificates: the committee issues, its chair signs for it. */
export const committeeName: LocalizedText = {
  ar: 'لجنة تقييم مراكز الخدمة الحكومية',
  en: 'Government Service Centre Evaluation Committee',
}
export const chairName: LocalizedText = { ar: 'رئيس اللجنة', en: 'Chair of the committee' }
