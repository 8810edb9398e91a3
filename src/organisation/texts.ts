// Sentences of rules and names of choices; the words of screens are in pages/texts.ts.
import type { Role } from '#src/kernel/actor.ts'
import { defineTexts, type Text } from '#src/kernel/text.ts'

export const organisationTexts = defineTexts('organisation', {
  operatorNameNeeded: {
    ar: 'اكتب اسم الجهة المشغّلة للمركز، لأنه لا تشغّله جهة حكومية.',
    en: 'Give the name of the operator, since the centre is not run by government.',
  },
  remoteHostsNone: {
    ar: 'المركز عن بُعد لا يستضيف جهات أخرى. أزل الجهات المستضافة.',
    en: 'A remote centre hosts no other entities. Remove the hosted entities.',
  },
  hostsItself: {
    ar: 'الجهة المالكة للمركز لا تُدرج ضمن الجهات المستضافة. أزلها من القائمة.',
    en: 'The centre’s own entity is not one of those it hosts. Remove it from the list.',
  },
  oneRemoteCentre: {
    ar: 'لهذه الجهة مركز عن بُعد عامل، ولكل جهة مركز واحد عن بُعد. عدّل المركز القائم أو أوقفه أولاً.',
    en: 'This entity already has an active remote centre, and each entity has one. Edit that one or deactivate it first.',
  },
  unknownEntity: { ar: 'اختر جهة من القائمة.', en: 'Choose an entity from the list.' },
  unknownCentre: { ar: 'اختر مركزاً عاملاً من مراكز الجهة نفسها.', en: 'Choose an active centre of the same entity.' },
  unknownCalendar: { ar: 'اختر تقويماً من تقاويم الجهة نفسها.', en: 'Choose a calendar of the same entity.' },
  unknownDepartment: {
    ar: 'اختر قسماً عاملاً من أقسام الجهة نفسها.',
    en: 'Choose an active department of the same entity.',
  },
  unknownService: {
    ar: 'اختر خدمات عاملة من خدمات الجهة أو الجهات المستضافة.',
    en: 'Choose active services of the entity or of those it hosts.',
  },
  entityFixed: {
    ar: 'لا يُنقل السجل إلى جهة أخرى. أنشئ سجلاً جديداً في تلك الجهة.',
    en: 'A record does not move to another entity. Create a new one there.',
  },
  entityInactive: {
    ar: 'هذه الجهة موقوفة، فلا يُضاف إليها شيء. أعد تفعيلها أولاً.',
    en: 'This entity is inactive, so nothing is added to it. Reactivate it first.',
  },
  departmentCycle: {
    ar: 'لا يتبع القسم نفسه ولا قسماً تابعاً له. اختر قسماً أعلى آخر.',
    en: 'A department cannot belong to itself or to one below it. Choose another parent.',
  },
  departmentHasChildren: {
    ar: 'لهذا القسم أقسام عاملة تتبعه. انقلها أو أوقفها أولاً.',
    en: 'Active departments belong to this one. Move or deactivate them first.',
  },
  hoursNeeded: { ar: 'أدخل ساعات يوم واحد من الأسبوع على الأقل.', en: 'Give the hours of at least one weekday.' },
  hoursOverlap: {
    ar: 'فترتان من فترات العمل متداخلتان. عدّل أوقاتهما.',
    en: 'Two periods overlap. Change their times.',
  },
  closesBeforeOpening: {
    ar: 'يجب أن يكون وقت الإغلاق بعد وقت الفتح.',
    en: 'Closing time must be after opening time.',
  },
  wrongTime: { ar: 'اكتب الوقت بالساعات والدقائق، مثل 07:30.', en: 'Write the time in hours and minutes, like 07:30.' },
  endsBeforeStart: { ar: 'تاريخ النهاية قبل تاريخ البداية.', en: 'The last day is before the first.' },
  exceptionsOverlap: {
    ar: 'استثناءان يقعان في اليوم نفسه. غيّر تاريخ أحدهما.',
    en: 'Two exceptions fall on the same day. Change the dates of one.',
  },
  tooManySteps: { ar: 'الخطوات خمس على الأكثر. ادمج بعضها.', en: 'At most five steps. Join some of them.' },
  channelTwice: { ar: 'القناة مكررة. اذكر كل قناة مرة واحدة.', en: 'The channel is given twice. Name each once.' },
  channelNeeded: {
    ar: 'اختر قناة واحدة على الأقل تُقدَّم الخدمة عبرها.',
    en: 'Choose at least one channel the service is offered on.',
  },
  wrongEmail: {
    ar: 'اكتب بريداً إلكترونياً صحيحاً، مثل name@example.gov.bh.',
    en: 'Write an e-mail address like name@example.gov.bh.',
  },
  emailTaken: {
    ar: 'لا يمكن استعمال هذا البريد الإلكتروني. اختر بريداً آخر.',
    en: 'This e-mail address cannot be used. Give another.',
  },
  emailHeld: {
    ar: 'هذا البريد الإلكتروني لشخص مسجّل عندك. ابحث عنه في قائمة الأشخاص، ولو كان موقوفاً.',
    en: 'Somebody in your register has this e-mail address. Look for it in the list of people, inactive ones too.',
  },
  tooManyEmails: {
    ar: 'أدخلت عناوين كثيرة لا يمكن استعمالها. انتظر ساعة ثم أعد المحاولة.',
    en: 'You have given many addresses that cannot be used. Wait an hour and try again.',
  },
  wrongPhone: {
    ar: 'اكتب رقم الهاتف بالأرقام، ويجوز أن يبدأ بعلامة +.',
    en: 'Write the phone number in digits; it may begin with +.',
  },
  wrongWebsite: {
    ar: 'اكتب عنوان الموقع كاملاً، مثل https://www.example.gov.bh.',
    en: 'Write the whole address, like https://www.example.gov.bh.',
  },
  roleNeeded: { ar: 'اختر دوراً واحداً على الأقل.', en: 'Choose at least one role.' },
  roleNotYours: {
    ar: 'منح هذا الدور أو سحبه ليس من صلاحياتك، أو لا يناسب مكان عمل الشخص.',
    en: 'This role is not yours to give or take, or does not fit where the person works.',
  },
  roleNeedsCentre: { ar: 'اختر المركز الذي يُمارس فيه هذا الدور.', en: 'Choose the centre where this role is held.' },
  roleWithoutCentre: {
    ar: 'هذا الدور لا يرتبط بمركز. أزل المركز.',
    en: 'This role belongs to no centre. Remove the centre.',
  },
  roleHeldAlone: {
    ar: 'لا يجمع المتسوق السري دوراً آخر، حفاظاً على سرّيته.',
    en: 'A mystery shopper holds no other role, so that he stays unknown.',
  },
  secretFixed: {
    ar: 'لا يصير شخص معروف متسوقاً سرياً ولا العكس. أنشئ حساباً جديداً.',
    en: 'A known person cannot become a mystery shopper, nor the reverse. Create a new account.',
  },
  personInactive: {
    ar: 'هذا الحساب موقوف. أعد تفعيله قبل إرسال رابط الدخول.',
    en: 'This account is inactive. Reactivate it before sending a sign-in link.',
  },
  notYourself: {
    ar: 'لا توقف حسابك ولا تسحب دور الإدارة من نفسك. اطلب ذلك من مدير آخر.',
    en: 'You cannot deactivate yourself or drop your own administrator role. Ask another administrator.',
  },
})

