// What the system writes to staff by itself.
import { defineTexts } from '#src/kernel/text.ts'

export const jobTexts = defineTexts('casework.jobs', {
  holidaysSubject: { ar: 'أضيفوا الإجازات القادمة إلى تقويم العمل', en: 'Add the coming holidays to the calendar' },
  holidaysMissing: {
    ar: 'تُحسب مواعيد حالات مفتوحة في أيام لم تُسجَّل إجازاتها بعد في تقويم العمل، فقد يُعطى العملاء مواعيد خاطئة. أضيفوا الإجازات القادمة: {link}',
    en: 'Deadlines of open cases fall on days for which no holidays are entered in the calendar yet, so customers may be given wrong dates. Add the coming holidays: {link}',
  },
})
