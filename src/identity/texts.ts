// What sign-in has to say; settings have their own in texts/settings.ts.
import { defineTexts } from '#src/kernel/text.ts'

export const signInTexts = defineTexts('identity', {
  title: { ar: 'تسجيل الدخول', en: 'Sign in' },
  lead: {
    ar: 'للعاملين في الجهات الحكومية وفرق التقييم.',
    en: 'For staff of government entities and evaluation teams.',
  },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail address' },
  password: { ar: 'كلمة المرور', en: 'Password' },
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in' },
  welcome: {
    ar: 'السجلات التي تسيّر الخدمة هي نفسها الدليل على جودتها.',
    en: 'The records that run the service are the evidence of its quality.',
  },
  show: { ar: 'إظهار', en: 'Show' },
  hide: { ar: 'إخفاء', en: 'Hide' },
  forgotten: { ar: 'نسيت كلمة المرور؟', en: 'Forgotten your password?' },
  singleSignOn: { ar: 'المتابعة عبر {name}', en: 'Continue with {name}' },
  enterEmail: { ar: 'أدخل بريدك الإلكتروني.', en: 'Enter your e-mail address.' },
  emailForm: {
    ar: 'أدخل البريد الإلكتروني بصيغة صحيحة، مثل name@example.gov.bh',
    en: 'Enter the e-mail address in full, like name@example.gov.bh',
  },
  enterPassword: { ar: 'أدخل كلمة المرور.', en: 'Enter your password.' },
  wrongPassword: {
    ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحة. تحقّق منهما ثم أعد المحاولة، أو أعد تعيين كلمة المرور.',
    en: 'The e-mail address or the password is not right. Check both and try again, or reset your password.',
  },
  locked: {
    ar: {
      by: 'minutes',
      zero: 'محاولات كثيرة غير صحيحة. أعد المحاولة بعد أقل من دقيقة.',
      one: 'محاولات كثيرة غير صحيحة. أعد المحاولة بعد دقيقة واحدة.',
      two: 'محاولات كثيرة غير صحيحة. أعد المحاولة بعد دقيقتين.',
      few: 'محاولات كثيرة غير صحيحة. أعد المحاولة بعد {minutes} دقائق.',
      many: 'محاولات كثيرة غير صحيحة. أعد المحاولة بعد {minutes} دقيقة.',
      other: 'محاولات كثيرة غير صحيحة. أعد المحاولة بعد {minutes} دقيقة.',
    },
    en: {
      by: 'minutes',
      one: 'Too many attempts were wrong. Try again in one minute.',
      other: 'Too many attempts were wrong. Try again in {minutes} minutes.',
    },
  },
  sessionEndedTitle: { ar: 'انتهت جلستك', en: 'Your session has ended' },
  sessionEnded: {
    ar: 'لم يُحفظ ما أرسلته للتو لأن جلستك انتهت. سجّل الدخول لتعود إلى الصفحة نفسها وتعيد الإرسال.',
    en: 'What you just sent was not saved because your session has ended. Sign in to return to the same page and send it again.',
  },
  tokenRefused: {
    ar: 'رمز الوصول غير صالح أو انتهت صلاحيته أو أُلغي. أنشئ رمزاً جديداً من صفحة الإعدادات.',
    en: 'The access token is not valid, has expired or was revoked. Create a new one on the settings page.',
  },
  signedOut: { ar: 'سُجِّل خروجك.', en: 'You are signed out.' },

  secondTitle: { ar: 'التحقق بخطوتين', en: 'Two-step verification' },
  secondLead: {
    ar: 'افتح تطبيق المصادقة في هاتفك وأدخل الرمز المكوّن من ستة أرقام.',
    en: 'Open the authenticator app on your phone and enter the six-digit code.',
  },
  code: { ar: 'رمز التحقق', en: 'Verification code' },
  codeHint: {
    ar: 'ستة أرقام، أو أحد رموز الاسترداد إن لم يكن هاتفك معك.',
    en: 'Six digits, or one of your recovery codes if you do not have your phone.',
  },
  enterCode: { ar: 'أدخل الرمز.', en: 'Enter the code.' },
  wrongCode: {
    ar: 'الرمز غير صحيح أو استُخدم من قبل. انتظر ظهور رمز جديد في التطبيق ثم أدخله.',
    en: 'The code is not right or has been used before. Wait for a new code in the app and enter it.',
  },
  verify: { ar: 'تحقّق', en: 'Verify' },
  startAgain: { ar: 'البدء من جديد', en: 'Start again' },
  secondExpired: {
    ar: 'انقضت مهلة الخطوة الثانية. أدخل بريدك وكلمة المرور من جديد.',
    en: 'Too much time passed before the second step. Enter your e-mail address and password again.',
  },

  forgottenTitle: { ar: 'إعادة تعيين كلمة المرور', en: 'Reset your password' },
  forgottenLead: {
    ar: 'أدخل بريدك الإلكتروني لنرسل إليك رابطاً تختار به كلمة مرور جديدة.',
    en: 'Enter your e-mail address and we will send you a link to choose a new password.',
  },
  sendLink: { ar: 'أرسل الرابط', en: 'Send the link' },
  backToSignIn: { ar: 'العودة إلى تسجيل الدخول', en: 'Back to sign-in' },
  linkSentTitle: { ar: 'راجع بريدك الإلكتروني', en: 'Check your e-mail' },
  linkSent: {
    ar: 'إن كان العنوان {email} مسجلاً لدينا فستصلك رسالة خلال دقائق. الرابط صالح ساعة واحدة ويُستخدم مرة واحدة.',
    en: 'If {email} is registered with us, a message will reach you within minutes. The link works for one hour, once.',
  },
  linkSentElse: {
    ar: 'إن لم تصل الرسالة فراجع مجلد الرسائل غير المرغوبة، أو اطلب المساعدة من مدير النظام في جهتك.',
    en: 'If nothing arrives, look in your junk folder or ask your administrator for help.',
  },
  linkLimit: {
    ar: {
      by: 'minutes',
      one: 'أُرسلت عدة روابط قبل قليل. راجع بريدك، أو أعد المحاولة بعد دقيقة واحدة.',
      two: 'أُرسلت عدة روابط قبل قليل. راجع بريدك، أو أعد المحاولة بعد دقيقتين.',
      few: 'أُرسلت عدة روابط قبل قليل. راجع بريدك، أو أعد المحاولة بعد {minutes} دقائق.',
      many: 'أُرسلت عدة روابط قبل قليل. راجع بريدك، أو أعد المحاولة بعد {minutes} دقيقة.',
      other: 'أُرسلت عدة روابط قبل قليل. راجع بريدك، أو أعد المحاولة بعد {minutes} دقيقة.',
    },
    en: {
      by: 'minutes',
      one: 'Several links were asked for just now. Check your e-mail, or try again in one minute.',
      other: 'Several links were asked for just now. Check your e-mail, or try again in {minutes} minutes.',
    },
  },

  choosePassword: { ar: 'اختر كلمة المرور', en: 'Choose your password' },
  choosePasswordFor: { ar: 'للحساب {email}', en: 'For the account {email}' },
  newPassword: { ar: 'كلمة المرور الجديدة', en: 'New password' },
  passwordHint: {
    ar: '١٢ حرفاً على الأقل. عدة كلمات لا رابط بينها أسهل حفظاً وأقوى من كلمة معقدة.',
    en: 'At least 12 characters. Several unrelated words are easier to remember and stronger than one complicated word.',
  },
  enterNewPassword: { ar: 'أدخل كلمة المرور الجديدة.', en: 'Enter a new password.' },
  repeatPassword: { ar: 'كلمة المرور الجديدة مرة أخرى', en: 'New password again' },
  savePassword: { ar: 'حفظ كلمة المرور والدخول', en: 'Save the password and sign in' },
  passwordShort: {
    ar: 'كلمة المرور قصيرة. استخدم ١٢ حرفاً على الأقل.',
    en: 'The password is short. Use at least 12 characters.',
  },
  passwordLong: {
    ar: 'كلمة المرور أطول من ٢٠٠ حرف. اختر كلمة أقصر.',
    en: 'The password is longer than 200 characters. Choose a shorter one.',
  },
  passwordObvious: {
    ar: 'كلمة المرور هذه شائعة ويسهل تخمينها. اختر عدة كلمات لا رابط بينها.',
    en: 'This password is common and easy to guess. Choose several unrelated words.',
  },
  passwordOwn: {
    ar: 'لا تستخدم اسمك أو بريدك الإلكتروني في كلمة المرور. اختر كلمات أخرى.',
    en: 'Do not use your name or e-mail address in the password. Choose other words.',
  },
  passwordsDiffer: {
    ar: 'الكلمتان غير متطابقتين. أعد كتابة كلمة المرور نفسها في الحقلين.',
    en: 'The two do not match. Type the same password in both fields.',
  },
  linkGoneTitle: { ar: 'الرابط لم يعد صالحاً', en: 'This link no longer works' },
  linkGone: {
    ar: 'استُخدم هذا الرابط من قبل أو انقضت مدته. اطلب رابطاً جديداً.',
    en: 'This link has been used or has expired. Ask for a new one.',
  },
  askNewLink: { ar: 'طلب رابط جديد', en: 'Ask for a new link' },
  mustChange: {
    ar: 'كلمة مرورك مؤقتة. اختر كلمة مرور جديدة للمتابعة.',
    en: 'Your password is temporary. Choose a new one to continue.',
  },
  passwordSaved: { ar: 'حُفظت كلمة المرور.', en: 'Your password is saved.' },

  noSingleSignOn: {
    ar: 'الدخول الموحد غير مفعّل في هذا النظام. سجّل الدخول بالبريد وكلمة المرور.',
    en: 'Single sign-on is not set up here. Sign in with your e-mail address and password.',
  },
  providerAway: {
    ar: 'تعذّر الاتصال بخدمة الدخول الموحد. أعد المحاولة بعد قليل، أو سجّل الدخول بكلمة المرور.',
    en: 'The single sign-on service cannot be reached. Try again shortly, or sign in with your password.',
  },
  singleSignOnTitle: { ar: 'تعذّر الدخول الموحد', en: 'Single sign-on did not succeed' },
  singleSignOnFailed: {
    ar: 'لم تكتمل عملية الدخول الموحد أو انقضت مدتها. ابدأ من جديد من صفحة تسجيل الدخول.',
    en: 'The single sign-on was not completed or took too long. Start again from the sign-in page.',
  },
  notRegistered: {
    ar: 'تحققنا من هويتك، لكن لا يوجد لك حساب في إتقان. اطلب من مدير النظام في جهتك إضافة عنوانك الإلكتروني.',
    en: 'Your identity is confirmed, but you have no account in Itqan. Ask your administrator to add your e-mail address.',
  },
  emailUnverified: {
    ar: 'لم تؤكد خدمة الدخول الموحد بريدك الإلكتروني، فلا يمكن ربطه بحسابك. أكّد بريدك لديها ثم أعد المحاولة.',
    en: 'The single sign-on service has not verified your e-mail address, so it cannot be tied to your account. Verify it there and try again.',
  },
  otherIdentity: {
    ar: 'حسابك في إتقان مرتبط بهوية أخرى في خدمة الدخول الموحد. اطلب من مدير النظام مراجعة حسابك.',
    en: 'Your account in Itqan is tied to another identity of the single sign-on service. Ask your administrator to look at your account.',
  },
  notAdministrator: {
    ar: 'العنوان {email} لشخص ليس من مديري النظام على مستوى الحكومة. استعمل عنواناً آخر، أو امنحه الدور من صفحة الأشخاص.',
    en: '{email} belongs to somebody who is not an active administrator of the whole government. Use another address, or give that person the role on the page of people.',
  },
})
