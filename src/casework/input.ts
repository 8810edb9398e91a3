// What staff and programs may send of a case: its registration and every move. The same schemas serve forms and API.
import { z } from '@hono/zod-openapi'
import {
  type CaseMessageId,
  type CentreId,
  type CustomerId,
  type DepartmentId,
  type EntityId,
  type HeadingId,
  newId,
  type PartnerId,
  type PersonId,
  type ReferralId,
  type ServiceId,
} from '#src/kernel/ids.ts'
import {
  because,
  checkbox,
  day,
  line,
  listOf,
  prose,
  requiredLine,
  uuid,
  version,
  wholeNumber,
} from '#src/platform/input.ts'
import {
  answerOutcomes,
  type CaseChannel,
  caseChannels,
  caseKinds,
  complexities,
  importances,
  procedures,
} from './case.ts'
import { preferredChannels } from './customer.ts'
import { emailInput, phoneInput } from './customer-input.ts'
import { parseReference, type Reference } from './reference.ts'
import { inputTexts as texts } from './texts/input.ts'

/** Characters of one text. */
export const longestText = 20_000
const longestSubject = 120

/** Signs and pictures alone say nothing that could be answered. */
export const saysSomething = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** What somebody tells us, or we him. */
export const words = (most = longestText) =>
  prose(10_000_000)
    .refine((text) => text !== '', { ...because(texts.empty), abort: true })
    .refine((text) => text.length <= most, { ...because(texts.tooLong, { most }), abort: true })
    .refine(saysSomething, because(texts.noWords))

const optionalId = <T extends string>() =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), uuid<T>().nullable())

