// What each visitor may read: every GET route with examples of its places. Whoever is not named is refused: the public is
// sent to sign in (401 by the API), everyone else is told that it is not his (403). `404` names those who may ask, but may
// not know of this row.
export interface Expected {
  readonly 200?: string
  readonly 303?: string
  readonly 404?: string
  readonly 409?: string
  /** What everyone not named gets; 403 unless said. */
  readonly rest?: 200 | 303 | 404
}

/** An address with places of the sample in braces. */
export type Address = string

const everyone: Expected = { rest: 200 }
const signedIn =
  'admin entityAdmin central chair member evaluator otherEvaluator shopper executive entityExecutive manager quality ' +
  'supervisor specialist agent partner otherManager otherQuality otherAdmin'
const others = 'otherManager otherQuality otherAdmin'
/** Those who look after an entity's records read them; all but shoppers and partners. */
const staff =
  'admin entityAdmin central chair member evaluator otherEvaluator executive entityExecutive manager quality supervisor ' +
  'specialist agent'
const record: Expected = { 200: staff, 404: others }
const register: Expected = { 200: `${staff} ${others}` }
const managed: Expected = { 200: 'admin entityAdmin', 404: 'otherAdmin' }
const managers: Expected = { 200: 'admin entityAdmin otherAdmin' }
const central: Expected = { 200: 'central' }
const programme: Expected = { 200: 'central chair member executive' }

const caseworkStaff = 'entityAdmin entityExecutive manager quality supervisor specialist agent'
const caseworkSettings: Expected = { 200: `${caseworkStaff} ${others}` }
const caseworkSetting: Expected = { 200: caseworkStaff, 404: others }
const caseworkEditors: Expected = { 200: 'entityAdmin quality supervisor otherQuality otherAdmin' }
const caseworkEdited: Expected = { 200: 'entityAdmin quality supervisor', 404: 'otherQuality otherAdmin' }

const evaluations: Expected = {
  200: 'admin entityAdmin central chair member evaluator otherEvaluator shopper executive entityExecutive manager quality supervisor otherManager otherQuality otherAdmin',
}
/** Those who work on an entity's cases or follow them. */
const inbox: Expected = { 200: 'entityExecutive manager quality supervisor specialist agent otherManager otherQuality' }
/** Indicators of casework: those who answer for an entity's work; the government's executive has no entity. */
const figures: Expected = {
  200: 'entityExecutive manager quality supervisor otherManager otherQuality',
  404: 'executive',
}
const ownViews: Expected = { rest: 404 }
const reportReaders =
  'central chair member executive entityExecutive manager quality supervisor otherManager otherQuality'
/** Who reads a published result of the ministry: never another entity. */
const publishedReport: Expected = {
  200: 'central chair member executive entityExecutive manager quality supervisor',
  404: 'otherManager otherQuality',
}
const beforeCommittee: Expected = {
  200: 'central chair member',
  404: 'executive entityExecutive manager quality supervisor otherManager otherQuality',
}
const notPublished: Expected = {
  200: 'central',
  404: 'chair member executive entityExecutive manager quality supervisor otherManager otherQuality',
}

const registrars: Expected = { 200: 'agent supervisor quality otherQuality' }
/** Of a case at the centre's counter that no department has yet: others of the entity may ask, and not know of it. */
const caseReaders = 'agent supervisor manager quality entityExecutive'
const caseStrangers = 'specialist executive otherManager otherQuality'
const oneCase: Expected = { 200: caseReaders, 404: caseStrangers }

