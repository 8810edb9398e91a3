// Rows of this slice's tables.
import type { Generated } from 'kysely'
import type { Role } from '#src/kernel/actor.ts'
import type { CalendarId, CentreId, DepartmentId, EntityId, Id, PersonId, ServiceId } from '#src/kernel/ids.ts'
import type { Digits } from '#src/kernel/locale.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'
import type { Interval, WorkingCalendar } from '#src/kernel/working-time.ts'
import type { Json } from '#src/platform/database.ts'
import type { ExceptionKind } from '../calendar.ts'
import type { CentreKind, Hosting, Operator, Permanence } from '../centre.ts'
import type { EntityKind, Sector } from '../entity.ts'
import type { ServiceChannelKind } from '../service.ts'

interface EntityRow {
  id: EntityId
  name_ar: string
  name_en: string
  kind: EntityKind
  sector: Sector
  website: string
  default_language: Language
  digits: Digits
  hijri: boolean
  time_zone: string
  active: Generated<boolean>
  version: Generated<number>
}

interface CalendarRow {
  id: CalendarId
  entity_id: EntityId
  name_ar: string
  name_en: string
  time_zone: string
  version: Generated<number>
}

interface CalendarHoursRow {
  entity_id: EntityId
  calendar_id: CalendarId
  weekday: number
  opens_at: number
  closes_at: number
}

interface CalendarExceptionRow {
  id: Id<'calendarException'>
  entity_id: EntityId
  calendar_id: CalendarId
  starts_on: string
  ends_on: string
  kind: ExceptionKind
  name_ar: string
  name_en: string
  intervals: Json<readonly Interval[]>
}

interface CentreRow {
  id: CentreId
  entity_id: EntityId
  kind: CentreKind
  name_ar: string
  name_en: string
  operator: Operator
  operator_name_ar: string
  operator_name_en: string
  permanence: Permanence
  sector: Sector
  hosting: Hosting
  address_ar: string
  address_en: string
  phone: string
  calendar_id: CalendarId | null
  active: Generated<boolean>
  search: string
  version: Generated<number>
  created_at: Generated<Date>
}

interface DepartmentRow {
  id: DepartmentId
  entity_id: EntityId
  parent_id: DepartmentId | null
  name_ar: string
  name_en: string
  active: Generated<boolean>
  version: Generated<number>
}

interface ServiceRow {
  id: ServiceId
  entity_id: EntityId
  department_id: DepartmentId | null
  name_ar: string
  name_en: string
  description_ar: string
  description_en: string
  eligibility_ar: string
  eligibility_en: string
  documents: Json<readonly LocalizedText[]>
  formats: Json<readonly LocalizedText[]>
  steps: Json<readonly LocalizedText[]>
  fee_fils: number
  active: Generated<boolean>
  search: string
  version: Generated<number>
}

interface ServiceChannelRow {
  entity_id: EntityId
  service_id: ServiceId
  channel: ServiceChannelKind
  completion_minutes: number
  output_minutes: number | null
  benefit_ar: string
  benefit_en: string
}

interface CalendarVersionRow {
  calendar_id: CalendarId
  version: number
  entity_id: EntityId
  content: Json<WorkingCalendar>
  holidays_until: string | null
  saved_at: Date
}

interface PersonRow {
  id: PersonId
  entity_id: EntityId | null
  name_ar: string
  name_en: string
  email: string
  phone: string
  job_title_ar: string
  job_title_en: string
  language: Language | null
  digits: Digits | null
  active: Generated<boolean>
  secret: boolean
  search: string
  version: Generated<number>
  created_at: Generated<Date>
}

declare module '#src/platform/database.ts' {
  interface Tables {
    entities: EntityRow
    calendars: CalendarRow
    calendar_hours: CalendarHoursRow
    calendar_exceptions: CalendarExceptionRow
    centres: CentreRow
    centre_entities: { centre_id: CentreId; entity_id: EntityId }
    departments: DepartmentRow
    services: ServiceRow
    service_channels: ServiceChannelRow
    centre_services: { entity_id: EntityId; centre_id: CentreId; service_id: ServiceId }
    people: PersonRow
    calendar_versions: CalendarVersionRow
    person_departments: { person_id: PersonId; department_id: DepartmentId }
    person_roles: { person_id: PersonId; role: Role; centre_id: CentreId | null }
  }
}
