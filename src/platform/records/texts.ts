// Words of every form and page of a record.
import { defineTexts } from '#src/kernel/text.ts'

export const recordTexts = defineTexts('platform.record', {
  active: { ar: 'عامل', en: 'Active' },
  inactive: { ar: 'موقوف', en: 'Inactive' },
  editNamed: { ar: 'تعديل {name}', en: 'Edit {name}' },
  save: { ar: 'حفظ', en: 'Save' },
  deactivate: { ar: 'إيقاف', en: 'Deactivate' },
  reactivate: { ar: 'إعادة التفعيل', en: 'Reactivate' },
  created: { ar: 'أُضيف «{name}».', en: '“{name}” was added.' },
  changed: { ar: 'حُفظت تعديلات «{name}».', en: 'Changes to “{name}” were saved.' },
  deactivated: {
    ar: 'أُوقف «{name}». يمكنك إعادة تفعيله متى شئت.',
    en: '“{name}” is inactive. You can reactivate it at any time.',
  },
  reactivated: { ar: 'أُعيد تفعيل «{name}».', en: '“{name}” is active again.' },
  deactivateQuestion: { ar: 'هل توقف «{name}»؟', en: 'Deactivate “{name}”?' },
  seeCurrent: { ar: 'عرض النسخة الحالية', en: 'See the current version' },
  conflictKept: {
    ar: 'ما كتبته محفوظ في هذا النموذج. إذا ضغطت «حفظ» الآن حلّ محل النسخة الحالية.',
    en: 'What you typed is kept in this form. If you press “Save” now it replaces the current version.',
  },
  minutes: {
    ar: {
      by: 'count',
      one: 'دقيقة عمل واحدة',
      two: 'دقيقتا عمل',
      few: '{count} دقائق عمل',
      many: '{count} دقيقة عمل',
      other: '{count} دقيقة عمل',
    },
    en: { by: 'count', one: 'One working minute', other: '{count} working minutes' },
  },
  hours: {
    ar: {
      by: 'count',
      one: 'ساعة عمل واحدة',
      two: 'ساعتا عمل',
      few: '{count} ساعات عمل',
      many: '{count} ساعة عمل',
      other: '{count} ساعة عمل',
    },
    en: { by: 'count', one: 'One working hour', other: '{count} working hours' },
  },
  days: {
    ar: {
      by: 'count',
      one: 'يوم عمل واحد',
      two: 'يوما عمل',
      few: '{count} أيام عمل',
      many: '{count} يوم عمل',
      other: '{count} يوم عمل',
    },
    en: { by: 'count', one: 'One working day', other: '{count} working days' },
  },
  edit: { ar: 'تعديل', en: 'Edit' },
  nameAr: { ar: 'الاسم بالعربية', en: 'Name in Arabic' },
  nameEn: { ar: 'الاسم بالإنجليزية', en: 'Name in English' },
  unit: { ar: 'الوحدة', en: 'Unit' },
  unitDays: { ar: 'يوم عمل', en: 'working days' },
  unitHours: { ar: 'ساعة عمل', en: 'working hours' },
  unitMinutes: { ar: 'دقيقة عمل', en: 'working minutes' },
})
