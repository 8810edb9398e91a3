// Words of the screens of the settings.
import { defineTexts } from '#src/kernel/text.ts'

export const settingsPageTexts = defineTexts('casework.settingsPage', {
  settings: { ar: 'إعدادات الحالات', en: 'Case settings' },
  // Short enough for the rail.
  nav: { ar: 'إعدادات الحالات', en: 'Case settings' },
  settingsMeta: {
    ar: 'كيف تصنّف الجهة الحالات وتوجهها وترد عليها، وفي كم من الوقت',
    en: 'How the entity classifies, routes and answers cases, and in what time',
  },
  readOnly: {
    ar: 'تطّلع هنا على الإعدادات. يعدّلها مدير النظام والمشرفون وفريق التنظيم والمتابعة.',
    en: 'You can read the settings here. The administrator, supervisors and the quality team change them.',
  },
  activeCount: {
    ar: {
      by: 'count',
      zero: 'لا شيء بعد',
      one: 'واحد عامل',
      two: 'اثنان عاملان',
      few: '{count} عاملة',
      many: '{count} عاملاً',
      other: '{count} عامل',
    },
    en: { by: 'count', zero: 'None yet', one: 'One active', other: '{count} active' },
  },
  ruleCount: {
    ar: {
      by: 'count',
      zero: 'لا قواعد بعد',
      one: 'قاعدة واحدة',
      two: 'قاعدتان',
      few: '{count} قواعد',
      many: '{count} قاعدة',
      other: '{count} قاعدة',
    },
    en: { by: 'count', zero: 'No rules yet', one: 'One rule', other: '{count} rules' },
  },
  versionNumber: { ar: 'الإصدار {number}', en: 'Version {number}' },
  defaultsHold: { ar: 'القيم الافتراضية', en: 'Defaults' },
  state: { ar: 'الحالة', en: 'State' },
  name: { ar: 'الاسم', en: 'Name' },
  service: { ar: 'الخدمة', en: 'Service' },
  allServices: { ar: 'كل الخدمات (عام)', en: 'All services (general)' },
  general: { ar: 'عام', en: 'General' },
  edit: { ar: 'تعديل', en: 'Edit' },
  remove: { ar: 'حذف', en: 'Remove' },
  any: { ar: 'أي', en: 'Any' },
})

export const headingTexts = defineTexts('casework.headingPage', {
  headings: { ar: 'التصنيفات', en: 'Headings' },
  lead: {
    ar: 'موضوعات الحالات في مستويين: عامة لكل الخدمات، أو خاصة بخدمة واحدة.',
    en: 'What cases are about, in two levels: general for all services, or special to one.',
  },
  add: { ar: 'إضافة تصنيف', en: 'Add a heading' },
  addBelow: { ar: 'إضافة تحته', en: 'Add below' },
  parent: { ar: 'يندرج تحت', en: 'Stands below' },
  noParent: { ar: 'تصنيف رئيسي', en: 'Top level' },
  serviceHint: {
    ar: 'اترك الخيار الأول إذا كان التصنيف يصلح لكل الخدمات.',
    en: 'Keep the first choice if the heading suits all services.',
  },
  empty: { ar: 'لا تصنيفات بعد', en: 'No headings yet' },
  emptyText: {
    ar: 'التصنيف أول ما يحدد لكل حالة، ومنه تُعرف مدتها وقسمها وأسباب تكررها. ابدأ بالتصنيفات الرئيسية.',
    en: 'The heading is the first axis of every case: its time, its department and recurrence depend on it. Begin with the top ones.',
  },
  effect: {
    ar: 'لن يُختار التصنيف لحالات جديدة. تبقى الحالات المصنفة به كما هي، ويمكن إعادة تفعيله.',
    en: 'The heading is no longer offered for new cases. Cases under it stay as they are, and it can be reactivated.',
  },
})

