// What we write to third parties. Never of the matter itself: mail is read by more than the addressee.
import { defineTexts } from '#src/kernel/text.ts'

export const partnerTexts = defineTexts('casework.partner', {
  subject: { ar: 'إحالة من {entity} رقم {reference}', en: 'Referral {reference} from {entity}' },
  asked: {
    ar: 'تطلب {entity} ردكم على الإحالة رقم {reference} قبل {due}. للاطلاع والرد: {link}',
    en: '{entity} asks for your answer to referral {reference} by {due}. Read and answer it: {link}',
  },
  reminded: {
    ar: 'تذكّركم {entity} بالإحالة رقم {reference}، وموعد الرد {due}. للاطلاع والرد: {link}',
    en: '{entity} reminds you of referral {reference}, to be answered by {due}. Read and answer it: {link}',
  },
  cancelled: {
    ar: 'لم تعد {entity} بحاجة إلى ردكم على الإحالة رقم {reference}. شكراً لكم.',
    en: '{entity} no longer needs your answer to referral {reference}. Thank you.',
  },
  cameFrom: {
    ar: 'أحالتها {entity} لأنها من اختصاصكم. رقمها هناك {reference}.',
    en: '{entity} referred this case, which is within your competence. Its reference there is {reference}.',
  },
})
