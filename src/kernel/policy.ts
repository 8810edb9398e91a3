// Words in which a slice's access.ts says who may do what to which rows. platform/access compiles them into queries.
import type { Reach, Role } from './actor.ts'

/** What of the actor a column is compared with. */
export type ActorValue = 'personId' | 'entityId' | 'centreIds' | 'departmentIds' | 'caseId'

/** Which rows. Columns are those of the table the rule speaks of; `through` reaches into another table. */
export type Rule =
  | 'all'
  | { readonly column: string; readonly is: ActorValue }
  | { readonly column: string; readonly in: readonly (string | boolean)[] }
  /** The column is a list that holds the actor's value. */
  | { readonly column: string; readonly has: 'personId' }
  | { readonly not: Rule }
  | { readonly through: string; readonly from: string; readonly to: string; readonly where: Rule }
  | { readonly every: readonly Rule[] }
  | { readonly some: readonly Rule[] }
  /** Holds only for actors who reach this far: one role, other rows for the government's people than for an entity's. */
  | { readonly reach: Reach; readonly rows: Rule }

export type Policy<Action extends string> = {
  readonly [A in Action]: { readonly [R in Role]?: Rule } & { public?: Rule }
}
