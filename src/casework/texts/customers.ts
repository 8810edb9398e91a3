// Words of customers: what is refused, and the pages about them.
import { defineTexts } from '#src/kernel/text.ts'

export const customersTexts = defineTexts('casework.customers', {
  wrongNumber: {
    ar: 'اكتب الرقم الشخصي البحريني من ٩ أرقام، أو رقم الهوية أو الإقامة السعودي من ١٠ أرقام. للزائر رقم جواز السفر.',
    en: 'Enter a Bahraini personal number of 9 digits, or a Saudi identity or residence number of 10. For a visitor, the passport number.',
  },
  wrongRegistration: {
    ar: 'اكتب رقم السجل التجاري من ٤ إلى ١٢ رقماً.',
    en: 'Enter the commercial registration number, 4 to 12 digits.',
  },
  wrongPhone: {
    ar: 'اكتب رقم هاتف صحيحاً، مثل 33123456 أو ‎+973 33123456.',
    en: 'Enter a phone number, like 33123456 or +973 33123456.',
  },
  wrongEmail: {
    ar: 'اكتب بريداً إلكترونياً صحيحاً، مثل name@example.com.',
    en: 'Enter an e-mail address, like name@example.com.',
  },
  noEmail: {
    ar: 'اكتب البريد الإلكتروني، أو اختر قناة أخرى للتواصل.',
    en: 'Enter the e-mail address, or choose another way to be reached.',
  },
  noPhone: {
    ar: 'اكتب رقم الهاتف، أو اختر البريد الإلكتروني للتواصل.',
    en: 'Enter the phone number, or choose e-mail as the way to be reached.',
  },
  numberTaken: {
    ar: 'يوجد عميل مسجّل بهذا الرقم. ابحث عنه بالرقم وافتح سجله بدلاً من تسجيله مرة ثانية.',
    en: 'A customer with this number is registered. Search for the number and open his record instead of adding a second.',
  },
})