/** The first line of what was told, where no subject was given. */
export function subjectOf(given: string, description: string): string {
  if (given !== '') return given
  const [first = ''] = description.split('\n')
  const line = first.replace(/\s+/g, ' ').trim()
  if (line.length <= longestSubject) return line
  const cut = line.slice(0, longestSubject)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trim()}…`
}

const media = z.object({
  outlet: requiredLine(200),
  link: line(500)
    .refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), because(texts.wrongLink))
    .default(''),
  publishedOn: day(),
})

/** Channels whose cases say where they were published. */
export const publishedChannels: readonly CaseChannel[] = ['media', 'social_media']

/** Sent again, a form or call leaves one case. */
export const submissionKey = () => z.string().regex(/^[\w.:-]{8,100}$/)

export const registrationFields = z.object({
  kind: z.enum(caseKinds),
  channel: z.enum(caseChannels),
  subject: line(200).default(''),
  description: words(),
  language: z.enum(['ar', 'en']).default('ar'),
  serviceId: optionalId<ServiceId>(),
  centreId: optionalId<CentreId>(),
  confidential: checkbox().default(false),
  aboutPersonIds: listOf(uuid<PersonId>()).pipe(z.array(z.custom<PersonId>()).max(10)),
  contactPhone: phoneInput().default(''),
  contactEmail: emailInput().default(''),
  contactChannel: z.preprocess((value) => value || undefined, z.enum(preferredChannels).optional()),
  submissionKey: submissionKey().default(() => newId()),
})

/** The outlet, link and day of what was published; only where the case came from there. */
export function mediaOf(values: unknown, channel: CaseChannel) {
  if (channel !== 'media') {
    const given = z.object({ outlet: z.string().min(1) }).safeParse(values)
    if (!given.success || !publishedChannels.includes(channel)) return { success: true as const, data: null }
  }
  return media.safeParse(values, { reportInput: true })
}

/** Whose case: one of the entity's customers, somebody new, or nobody who says his name. */
export const whose = z.union([z.literal('new'), z.literal('none'), uuid<CustomerId>()])

export const classificationFields = z.object({
  headingId: uuid<HeadingId>(),
  serviceId: optionalId<ServiceId>(),
  complexity: z.enum(complexities),
  importance: z.enum(importances),
})

export const answerFields = z.object({
  body: words(),
  outcome: z.enum(answerOutcomes),
  rootCause: prose(4000).default(''),
  resolution: prose(4000).default(''),
  correctiveAction: prose(4000).default(''),
})

const reason = z.object({ reason: words(2000) })
const yesOrNo = z.preprocess((value) => (value === 'yes' ? true : value === 'no' ? false : value), z.boolean())
const referral = z.object({ referralId: uuid<ReferralId>() })
/** Working days a decision has been given; null: as long as usual. */
const usualOrDays = z.preprocess((value) => value || null, wholeNumber(1, 250).nullable())
/** People ticked and one added: an empty choice among them is none. */
const people = () =>
  z.preprocess((value) => (Array.isArray(value) ? value.filter((one) => one !== '') : value), listOf(uuid<PersonId>()))
const otherReference = z
  .string()
  .transform(parseReference)
  .refine((reference) => reference !== null, because(texts.wrongReference))
  .pipe(z.custom<Reference>())
  .openapi({ type: 'string' })
export const attemptChannels = ['phone', 'sms', 'email', 'in_person'] as const
const nothing = z.object({})
const saying = z.object({ body: words() })

/** What each doing takes beside the case and the version that was read. */
export const doingInputs = {
  reply: saying,
  note: saying.extend({ mentionIds: listOf(uuid<PersonId>()) }),
  askCustomer: saying,
  customerSays: saying,
  askDepartment: saying.extend({ departmentId: uuid<DepartmentId>() }),
  claim: nothing,
  release: nothing,
  assign: z.object({ assigneeId: uuid<PersonId>() }),
  reroute: reason.extend({ departmentId: uuid<DepartmentId>() }),
  classify: classificationFields.extend({
    kind: z.enum(caseKinds),
    procedure: z.enum(procedures),
    departmentId: uuid<DepartmentId>(),
  }),
  reclassify: classificationFields.extend({ kind: z.enum(caseKinds), procedure: z.enum(procedures), ...reason.shape }),
  solveAtFirstContact: classificationFields.extend(answerFields.shape),
  answer: answerFields,
  submitForApproval: answerFields,
  approve: z.object({ body: words().optional() }),
  returnForWork: reason,
  resume: reason,
  rate: z.object({
    satisfied: yesOrNo,
    score: z.preprocess((value) => (value === '' || value === undefined ? null : value), wholeNumber(1, 5).nullable()),
    comment: prose(2000).default(''),
  }),
  close: z.object({
    rootCause: words(4000),
    resolution: words(4000),
    correctiveAction: prose(4000).default(''),
  }),
  reopen: reason,
  withdraw: reason,
  referToThirdParty: z.object({ partnerId: uuid<PartnerId>(), question: words(4000), days: usualOrDays }),
  partnerAnswered: referral.extend({ answer: words() }),
  remindPartner: referral,
  cancelReferral: referral,
  judgeReferral: referral.extend({ quality: wholeNumber(1, 5) }),
  referOut: reason.extend({ toEntityId: optionalId<EntityId>(), toName: line(200).default(''), days: usualOrDays }),
  confirmReferral: saying,
  takeBack: reason,
  merge: reason.extend({ target: otherReference }),
  unmerge: nothing,
  split: z.object({
    kind: z.enum(caseKinds),
    subject: requiredLine(200),
    description: words(),
    messageIds: listOf(uuid<CaseMessageId>()),
  }),
  link: z.object({ other: otherReference }),
  extend: reason.extend({ days: wholeNumber(1, 250) }),
  escalate: reason.extend({ level: wholeNumber(1, 3) }),
  contactTried: z.object({ by: z.enum(attemptChannels), reached: yesOrNo, note: prose(2000).default('') }),
  reportAbuse: z.object({ excerpt: words(2000), note: prose(2000).default('') }),
  restrict: z.object({
    restricted: z.preprocess((value) => value === true || value === 'on' || value === 'yes', z.boolean()),
    readerIds: people(),
    aboutPersonIds: people(),
  }),
} as const

export type Doing = keyof typeof doingInputs
export const isDoing = (name: string): name is Doing => Object.hasOwn(doingInputs, name)
/** Doings that take files. */
export const withFiles: readonly Doing[] = [
  'reply',
  'note',
  'askCustomer',
  'customerSays',
  'answer',
  'submitForApproval',
  'referToThirdParty',
  'partnerAnswered',
  'confirmReferral',
]

export const versionField = z.object({ version: version() })

export const presenceInput = z.object({ doing: z.enum(['reading', 'replying', 'left']) })
