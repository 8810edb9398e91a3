import { defineTexts } from '#src/kernel/text.ts'

/** What the command line says where the machine refuses; each with what to do. */
export const commandTexts = defineTexts('command', {
  portTaken: {
    ar: 'المنفذ {port} على العنوان {address} مستعمل. حدّد منفذاً آخر في PORT، أو أوقف البرنامج الذي يستعمله.',
    en: 'Port {port} on {address} is in use. Name another in PORT, or stop the program that uses it.',
  },
  cannotListen: {
    ar: 'تعذّر الاستماع على العنوان {address} والمنفذ {port} ({code}). حدّد غيرهما في HOST وPORT.',
    en: 'This machine or account cannot listen on {address}, port {port} ({code}). Name others in HOST and PORT.',
  },
  noSuchFile: {
    ar: 'لا يوجد الملف أو المجلد {path}. تحقّق من المسار.',
    en: 'There is no file or folder {path}. Check the path.',
  },
  pathClosed: {
    ar: 'لا يملك هذا الحساب صلاحية استعمال {path}. امنحه هذه الصلاحية أو استعمل مساراً آخر.',
    en: 'This account may not use {path}. Give it leave to, or use another path.',
  },
  notAFile: {
    ar: 'المسار {path} ليس مسار ملف. حدّد ملفاً.',
    en: '{path} is not a file. Name a file.',
  },
  diskFull: {
    ar: 'امتلأ القرص. أفرغ مساحة ثم أعد التشغيل.',
    en: 'The disk is full. Make room, then start again.',
  },
  databaseUnreached: {
    ar: 'لا يستجيب خادم قاعدة البيانات المحدّد في DATABASE_URL ({code}). تحقّق من العنوان والمنفذ ومن أن الخادم يعمل.',
    en: 'The database server of DATABASE_URL does not answer ({code}). Check the address and port, and that the server runs.',
  },
  databaseLogin: {
    ar: 'رفض خادم قاعدة البيانات الدخول ({reason}). تحقّق من اسم المستخدم وكلمة المرور واسم القاعدة في DATABASE_URL.',
    en: 'The database server refused the login ({reason}). Check the user, password and database in DATABASE_URL.',
  },
  databaseRights: {
    ar: 'لا يملك حساب قاعدة البيانات الصلاحية اللازمة ({reason}). يجب أن يكون مالك القاعدة.',
    en: 'The database login lacks a right it needs ({reason}). It must own the database.',
  },
  accountAddress: {
    ar: 'عنوان البريد الإلكتروني {email} غير صالح.',
    en: '{email} is not an e-mail address.',
  },
})
