import { z } from 'zod'
import type { EntityId, HeadingId, ServiceId } from '#src/kernel/ids.ts'
import { formatNumber, say } from '#src/kernel/locale.ts'
import { addWorkingMinutes } from '#src/kernel/working-time.ts'
import { type HoursInForce, hoursInForce } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext, Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { uuid } from '#src/platform/input.ts'
import type { FormView } from '#src/platform/records/form.tsx'
import { Section } from '#src/platform/records/parts.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { noErrors } from '#src/ui/error-summary/errors.ts'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { budgetOf } from '../../budget.ts'
import { caseKinds, complexities, importances } from '../../case.ts'
import { calendarRunsOut } from '../../clock.ts'
import { headingAndAbove } from '../../heading.ts'
import { type HolidaysWarning, PolicyPage, type Preview, PreviewAnswer } from '../../pages/settings/policy.tsx'
import { CaseFields } from '../../pages/settings/policy-forms.tsx'
import type { Policy } from '../../policy.ts'
import { currentPolicy } from '../../store/policies.ts'
import { policyPageTexts as texts } from '../../texts/policy-page.ts'
import { settingsPageTexts } from '../../texts/settings-page.ts'
import { mayEdit, placeOf, settingsCrumb } from './place.ts'
import { mountPolicyForms } from './policy-forms.tsx'
import { mountPolicyHistory } from './policy-history.tsx'
import { type PolicyPlaces, policyPath, policyPlaces } from './policy-places.ts'

/** Whether the longest time of the policy, counted from now, leads past the holidays that are known. */
function holidaysWarning(policy: Policy, hours: HoursInForce, places: PolicyPlaces, now: Date): HolidaysWarning | null {
  const longest = Math.max(...policy.rules.flatMap(({ minutes }) => Object.values(minutes).map((one) => one ?? 0)), 1)
  const { calendar, holidaysUntil, calendarId } = hours
  const missing = calendarRunsOut(
    {
      timeZone: calendar.timeZone,
      exceptions: holidaysUntil === null ? [] : [{ kind: 'holiday', endsOn: holidaysUntil }],
    },
    addWorkingMinutes(calendar, now, longest),
  )
  if (!missing) return null
  return {
    lastHoliday: missing.lastHoliday === null ? null : new Date(`${missing.lastHoliday}T09:00:00Z`),
    calendar: places.calendars.find(({ id }) => id === calendarId) ?? null,
  }
}

const question = z.object({
  kind: z.enum(caseKinds),
  serviceId: uuid<ServiceId>().optional().catch(undefined),
  headingId: uuid<HeadingId>().optional().catch(undefined),
  complexity: z.enum(complexities).optional().catch(undefined),
  importance: z.enum(importances).optional().catch(undefined),
})

/** When a case like that, registered now, would be due; null while nobody asked. */
function previewOf(c: RequestContext, policy: Policy, hours: HoursInForce, places: PolicyPlaces): Preview | null {
  const asked = question.safeParse(c.req.query())
  if (!asked.success) return null
  const { kind, serviceId = null, headingId, complexity = null, importance = null } = asked.data
  const headingIds = headingId ? headingAndAbove(places.headings, headingId) : []
  const subject = { kind, serviceId, headingIds, complexity, importance }
  const { minutes, rule } = budgetOf(policy, 'resolution', subject)
  const first = budgetOf(policy, 'first_response', subject).minutes
  const after = (budget: number) => addWorkingMinutes(hours.calendar, c.var.now, budget)
  return { due: after(minutes), firstResponse: after(first), minutes, rule }
}

const readPolicy = async (tx: Tx, entityId: EntityId) => {
  const policy = await currentPolicy(tx, entityId)
  return { policy, hours: await hoursInForce(tx, { entityId, calendarId: policy.calendarId }) }
}

export function mountPolicy(router: Router) {
  router.get(policyPath, async (c) => {
    const { locale, now } = c.var
    const { policy, hours, places } = await c.var.read(async (tx) => {
      const place = placeOf(tx, 'settings.read')
      const [read, known] = await Promise.all([readPolicy(tx, place.entityId), policyPlaces(tx, place)])
      return { ...read, places: known }
    })
    const title = say(locale, texts.policy)
    const preview = previewOf(c, policy, hours, places)
    const view: FormView = { values: { kind: 'complaint', ...c.req.query() }, errors: noErrors }
    const version =
      policy.version === 0
        ? say(locale, settingsPageTexts.defaultsHold)
        : say(locale, settingsPageTexts.versionNumber, { number: formatNumber(locale, policy.version) })
    return page(
      c,
      { title },
      <div class="stack-loose">
        <PageHeader
          title={title}
          tag={<Tag>{version}</Tag>}
          meta={say(locale, texts.lead)}
          above={<Breadcrumbs items={[settingsCrumb(c), { text: title }]} />}
          actions={
            <LinkButton kind="plain" icon="history" href={`${policyPath}/versions`}>
              {say(locale, texts.versions)}
            </LinkButton>
          }
        />
        <PolicyPage
          policy={policy}
          names={places.names}
          mayEdit={mayEdit(c)}
          warning={holidaysWarning(policy, hours, places, now)}
          preview={
            <Section title={say(locale, texts.preview)}>
              <form class="stack no-print" action={`${policyPath}#preview`} method="get" id="preview">
                <div class="columns columns-short">
                  <CaseFields view={view} offers={places} />
                </div>
                <Button kind="secondary">{say(locale, texts.previewShow)}</Button>
              </form>
              {preview && <PreviewAnswer preview={preview} names={places.names} />}
            </Section>
          }
        />
      </div>,
    )
  })
  mountPolicyForms(router)
  mountPolicyHistory(router)
}
