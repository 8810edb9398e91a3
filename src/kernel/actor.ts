// Who acts: the same words for pages, API, jobs and the command line.
import type { CaseId, CentreId, DepartmentId, EntityId, PersonId } from './ids.ts'
import type { LocalizedText } from './text.ts'

export const roles = [
  'administrator', // مدير النظام
  'central_team', // الفريق المركزي
  'committee_chair', // رئيس لجنة التقييم
  'committee_member', // عضو لجنة التقييم
  'evaluator', // مقيّم ميداني
  'mystery_shopper', // متسوق سري
  'executive', // الإدارة العليا
  'centre_manager', // مدير المركز
  'quality_team', // فريق التنظيم والمتابعة
  'supervisor', // مشرف
  'specialist', // موظف القسم المختص
  'agent', // موظف خدمة العملاء
  'partner', // جهة خارجية
] as const
export type Role = (typeof roles)[number]

/**
 * How far row-level security lets an actor see: nothing private, the one case a customer proved to be his, his entity, all
 * entities, or everything (the system).
 */
export type Reach = 'public' | 'customer' | 'entity' | 'government' | 'system'

export interface Actor {
  readonly personId: PersonId | null
  /** The tenant. Null for the evaluation programme and government administrators, for the public and for the system. */
  readonly entityId: EntityId | null
  readonly roles: readonly Role[]
  /** Centres a centre manager, supervisor or agent belongs to. */
  readonly centreIds: readonly CentreId[]
  /** Departments he works in, and those below them. */
  readonly departmentIds: readonly DepartmentId[]
  readonly reach: Reach
  /** Of a customer: the case he proved to be his. */
  readonly caseId?: CaseId
  readonly name: LocalizedText
}

export const publicActor: Actor = {
  personId: null,
  entityId: null,
  roles: [],
  centreIds: [],
  departmentIds: [],
  reach: 'public',
  name: { ar: 'الجمهور', en: 'The public' },
}

export const systemActor: Actor = { ...publicActor, reach: 'system', name: { ar: 'النظام', en: 'The system' } }

export const hasRole = (actor: Actor, ...wanted: readonly Role[]) => wanted.some((role) => actor.roles.includes(role))
