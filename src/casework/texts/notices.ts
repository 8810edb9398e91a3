// What people are told inside the product, in words.
import { defineTexts } from '#src/kernel/text.ts'

export const noticesTexts = defineTexts('casework.notices', {
  title: { ar: 'الإشعارات', en: 'Notices' },
  lead: { ar: 'ما استجد في حالات تخصكم.', en: 'What is new in cases that concern you.' },
  unread: {
    ar: {
      by: 'count',
      one: 'إشعار واحد جديد في حالاتك',
      two: 'إشعاران جديدان في حالاتك',
      few: '{count} إشعارات جديدة في حالاتك',
      many: '{count} إشعاراً جديداً في حالاتك',
      other: '{count} إشعار جديد في حالاتك',
    },
    en: { by: 'count', one: 'One new notice on your cases', other: '{count} new notices on your cases' },
  },
  when: { ar: 'متى', en: 'When' },
  fresh: { ar: 'جديد', en: 'New' },
  none: { ar: 'لا إشعارات', en: 'No notices' },
  noneText: {
    ar: 'يظهر هنا ما يُسند إليك، وما تُذكر فيه، وما يتأخر.',
    en: 'What is given to you, mentions you or runs late appears here.',
  },
  markRead: { ar: 'قرأتها كلها', en: 'Mark all as read' },
  marked: { ar: 'عُلّمت الإشعارات مقروءة.', en: 'The notices are marked as read.' },
})

export const noticeTexts = defineTexts('casework.notice', {
  assigned: { ar: 'أُسندت إليك', en: 'Assigned to you' },
  mentioned: { ar: 'ذُكرت في ملاحظة', en: 'You were mentioned in a note' },
  customer_replied: { ar: 'رد العميل', en: 'The customer replied' },
  approval_wanted: { ar: 'رد ينتظر اعتمادك', en: 'An answer waits for your approval' },
  answer_returned: { ar: 'أُعيد ردك للتعديل', en: 'Your answer was returned for work' },
  warned: { ar: 'اقترب الموعد', en: 'The deadline is near' },
  breached: { ar: 'فات الموعد', en: 'The deadline has passed' },
  escalated: { ar: 'صُعّدت إليك', en: 'Escalated to you' },
  department_asked: { ar: 'سُئل قسمك', en: 'Your department was asked' },
  department_answered: { ar: 'أجاب القسم الآخر', en: 'The other department answered' },
  partner_answered: { ar: 'أجابت الجهة الخارجية', en: 'The third party answered' },
  reopened: { ar: 'أُعيد فتحها وأُسندت إليك', en: 'Reopened and given to you' },
  deadline_moved: { ar: 'تغيّر الموعد بتغيّر التقويم', en: 'The deadline moved with the calendar' },
  abuse_reported: { ar: 'بلاغ عن إساءة لفظية لموظف', en: 'Verbal abuse of staff was reported' },
  partner_late: { ar: 'تأخرت الجهة الخارجية', en: 'The third party is late' },
  pause_over: { ar: 'انتهت مهلة العميل وعادت المدة', en: 'The customer’s time ran out; the clock runs again' },
  reach_customer: { ar: 'تواصل مع العميل لمعرفة رضاه', en: 'Reach the customer about his satisfaction' },
  entity_answered: { ar: 'أجابت الجهة المختصة', en: 'The competent entity answered' },
  merged: { ar: 'دُمجت في حالة أخرى', en: 'Merged into another case' },
})
