// A believable report over the real editions, for the tests of documents.
import { createHash } from 'node:crypto'
import type { Result } from '#src/evaluation/award.ts'
import { consolidate, type Finding } from '#src/evaluation/consolidation.ts'
import type { ReportPrint } from '#src/evaluation/documents/report-print.ts'
import { placedCriteria } from '#src/evaluation/edition.ts'
import { buildReport } from '#src/evaluation/report.ts'
import type { EvidenceRef, ReportModel } from '#src/evaluation/report-model.ts'
import { shippedEditions, shippedProgramme } from '#src/evaluation/shipped.ts'
import { type EvidenceId, newId, type VisitId } from '#src/kernel/ids.ts'
import type { Language } from '#src/kernel/text.ts'

const words = {
  ar: {
    summary: 'يقدم المركز خدماته بمستوى مرتفع، وتتركز الملاحظات في إتاحة الوصول وقياس أثر التطوير.',
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
    summary: 'The centre serves at a high level; what remains is access and measuring the effect of changes.',
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
  readonly selfAssessment?: boolean
}

export function sampleReport(wanted: Wanted): { model: ReportModel; print: ReportPrint } {
  const {
    language,
    unmet = [],
    notApplicable = [],
    evidence: wantedEvidence = 0,
    pictures = [],
    decided = true,
  } = wanted
  const edition = shippedEditions.find((one) => one.id === wanted.edition)
  if (!edition) throw new Error(`No edition ${wanted.edition}`)
  const say = words[language]
  const both = (lines: readonly string[]) => ({ ar: lines.join('\n'), en: lines.join('\n') })
  const codes = placedCriteria(edition).map(({ criterion }) => criterion.code)
  const visitId = newId<VisitId>()
  const findings = codes.map((code): Finding => {
    const result: Result = unmet.includes(code) ? 'not_met' : notApplicable.includes(code) ? 'not_applicable' : 'met'
    const note = result === 'not_met' ? say.note : ''
    return {
      code,
      visitId,
      mechanism: 'field_visit',
      result,
      note,
      reason: result === 'not_applicable' ? say.reason : '',
    }
  })
  const evidence = codes.flatMap((code, place): EvidenceRef[] => {
    const share = Math.floor(wantedEvidence / codes.length) + (place < wantedEvidence % codes.length ? 1 : 0)
    return Array.from({ length: share }, (_, index) => ({
      id: newId<EvidenceId>(),
      code,
      caption: index % 2 === 0 ? `${say.photo} ${index + 1}` : '',
      fileName: `IMG_2026-11-${code}-${index + 1}.jpg`,
      mediaType: 'image/jpeg',
      sha256: createHash('sha256').update(`${code}/${index}`).digest('hex'),
      addedAt: new Date('2026-11-12T08:10:00Z'),
      mechanism: 'field_visit',
    }))
  })
  const remote = edition.kind === 'remote'
  const entityName = { ar: 'هيئة الخدمات البلدية', en: 'Municipal Services Authority' }
  const model = buildReport({
    reference: 'EVL-26-0318',
    revision: 1,
    edition,
    programme: shippedProgramme,
    centre: {
      name: remote
        ? { ar: 'مركز الخدمة عن بعد', en: 'Remote Service Centre' }
        : { ar: 'مركز خدمة الرفاع', en: 'Riffa Service Centre' },
      kind: edition.kind,
      entityName,
      responsibleEntityName: entityName,
      operator: 'government',
      address: { ar: 'الرفاع', en: 'Riffa' },
      phone: '+973 1700 0000',
    },
    round: wanted.selfAssessment
      ? null
      : {
          name: { ar: 'دورة ٢٠٢٦ الثانية', en: 'Second round of 2026' },
          startsOn: '2026-09-01',
          endsOn: '2026-12-15',
        },
    visits: ['mystery_shopping', 'field_visit', 'field_visit', 'records_review', 'opinion_poll'],
    lines: consolidate(edition, findings),
    evidence,
    edited: { summary: both([say.summary]), strengths: both(say.strengths), improvements: both(say.areas) },
  })
  return { model, print: printOf(say.vote, decided, picturesFor(evidence, unmet, pictures)) }
}

function picturesFor(evidence: readonly EvidenceRef[], unmet: readonly string[], pictures: readonly string[]) {
  const shown = unmet.flatMap((code) => evidence.filter((item) => item.code === code).slice(0, pictures.length))
  return new Map(
    shown.flatMap((item, place) => {
      const picture = pictures[place % pictures.length]
      return picture === undefined ? [] : [[item.id, picture] as const]
    }),
  )
}

const printOf = (reason: string, decided: boolean, pictures: ReportPrint['pictures']): ReportPrint => ({
  preparedAt: new Date('2026-11-18T09:30:00Z'),
  visitedOn: new Date('2026-11-12T06:00:00Z'),
  pictures,
  decision: decided
    ? {
        outcome: 'approved',
        decidedOn: new Date('2026-11-20T08:00:00Z'),
        publishedOn: new Date('2026-11-22T08:00:00Z'),
        voters: 5,
        quorum: 3,
        approve: 3,
        return: 0,
        votes: [
          vote('د. عبدالله الكوهجي', 'Dr Abdulla Alkooheji', true, ''),
          vote('هدى الشيخ', 'Huda Alshaikh', false, reason),
          vote('رائد التميمي', 'Raed Altamimi', false, ''),
        ],
      }
    : null,
})

const vote = (ar: string, en: string, chair: boolean, reason: string) => ({
  name: { ar, en },
  chair,
  vote: 'approve' as const,
  at: new Date('2026-11-20T08:00:00Z'),
  reason,
})
