// A believable report over the real editions, for the tests of documents.
import { createHash } from 'node:crypto'
import { judge, type Result } from '#src/evaluation/award.ts'
import type { ReportSource, SourceEvidence, SourceFinding } from '#src/evaluation/documents/report-source.ts'
import { placedCriteria } from '#src/evaluation/edition.ts'
import { shippedEditions } from '#src/evaluation/shipped.ts'
import type { Language } from '#src/kernel/text.ts'

const words = {
  ar: {
    note: 'قيس الميل عند المدخل الشرقي 1:9 بدل 1:12 (SLA-2026)، ولا توجد لافتة بديلة.',
    reason: 'لا يتوفر في المركز هذا النوع من الخدمات بحسب سجل الخدمات لعام 2026.',
    strengths: [
      'استقبال سريع ومنظّم؛ لم يتجاوز متوسط الانتظار ٧ دقائق في ٣ زيارات.',
      'موظفون يعرفون الخدمات ويشرحونها بلغة واضحة، ويستخدمون نظام Tawasul يومياً.',
      'مواقف قريبة ومداخل ممهدة لذوي الاحتياجات الخاصة والمسنين.',
    ],
    areas: [
      'نشر نتائج قياس رضا العملاء في قاعة الانتظار بصفة دورية.',
      'عرض وقت الانتظار المتوقع بصفة فورية، وربطه بنظام الطوابير (Q-Flow 4.2).',
    ],
    vote: 'مع التأكيد على متابعة معالجة منحدر المدخل الشرقي.',
    photo: 'المدخل الشرقي',
  },
  en: {
    note: 'The ramp at the east entrance measured 1:9 instead of 1:12 (SLA-2026); there is no alternative sign.',
    reason: 'The centre does not offer this kind of service according to its 2026 register of services.',
    strengths: [
      'Fast, orderly reception: the average wait stayed under 7 minutes on 3 visits.',
      'Staff know the services, explain them plainly and use Tawasul (تواصل) every day.',
      'Parking close by and level entrances for people with special needs and the elderly.',
    ],
    areas: [
      'Publish customer satisfaction results in the waiting hall at regular intervals.',
      'Show the expected waiting time live and link it to the queue system (Q-Flow 4.2).',
    ],
    vote: 'Provided the ramp at the east entrance is followed up.',
    photo: 'East entrance',
  },
}

export interface Wanted {
  readonly edition: 'onsite-2023' | 'remote-2023'
  readonly language: Language
  /** Codes that are not met; every other criterion is met, conditional ones given not applicable. */
  readonly unmet?: readonly string[]
  readonly notApplicable?: readonly string[]
  readonly evidence?: number
  readonly pictures?: readonly string[]
  readonly decided?: boolean
}

export function reportSource(wanted: Wanted): ReportSource {
  const { language, unmet = [], notApplicable = [], evidence = 0, pictures = [], decided = true } = wanted
  const edition = shippedEditions.find((one) => one.id === wanted.edition)
  if (!edition) throw new Error(`No edition ${wanted.edition}`)
  const say = words[language]
  const codes = placedCriteria(edition).map(({ criterion }) => criterion.code)
  const resultOf = (code: string): Result =>
    unmet.includes(code) ? 'not_met' : notApplicable.includes(code) ? 'not_applicable' : 'met'
  const evidenceOf = (place: number, code: string): SourceEvidence[] => {
    const share = Math.floor(evidence / codes.length) + (place < evidence % codes.length ? 1 : 0)
    return Array.from({ length: share }, (_, index) => {
      const picture = unmet.includes(code) ? pictures[index] : undefined
      return {
        name: index % 2 === 0 ? `${say.photo} ${index + 1}` : `IMG_2026-11-${code}-${index + 1}.jpg`,
        kind: index % 2 === 0 ? { ar: 'صورة', en: 'Photo' } : { ar: 'مستند', en: 'Document' },
        addedAt: new Date('2026-11-12T08:10:00Z'),
        sha256: createHash('sha256').update(`${code}/${index}`).digest('hex'),
        ...(picture === undefined ? {} : { picture }),
      }
    })
  }
  const findings = new Map<string, SourceFinding>(
    codes.map((code, place) => {
      const result = resultOf(code)
      const note = result === 'not_met' ? say.note : result === 'not_applicable' ? say.reason : ''
      return [code, { result, note, evidence: evidenceOf(place, code) }]
    }),
  )
  const remote = edition.kind === 'remote'
  return {
    edition,
    judgement: judge(edition, Object.fromEntries(codes.map((code) => [code, resultOf(code)]))),
    findings,
    reference: 'EVL-26-0318',
    centre: remote
      ? { ar: 'مركز الخدمة عن بعد', en: 'Remote Service Centre' }
      : { ar: 'مركز خدمة الرفاع', en: 'Riffa Service Centre' },
    entity: { ar: 'هيئة الخدمات البلدية', en: 'Municipal Services Authority' },
    round: { ar: 'دورة ٢٠٢٦ الثانية', en: 'Second round of 2026' },
    year: 2026,
    visitedOn: new Date('2026-11-12T06:00:00Z'),
    preparedAt: new Date('2026-11-18T09:30:00Z'),
    mechanisms: [
      { ar: 'المتسوق السري', en: 'Mystery shopping' },
      { ar: 'الزيارات الميدانية', en: 'Field visit' },
      { ar: 'مراجعة السجلات', en: 'Records review' },
      { ar: 'استطلاع الرأي', en: 'Opinion poll' },
      { ar: 'بيانات نظام تواصل', en: 'Tawasul data' },
    ],
    strengths: say.strengths,
    areas: say.areas,
    decision: decided
      ? {
          outcome: 'approved',
          decidedOn: new Date('2026-11-20T08:00:00Z'),
          publishedOn: new Date('2026-11-22T08:00:00Z'),
          members: 5,
          quorum: 3,
          votes: [
            vote('د. عبدالله الكوهجي', 'Dr Abdulla Alkooheji', true, ''),
            vote('هدى الشيخ', 'Huda Alshaikh', false, say.vote),
            vote('رائد التميمي', 'Raed Altamimi', false, ''),
            { ...vote('منى بوعلي', 'Muna Buali', false, ''), vote: 'abstain' },
          ],
        }
      : null,
  }
}

const vote = (ar: string, en: string, chair: boolean, note: string) => ({
  name: { ar, en },
  chair,
  vote: 'approve' as const,
  at: new Date('2026-11-20T08:00:00Z'),
  note,
})
