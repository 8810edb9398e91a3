// Words of the pages about customers.
import { defineTexts } from '#src/kernel/text.ts'

export const customerKindTexts = defineTexts('casework.customerKind', {
  citizen: { ar: 'مواطن', en: 'Citizen' },
  resident: { ar: 'مقيم', en: 'Resident' },
  visitor: { ar: 'زائر', en: 'Visitor' },
  business: { ar: 'منشأة', en: 'Business' },
})

export const needTexts = defineTexts('casework.need', {
  elderly: { ar: 'كبير في السن', en: 'Elderly' },
  mobility: { ar: 'إعاقة حركية', en: 'Mobility' },
  vision: { ar: 'إعاقة بصرية', en: 'Vision' },
  hearing: { ar: 'إعاقة سمعية', en: 'Hearing' },
  speech: { ar: 'صعوبة في النطق', en: 'Speech' },
  cognitive: { ar: 'إعاقة ذهنية', en: 'Cognitive' },
})

export const contactTexts = defineTexts('casework.contact', {
  sms: { ar: 'رسالة نصية', en: 'SMS' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  phone: { ar: 'مكالمة هاتفية', en: 'Phone call' },
  in_person: { ar: 'حضورياً', en: 'In person' },
})

export const customerTexts = defineTexts('casework.customerPage', {
  customers: { ar: 'العملاء', en: 'Customers' },
  about: {
    ar: 'كل ما تعرفه الجهة عن عميلها في مكان واحد. الرقم الشخصي مفتاح سجله.',
    en: 'All the entity knows of a customer in one place. The personal number is the key of his record.',
  },
  search: {
    ar: 'ابحث بالرقم الشخصي أو الهاتف أو الاسم أو البريد الإلكتروني',
    en: 'Search by personal number, phone, name or e-mail',
  },
  searchHint: {
    ar: 'الأرقام بأي شكل، والاسم بأي إملاء: «أحمد» تجد «احمد».',
    en: 'Numbers in any form, names in any spelling.',
  },
  add: { ar: 'إضافة عميل', en: 'Add a customer' },
  startTitle: { ar: 'ابحث عن عميل', en: 'Search for a customer' },
  startText: {
    ar: 'اكتب رقمه الشخصي أو هاتفه أو اسمه لترى سجله وحالاته.',
    en: 'Enter his personal number, phone or name to see his record and cases.',
  },
  noneTitle: { ar: 'لا يوجد عميل يطابق «{query}»', en: 'No customer matches “{query}”' },
  noneText: {
    ar: 'تحقّق من الرقم، أو ابحث بهاتفه أو بجزء من اسمه. إن كان جديداً فأضفه.',
    en: 'Check the number, or search by phone or part of the name. If he is new, add him.',
  },
  found: {
    ar: {
      by: 'count',
      one: 'عميل واحد',
      two: 'عميلان',
      few: '{count} عملاء',
      many: '{count} عميلاً',
      other: '{count} عميل',
    },
    en: { by: 'count', one: 'One customer', other: '{count} customers' },
  },
  foundMore: {
    ar: 'أول {count} نتيجة. أضف جزءاً آخر من الاسم أو الرقم لتضييق البحث.',
    en: 'The first {count}. Add another part of the name or number to narrow the search.',
  },
  name: { ar: 'الاسم', en: 'Name' },
  personalNumber: { ar: 'الرقم الشخصي', en: 'Personal number' },
  registration: { ar: 'رقم السجل التجاري', en: 'Commercial registration' },
  noNumber: { ar: 'غير مسجّل', en: 'Not known' },
  kind: { ar: 'صفة العميل', en: 'Kind' },
  phone: { ar: 'الهاتف', en: 'Phone' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  language: { ar: 'لغة التواصل', en: 'Language' },
  arabic: { ar: 'العربية', en: 'Arabic' },
  english: { ar: 'الإنجليزية', en: 'English' },
  preferredChannel: { ar: 'يفضّل التواصل عبر', en: 'Prefers to be reached by' },
  care: { ar: 'ما يُراعى في خدمته', en: 'To keep in mind' },
  needs: { ar: 'احتياجات خاصة', en: 'Needs' },
  needsHint: {
    ar: 'كبار السن وذوو الإعاقة تُقدَّم حالاتهم على غيرها من الفئة نفسها.',
    en: 'Cases of the elderly and of people with disabilities come first within their class.',
  },
  note: { ar: 'ملاحظة للموظفين', en: 'Note for staff' },
  noteHint: { ar: 'لا يراها العميل.', en: 'The customer does not see it.' },
  numberHint: {
    ar: '٩ أرقام بحرينية أو ١٠ سعودية؛ للزائر رقم الجواز، وللمنشأة رقم السجل التجاري.',
    en: 'Nine digits in Bahrain, ten in Saudi Arabia; a visitor’s passport, a business’s commercial registration.',
  },
  identity: { ar: 'الهوية', en: 'Identity' },
  reaching: { ar: 'التواصل', en: 'How to reach him' },
  existing: {
    ar: 'هذا الرقم مسجّل باسم {name}.',
    en: 'This number belongs to {name}.',
  },
  openRecord: { ar: 'افتح سجله', en: 'Open his record' },
  cases: { ar: 'حالاته', en: 'Cases' },
  casesCount: {
    ar: {
      by: 'open',
      zero: 'لا حالات مفتوحة',
      one: 'حالة واحدة مفتوحة',
      two: 'حالتان مفتوحتان',
      few: '{open} حالات مفتوحة',
      many: '{open} حالة مفتوحة',
      other: '{open} حالة مفتوحة',
    },
    en: { by: 'open', zero: 'No open cases', one: 'One open case', other: '{open} open cases' },
  },
  allCount: {
    ar: {
      by: 'all',
      zero: 'لا حالات',
      one: 'حالة واحدة في المجموع',
      two: 'حالتان في المجموع',
      few: '{all} حالات في المجموع',
      many: '{all} حالة في المجموع',
      other: '{all} حالة في المجموع',
    },
    en: { by: 'all', zero: 'No cases', one: 'One case in all', other: '{all} cases in all' },
  },
  caseKind: { ar: 'النوع', en: 'Kind' },
  open: { ar: 'حالات مفتوحة', en: 'Open cases' },
  all: { ar: 'كل الحالات', en: 'All cases' },
  lastCases: { ar: 'أحدث {count} حالة', en: 'The latest {count} cases' },
  noCases: { ar: 'لا توجد حالات يمكنك الاطلاع عليها.', en: 'There are no cases you may see.' },
  reference: { ar: 'الرقم المرجعي', en: 'Reference' },
  subject: { ar: 'الموضوع', en: 'Subject' },
  state: { ar: 'الحالة', en: 'State' },
  opened: { ar: 'سُجّلت', en: 'Registered' },
  due: { ar: 'الموعد', en: 'Due' },
  service: { ar: 'الخدمة', en: 'Service' },
  reopened: { ar: 'الدورة {cycle}', en: 'Cycle {cycle}' },
  dissatisfied: { ar: 'غير راضٍ', en: 'Not satisfied' },
  attempts: { ar: 'محاولات التواصل', en: 'Contact attempts' },
  noAttempts: { ar: 'لم تُسجَّل محاولات للتواصل معه.', en: 'No attempts to reach him are recorded.' },
  reached: { ar: 'تم التواصل', en: 'Reached' },
  notReached: { ar: 'لم يُجب', en: 'Not reached' },
  notes: { ar: 'ملاحظات الموظفين', en: 'Notes of staff' },
  noNotes: { ar: 'لا ملاحظات في حالاته.', en: 'No notes in his cases.' },
  sharing: { ar: 'عملاء بالهاتف نفسه', en: 'Customers with the same phone' },
  sharingHint: {
    ar: 'قد يكونون من أسرته. لا يُدمج سجلان بسبب اسم أو هاتف.',
    en: 'Perhaps his family. Records are never merged because of a name or phone.',
  },
  edit: { ar: 'تعديل', en: 'Edit' },
  notGiven: { ar: 'غير مذكور', en: 'Not given' },
})
