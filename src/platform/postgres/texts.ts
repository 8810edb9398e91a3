import { defineTexts } from '#src/kernel/text.ts'

/** What stops the database from being used; said on the command line, each with what to do. */
export const texts = defineTexts('postgres', {
  noBinaries: {
    ar: 'لا توجد ملفات تشغيل PostgreSQL لهذا النظام ({platform}). أعد تثبيت الحزم مع الحزم الاختيارية، أو حدّد مجلد ملفات التشغيل في PG_BIN، أو حدّد خادماً في DATABASE_URL.',
    en: 'There are no PostgreSQL binaries for this system ({platform}). Install again with optional packages, or name a folder of binaries in PG_BIN, or a server in DATABASE_URL.',
  },
  binariesFail: {
    ar: 'تعذّر تشغيل PostgreSQL من المجلد {folder}: {reason}. حدّد ملفات تشغيل أخرى في PG_BIN، أو خادماً في DATABASE_URL.',
    en: 'PostgreSQL in {folder} cannot be run: {reason}. Name other binaries in PG_BIN, or a server in DATABASE_URL.',
  },
  unreachable: {
    ar: 'لا تعمل قاعدة البيانات بحساب root، والحساب البديل لا يستطيع الوصول إلى {path} لأن المجلد {folder} مغلق أمامه. انقل المشروع إلى مجلد متاح مثل ‎/srv، أو شغّله بحساب عادي، أو حدّد خادماً في DATABASE_URL.',
    en: 'The database does not run as root, and the account used instead cannot reach {path} because the folder {folder} is closed to it. Move the project to an open folder such as /srv, run it as an ordinary user, or name a server in DATABASE_URL.',
  },
  homeClosed: {
    ar: 'لا يملك هذا الحساب صلاحية القراءة والكتابة في {folder}. امنحه هذه الصلاحية، أو حدّد مجلداً آخر في ITQAN_HOME.',
    en: 'This account may not read and write in {folder}. Give it leave to, or name another folder in ITQAN_HOME.',
  },
  notOwner: {
    ar: 'بيانات قاعدة البيانات في {folder} يملكها حساب آخر. شغّل النظام بالحساب نفسه الذي أنشأها، أو بحساب root.',
    en: 'The database in {folder} belongs to another account. Run the system under the account that made it, or as root.',
  },
  otherVersion: {
    ar: 'أُنشئت البيانات في {folder} بالإصدار {made} من PostgreSQL، وملفات التشغيل من الإصدار {found}. استعمل ملفات تشغيل من الإصدار نفسه في PG_BIN، أو انقل البيانات إلى خادم.',
    en: 'The data in {folder} was made by PostgreSQL {made} and the binaries are {found}. Name binaries of the same version in PG_BIN, or move the data to a server.',
  },
  passwordLost: {
    ar: 'كلمة مرور قاعدة البيانات المحفوظة في {file} لا تطابق قاعدة البيانات. استعد هذا الملف من النسخة الاحتياطية التي أُخذت مع البيانات.',
    en: 'The password kept in {file} does not open the database. Restore that file from the backup taken with the data.',
  },
  doesNotStart: {
    ar: 'لم تبدأ قاعدة البيانات. آخر ما ورد في {file}: {tail}',
    en: 'The database did not start. The end of {file} reads: {tail}',
  },
  tooOld: {
    ar: 'خادم قاعدة البيانات من الإصدار {found} من PostgreSQL، والمطلوب الإصدار 15 أو أحدث. حدّث الخادم أو اختر غيره في DATABASE_URL.',
    en: 'The database server is PostgreSQL {found}; version 15 or later is needed. Upgrade it or name another in DATABASE_URL.',
  },
  notUtf8: {
    ar: 'ترميز قاعدة البيانات {found}، والمطلوب UTF8. أنشئ قاعدة بيانات جديدة بالأمر: {remedy}',
    en: 'The database is encoded in {found}; UTF8 is needed. Make a new one: {remedy}',
  },
  noTrigrams: {
    ar: 'تعذّر تفعيل الإضافة pg_trgm في قاعدة البيانات: {reason}. ليثبّت مدير الخادم حزمة postgresql-contrib ثم لينفّذ: create extension pg_trgm',
    en: 'The extension pg_trgm cannot be enabled: {reason}. Have the server administrator install postgresql-contrib and run: create extension pg_trgm',
  },
  arabicUnread: {
    ar: 'لا تعرف قاعدة البيانات الحروف العربية (LC_CTYPE هو {found})، فلن يجد البحث شيئاً بالعربية. أنشئ قاعدة بيانات جديدة بالأمر: {remedy}',
    en: 'The database does not know Arabic letters (its LC_CTYPE is {found}), so no search would find anything in Arabic. Make a new one: {remedy}',
  },
  rowsUnguarded: {
    ar: 'الحساب {user} على خادم قاعدة البيانات يتجاوز حماية الصفوف، ولا يوجد الدور {role} ليعمل به النظام. ليُنشئ مدير الخادم الدور {role} دون صلاحية الدخول وليمنحه للحساب {user}.',
    en: 'The login {user} bypasses row-level security and there is no role {role} for the system to work as. Have the server administrator create the role {role} without login and grant it to {user}.',
  },
})