export const reading: Readonly<Record<Address, Expected>> = {
  // For everyone.
  '/': { 200: 'public', rest: 303 },
  '/health': everyone,
  '/metrics': { rest: 404 },
  '/icon.svg': everyone,
  '/favicon.ico': everyone,
  '/service-worker.js': everyone,
  '/api/v1/openapi.json': everyone,
  '/api/v1/frameworks': everyone,
  '/api/v1/frameworks/onsite-2023': everyone,
  '/sign-in': { 200: 'public', rest: 303 },
  '/sign-in/forgotten': everyone,
  '/sign-in/link/none': { rest: 404 },
  '/sign-in/second-step': { rest: 303 },
  // No single sign-on is set up.
  '/sign-in/single': { rest: 404 },
  '/sign-in/single/callback': { rest: 404 },

  // Cases.
  '/cases/new': registrars,
  '/cases/{case}': oneCase,
  '/cases/{case}/print': oneCase,
  '/cases/{case}/files/{forged}': { 404: `${caseReaders} ${caseStrangers}` },
  '/cases/{case}/registered': { 200: 'agent', 404: 'supervisor quality otherQuality' },
  '/api/v1/cases/{case}': oneCase,

  // One's own.
  '/home': { 200: signedIn },
  '/settings': { 200: signedIn },
  '/settings/second-step': { rest: 303 },
  '/interests': { 200: 'central chair member evaluator otherEvaluator shopper' },
  '/interests/{interest}/end': { 200: 'central otherEvaluator', 404: 'chair member evaluator shopper' },
  '/visits': { 200: 'evaluator otherEvaluator shopper manager otherManager' },

  // Saved views: nobody sees another's.
  '/administration/audit/views/{forged}/delete': ownViews,
  '/administration/outbox/views/{forged}/delete': ownViews,
  '/organisation/centres/views/{forged}/delete': ownViews,
  '/organisation/services/views/{forged}/delete': ownViews,
  '/organisation/people/views/{forged}/delete': ownViews,
  '/programme/people/views/{forged}/delete': ownViews,

  // Customers: of those who serve them; another entity's do not know of this one.
  '/customers': { 200: 'manager quality supervisor specialist agent otherManager otherQuality' },
  '/customers/new': { 200: 'quality supervisor agent otherQuality' },
  '/customers/{customer}': { 200: 'manager quality supervisor specialist agent', 404: 'otherManager otherQuality' },
  '/customers/{customer}/edit': { 200: 'quality supervisor agent', 404: 'otherQuality' },

  // The reference of solved cases: an entity's staff; what it published for customers, everybody.
  '/solved': { 200: 'entityExecutive manager quality supervisor specialist agent otherManager otherQuality' },
  '/solved?export=csv': {
    200: 'entityExecutive manager quality supervisor specialist agent otherManager otherQuality',
  },
  '/solved/views/{forged}/delete': ownViews,
  '/solved/new': { 200: 'quality supervisor specialist otherQuality' },
  '/solved/{solved}': {
    200: 'entityExecutive manager quality supervisor specialist agent',
    404: 'otherManager otherQuality',
  },
  '/solved/{insideSolved}': {
    200: 'entityExecutive manager quality supervisor specialist agent',
    404: 'otherManager otherQuality',
  },
  '/solved/{solved}/edit': { 200: 'quality supervisor specialist', 404: 'otherQuality' },
  '/solved/{solved}/retire': { 200: 'quality', 404: 'otherQuality' },
  '/answers': everyone,
  '/answers?entity={entity}&q=رخصة': everyone,
  '/answers/{solved}': everyone,
  '/answers/{insideSolved}': { rest: 404 },

  // Administration: the entity's trail is its administrators', the programme's the central team's.
  '/administration/audit': { 200: 'admin entityAdmin central otherAdmin' },
  '/administration/audit?export=csv': { 200: 'admin entityAdmin central otherAdmin' },
  '/administration/audit?export=xlsx': { 200: 'admin entityAdmin central otherAdmin' },
  '/administration/audit/{event}': { 200: 'admin entityAdmin', 404: 'central otherAdmin' },
  '/administration/audit/{programmeEvent}': { 200: 'admin central', 404: 'entityAdmin otherAdmin' },
  '/administration/audit/{shopperEvent}': { 200: 'central', 404: 'admin entityAdmin otherAdmin' },
  '/administration/outbox': managers,
  '/administration/outbox?export=csv': managers,
  '/administration/outbox/{message}': { 200: 'admin entityAdmin', 404: 'otherAdmin' },

  // The plan of the year: the programme's.
  '/plans': programme,
  '/plans/2026': programme,
  '/plans/2031': { 404: 'central chair member executive' },
  '/plans/2026/centres': programme,
  '/plans/2026/centres?export=csv': programme,
  '/plans/2026/rounds/new': central,
  '/plans/2026/adopt': { 409: 'chair' },
  '/plans/2026/centres/all?roundId={autumnRound}': central,
  '/rounds/{autumnRound}': programme,
  '/rounds/{autumnRound}?export=csv': programme,
  '/rounds/{autumnRound}/edit': central,
  '/programme/committee': { 200: 'central chair member' },
  '/programme/committee/new': { 200: 'central chair' },
  '/programme/committee/{committee}/edit': { 200: 'central chair' },
  '/api/v1/plans': programme,
  '/api/v1/rounds': programme,

  // Teams, and the people who visit: shoppers are the central team's alone to know.
  '/evaluations/{underWay}/team': programme,
  '/evaluations/{published}/team': programme,
  '/evaluations/{underWay}/cancel': central,
  '/evaluations/{underWay}/remove': central,
  '/evaluations/{underWay}/visits/{fieldVisit}/edit': central,
  '/evaluations/{underWay}/visits/{shopperVisit}/edit': central,
  '/programme/people': central,
  '/programme/people?export=csv': central,
  '/programme/people/new': central,
  '/programme/people/{evaluatorPerson}': central,
  '/programme/people/{evaluatorPerson}/edit': central,
  '/programme/people/{evaluatorPerson}/deactivate': central,
  '/programme/people/{shopper}': central,
  '/programme/people/{shopper}/edit': central,
  '/programme/people/{shopper}/deactivate': central,

  // Evaluations: what is not published is the programme's and its visitors'; a self-assessment the centre's.
  '/evaluations': evaluations,
  '/evaluations?export=csv': evaluations,
  '/evaluations/views/{forged}/delete': ownViews,
  '/inbox': inbox,
  '/inbox?view=restricted': inbox,
  '/inbox/actions': { rest: 303 },
  '/inbox?export=csv': inbox,
  '/inbox?export=xlsx': inbox,
  '/inbox/views/{forged}/delete': ownViews,
  '/cases/search': inbox,
  '/cases/search?q=%D8%B1%D8%AE%D8%B5%D8%A9': inbox,
  '/cases/search?q=1234567890': inbox,
  '/cases/search?export=csv': inbox,
  '/cases/search/views/{forged}/delete': ownViews,
  '/notices': {
    200: 'entityAdmin entityExecutive executive manager quality supervisor specialist agent otherManager otherQuality otherAdmin admin',
  },
  '/referrals': { 200: 'partner' },
  '/referrals?export=csv': { 200: 'partner' },
  '/referrals/{forged}': { 404: 'partner' },
  '/referrals/{forged}/files/{forged}': { 404: 'partner' },
  '/referrals/views/{forged}/delete': ownViews,
  '/casework/figures': figures,
  '/casework/figures/cases': figures,
  '/casework/figures/cases?export=csv': figures,
  '/casework/figures/cases/views/{forged}/delete': ownViews,
  // To one's next page with it; an administrator has none and reads where it stands.
  '/evaluations/{published}': {
    200: 'admin entityAdmin',
    303: 'central chair member evaluator shopper executive entityExecutive manager quality supervisor',
    404: `otherEvaluator ${others}`,
  },
  '/evaluations/{before}': {
    303: 'central chair member otherEvaluator',
    404: `admin entityAdmin evaluator shopper executive entityExecutive manager quality supervisor ${others}`,
  },
  '/evaluations/{self}': {
    200: 'supervisor',
    303: 'entityExecutive manager quality',
    404: `admin entityAdmin central chair member evaluator otherEvaluator shopper executive ${others}`,
  },
  '/api/v1/evaluations': {
    200: 'admin entityAdmin central chair member evaluator otherEvaluator shopper executive entityExecutive manager quality supervisor otherManager otherQuality otherAdmin',
  },
  '/api/v1/evaluations/{published}': {
    200: 'admin entityAdmin central chair member evaluator shopper executive entityExecutive manager quality supervisor',
    404: `otherEvaluator ${others}`,
  },
  '/api/v1/evaluations/{underWay}': {
    200: 'central chair member evaluator shopper',
    404: `admin entityAdmin otherEvaluator executive entityExecutive manager quality supervisor ${others}`,
  },
  '/api/v1/evaluations/{before}': {
    200: 'central chair member otherEvaluator',
    404: `admin entityAdmin evaluator shopper executive entityExecutive manager quality supervisor ${others}`,
  },
  '/api/v1/evaluations/{self}': {
    200: 'entityExecutive manager quality supervisor',
    404: `admin entityAdmin central chair member evaluator otherEvaluator shopper executive ${others}`,
  },
  '/visits/{fieldVisit}': { 200: 'central evaluator', 404: 'otherEvaluator shopper manager otherManager' },
  '/visits/{shopperVisit}': { 200: 'central shopper', 404: 'evaluator otherEvaluator manager otherManager' },
  '/visits/{selfVisit}': { 200: 'manager', 404: 'central evaluator otherEvaluator shopper otherManager' },
  '/api/v1/visits/{fieldVisit}': { 200: 'central evaluator', 404: 'otherEvaluator shopper manager otherManager' },
  '/api/v1/visits/{shopperVisit}': { 200: 'central shopper', 404: 'evaluator otherEvaluator manager otherManager' },
  '/api/v1/visits/{selfVisit}': { 200: 'manager', 404: 'central evaluator otherEvaluator shopper otherManager' },
  // Still with its assessor: there is nothing to give back.
  '/visits/{fieldVisit}/return': { 409: 'central' },
  '/evidence/{evidence}': {
    200: 'central evaluator',
    404: 'chair member otherEvaluator shopper executive entityExecutive manager quality supervisor otherManager otherQuality',
  },
  '/self-assessment': { 200: 'executive entityExecutive manager quality otherManager otherQuality' },
  '/self-assessment/{self}': { 200: 'entityExecutive manager quality', 404: 'executive otherManager otherQuality' },

  // Reports: the committee's once presented, the centre's once published, its self-assessments its own.
  '/evaluations/{published}/report': publishedReport,
  '/evaluations/{published}/report.pdf': publishedReport,
  '/evaluations/{published}/report.xlsx': publishedReport,
  '/api/v1/evaluations/{published}/report': publishedReport,
  '/evaluations/{underWay}/report': notPublished,
  '/evaluations/{underWay}/report.pdf': notPublished,
  '/evaluations/{underWay}/report.xlsx': notPublished,
  '/api/v1/evaluations/{underWay}/report': notPublished,
  '/evaluations/{before}/report': beforeCommittee,
  '/evaluations/{before}/report.pdf?lang=en': beforeCommittee,
  '/evaluations/{before}/report.xlsx': beforeCommittee,
  '/api/v1/evaluations/{before}/report': beforeCommittee,
  '/evaluations/{self}/report': { 404: reportReaders },
  '/evaluations/{underWay}/consolidation': central,
  '/evaluations/{before}/criteria/2.1.6': beforeCommittee,
  '/evaluations/{published}/criteria/1.1.5': publishedReport,
  '/evaluations/{before}/report/edit': {
    200: 'central',
    404: 'executive entityExecutive manager quality supervisor otherManager otherQuality',
  },
  '/evaluations/{underWay}/present': central,
  '/evaluations/{before}/vote': { 200: 'chair member' },
  '/evaluations/{before}/publish': { 200: 'chair central' },
  '/committee': { 200: 'central chair member' },
  '/my-centre': { 200: reportReaders },

  // Customers have no account: what they may, they prove with a form or a case of their own. A reference that is nobody's
  // is answered like any other.
  '/contact': everyone,
  '/contact?q=رخصة': everyone,
  '/contact/kind': { rest: 303 },
  '/contact/check': { rest: 303 },
  '/contact/done': { rest: 303 },
  '/track': everyone,
  '/track/4829150375': everyone,
  '/track/4829150375/rate': { rest: 404 },
  '/track/4829150375/withdraw': { rest: 404 },
  '/track/4829150375/files/{forged}': { rest: 404 },

  // Shields are public.
  '/verify': everyone,
  // As it is printed, in groups; typed without them it leads there.
  '/verify/{groupedCode}': everyone,
  '/verify/{code}': { rest: 303 },
  '/shields': everyone,
  '/shields?export=csv': everyone,
  '/shields/{shield}': everyone,
  '/shields/{shield}/certificate.pdf': everyone,
  '/shields/{shield}/withdraw': { 200: 'chair' },
  '/frameworks': everyone,
  '/frameworks/onsite-2023': everyone,
  '/api/v1/shields': everyone,
  '/api/v1/shields/{shield}': everyone,
  '/api/v1/verify/{code}': everyone,

  // The government's structure: staff read their own entity's, its administrators change it.
  '/organisation': register,
  '/organisation/centres': register,
  '/organisation/centres?export=csv': register,
  '/casework/settings': caseworkSettings,
  '/casework/settings/headings': caseworkSettings,
  '/casework/settings/headings/new': caseworkEditors,
  '/casework/settings/headings/{heading}/edit': caseworkEdited,
  '/casework/settings/headings/{heading}/deactivate': caseworkEdited,
  '/casework/settings/partners': caseworkSettings,
  '/casework/settings/partners/new': caseworkEditors,
  '/casework/settings/partners/{caseworkPartner}': caseworkSetting,
  '/casework/settings/partners/{caseworkPartner}/edit': caseworkEdited,
  '/casework/settings/partners/{caseworkPartner}/deactivate': caseworkEdited,
  '/casework/settings/partners/views/{forged}/delete': ownViews,
  '/casework/settings/templates': caseworkSettings,
  '/casework/settings/templates/new': caseworkEditors,
  '/casework/settings/templates/{replyTemplate}': caseworkSetting,
  '/casework/settings/templates/{replyTemplate}/edit': caseworkEdited,
  '/casework/settings/templates/{replyTemplate}/deactivate': caseworkEdited,
  '/casework/settings/templates/views/{forged}/delete': ownViews,
  '/casework/settings/routing': caseworkSettings,
  '/casework/settings/routing/new': caseworkEditors,
  '/casework/settings/routing/{routingRule}/edit': caseworkEdited,
  '/casework/settings/routing/{routingRule}/remove': caseworkEdited,
  '/casework/settings/policy': caseworkSettings,
  '/casework/settings/policy?kind=complaint&complexity=critical&importance=high': caseworkSettings,
  '/casework/settings/policy/versions': caseworkSettings,
  '/casework/settings/policy/conduct': caseworkEditors,
  '/casework/settings/policy/times/complaint': caseworkEditors,
  '/casework/settings/policy/special/new': caseworkEditors,
  '/casework/settings/policy/special/{specialTime}/edit': caseworkEdited,
  '/casework/settings/policy/special/{specialTime}/remove': caseworkEdited,
  '/organisation/services': register,
  '/organisation/services?export=xlsx': register,
  '/organisation/entities/{entity}': record,
  '/organisation/centres/{centre}': record,
  '/organisation/services/{service}': record,
  '/organisation/departments/{department}': record,
  '/organisation/calendars/{calendar}': record,
  '/organisation/entities/new': { 200: 'admin' },
  '/organisation/centres/new': managers,
  '/organisation/services/new': managers,
  '/organisation/departments/new': managers,
  '/organisation/calendars/new': managers,
  '/organisation/people/new': managers,
  '/organisation/entities/{entity}/edit': managed,
  '/organisation/entities/{entity}/deactivate': managed,
  '/organisation/centres/{centre}/edit': managed,
  '/organisation/centres/{centre}/deactivate': managed,
  '/organisation/services/{service}/edit': managed,
  '/organisation/services/{service}/deactivate': managed,
  '/organisation/departments/{department}/edit': managed,
  '/organisation/departments/{department}/deactivate': managed,
  '/organisation/calendars/{calendar}/edit': managed,
  '/api/v1/entities': register,
  '/api/v1/centres': register,
  '/api/v1/services': register,
  '/api/v1/departments?entity={entity}': record,
  '/api/v1/entities/{entity}': record,
  '/api/v1/centres/{centre}': record,
  '/api/v1/services/{service}': record,
  '/api/v1/departments/{department}': record,
  '/organisation/people': managers,
  '/organisation/people?export=csv': managers,
  '/organisation/people?export=xlsx': managers,
  '/organisation/people/{person}': managed,
  '/organisation/people/{person}/edit': managed,
  '/organisation/people/{person}/deactivate': managed,
  '/organisation/people/{shopper}': { 404: 'admin entityAdmin otherAdmin' },
  '/organisation/people/{shopper}/edit': { 404: 'admin entityAdmin otherAdmin' },
  '/organisation/people/{shopper}/deactivate': { 404: 'admin entityAdmin otherAdmin' },
}