export const partnerTexts = defineTexts('casework.partnerPage', {
  partners: { ar: 'الجهات الخارجية', en: 'Third parties' },
  lead: {
    ar: 'من تحال إليهم الحالات التي تحتاج إلى طرف ثالث، ومهلة ردهم، ومن يرد عنهم.',
    en: 'Whom cases are referred to that need a third party, their time to answer, and who answers for them.',
  },
  add: { ar: 'إضافة جهة خارجية', en: 'Add a third party' },
  answerTime: { ar: 'مهلة الرد', en: 'Time to answer' },
  people: { ar: 'من يرد عنها', en: 'Who answers for it' },
  peopleHint: {
    ar: 'أشخاص لهم دور «جهة خارجية» في سجل الأشخاص. يرون ما أُحيل إليها ولا يرون الحالة نفسها.',
    en: 'People with the role “third party” in the register. They see what was referred to it, never the case itself.',
  },
  noPeople: {
    ar: 'لا أحد بعد بدور «جهة خارجية» في الجهة. يضيفه مدير النظام من سجل الأشخاص.',
    en: 'Nobody of the entity has the role “third party” yet. The administrator adds people in the register.',
  },
  nobody: { ar: 'لا أحد بعد', en: 'Nobody yet' },
  personCount: {
    ar: {
      by: 'count',
      zero: 'لا أحد بعد',
      one: 'شخص واحد',
      two: 'شخصان',
      few: '{count} أشخاص',
      many: '{count} شخصاً',
      other: '{count} شخص',
    },
    en: { by: 'count', zero: 'Nobody yet', one: 'One person', other: '{count} people' },
  },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  phone: { ar: 'الهاتف', en: 'Phone' },
  notGiven: { ar: 'غير مذكور', en: 'Not given' },
  empty: { ar: 'لا جهات خارجية بعد', en: 'No third parties yet' },
  emptyText: {
    ar: 'أضف من يعينك على الرد: مقاولاً أو مزود خدمة أو جهة شريكة. لكل إحالة إليه مهلة وتذكير.',
    en: 'Add those who help you answer: a contractor, a supplier, a partner. Each referral has its own deadline and reminders.',
  },
  effect: {
    ar: 'لن تُحال إليها حالات جديدة. تبقى إحالاتها المفتوحة حتى تُرد، ويمكن إعادة تفعيلها.',
    en: 'No new cases are referred to it. Open referrals stay until answered, and it can be reactivated.',
  },
})

export const templatePageTexts = defineTexts('casework.templatePage', {
  templates: { ar: 'نماذج الردود', en: 'Reply templates' },
  lead: {
    ar: 'نصوص جاهزة بالعربية والإنجليزية، تُملأ متغيراتها من الحالة.',
    en: 'Texts in Arabic and English whose variables are filled from the case.',
  },
  add: { ar: 'إضافة نموذج', en: 'Add a template' },
  purposes: { ar: 'يُعرض في', en: 'Offered in' },
  reply: { ar: 'رد على العميل', en: 'Reply to the customer' },
  answer: { ar: 'الرد النهائي', en: 'Final answer' },
  question: { ar: 'سؤال العميل', en: 'Question to the customer' },
  referral: { ar: 'إحالة إلى جهة خارجية', en: 'Referral to a third party' },
  bodyAr: { ar: 'النص بالعربية', en: 'Text in Arabic' },
  bodyEn: { ar: 'النص بالإنجليزية', en: 'Text in English' },
  variables: { ar: 'المتغيرات', en: 'Variables' },
  variablesHint: {
    ar: 'اكتب المتغير بين قوسين معقوفين فيحل محله ما في الحالة. لكتابة القوس نفسه ضاعفه: {{',
    en: 'Write a variable in braces and the case’s own words take its place. To show a brace, type it twice: {{',
  },
  variable: { ar: 'المتغير', en: 'Variable' },
  inArabic: { ar: 'في النص العربي', en: 'In Arabic texts' },
  inEnglish: { ar: 'في النص الإنجليزي', en: 'In English texts' },
  varReference: { ar: 'الرقم المرجعي', en: 'Reference number' },
  varName: { ar: 'اسم العميل', en: 'Name of the customer' },
  varService: { ar: 'اسم الخدمة', en: 'Name of the service' },
  varDue: { ar: 'موعد الرد', en: 'When the answer is due' },
  varDepartment: { ar: 'القسم المعالج', en: 'Department that handles it' },
  varEntity: { ar: 'اسم الجهة', en: 'Name of the entity' },
  preview: { ar: 'كما يصل إلى العميل', en: 'As the customer receives it' },
  empty: { ar: 'لا نماذج بعد', en: 'No templates yet' },
  emptyText: {
    ar: 'النموذج يوفر الكتابة ويوحد الأسلوب: تحية وشكر وجواب وتوقيع. أضف أول نموذج.',
    en: 'A template saves typing and keeps one manner: greeting, thanks, answer, signature. Add the first.',
  },
  effect: {
    ar: 'لن يُعرض النموذج عند الكتابة. الردود المرسلة تبقى كما هي، ويمكن إعادة تفعيله.',
    en: 'The template is no longer offered while writing. Replies sent stay as they are, and it can be reactivated.',
  },
  exampleName: { ar: 'سالم بن أحمد', en: 'Salem Ahmed' },
  exampleService: { ar: 'رخصة بناء', en: 'Building permit' },
  exampleDepartment: { ar: 'قسم الرخص', en: 'Permits department' },
})

