import type { Role } from '#src/kernel/actor.ts'
import { pick } from '#src/kernel/locale.ts'
import { flatten } from '#src/platform/nested.ts'
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
import { Both, BothNames, Choose, type FormView, Typed, typedValue, typedValues } from './form.tsx'
import { pageTexts as texts } from './texts.ts'

export interface PersonOptions {
  readonly person: Person | null
  /** Null: the programme. Undefined while it is to be chosen. */
  readonly entity: Entity | null
  readonly roles: readonly Role[]
  readonly centres: readonly Option[]
}

/** The form's values of a person that is there: roles ticked, with their centres. */
export function personValues(person: Person): Record<string, string | string[]> {
  const { roles, ...rest } = person
  const values = { ...flatten(rest), roles: [...new Set(roles.map((held) => held.role))] as string[] }
  const centres: Record<string, string[]> = {}
  for (const { role, centreId } of roles) {
    if (centreId) centres[`centres.${role}`] = [...(centres[`centres.${role}`] ?? []), centreId]
  }
  return { ...values, ...centres }
}

const chosenFirst = (chosen: readonly string[]) => (a: Option, b: Option) =>
  Number(chosen.includes(b.id)) - Number(chosen.includes(a.id))

function RoleChoice({ view, role, centres }: { view: FormView; role: Role; centres: readonly Option[] }) {
  const t = useText()
  const locale = useLocale()
  const id = `roles.${role}`
  const error = view.errors.of(id)
  const chosen = typedValues(view, `centres.${role}`)
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
          <legend class="hint">{t(texts.atCentres)}</legend>
          {centres.length === 0 && <p class="hint">{t(texts.noCentresForRole)}</p>}
          <div class={centres.length > 12 ? 'choices choices-scroll' : 'choices choices-inline'}>
            {[...centres].sort(chosenFirst(chosen)).map((centre) => (
              <div class="choice" key={centre.id}>
                <input
                  class="choice-input choice-checkbox"
                  type="checkbox"
                  id={`${id}.${centre.id}`}
                  name={`centres.${role}`}
                  value={centre.id}
                  checked={chosen.includes(centre.id)}
                />
                <label class="choice-label" for={`${id}.${centre.id}`}>
                  <bdi>{pick(locale, centre.name)}</bdi>
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}

export function PersonForm({ view, options }: { view: FormView; options: PersonOptions }) {
  const t = useText()
  const noRole = view.errors.of('roles')
  return (
    <>
      <input type="hidden" name="entityId" value={typedValue(view, 'entityId')} />
      {options.person?.secret && <Notification kind="info">{t(texts.secretNotice)}</Notification>}
      <FieldGroup title={t(texts.identification)}>
        <BothNames view={view} />
        <Columns>
          <Typed view={view} name="email" label={t(texts.email)} type="email" />
          <Typed view={view} name="phone" label={t(texts.phone)} type="tel" optional />
        </Columns>
        <Both view={view} name="jobTitle" ar={texts.jobTitleAr} en={texts.jobTitleEn} optional />
      </FieldGroup>
      <FieldGroup title={t(texts.roles)}>
        {noRole && <ErrorMessage>{noRole}</ErrorMessage>}
        <div id="roles" tabIndex={-1}>
          {options.roles.map((role) => (
            <RoleChoice key={role} view={view} role={role} centres={options.centres} />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup title={t(texts.reading)}>
        <Columns>
          <Choose view={view} name="language" label={texts.language} options={['ar', 'en']} empty={texts.asEntity} />
          <Choose view={view} name="digits" label={texts.digits} options={['arab', 'latn']} empty={texts.asEntity} />
        </Columns>
      </FieldGroup>
    </>
  )
}
