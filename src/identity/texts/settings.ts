// What the settings page and its mails have to say.
import { defineTexts } from '#src/kernel/text.ts'

export const settingsTexts = defineTexts('identity.settings', {
  title: { ar: 'الإعدادات', en: 'Settings' },
  saved: { ar: 'حُفظت الإعدادات.', en: 'Your settings are saved.' },
  browserOnly: {
    ar: 'تُفتح هذه الصفحة بتسجيل الدخول في المتصفح، لا برمز وصول.',
    en: 'This page opens by signing in with a browser, not with an access token.',
  },

  reading: { ar: 'اللغة والأرقام', en: 'Language and digits' },
  readingLead: {
    ar: 'تُطبَّق على كل الصفحات والرسائل التي تصلك.',
    en: 'They apply to all pages and to the messages you receive.',
  },
  language: { ar: 'لغة العرض', en: 'Language' },
  digits: { ar: 'الأرقام في الصفحات العربية', en: 'Digits on Arabic pages' },
  arabicIndic: { ar: 'عربية مشرقية (١٢٣)', en: 'Arabic-Indic (١٢٣)' },
  latin: { ar: 'لاتينية (123)', en: 'Latin (123)' },
  save: { ar: 'حفظ', en: 'Save' },

  password: { ar: 'كلمة المرور', en: 'Password' },
  passwordLead: {
    ar: 'تغييرها ينهي جلساتك على الأجهزة الأخرى.',
    en: 'Changing it ends your sessions on other devices.',
  },
  passwordSince: { ar: 'آخر تغيير: {date}', en: 'Last changed: {date}' },
  currentPassword: { ar: 'كلمة المرور الحالية', en: 'Current password' },
  enterCurrent: { ar: 'أدخل كلمة المرور الحالية.', en: 'Enter your current password.' },
  wrongCurrent: {
    ar: 'كلمة المرور الحالية غير صحيحة. أعد كتابتها.',
    en: 'The current password is not right. Type it again.',
  },
  changePassword: { ar: 'تغيير كلمة المرور', en: 'Change password' },
  passwordChanged: {
    ar: 'غُيِّرت كلمة المرور وأُنهيت جلساتك الأخرى.',
    en: 'Your password is changed and your other sessions are ended.',
  },
  noPassword: {
    ar: 'تدخل بالدخول الموحد وليس لحسابك كلمة مرور. يمكنك طلب رابط على بريدك لاختيار واحدة.',
    en: 'You use single sign-on and your account has no password. You can ask for a link by e-mail to choose one.',
  },
  hasPassword: {
    ar: 'لحسابك كلمة مرور. غيّرها من صفحة الإعدادات بكتابة كلمة المرور الحالية.',
    en: 'Your account has a password. Change it on the settings page by giving the current one.',
  },
  sendPasswordLink: { ar: 'أرسل الرابط إلى بريدي', en: 'Send the link to my e-mail' },
  passwordLinkSent: {
    ar: 'أُرسل الرابط إلى بريدك الإلكتروني، وهو صالح ساعة واحدة.',
    en: 'The link has been sent to your e-mail address. It works for one hour.',
  },

  second: { ar: 'التحقق بخطوتين', en: 'Two-step verification' },
  secondLead: {
    ar: 'رمز من هاتفك بعد كلمة المرور، فلا تكفي كلمة المرور وحدها للدخول إلى حسابك.',
    en: 'A code from your phone after the password, so that the password alone does not open your account.',
  },
  secondOn: { ar: 'مفعّل', en: 'On' },
  secondOff: { ar: 'غير مفعّل', en: 'Off' },
  secondSince: { ar: 'مفعّل منذ {date}', en: 'On since {date}' },
  setUp: { ar: 'تفعيل التحقق بخطوتين', en: 'Set up two-step verification' },
  codesLeft: {
    ar: {
      by: 'count',
      zero: 'لم يبق لديك رموز استرداد. أنشئ رموزاً جديدة.',
      one: 'بقي لديك رمز استرداد واحد.',
      two: 'بقي لديك رمزا استرداد.',
      few: 'بقي لديك {count} رموز استرداد.',
      many: 'بقي لديك {count} رمز استرداد.',
      other: 'بقي لديك {count} رمز استرداد.',
    },
    en: {
      by: 'count',
      zero: 'You have no recovery codes left. Make new ones.',
      one: 'You have one recovery code left.',
      other: 'You have {count} recovery codes left.',
    },
  },
  newCodes: { ar: 'إنشاء رموز استرداد جديدة', en: 'Make new recovery codes' },
  turnOff: { ar: 'إيقاف التحقق بخطوتين', en: 'Turn off two-step verification' },
  turnedOff: { ar: 'أُوقف التحقق بخطوتين.', en: 'Two-step verification is off.' },
  confirmPassword: { ar: 'كلمة المرور للتأكيد', en: 'Password, to confirm' },
  needsPassword: {
    ar: 'يُتاح بعد أن تختار كلمة مرور. يتولى الدخول الموحد التحقق من هويتك حتى ذلك الحين.',
    en: 'Available once you have chosen a password. Until then single sign-on verifies your identity.',
  },

  setUpTitle: { ar: 'تفعيل التحقق بخطوتين', en: 'Set up two-step verification' },
  stepInstall: {
    ar: 'ثبّت تطبيق مصادقة على هاتفك إن لم يكن لديك واحد.',
    en: 'Install an authenticator app on your phone if you do not have one.',
  },
  stepScan: { ar: 'امسح هذا الرمز بالتطبيق.', en: 'Scan this code with the app.' },
  qrLabel: {
    ar: 'رمز الاستجابة السريعة لإضافة حسابك إلى تطبيق المصادقة',
    en: 'QR code that adds your account to an authenticator app',
  },
  manual: { ar: 'تعذّر المسح؟ أدخل هذا المفتاح يدوياً', en: 'Cannot scan? Enter this key by hand' },
  key: { ar: 'المفتاح', en: 'Key' },
  stepConfirm: { ar: 'أدخل الرمز الذي يظهر في التطبيق.', en: 'Enter the code the app shows.' },
  confirm: { ar: 'تأكيد وتفعيل', en: 'Confirm and turn on' },
  cancel: { ar: 'إلغاء', en: 'Cancel' },
  notPending: {
    ar: 'لم يبدأ التفعيل أو اكتمل من قبل. ابدأ من صفحة الإعدادات.',
    en: 'The set-up has not begun or is already complete. Start from the settings page.',
  },
  alreadyOn: {
    ar: 'التحقق بخطوتين مفعّل في حسابك من قبل.',
    en: 'Two-step verification is already on for your account.',
  },
  codesTitle: { ar: 'رموز الاسترداد', en: 'Recovery codes' },
  codesLead: {
    ar: 'احفظ هذه الرموز في مكان آمن بعيداً عن هاتفك. يُدخلك كل رمز مرة واحدة إن فقدت الهاتف. لن تظهر مرة أخرى.',
    en: 'Keep these codes in a safe place away from your phone. Each lets you in once if you lose the phone. They will not be shown again.',
  },
  codesDone: { ar: 'حفظتُ الرموز', en: 'I have kept the codes' },

  sessions: { ar: 'الجلسات المفتوحة', en: 'Open sessions' },
  sessionsLead: {
    ar: 'الأجهزة التي دخلت منها. أنهِ ما لا تعرفه ثم غيّر كلمة المرور.',
    en: 'Devices you are signed in on. End those you do not know, then change your password.',
  },
  device: { ar: 'الجهاز', en: 'Device' },
  unknownDevice: { ar: 'جهاز غير معروف', en: 'Unknown device' },
  browserOn: { ar: '{browser} على {system}', en: '{browser} on {system}' },
  thisSession: { ar: 'هذه الجلسة', en: 'This session' },
  opened: { ar: 'بدأت', en: 'Began' },
  lastSeen: { ar: 'آخر نشاط', en: 'Last active' },
  actions: { ar: 'إجراءات', en: 'Actions' },
  endSession: { ar: 'إنهاء', en: 'End' },
  endThat: { ar: 'إنهاء جلسة {device}', en: 'End the session of {device}' },
  sessionEnded: { ar: 'أُنهيت الجلسة.', en: 'The session is ended.' },
  endOthers: { ar: 'إنهاء كل الجلسات الأخرى', en: 'End all other sessions' },
  othersEnded: {
    ar: {
      by: 'count',
      zero: 'لم تكن هناك جلسات أخرى.',
      one: 'أُنهيت جلسة واحدة.',
      two: 'أُنهيت جلستان.',
      few: 'أُنهيت {count} جلسات.',
      many: 'أُنهيت {count} جلسة.',
      other: 'أُنهيت {count} جلسة.',
    },
    en: {
      by: 'count',
      zero: 'There were no other sessions.',
      one: 'One session is ended.',
      other: '{count} sessions are ended.',
    },
  },

  tokens: { ar: 'رموز الوصول للبرامج', en: 'Access tokens for programs' },
  tokensLead: {
    ar: 'يعمل البرنامج الذي يحمل الرمز بصلاحياتك أنت. ألغِ ما لم تعد تحتاج إليه.',
    en: 'A program that holds a token acts with your own permissions. Revoke those you no longer need.',
  },
  tokensEmpty: {
    ar: 'لا توجد رموز. أنشئ رمزاً ليستخدمه برنامج عبر واجهة البرمجة.',
    en: 'There are no tokens. Create one for a program that uses the API.',
  },
  tokenName: { ar: 'اسم الرمز', en: 'Name of the token' },
  tokenNameHint: {
    ar: 'البرنامج الذي سيستخدمه، مثل: لوحة المؤشرات',
    en: 'The program that will use it, for example: dashboard',
  },
  enterTokenName: { ar: 'أدخل اسماً يميّز الرمز.', en: 'Enter a name for the token.' },
  tokenLife: { ar: 'مدة الصلاحية', en: 'Valid for' },
  days: {
    ar: { by: 'count', few: '{count} أيام', many: '{count} يوماً', other: '{count} يوم' },
    en: { by: 'count', other: '{count} days' },
  },
  createToken: { ar: 'إنشاء رمز', en: 'Create token' },
  tooManyTokens: {
    ar: 'لديك أكبر عدد مسموح من الرموز. ألغِ رمزاً لم تعد تحتاج إليه ثم أنشئ غيره.',
    en: 'You have as many tokens as are allowed. Revoke one you no longer need and create another.',
  },
  tokenMadeTitle: { ar: 'رمز الوصول الجديد', en: 'Your new access token' },
  tokenMade: {
    ar: 'انسخ الرمز الآن واحفظه في البرنامج؛ لن يظهر مرة أخرى.',
    en: 'Copy the token now and keep it in the program; it will not be shown again.',
  },
  tokenUse: { ar: 'يُرسل مع كل طلب في الترويسة:', en: 'It is sent with every request in the header:' },
  backToSettings: { ar: 'العودة إلى الإعدادات', en: 'Back to settings' },
  created: { ar: 'أُنشئ', en: 'Created' },
  lastUsed: { ar: 'آخر استخدام', en: 'Last used' },
  never: { ar: 'لم يُستخدم', en: 'Never' },
  expires: { ar: 'ينتهي', en: 'Expires' },
  expired: { ar: 'انتهى', en: 'Expired' },
  revoke: { ar: 'إلغاء', en: 'Revoke' },
  revokeThat: { ar: 'إلغاء الرمز {name}', en: 'Revoke the token {name}' },
  revoked: { ar: 'أُلغي الرمز {name} ولم يعد يعمل.', en: 'The token {name} is revoked and no longer works.' },
})