export const roleTexts: Readonly<Record<Role, Text>> = defineTexts('organisation.role', {
  administrator: { ar: 'مدير النظام', en: 'Administrator' },
  central_team: { ar: 'الفريق المركزي', en: 'Central team' },
  committee_chair: { ar: 'رئيس لجنة التقييم', en: 'Committee chair' },
  committee_member: { ar: 'عضو لجنة التقييم', en: 'Committee member' },
  evaluator: { ar: 'مقيّم ميداني', en: 'Field evaluator' },
  mystery_shopper: { ar: 'متسوق سري', en: 'Mystery shopper' },
  executive: { ar: 'الإدارة العليا', en: 'Executive' },
  centre_manager: { ar: 'مدير المركز', en: 'Centre manager' },
  quality_team: { ar: 'فريق التنظيم والمتابعة', en: 'Quality team' },
  supervisor: { ar: 'مشرف', en: 'Supervisor' },
  specialist: { ar: 'موظف القسم المختص', en: 'Specialist' },
  agent: { ar: 'موظف خدمة العملاء', en: 'Customer service agent' },
  partner: { ar: 'جهة خارجية', en: 'Partner' },
})

/** Names of the values people choose from, by the value. */
export const choiceTexts = defineTexts('organisation.choice', {
  ministry: { ar: 'وزارة', en: 'Ministry' },
  authority: { ar: 'هيئة', en: 'Authority' },
  other: { ar: 'جهة أخرى', en: 'Other' },
  general: { ar: 'عام', en: 'General' },
  health: { ar: 'الصحة', en: 'Health' },
  finance_banking: { ar: 'المال والمصارف', en: 'Finance and banking' },
  education: { ar: 'التعليم', en: 'Education' },
  onsite: { ar: 'حضوري', en: 'On site' },
  remote: { ar: 'عن بُعد', en: 'Remote' },
  government: { ar: 'جهة حكومية', en: 'Government' },
  private: { ar: 'القطاع الخاص', en: 'Private sector' },
  civil: { ar: 'منظمة مجتمع مدني', en: 'Civil society' },
  permanent: { ar: 'دائم', en: 'Permanent' },
  temporary: { ar: 'مؤقت', en: 'Temporary' },
  own: { ar: 'مقر تملكه الجهة', en: 'Own premises' },
  rented: { ar: 'مقر مستأجر', en: 'Rented premises' },
  hosted: { ar: 'في مقر جهة أخرى', en: 'On another entity’s premises' },
  holiday: { ar: 'إجازة رسمية', en: 'Public holiday' },
  ramadan: { ar: 'دوام رمضان', en: 'Ramadan hours' },
  special: { ar: 'دوام خاص', en: 'Special hours' },
  arab: { ar: 'الأرقام العربية ٠١٢٣', en: 'Arabic digits ٠١٢٣' },
  latn: { ar: 'الأرقام اللاتينية 0123', en: 'Latin digits 0123' },
  ar: { ar: 'العربية', en: 'Arabic' },
  en: { ar: 'الإنجليزية', en: 'English' },
  active: { ar: 'عامل', en: 'Active' },
  inactive: { ar: 'موقوف', en: 'Inactive' },
})

/** What clocks show there, as people say it. */
export const zoneTexts = defineTexts('organisation.zone', {
  'Asia/Bahrain': { ar: 'توقيت البحرين', en: 'Bahrain time' },
  'Asia/Riyadh': { ar: 'توقيت الرياض', en: 'Riyadh time' },
  'Asia/Kuwait': { ar: 'توقيت الكويت', en: 'Kuwait time' },
  'Asia/Qatar': { ar: 'توقيت قطر', en: 'Qatar time' },
  'Asia/Dubai': { ar: 'توقيت دبي', en: 'Dubai time' },
  'Asia/Muscat': { ar: 'توقيت مسقط', en: 'Muscat time' },
})

export const channelTexts = defineTexts('organisation.channel', {
  onsite: { ar: 'في المركز', en: 'At the centre' },
  website: { ar: 'الموقع الإلكتروني', en: 'Website' },
  mobile_app: { ar: 'تطبيق الهاتف', en: 'Mobile app' },
  phone: { ar: 'الهاتف', en: 'Phone' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  chat: { ar: 'المحادثة الفورية', en: 'Live chat' },
})
