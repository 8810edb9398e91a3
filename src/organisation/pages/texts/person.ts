// Words of the screens of people and roles.
import { defineTexts } from '#src/kernel/text.ts'

export const personTexts = defineTexts('organisation.personPage', {
  departmentsOfPerson: { ar: 'أقسامه', en: 'Departments he works in' },
  departmentsOfPersonHint: {
    ar: 'تصله الحالات المحالة إلى هذه الأقسام وما يتبعها.',
    en: 'Cases routed to these departments, and to those below them, reach this person.',
  },
  language: { ar: 'لغة الصفحات', en: 'Language of pages' },
  asEntity: { ar: 'كما في الجهة', en: 'As the entity' },
  addPerson: { ar: 'إضافة شخص', en: 'Add a person' },
  deactivatePerson: {
    ar: 'لن يتمكّن الشخص من الدخول، وتنتهي جلساته حالاً. تبقى أعماله باسمه، ويمكن إعادة تفعيله.',
    en: 'The person can no longer sign in and open sessions end at once. Past work stays under the name, and the account can be reactivated.',
  },
  allPeople: { ar: 'كل العاملين', en: 'All active people' },
  managers: { ar: 'مديرو المراكز', en: 'Centre managers' },
  administrators: { ar: 'مديرو النظام', en: 'Administrators' },
  inactivePeople: { ar: 'الحسابات الموقوفة', en: 'Inactive accounts' },
  noPeople: { ar: 'لا أشخاص بعد', en: 'No people yet' },
  noPeopleText: {
    ar: 'يظهر هنا العاملون وأدوارهم. أضف أول شخص ثم أرسل إليه رابط الدخول.',
    en: 'People and their roles appear here. Add the first one, then send a sign-in link.',
  },
  jobTitle: { ar: 'المسمى الوظيفي', en: 'Job title' },
  jobTitleAr: { ar: 'المسمى الوظيفي بالعربية', en: 'Job title in Arabic' },
  jobTitleEn: { ar: 'المسمى الوظيفي بالإنجليزية', en: 'Job title in English' },
  atCentres: { ar: 'في مراكز', en: 'At centres' },
  atCentre: { ar: '{role} في {centre}', en: '{role} at {centre}' },
  noCentresForRole: { ar: 'لا مراكز عاملة لهذه الجهة بعد.', en: 'This entity has no active centres yet.' },
  secretNotice: {
    ar: 'متسوق سري: لا يرى هذا السجل سوى الفريق المركزي.',
    en: 'Mystery shopper: only the central team sees this record.',
  },
  invite: { ar: 'إرسال رابط الدخول', en: 'Send a sign-in link' },
  inviteHint: {
    ar: 'يصل إلى بريده رابط يضبط به كلمة المرور. يمكنك إعادة إرساله إن لم يصل أو انتهت مدته.',
    en: 'An e-mail takes the person to a page that sets a password. Send it again if it did not arrive or has expired.',
  },
  lostPhone: { ar: 'فقد هاتفه ورموز الاسترداد؟', en: 'Lost the phone and the recovery codes?' },
  lostPhoneHint: {
    ar: 'تحقّق من هويته أولاً. يُوقف التحقق بخطوتين لحسابه وتُنهى جلساته، ويدخل بكلمة المرور وحدها إلى أن يعيد تفعيله.',
    en: 'Make sure who it is first. Two-step verification is turned off and the person’s sessions end; the password alone signs in until it is set up again.',
  },
  removeSecondStep: { ar: 'إيقاف التحقق بخطوتين', en: 'Turn off two-step verification' },
  invited: { ar: 'أُرسل رابط الدخول إلى {email}.', en: 'A sign-in link was sent to {email}.' },
  signIn: { ar: 'الدخول إلى النظام', en: 'Sign-in' },
  yourself: { ar: 'هذا حسابك.', en: 'This is your account.' },
  notChangeable: {
    ar: 'لهذا الشخص أدوار لا تمنحها أنت، فلا يعدّل سجله إلا من يمنحها.',
    en: 'This person holds roles you do not give; only someone who gives them can change the record.',
  },
})