export const mailTexts = defineTexts('identity.mail', {
  invitationSubject: { ar: 'حسابك في إتقان', en: 'Your account in Itqan' },
  invitationBody: {
    ar: 'السلام عليكم {name}،\n\nأُنشئ لك حساب في إتقان، منصة خدمة العملاء الحكومية. افتح الرابط التالي واختر كلمة المرور للدخول:\n\n{link}\n\nالرابط صالح ٧٢ ساعة ويُستخدم مرة واحدة. إن انقضت مدته فاطلب رابطاً جديداً من صفحة تسجيل الدخول.',
    en: 'Dear {name},\n\nAn account has been made for you in Itqan, the government customer service platform. Open this link and choose a password to sign in:\n\n{link}\n\nThe link works for 72 hours, once. If it has expired, ask for a new one on the sign-in page.',
  },
  resetSubject: { ar: 'إعادة تعيين كلمة المرور في إتقان', en: 'Reset your Itqan password' },
  resetBody: {
    ar: 'السلام عليكم {name}،\n\nطُلب رابط لاختيار كلمة مرور جديدة لحسابك في إتقان. افتحه لاختيارها:\n\n{link}\n\nالرابط صالح ساعة واحدة ويُستخدم مرة واحدة. إن لم تطلبه فتجاهل هذه الرسالة؛ كلمة مرورك لم تتغير.',
    en: 'Dear {name},\n\nA link to choose a new password for your Itqan account was asked for. Open it to choose one:\n\n{link}\n\nThe link works for one hour, once. If you did not ask for it, ignore this message; your password has not changed.',
  },
  secondRemoved: {
    ar: 'أُوقف التحقق بخطوتين لحساب {name} وأُنهيت جلساته.',
    en: 'Two-step verification is off for {name}, and the person’s sessions are ended.',
  },
})
