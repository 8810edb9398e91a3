// Who walks through the app in the matrix: every role, some of them twice, with the sample's Muharraq centre of the
// municipal ministry as what is visited and the housing authority as "another entity".
import { type Role, roles } from '#src/kernel/actor.ts'
import type { App, Client } from '#test/app.ts'

/** Account of the sample and the roles it stands for. */
const accounts = {
  admin: ['admin', 'administrator'],
  entityAdmin: ['municipal-admin', 'administrator'],
  central: ['central', 'central_team'],
  chair: ['chair', 'committee_chair'],
  member: ['member-private', 'committee_member'],
  /** Visits Muharraq (spring), Riffa and Seef (autumn). */
  evaluator: ['evaluator', 'evaluator'],
  /** Visits Hamad Town in autumn, nothing of the ministry's centres on site. */
  otherEvaluator: ['evaluator-3', 'evaluator'],
  /** Went to Muharraq in spring, goes to Riffa in autumn. */
  shopper: ['shopper', 'mystery_shopper'],
  executive: ['executive', 'executive'],
  entityExecutive: ['municipal-executive', 'executive'],
  manager: ['manager-muharraq', 'centre_manager'],
  quality: ['municipal-quality', 'quality_team'],
  supervisor: ['supervisor-muharraq', 'supervisor'],
  specialist: ['municipal-specialist', 'specialist'],
  agent: ['agent-muharraq', 'agent'],
  partner: ['business-partner', 'partner'],
  otherManager: ['manager-hamad', 'centre_manager'],
  otherQuality: ['housing-quality', 'quality_team'],
  otherAdmin: ['housing-admin', 'administrator'],
} as const satisfies Readonly<Record<string, readonly [string, Role]>>

export type Visitor = keyof typeof accounts | 'public'
export const visitors: readonly Visitor[] = ['public', ...Object.keys(accounts).filter(isAccount)]
function isAccount(name: string): name is keyof typeof accounts {
  return name in accounts
}
export const isVisitor = (name: string): name is Visitor => name === 'public' || isAccount(name)

/** The sample's account of a visitor; none for the public. */
export const accountOf = (visitor: Visitor): string | null => (visitor === 'public' ? null : accounts[visitor][0])

export const rolesVisiting: ReadonlySet<Role> = new Set(Object.values(accounts).map(([, role]) => role))
export const rolesAbsent = roles.filter((role) => !rolesVisiting.has(role))

/** Everyone at the door. */
export async function allVisitors(app: App): Promise<ReadonlyMap<Visitor, Client>> {
  const clients = new Map<Visitor, Client>([['public', app.anyone]])
  for (const [visitor, [account]] of Object.entries(accounts)) {
    if (isVisitor(visitor)) clients.set(visitor, await app.signIn(account))
  }
  return clients
}
