import { defineTexts } from '#src/kernel/text.ts'

export const vaultTexts = defineTexts('vault', {
  badKeyFile: {
    ar: 'لا يحتوي الملف {file} مفتاحاً صالحاً. استعده من النسخة الاحتياطية التي أُخذت مع البيانات.',
    en: 'The file {file} holds no usable key. Bring it back from the backup that was made with the data.',
  },
  otherKey: {
    ar: 'شُفّرت أسرار التحقق بخطوتين في قاعدة البيانات هذه بمفتاح آخر. حدّد ذلك المفتاح في SECRETS_KEY، أو استعد الملف secrets/key إلى مجلد ITQAN_HOME.',
    en: 'The secrets of the second step in this database were sealed under another key. Name that key in SECRETS_KEY, or bring the file secrets/key back into ITQAN_HOME.',
  },
})
