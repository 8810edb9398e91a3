// Coded values in the events of casework, in words.
import { type AnyText, defineTexts } from '#src/kernel/text.ts'

export const caseKinds = defineTexts('event.caseKind', {
  complaint: { ar: 'شكوى', en: 'Complaint' },
  report: { ar: 'بلاغ', en: 'Report' },
  inquiry: { ar: 'استفسار', en: 'Inquiry' },
  suggestion: { ar: 'مقترح', en: 'Suggestion' },
  thanks: { ar: 'شكر', en: 'Thanks' },
})

export const caseworkValues: Readonly<Record<string, Readonly<Record<string, AnyText>>>> = {
  anonymousKinds: caseKinds,
  approvalKinds: caseKinds,
  restrictedKinds: caseKinds,
  complexity: defineTexts('event.complexity', {
    routine: { ar: 'اعتيادية', en: 'Routine' },
    complex: { ar: 'معقدة', en: 'Complex' },
    critical: { ar: 'حرجة', en: 'Critical' },
  }),
  // Of a customer, whose values the trail does not hold.
  fields: defineTexts('event.fields', {
    personalNumber: { ar: 'الرقم الشخصي', en: 'Personal number' },
    kind: { ar: 'النوع', en: 'Kind' },
    name: { ar: 'الاسم', en: 'Name' },
    phone: { ar: 'الهاتف', en: 'Phone' },
    email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
    language: { ar: 'اللغة', en: 'Language' },
    preferredChannel: { ar: 'قناة التواصل المفضلة', en: 'Preferred channel' },
    needs: { ar: 'الاحتياجات', en: 'Needs' },
    note: { ar: 'ملاحظة', en: 'Note' },
  }),
  importance: defineTexts('event.importance', {
    high: { ar: 'عالية', en: 'High' },
    medium: { ar: 'متوسطة', en: 'Medium' },
    low: { ar: 'منخفضة', en: 'Low' },
  }),
  purposes: defineTexts('event.purposes', {
    reply: { ar: 'الرد', en: 'Reply' },
    answer: { ar: 'الرد النهائي', en: 'Answer' },
    question: { ar: 'سؤال العميل', en: 'Question to the customer' },
    referral: { ar: 'الإحالة', en: 'Referral' },
  }),
  scope: defineTexts('event.scope', {
    general: { ar: 'عام', en: 'General' },
    special: { ar: 'خاص بخدمة', en: 'Of one service' },
  }),
}
