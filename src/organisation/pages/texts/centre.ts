// Words of the screens of centres.
import { defineTexts } from '#src/kernel/text.ts'

export const centreTexts = defineTexts('organisation.centrePage', {
  centres: { ar: 'المراكز', en: 'Centres' },
  history: { ar: 'سجل التغييرات', en: 'Changes' },
  noHistory: { ar: 'لم يُسجَّل تغيير بعد.', en: 'No change has been recorded yet.' },
  wasCreated: { ar: 'أُنشئ المركز', en: 'Centre created' },
  wasChanged: { ar: 'عُدِّلت بياناته', en: 'Details changed' },
  wasDeactivated: { ar: 'أُوقف المركز', en: 'Centre deactivated' },
  wasReactivated: { ar: 'أُعيد تفعيل المركز', en: 'Centre reactivated' },
  evaluations: { ar: 'تقييمات المركز', en: 'Evaluations of the centre' },
  shields: { ar: 'دروع المركز', en: 'Shields of the centre' },
  evaluationAndShields: { ar: 'التقييم والدروع', en: 'Evaluation and shields' },
  operatorNameAr: { ar: 'اسم المشغّل بالعربية', en: 'Operator’s name in Arabic' },
  operatorNameEn: { ar: 'اسم المشغّل بالإنجليزية', en: 'Operator’s name in English' },
  operatorHint: {
    ar: 'اسم المشغّل مطلوب إذا لم تشغّل المركز جهة حكومية.',
    en: 'The operator’s name is needed when the centre is not run by government.',
  },
  hosting: { ar: 'المقر', en: 'Premises' },
  addressAr: { ar: 'العنوان بالعربية', en: 'Address in Arabic' },
  addressEn: { ar: 'العنوان بالإنجليزية', en: 'Address in English' },
  address: { ar: 'العنوان', en: 'Address' },
  hostedEntities: { ar: 'جهات أخرى تقدّم خدماتها في المركز', en: 'Other entities that serve at the centre' },
  hostedEntitiesHint: {
    ar: 'يتحمّل مسؤولية التقييم من تحدده قواعد المواقع المشتركة في دليل التقييم.',
    en: 'The evaluation guide’s rules for shared sites decide who answers for the evaluation.',
  },
  servicesOffered: { ar: 'الخدمات المقدَّمة في المركز', en: 'Services offered at the centre' },
  noServicesYet: {
    ar: 'لا خدمات لهذه الجهة بعد. أضفها أولاً ثم اخترها هنا.',
    en: 'This entity has no services yet. Add them first, then choose them here.',
  },
  noHosted: { ar: 'لا توجد', en: 'None' },
  usualCalendar: {
    ar: 'الدوام المعتاد: الأحد إلى الخميس، 07:30 – 14:00',
    en: 'Usual hours: Sunday to Thursday, 07:30–14:00',
  },
  operation: { ar: 'التشغيل والمقر', en: 'Operation and premises' },
  contact: { ar: 'العنوان والاتصال', en: 'Address and contact' },
  addCentre: { ar: 'إضافة مركز', en: 'Add a centre' },
  deactivateCentre: {
    ar: 'لن يظهر المركز في القوائم ولن يدخل خطط التقييم الجديدة. تبقى تقييماته ودروعه، ويمكن إعادة تفعيله.',
    en: 'The centre leaves the lists and enters no new evaluation plan. Its evaluations and shields stay, and it can be reactivated.',
  },
  allCentres: { ar: 'كل المراكز العاملة', en: 'All active centres' },
  notGovernmentRun: { ar: 'يشغّلها القطاع الخاص', en: 'Run by the private sector' },
  temporaryCentres: { ar: 'المراكز المؤقتة', en: 'Temporary centres' },
  inactiveCentres: { ar: 'المراكز الموقوفة', en: 'Inactive centres' },
  noCentres: { ar: 'لا مراكز بعد', en: 'No centres yet' },
  noCentresText: {
    ar: 'تظهر هنا المراكز الحضورية والمركز عن بُعد لكل جهة، وعليها تُبنى خطط التقييم.',
    en: 'On-site centres and each entity’s remote centre appear here; evaluation plans are built on them.',
  },
})
