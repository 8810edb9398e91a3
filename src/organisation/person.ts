// A person (شخص) and his roles.
import type { Role } from '#src/kernel/actor.ts'
import type { CentreId, DepartmentId, EntityId, PersonId } from '#src/kernel/ids.ts'
import type { Digits } from '#src/kernel/locale.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'

export interface HeldRole {
  readonly role: Role
  /** Only for roles that belong to one centre. */
  readonly centreId: CentreId | null
}

export interface PersonDraft {
  /** Null: the evaluation programme and the government as a whole. */
  readonly entityId: EntityId | null
  readonly name: LocalizedText
  readonly email: string
  readonly phone: string
  readonly jobTitle: LocalizedText
  readonly language: Language | null
  readonly digits: Digits | null
  readonly roles: readonly HeldRole[]
  /** Departments of his entity in which he works. */
  readonly departmentIds: readonly DepartmentId[]
}

export interface Person extends PersonDraft {
  readonly id: PersonId
  readonly active: boolean
  /** A mystery shopper: known to the central team and himself alone. */
  readonly secret: boolean
  readonly version: number
}
