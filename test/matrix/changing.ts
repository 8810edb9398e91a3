// What each visitor may change: every other route, with an example and a body its schema accepts. Whoever is not named is
// refused and changes nothing.
import type { Address } from './reading.ts'

export interface Change {
  readonly may: string
  /** Fields of a form, or of a JSON body for the API. */
  readonly send?: Readonly<Record<string, unknown>> | undefined
}

const everyone =
  'public admin entityAdmin central chair member evaluator otherEvaluator shopper executive entityExecutive manager quality supervisor specialist agent partner otherManager otherQuality otherAdmin'
const signedIn = everyone.slice('public '.length)
const central = (send?: Change['send']): Change => ({ may: 'central', send })
const managed = (send?: Change['send']): Change => ({ may: 'admin entityAdmin', send })
const made = (send?: Change['send']): Change => ({ may: 'admin entityAdmin otherAdmin', send })
const setting = (send?: Change['send']): Change => ({
  may: 'entityAdmin quality supervisor otherQuality otherAdmin',
  send,
})
const ownSetting = (send?: Change['send']): Change => ({ may: 'entityAdmin quality supervisor', send })
const caseworkStaff =
  'entityAdmin entityExecutive manager quality supervisor specialist agent otherManager otherQuality otherAdmin'
const bodies = { 'body.ar': 'نص', 'body.en': 'Text', purposes: 'reply' }
const off = { version: '1', active: '' }
const name = { 'name.ar': 'اسم', 'name.en': 'Name' }
const inJson = { name: { ar: 'اسم', en: 'Name' } }
const place = { operator: 'government', permanence: 'permanent', sector: 'general' }
const offered = { channels: { onsite: { completionMinutes: 5 } } }
const view = { name: 'Mine', query: '' }
const none = '01900000-0000-7000-8000-000000000000'

const registrars = 'agent supervisor quality otherQuality'
const newCase = {
  kind: 'thanks',
  channel: 'phone',
  customerId: 'none',
  description: 'شكراً',
  submissionKey: 'matrix-thanks',
}
const noters = 'agent supervisor quality entityExecutive'
const noted = { body: 'ملاحظة', version: '1' }