export const routingTexts = defineTexts('casework.routingPage', {
  routing: { ar: 'قواعد التوجيه', en: 'Routing rules' },
  lead: {
    ar: 'تُقرأ القواعد من الأعلى، وأول قاعدة توافق الحالة المصنفة ترسلها إلى قسمها.',
    en: 'Rules are read from the top; the first that fits a classified case sends it to its department.',
  },
  add: { ar: 'إضافة قاعدة', en: 'Add a rule' },
  order: { ar: 'الترتيب', en: 'Order' },
  kind: { ar: 'النوع', en: 'Kind' },
  heading: { ar: 'التصنيف', en: 'Heading' },
  centre: { ar: 'المركز', en: 'Centre' },
  department: { ar: 'إلى القسم', en: 'To the department' },
  anyCase: { ar: 'كل حالة', en: 'Every case' },
  rule: { ar: 'الحالات', en: 'Cases' },
  conditions: { ar: 'الحالات التي تنطبق عليها', en: 'Cases it holds for' },
  conditionsHint: {
    ar: 'اترك «أي» فيما لا يهم. القاعدة التي تترك كل شيء «أي» توافق كل حالة، ومكانها الأخير.',
    en: 'Leave “Any” where it does not matter. A rule that leaves all of it fits every case and belongs last.',
  },
  headingHint: { ar: 'يشمل ما تحته من تصنيفات.', en: 'Includes the headings below it.' },
  chooseDepartment: { ar: 'اختر القسم', en: 'Choose the department' },
  actions: { ar: 'إجراءات', en: 'Actions' },
  up: { ar: 'تقديم', en: 'Move up' },
  down: { ar: 'تأخير', en: 'Move down' },
  upRule: { ar: 'تقديم القاعدة {number}', en: 'Move rule {number} up' },
  downRule: { ar: 'تأخير القاعدة {number}', en: 'Move rule {number} down' },
  editRule: { ar: 'تعديل القاعدة {number}', en: 'Edit rule {number}' },
  removeRule: { ar: 'حذف القاعدة {number}', en: 'Remove rule {number}' },
  shadowed: {
    ar: 'لا تُستخدم: القاعدة {number} تأخذ كل حالاتها قبلها.',
    en: 'Never used: rule {number} takes all its cases first.',
  },
  inactiveDepartment: { ar: 'القسم موقوف', en: 'The department is inactive' },
  moved: { ar: 'غُيِّر ترتيب القواعد.', en: 'The order of the rules was changed.' },
  added: { ar: 'أُضيفت القاعدة في آخر القائمة.', en: 'The rule was added at the end of the list.' },
  changed: { ar: 'حُفظت القاعدة.', en: 'The rule was saved.' },
  removed: { ar: 'حُذفت القاعدة.', en: 'The rule was removed.' },
  removeQuestion: { ar: 'هل تحذف القاعدة {number}؟', en: 'Remove rule {number}?' },
  removeEffect: {
    ar: 'الحالات التي وُجهت تبقى في أقسامها. الحالات الجديدة تتبع القواعد الباقية.',
    en: 'Cases already routed stay where they are. New cases follow the rules that remain.',
  },
  removeConfirm: { ar: 'حذف القاعدة', en: 'Remove the rule' },
  fallback: {
    ar: 'إن لم توافق الحالة أي قاعدة اختار من يصنفها القسم بنفسه.',
    en: 'If no rule fits, whoever classifies the case chooses the department.',
  },
  empty: { ar: 'لا قواعد بعد', en: 'No rules yet' },
  emptyText: {
    ar: 'من دون قواعد يختار من يصنف الحالة قسمها كل مرة. أضف قاعدة لكل خدمة أو تصنيف له قسم معروف.',
    en: 'Without rules whoever classifies a case chooses its department each time. Add one for each service or heading whose department is known.',
  },
})
