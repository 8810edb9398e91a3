// Words of the screens of working calendars.
import { defineTexts } from '#src/kernel/text.ts'

export const calendarTexts = defineTexts('organisation.calendarPage', {
  weeklyHours: { ar: 'ساعات الأسبوع', en: 'Weekly hours' },
  weeklyHoursHint: {
    ar: 'اترك يوم الإغلاق فارغاً. إذا كان الإغلاق قبل الفتح احتُسب في اليوم التالي، و24:00 نهاية اليوم.',
    en: 'Leave closed days empty. Closing before opening means the next day, and 24:00 is the end of the day.',
  },
  opens: { ar: '{day}: الفتح', en: '{day}: opens' },
  closes: { ar: '{day}: الإغلاق', en: '{day}: closes' },
  opensAgain: { ar: '{day}: الفتح الثاني', en: '{day}: opens again' },
  closesAgain: { ar: '{day}: الإغلاق الثاني', en: '{day}: closes again' },
  opensShort: { ar: 'الفتح', en: 'Opens' },
  closesShort: { ar: 'الإغلاق', en: 'Closes' },
  exceptions: { ar: 'الاستثناءات', en: 'Exceptions' },
  exceptionsHint: {
    ar: 'تحلّ ساعات الاستثناء محل ساعات الأسبوع في أيامه. بلا ساعات يعني مغلقاً. لحذف استثناء أفرغ حقوله، واحفظ لتظهر أسطر جديدة.',
    en: 'On its days an exception’s hours replace the weekly ones; without hours it is closed. Empty its fields to remove it, and save to get new rows.',
  },
  exceptionNumber: { ar: 'الاستثناء {number}', en: 'Exception {number}' },
  newException: { ar: 'استثناء جديد', en: 'New exception' },
  startsOn: { ar: 'من يوم', en: 'First day' },
  endsOn: { ar: 'إلى يوم', en: 'Last day' },
  noExceptions: {
    ar: 'لا استثناءات. أضف الإجازات ودوام رمضان من «تعديل».',
    en: 'No exceptions. Add holidays and Ramadan hours under “Edit”.',
  },
  closed: { ar: 'مغلق', en: 'Closed' },
  preview: { ar: 'معاينة {month}', en: 'Preview of {month}' },
  previousMonth: { ar: 'الشهر السابق', en: 'Previous month' },
  nextMonth: { ar: 'الشهر التالي', en: 'Next month' },
  monthTotal: { ar: 'مجموع وقت العمل في الشهر: {hours}', en: 'Working time in the month: {hours}' },
  usedBy: { ar: 'تعمل به', en: 'Used by' },
  usedByNone: { ar: 'لا يعمل به مركز بعد.', en: 'No centre uses it yet.' },
})

export const weekdayTexts = [
  ...Object.values(
    defineTexts('organisation.weekday', {
      sunday: { ar: 'الأحد', en: 'Sunday' },
      monday: { ar: 'الاثنين', en: 'Monday' },
      tuesday: { ar: 'الثلاثاء', en: 'Tuesday' },
      wednesday: { ar: 'الأربعاء', en: 'Wednesday' },
      thursday: { ar: 'الخميس', en: 'Thursday' },
      friday: { ar: 'الجمعة', en: 'Friday' },
      saturday: { ar: 'السبت', en: 'Saturday' },
    }),
  ),
]
