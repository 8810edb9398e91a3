// Words of the screens of services.
import { defineTexts } from '#src/kernel/text.ts'

export const serviceTexts = defineTexts('organisation.servicePage', {
  addService: { ar: 'إضافة خدمة', en: 'Add a service' },
  deactivateService: {
    ar: 'لن تظهر الخدمة للعملاء ولا في مراكزها. يبقى سجلها، ويمكن إعادة تفعيلها.',
    en: 'The service is no longer shown to customers or at centres. Its record stays, and it can be reactivated.',
  },
  allServices: { ar: 'كل الخدمات العاملة', en: 'All active services' },
  inactiveServices: { ar: 'الخدمات الموقوفة', en: 'Inactive services' },
  noServices: { ar: 'لا خدمات بعد', en: 'No services yet' },
  noServicesText: {
    ar: 'تظهر هنا الخدمات ومدد إنجازها المعلنة لكل قناة.',
    en: 'Services and their published completion times per channel appear here.',
  },
  descriptionAr: { ar: 'وصف الخدمة بالعربية', en: 'Description in Arabic' },
  descriptionEn: { ar: 'وصف الخدمة بالإنجليزية', en: 'Description in English' },
  description: { ar: 'الوصف', en: 'Description' },
  eligibility: { ar: 'من تُقدَّم له', en: 'Who it is for' },
  eligibilityAr: { ar: 'شروط الاستحقاق بالعربية', en: 'Eligibility in Arabic' },
  eligibilityEn: { ar: 'شروط الاستحقاق بالإنجليزية', en: 'Eligibility in English' },
  documents: { ar: 'المستندات المطلوبة', en: 'Documents needed' },
  formats: { ar: 'صيغ المستندات المقبولة', en: 'Accepted formats' },
  steps: { ar: 'خطوات الحصول على الخدمة', en: 'Steps' },
  stepsHint: { ar: 'خمس خطوات على الأكثر، كما يطلب الدليل الموحد.', en: 'At most five, as the unified guide asks.' },
  blankRowsHint: { ar: 'اترك ما لا تحتاجه فارغاً.', en: 'Leave what you do not need empty.' },
  lineAr: { ar: '{list} {number}، بالعربية', en: '{list} {number}, in Arabic' },
  lineEn: { ar: '{list} {number}، بالإنجليزية', en: '{list} {number}, in English' },
  document: { ar: 'المستند', en: 'Document' },
  format: { ar: 'الصيغة', en: 'Format' },
  step: { ar: 'الخطوة', en: 'Step' },
  feeUnit: { ar: 'دينار', en: 'BHD' },
  feeHint: {
    ar: 'بالدينار وثلاث منازل عشرية، مثل 2.500. اتركه فارغاً إذا كانت الخدمة مجانية.',
    en: 'In dinars, up to three decimals, like 2.500. Leave empty when free.',
  },
  channelsHint: {
    ar: 'تُحسب المدد بوقت العمل. يوم العمل هنا ٦ ساعات و٣٠ دقيقة.',
    en: 'Times are counted in working time. A working day here is 6 hours 30 minutes.',
  },
  offeredOn: { ar: 'تُقدَّم عبر: {channel}', en: 'Offered: {channel}' },
  completion: { ar: 'مدة الإنجاز', en: 'Completion time' },
  output: { ar: 'مدة استلام المخرجات', en: 'Time to receive outputs' },
  outputHint: {
    ar: 'اترك مدة استلام المخرجات فارغة إذا لم تصدر شهادة أو مستند.',
    en: 'Leave the time to receive outputs empty when no certificate or document is issued.',
  },
  noOutput: { ar: 'لا مخرجات', en: 'No outputs' },
  benefit: { ar: 'ميزة القناة', en: 'Benefit' },
  benefitAr: { ar: 'ميزة القناة بالعربية', en: 'Benefit in Arabic' },
  benefitEn: { ar: 'ميزة القناة بالإنجليزية', en: 'Benefit in English' },
})
