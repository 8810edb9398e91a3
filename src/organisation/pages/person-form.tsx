import type { Role } from '#src/kernel/actor.ts'
import { pick } from '#src/kernel/locale.ts'
import { flatten } from '#src/platform/nested.ts'
import { Both, BothNames, type FormView, Typed, typedValue, typedValues } from '#src/platform/records/form.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { ErrorMessage } from '#src/ui/field/field.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import type { Entity } from '../entity.ts'
import type { Person } from '../person.ts'
import { roleRules } from '../roles.ts'
import { roleTexts } from '../texts.ts'
import type { Option } from './centre-form.tsx'
import { Choose } from './form.tsx'
import { personTexts } from './texts/person.ts'
import { pageTexts as texts } from './texts/shared.ts'

export interface PersonOptions {
  readonly person: Person | null
  /** Null: the programme. Undefined while it is to be chosen. */
  readonly entity: Entity | null
  readonly roles: readonly Role[]
  readonly centres: readonly Option[]
  /** Active departments of the entity; those the person is in already among them. */
  readonly departments: readonly Option[]
}

/** The form's values of a person that is there: roles ticked, with their centres. */
export function personValues(person: Person): Record<string, string | string[]> {
  const { roles, departmentIds, ...rest } = person
  const values = {
    ...flatten(rest),
    roles: [...new Set(roles.map((held) => held.role))] as string[],
    departmentIds: [...departmentIds] as string[],
  }
  const centres: Record<string, string[]> = {}
  for (const { role, centreId } of roles) {
    if (centreId) centres[`centres.${role}`] = [...(centres[`centres.${role}`] ?? []), centreId]
  }
  return { ...values, ...centres }
}

const chosenFirst = (chosen: readonly string[]) => (a: Option, b: Option) =>
  Number(chosen.includes(b.id)) - Number(chosen.includes(a.id))

/** Boxes to tick, the ticked ones first; many of them scroll. */
function Boxes({ name, options, chosen }: { name: string; options: readonly Option[]; chosen: readonly string[] }) {
  const locale = useLocale()
  return (
    <div class={options.length > 12 ? 'choices choices-scroll' : 'choices choices-inline'}>
      {[...options].sort(chosenFirst(chosen)).map((option) => (
        <div class="choice" key={option.id}>
          <input
            class="choice-input choice-checkbox"
            type="checkbox"
            id={`${name}.${option.id}`}
            name={name}
            value={option.id}
            checked={chosen.includes(option.id)}
          />
          <label class="choice-label" for={`${name}.${option.id}`}>
            <bdi>{pick(locale, option.name)}</bdi>
          </label>
        </div>
      ))}
    </div>
  )
}

function RoleChoice({ view, role, centres }: { view: FormView; role: Role; centres: readonly Option[] }) {
  const t = useText()
  const id = `roles.${role}`
  const error = view.errors.of(id)
  const { atCentre } = roleRules[role]
  return (
    <div class={error ? 'choice-with-fields field-refused' : 'choice-with-fields'}>
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div class="choice">
        <input
          class="choice-input choice-checkbox"
          type="checkbox"
          id={id}
          name="roles"
          value={role}
          checked={typedValues(view, 'roles').includes(role)}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <label class="choice-label" for={id}>
          {t(roleTexts[role])}
        </label>
      </div>
      {atCentre && (
        <fieldset class="choice-fields">
          <legend class="hint">{t(personTexts.atCentres)}</legend>
          {centres.length === 0 && <p class="hint">{t(personTexts.noCentresForRole)}</p>}
          <Boxes name={`centres.${role}`} options={centres} chosen={typedValues(view, `centres.${role}`)} />
        </fieldset>
      )}
    </div>
  )
}

export function PersonForm({ view, options }: { view: FormView; options: PersonOptions }) {
  const t = useText()
  const noRole = view.errors.of('roles')
  const wrongDepartment = view.errors.of('departmentIds')
  return (
    <>
      <input type="hidden" name="entityId" value={typedValue(view, 'entityId')} />
      {options.person?.secret && <Notification kind="info">{t(personTexts.secretNotice)}</Notification>}
      <FieldGroup title={t(texts.identification)}>
        <BothNames view={view} />
        <Columns>
          <Typed view={view} name="email" label={t(texts.email)} type="email" />
          <Typed view={view} name="phone" label={t(texts.phone)} type="tel" optional />
        </Columns>
        <Both view={view} name="jobTitle" ar={personTexts.jobTitleAr} en={personTexts.jobTitleEn} optional />
      </FieldGroup>
      <FieldGroup title={t(texts.roles)}>
        {noRole && <ErrorMessage>{noRole}</ErrorMessage>}
        <div id="roles" tabIndex={-1}>
          {options.roles.map((role) => (
            <RoleChoice key={role} view={view} role={role} centres={options.centres} />
          ))}
        </div>
      </FieldGroup>
      {options.departments.length > 0 && (
        <FieldGroup title={t(personTexts.departmentsOfPerson)}>
          <p class="hint">{t(personTexts.departmentsOfPersonHint)}</p>
          {wrongDepartment && <ErrorMessage>{wrongDepartment}</ErrorMessage>}
          <div id="departmentIds" tabIndex={-1}>
            <Boxes name="departmentIds" options={options.departments} chosen={typedValues(view, 'departmentIds')} />
          </div>
        </FieldGroup>
      )}
      <FieldGroup title={t(texts.reading)}>
        <Columns>
          <Choose
            view={view}
            name="language"
            label={personTexts.language}
            options={['ar', 'en']}
            empty={personTexts.asEntity}
          />
          <Choose
            view={view}
            name="digits"
            label={texts.digits}
            options={['arab', 'latn']}
            empty={personTexts.asEntity}
          />
        </Columns>
      </FieldGroup>
    </>
  )
}