export const changing: Readonly<Record<`${'POST' | 'PUT' | 'PATCH' | 'DELETE'} ${Address}`, Change>> = {
  // For everyone: signing in, the what-if calculator.
  'POST /sign-in': { may: everyone },
  'POST /sign-in/forgotten': { may: everyone },
  'POST /sign-in/link/none': { may: everyone },
  'POST /sign-in/second-step': { may: everyone },
  'POST /sign-out': { may: everyone },
  'POST /api/v1/frameworks/onsite-2023/award': { may: everyone },

  // Cases.
  'POST /cases/new': { may: registrars, send: newCase },
  'POST /cases/new/beside': { may: registrars, send: { q: '880101234' } },
  'POST /cases/{case}/presence': {
    may: 'agent supervisor manager quality entityExecutive',
    send: { doing: 'reading' },
  },
  'POST /cases/{case}/moves/note': { may: noters, send: noted },
  'POST /api/v1/cases': { may: registrars, send: newCase },
  'POST /api/v1/cases/{case}/moves/note': { may: noters, send: noted },
  // Customers, who have no account: a form of their own, or the proof that a case is theirs.
  'POST /contact': { may: everyone },
  'POST /contact/discard': { may: everyone },
  'POST /contact/kind': { may: everyone, send: { kind: 'inquiry' } },
  'POST /contact/files': { may: everyone },
  'POST /contact/send': { may: everyone },
  'POST /track': { may: everyone, send: { reference: '4829150375' } },
  'POST /track/leave': { may: everyone },
  'POST /track/4829150375/code': { may: everyone },
  'POST /track/4829150375/enter': { may: everyone, send: { code: '123456' } },
  'POST /track/4829150375/reply': { may: '' },
  'POST /track/4829150375/withdraw': { may: '' },
  'POST /track/4829150375/rate': { may: '' },
  'POST /api/v1/public/cases': { may: everyone },

  // One's own.
  'POST /settings/reading': { may: signedIn },
  'POST /settings/password': { may: signedIn },
  'POST /settings/password/link': { may: signedIn },
  'POST /settings/second-step': { may: signedIn },
  'POST /settings/second-step/codes': { may: signedIn },
  'POST /settings/second-step/confirm': { may: signedIn },
  'POST /settings/second-step/off': { may: signedIn },
  [`POST /settings/sessions/${none}/end`]: { may: '' },
  'POST /settings/sessions/end-others': { may: signedIn },
  'POST /settings/tokens': { may: signedIn },
  [`POST /settings/tokens/${none}/revoke`]: { may: '' },

  'POST /administration/audit/views': { may: 'admin entityAdmin central otherAdmin', send: view },
  'POST /administration/outbox/views': made(view),
  'POST /evaluations/views': {
    may: 'admin entityAdmin central chair member evaluator otherEvaluator shopper executive entityExecutive manager quality supervisor otherManager otherQuality otherAdmin',
    send: view,
  },
  'POST /inbox/views': {
    may: 'entityExecutive manager quality supervisor specialist agent otherManager otherQuality',
    send: view,
  },
  [`POST /inbox/views/${none}/delete`]: { may: '' },
  'POST /cases/search/views': {
    may: 'entityExecutive manager quality supervisor specialist agent otherManager otherQuality',
    send: view,
  },
  [`POST /cases/search/views/${none}/delete`]: { may: '' },
  'POST /inbox/actions': {
    may: 'quality supervisor specialist agent otherQuality',
    send: { deed: 'claim', case: [none] },
  },
  'POST /notices/read': {
    may: 'entityAdmin entityExecutive executive manager quality supervisor specialist agent otherManager otherQuality otherAdmin admin',
    send: { upTo: none },
  },
  'POST /referrals/views': { may: 'partner', send: view },
  [`POST /referrals/views/${none}/delete`]: { may: '' },
  [`POST /referrals/${none}`]: { may: '', send: { answer: 'س' } },
  'POST /casework/figures/cases/views': {
    may: 'entityExecutive manager quality supervisor otherManager otherQuality',
    send: view,
  },
  'POST /organisation/people/views': made(view),
  'POST /programme/people/views': central(view),
  'POST /organisation/centres/views': { may: signedIn.replace(/ (shopper|partner)\b/g, ''), send: view },
  'POST /organisation/services/views': { may: signedIn.replace(/ (shopper|partner)\b/g, ''), send: view },
  [`POST /administration/audit/views/${none}/delete`]: { may: '' },
  [`POST /administration/outbox/views/${none}/delete`]: { may: '' },
  [`POST /evaluations/views/${none}/delete`]: { may: '' },
  [`POST /casework/figures/cases/views/${none}/delete`]: { may: '' },
  [`POST /organisation/people/views/${none}/delete`]: { may: '' },
  [`POST /programme/people/views/${none}/delete`]: { may: '' },
  [`POST /organisation/centres/views/${none}/delete`]: { may: '' },
  [`POST /organisation/services/views/${none}/delete`]: { may: '' },

  // Customers.
  'POST /customers': {
    may: 'quality supervisor agent otherQuality',
    send: { kind: 'citizen', name: 'سالم', personalNumber: '' },
  },
  'POST /customers/{customer}': {
    may: 'quality supervisor agent',
    send: { version: '1', kind: 'citizen', name: 'سالم', personalNumber: '' },
  },

  // The reference of solved cases.
  'POST /solved/views': {
    may: 'entityExecutive manager quality supervisor specialist agent otherManager otherQuality',
    send: view,
  },
  [`POST /solved/views/${none}/delete`]: { may: '' },
  'POST /solved': {
    may: 'quality supervisor specialist otherQuality',
    send: { kind: 'inquiry', question: 'سؤال', answer: 'جواب' },
  },
  'POST /solved/{solved}': {
    may: 'quality supervisor specialist',
    send: { version: '2', kind: 'inquiry', question: 'سؤال', answer: 'جواب' },
  },
  'POST /solved/{solved}/publish': { may: 'quality', send: { version: '2', reviewOn: '2031-01-01' } },
  'POST /solved/{solved}/retire': { may: 'quality', send: { version: '2' } },

  // The plan.
  'POST /plans': central({ year: '2031', note: '' }),
  'POST /plans/2026/note': central({ version: '2', note: 'x' }),
  'POST /plans/2026/adopt': { may: 'chair', send: { version: '2' } },
  'POST /plans/2026/rounds': central({ nameAr: 'د', nameEn: 'R', startsOn: '2026-06-01', endsOn: '2026-06-30' }),
  'POST /plans/2026/centres': central({ roundId: '{autumnRound}', centres: '{centre}.{entity}' }),
  'POST /plans/2026/centres/all': central({ roundId: '{autumnRound}' }),
  'POST /rounds/{autumnRound}/edit': central({
    version: '2',
    nameAr: 'د',
    nameEn: 'R',
    startsOn: '2026-11-01',
    endsOn: '2026-12-01',
  }),
  'POST /rounds/{autumnRound}/open': central({ version: '2' }),
  'POST /rounds/{autumnRound}/close': central({ version: '2' }),
  'POST /programme/committee/new': { may: 'central chair', send: {} },
  'POST /programme/committee/{committee}/edit': { may: 'central chair', send: {} },
  'POST /interests': {
    may: 'central chair member evaluator otherEvaluator shopper',
    send: { personId: '', entityId: '{entity}', note: 'x' },
  },
  // The evaluator it is about may not end what he declared while it bears on his visits; the central team may.
  'POST /interests/{interest}/end': { may: 'central otherEvaluator' },

  // Teams.
  'POST /evaluations/{underWay}/team': central({
    mechanism: 'field_visit',
    personId: '{evaluatorPerson}',
    scheduledOn: '',
  }),
  'POST /evaluations/{underWay}/mechanisms': central({ version: '2', mechanisms: 'field_visit' }),
  'POST /evaluations/{underWay}/remove': central(),
  'POST /evaluations/{underWay}/cancel': central({ reason: 'x' }),
  'POST /evaluations/{underWay}/visits/{fieldVisit}/edit': central({ version: '2', scheduledOn: '' }),
  'POST /evaluations/{underWay}/visits/{fieldVisit}/cancel': central({ version: '2', reason: 'x' }),

  // The report: written and published by the central team, decided by the committee.
  'POST /evaluations/{underWay}/report/edit': central({ version: '1' }),
  'POST /evaluations/{underWay}/criteria/1.1.3': central({ revision: '1', result: 'met', reason: 'x' }),
  'POST /evaluations/{underWay}/criteria/1.1.3/undecide': central({ revision: '1' }),
  'POST /evaluations/{underWay}/present': central(),
  'POST /evaluations/{before}/vote': { may: 'chair member', send: { vote: 'approve', revision: '1' } },
  'POST /evaluations/{before}/publish': { may: 'central chair' },
  'POST /shields/{shield}/withdraw': { may: 'chair', send: { reason: 'x' } },
  'POST /frameworks/onsite-2023': { may: everyone },

  // The form: its assessor alone answers; the central team gives a visit back.
  'POST /visits/{fieldVisit}/findings/1.1.1': { may: 'evaluator', send: { result: 'met', version: '1' } },
  'POST /visits/{fieldVisit}/evidence/1.1.1': { may: 'evaluator' },
  'POST /visits/{fieldVisit}/submit': { may: 'evaluator' },
  'POST /visits/{fieldVisit}/return': central({ reason: 'x' }),
  'PUT /api/v1/visits/{fieldVisit}/findings/1.1.1': { may: 'evaluator', send: { result: 'met', version: 1 } },
  [`PUT /api/v1/visits/{fieldVisit}/evidence/${none}?code=1.1.1`]: { may: 'evaluator' },
  'PATCH /api/v1/visits/{fieldVisit}/evidence/{evidence}': { may: 'evaluator', send: { caption: 'x' } },
  'DELETE /api/v1/visits/{fieldVisit}/evidence/{evidence}': { may: 'evaluator' },
  'POST /api/v1/visits/{fieldVisit}/evidence/{evidence}/restore': { may: 'evaluator' },
  'POST /api/v1/visits/{fieldVisit}/submit': { may: 'evaluator' },
  'POST /api/v1/visits/{fieldVisit}/return': central({ reason: 'x' }),
  'POST /self-assessment': { may: 'manager', send: { centre: '{centre}' } },

  // The government's structure and its people.
  'POST /organisation/entities': { may: 'admin', send: { ...name, kind: 'ministry', sector: 'general' } },
  'POST /organisation/entities/{entity}': managed({ version: '1', ...name, kind: 'ministry', sector: 'general' }),
  'POST /organisation/entities/{entity}/active': managed(off),
  'POST /organisation/centres': made(),
  'POST /organisation/centres/{centre}': managed({ version: '1' }),
  'POST /organisation/centres/{centre}/active': managed(off),
  'POST /casework/settings/headings': setting(name),
  'POST /casework/settings/headings/{heading}': ownSetting({ version: '1', ...name }),
  'POST /casework/settings/headings/{heading}/active': ownSetting(off),
  'POST /casework/settings/partners': setting({ ...name, answerMinutes: '5' }),
  'POST /casework/settings/partners/{caseworkPartner}': ownSetting({ version: '1', ...name, answerMinutes: '5' }),
  'POST /casework/settings/partners/{caseworkPartner}/active': ownSetting(off),
  'POST /casework/settings/partners/views': { may: caseworkStaff, send: view },
  [`POST /casework/settings/partners/views/${none}/delete`]: { may: '' },
  'POST /casework/settings/templates': setting({ ...name, ...bodies }),
  'POST /casework/settings/templates/{replyTemplate}': ownSetting({ version: '1', ...name, ...bodies }),
  'POST /casework/settings/templates/{replyTemplate}/active': ownSetting(off),
  'POST /casework/settings/templates/views': { may: caseworkStaff, send: view },
  [`POST /casework/settings/templates/views/${none}/delete`]: { may: '' },
  'POST /casework/settings/routing': setting({ departmentId: '{department}' }),
  'POST /casework/settings/routing/{routingRule}': ownSetting({ version: '1', departmentId: '{department}' }),
  'POST /casework/settings/routing/{routingRule}/move': ownSetting({ version: '1', direction: 'down' }),
  'POST /casework/settings/routing/{routingRule}/remove': ownSetting({ version: '1' }),
  'POST /casework/settings/policy/conduct': setting({ version: '1', reopenDays: '5' }),
  'POST /casework/settings/policy/times/complaint': setting({ version: '1', 'resolution.Minutes': '5' }),
  'POST /casework/settings/policy/special': setting({ version: '1', serviceId: '{service}', kind: 'complaint' }),
  'POST /casework/settings/policy/special/{specialTime}': ownSetting({ version: '1', kind: 'report' }),
  'POST /casework/settings/policy/special/{specialTime}/remove': ownSetting({ version: '1' }),
  'POST /organisation/services': made(),
  'POST /organisation/services/{service}': managed({ version: '1' }),
  'POST /organisation/services/{service}/active': managed(off),
  'POST /organisation/departments': made(),
  'POST /organisation/departments/{department}': managed({ version: '1', ...name }),
  'POST /organisation/departments/{department}/active': managed(off),
  'POST /organisation/calendars': made(),
  'POST /organisation/calendars/{calendar}': managed({ version: '1', ...name }),
  'POST /api/v1/entities': { may: 'admin', send: { ...inJson, kind: 'ministry', sector: 'general' } },
  'PUT /api/v1/entities/{entity}': managed({ version: 1, ...inJson, kind: 'ministry', sector: 'general' }),
  'PATCH /api/v1/entities/{entity}': managed({ version: 1, active: false }),
  'POST /api/v1/centres': made({ entityId: '{entity}', kind: 'onsite', ...inJson, ...place }),
  'PUT /api/v1/centres/{centre}': managed({ version: 1, entityId: '{entity}', kind: 'onsite', ...inJson, ...place }),
  'PATCH /api/v1/centres/{centre}': managed({ version: 1, active: false }),
  'POST /api/v1/departments': made({ entityId: '{entity}', ...inJson }),
  'PUT /api/v1/departments/{department}': managed({ version: 1, entityId: '{entity}', ...inJson }),
  'PATCH /api/v1/departments/{department}': managed({ version: 1, active: false }),
  'POST /api/v1/services': made({ entityId: '{entity}', ...inJson, ...offered }),
  'PUT /api/v1/services/{service}': managed({ version: 1, entityId: '{entity}', ...inJson, ...offered }),
  'PATCH /api/v1/services/{service}': managed({ version: 1, active: false }),
  'POST /organisation/people': made(),
  'POST /organisation/people/{person}': managed({ version: '1' }),
  'POST /organisation/people/{person}/active': managed(off),
  'POST /organisation/people/{person}/invitation': managed(),
  'POST /people/{person}/second-step/remove': managed(),
  'POST /programme/people': central(),
  'POST /programme/people/{shopper}': central({ version: '1' }),
  'POST /programme/people/{shopper}/active': central(off),
  'POST /programme/people/{shopper}/invitation': central(),
}
