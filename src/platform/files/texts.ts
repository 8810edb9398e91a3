import { defineTexts } from '#src/kernel/text.ts'

export const texts = defineTexts('files', {
  tooLarge: {
    ar: 'الملف أكبر من الحد المسموح به، وهو {limit} ميغابايت. صغّر حجمه أو قسّمه ثم أعد إرساله.',
    en: 'The file is larger than the limit of {limit} MB. Make it smaller or split it, then send it again.',
  },
  empty: {
    ar: 'الملف فارغ. تأكد من اختيار الملف الصحيح ثم أعد إرساله.',
    en: 'The file is empty. Check that you chose the right one, then send it again.',
  },
  unsupported: {
    ar: 'نوع الملف غير مقبول. أرسل صورة (JPEG أو PNG أو WebP أو HEIC) أو مستند PDF أو Word‏ (docx) أو Excel‏ (xlsx).',
    en: 'Files of this type are not accepted. Send a picture (JPEG, PNG, WebP or HEIC), a PDF, a Word (docx) or an Excel (xlsx) document.',
  },
  interrupted: {
    ar: 'انقطع الاتصال قبل وصول الملف كاملاً، ولم يُحفظ منه شيء. أعد إرساله.',
    en: 'The connection was lost before the whole file arrived, and nothing of it was kept. Send it again.',
  },
  missing: {
    ar: 'لا يوجد هذا الملف. عد إلى الصفحة السابقة وأعد المحاولة منها.',
    en: 'There is no such file. Go back to the previous page and try from there.',
  },
})
