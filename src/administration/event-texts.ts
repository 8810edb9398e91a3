// Every kind of event in words. A test holds this list against what the code records.
import { type AnyText, defineTexts } from '#src/kernel/text.ts'
import { administrationTexts } from './texts.ts'

const sources = {
  'committee.changed': { ar: 'عُدِّل تشكيل اللجنة', en: 'Committee changed' },
  'committee.formed': { ar: 'شُكِّلت اللجنة', en: 'Committee formed' },
  'edition.imported': { ar: 'أُدخل إصدار من المعايير', en: 'Edition imported' },
  'edition.published': { ar: 'نُشر إصدار من المعايير', en: 'Edition published' },
  'evaluation.cancelled': { ar: 'أُلغي تقييم', en: 'Evaluation cancelled' },
  'evaluation.mechanismsChanged': { ar: 'عُدِّلت آليات تقييم', en: 'Evaluation mechanisms changed' },
  'evaluation.planned': { ar: 'أُدرج تقييم في الخطة', en: 'Evaluation planned' },
  'evaluation.removed': { ar: 'أُزيل تقييم من الخطة', en: 'Evaluation removed from the plan' },
  'evaluation.started': { ar: 'بدأ تقييم', en: 'Evaluation started' },
  'evidence.added': { ar: 'أُضيف دليل', en: 'Evidence added' },
  'evidence.captioned': { ar: 'عُدِّل وصف دليل', en: 'Evidence caption changed' },
  'evidence.removed': { ar: 'أُزيل دليل', en: 'Evidence removed' },
  'evidence.restored': { ar: 'استُعيد دليل', en: 'Evidence restored' },
  'finding.saved': { ar: 'حُفظت نتيجة معيار', en: 'Finding saved' },
  'interest.declared': { ar: 'أُفصح عن مصلحة', en: 'Interest declared' },
  'interest.ended': { ar: 'انتهت مصلحة', en: 'Interest ended' },
  'message.queued': { ar: 'أُعدّت رسالة للإرسال', en: 'Message queued' },
  'password.changed': { ar: 'غُيِّرت كلمة مرور', en: 'Password changed' },
  'plan.adopted': { ar: 'اعتُمدت الخطة السنوية', en: 'Annual plan adopted' },
  'plan.amended': { ar: 'عُدِّلت الخطة السنوية', en: 'Annual plan amended' },
  'plan.created': { ar: 'أُنشئت الخطة السنوية', en: 'Annual plan created' },
  'plan.noted': { ar: 'عُدِّلت ملاحظة الخطة', en: 'Plan note changed' },
  'round.changed': { ar: 'عُدِّلت دورة تقييم', en: 'Round changed' },
  'round.closed': { ar: 'أُقفلت دورة تقييم', en: 'Round closed' },
  'round.created': { ar: 'أُنشئت دورة تقييم', en: 'Round created' },
  'round.opened': { ar: 'فُتحت دورة تقييم', en: 'Round opened' },
  'round.reopened': { ar: 'أُعيد فتح دورة تقييم', en: 'Round reopened' },
  'session.ended': { ar: 'انتهت جلسة', en: 'Session ended' },
  'signIn.failed': { ar: 'محاولة دخول فاشلة', en: 'Sign-in failed' },
  'signIn.locked': { ar: 'أُقفل الدخول مؤقتاً', en: 'Sign-in locked for a while' },
  'signIn.succeeded': { ar: 'تسجيل دخول', en: 'Signed in' },
  'visit.assigned': { ar: 'أُسندت زيارة', en: 'Visit assigned' },
  'visit.cancelled': { ar: 'أُلغيت زيارة', en: 'Visit cancelled' },
  'visit.changed': { ar: 'عُدِّلت زيارة', en: 'Visit changed' },
  'visit.returned': { ar: 'أُعيدت زيارة إلى المقيّم', en: 'Visit returned' },
  'visit.started': { ar: 'بدأت زيارة', en: 'Visit started' },
  'visit.submitted': { ar: 'سُلِّمت زيارة', en: 'Visit submitted' },
} as const

const texts: Readonly<Record<string, AnyText>> = defineTexts('event', sources)

export const eventKinds: readonly string[] = Object.keys(sources)

/** What happened, in words; a kind nobody put into words is still an event. */
export const eventText = (kind: string): AnyText => texts[kind] ?? administrationTexts.recordedEvent
