// The form of a new case for staff: who, what, register. Under a minute, by keyboard; it works without a script.
import { type FormView, Typed, typedValue, typedValues } from '#src/platform/records/form.tsx'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { Checkbox, Checkboxes } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { DateInput } from '#src/ui/date-input/date-input.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { Fieldset } from '#src/ui/fieldset/fieldset.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import type { Beside } from '../../actions/intake.ts'
import { caseChannels, caseKinds } from '../../case.ts'
import type { Choice, HeadingChoice } from '../../case-view.ts'
import { customerKinds, customerNeeds, preferredChannels } from '../../customer.ts'
import { caseTexts, needTexts } from '../../texts/case-page.ts'
import { channelTexts, kindTexts } from '../../texts/machine.ts'
import { newCaseTexts as texts } from '../../texts/new-case.ts'
import { AnswerParts, Axes, Body, Files, useOptions } from '../case/fields.tsx'
import { FoundPart, newCaseForm } from './beside.tsx'

export interface NewCaseChoices {
  readonly services: readonly Choice[]
  readonly centres: readonly Choice[]
  readonly colleagues: readonly Choice[]
  readonly headings: readonly HeadingChoice[]
}

export interface NewCaseProps {
  form: FormView
  choices: NewCaseChoices
  beside: Beside
  /** The part for solving stands open. */
  solving: boolean
}

const byChannel = { sms: caseTexts.bySms, email: caseTexts.byEmail, phone: caseTexts.byPhone } as const

function Whose({ form, beside }: NewCaseProps) {
  const t = useText()
  const chosen = typedValue(form, 'customerId')
  const field = (name: string) => `customer.${name}`
  const choice = (value: 'new' | 'none', label: string, hint: string, reveal?: preact.ComponentChildren) => (
    <div class="choice">
      <input
        class="choice-input choice-radio"
        type="radio"
        id={value === 'new' ? 'customerId' : 'customerId-none'}
        name="customerId"
        value={value}
        checked={chosen === value}
        aria-describedby={`customerId-${value}-note`}
      />
      <label class="choice-label" for={value === 'new' ? 'customerId' : 'customerId-none'}>
        {label}
      </label>
      <p class="hint choice-hint" id={`customerId-${value}-note`}>
        {hint}
      </p>
      {reveal && <div class="choice-reveal">{reveal}</div>}
    </div>
  )
  return (
    <>
      <div class="new-case-find">
        <TextInput
          name="q"
          label={t(texts.find)}
          hint={t(texts.findHint)}
          value={typedValue(form, 'q')}
          autoComplete="off"
        />
        <Button kind="secondary" icon="search" name="do" value="find">
          {t(texts.findButton)}
        </Button>
      </div>
      <Fieldset name="customerId" label={t(texts.found)} error={form.errors.of('customerId')}>
        <div class="choices">
          <div data-part="found" aria-live="polite">
            <FoundPart beside={beside} chosenId={chosen} />
          </div>
          {choice(
            'new',
            t(texts.isNew),
            t(texts.isNewHint),
            <>
              <Columns>
                <Typed view={form} name={field('name')} label={t(texts.name)} />
                <Typed
                  view={form}
                  name={field('personalNumber')}
                  label={t(texts.personalNumber)}
                  dir="ltr"
                  inputMode="numeric"
                  optional
                />
              </Columns>
              <Columns>
                <Typed view={form} name={field('phone')} label={t(texts.phone)} type="tel" />
                <Typed view={form} name={field('email')} label={t(texts.email)} type="email" optional />
              </Columns>
              <Columns>
                <Select
                  name={field('kind')}
                  label={t(texts.customerKind)}
                  value={typedValue(form, field('kind')) || 'citizen'}
                  options={customerKinds.map((kind) => ({ value: kind, text: t(texts[kind]) }))}
                />
                <Select
                  name={field('preferredChannel')}
                  label={t(texts.preferred)}
                  value={typedValue(form, field('preferredChannel')) || 'sms'}
                  options={preferredChannels.map((channel) => ({ value: channel, text: t(byChannel[channel]) }))}
                />
              </Columns>
              <Checkboxes
                name={field('needs')}
                label={t(texts.needs)}
                inline
                optional
                values={typedValues(form, field('needs'))}
                choices={customerNeeds.map((need) => ({ value: need, text: t(needTexts[need]) }))}
              />
            </>,
          )}
          {choice('none', t(texts.isNone), t(texts.isNoneHint))}
        </div>
      </Fieldset>
    </>
  )
}

function Matter({ form, choices }: NewCaseProps) {
  const t = useText()
  const options = useOptions()
  return (
    <>
      <Columns>
        <Select
          name="kind"
          label={t(texts.kind)}
          value={typedValue(form, 'kind')}
          error={form.errors.of('kind')}
          options={caseKinds.map((kind) => ({ value: kind, text: t(kindTexts[kind]) }))}
        />
        <Select
          name="channel"
          label={t(texts.channel)}
          value={typedValue(form, 'channel')}
          error={form.errors.of('channel')}
          options={caseChannels.map((channel) => ({ value: channel, text: t(channelTexts[channel]) }))}
        />
      </Columns>
      <Body view={form} name="description" label={t(texts.description)} rows={5} />
      <Columns>
        <Select
          name="serviceId"
          label={t(texts.service)}
          empty={t(caseTexts.noService)}
          options={options(choices.services)}
          value={typedValue(form, 'serviceId')}
          error={form.errors.of('serviceId')}
        />
        <Select
          name="centreId"
          label={t(texts.centre)}
          empty={t(texts.noCentre)}
          options={options(choices.centres)}
          value={typedValue(form, 'centreId')}
          error={form.errors.of('centreId')}
        />
      </Columns>
    </>
  )
}

const further = [
  'confidential',
  'aboutPersonIds',
  'outlet',
  'link',
  'publishedOn',
  'files',
  'subject',
  'contactPhone',
  'contactEmail',
]

function More({ form, choices }: NewCaseProps) {
  const t = useText()
  const options = useOptions()
  const channel = typedValue(form, 'channel')
  const open = channel === 'media' || further.some((name) => typedValue(form, name) !== '' || form.errors.of(name))
  return (
    <Disclosure summary={t(texts.more)} open={open}>
      <Checkbox name="confidential" checked={typedValue(form, 'confidential') !== ''} hint={t(texts.confidentialHint)}>
        {t(texts.confidential)}
      </Checkbox>
      <Select
        name="aboutPersonIds"
        label={t(texts.about)}
        hint={t(texts.aboutHint)}
        empty={t(texts.nobody)}
        options={options(choices.colleagues)}
        value={typedValues(form, 'aboutPersonIds')[0] ?? ''}
        error={form.errors.of('aboutPersonIds')}
      />
      <Columns>
        <Typed view={form} name="outlet" label={t(texts.outlet)} optional />
        <Typed view={form} name="link" label={t(texts.link)} type="url" optional />
      </Columns>
      <DateInput
        name="publishedOn"
        label={t(texts.publishedOn)}
        optional
        value={typedValue(form, 'publishedOn')}
        error={form.errors.of('publishedOn')}
      />
      <Typed view={form} name="subject" label={t(texts.subject)} hint={t(texts.subjectHint)} optional />
      <Columns>
        <Typed view={form} name="contactPhone" label={t(texts.phone)} hint={t(texts.contactHint)} type="tel" optional />
        <Typed
          view={form}
          name="contactEmail"
          label={t(texts.email)}
          hint={t(texts.contactHint)}
          type="email"
          optional
        />
      </Columns>
      <Columns>
        <Select
          name="contactChannel"
          label={t(texts.preferred)}
          empty={t(texts.asRecord)}
          value={typedValue(form, 'contactChannel')}
          options={preferredChannels.map((one) => ({ value: one, text: t(byChannel[one]) }))}
        />
        <Select
          name="language"
          label={t(texts.language)}
          value={typedValue(form, 'language') || 'ar'}
          options={[
            { value: 'ar', text: t(texts.arabic) },
            { value: 'en', text: t(texts.english) },
          ]}
        />
      </Columns>
      <Files view={form} />
    </Disclosure>
  )
}

function Solution({ form, choices, beside, solving }: NewCaseProps) {
  const t = useText()
  return (
    <Disclosure summary={t(texts.solve)} open={solving} id="solve">
      <p class="muted">{t(texts.solveHint)}</p>
      <Axes view={form} choices={{ ...choices, suggestions: beside.suggestions }} withService={false} />
      <AnswerParts view={form} />
      <ButtonRow>
        <Button kind="secondary" name="do" value="solve">
          {t(texts.solveNow)}
        </Button>
      </ButtonRow>
    </Disclosure>
  )
}

export function NewCasePage(props: NewCaseProps) {
  const t = useText()
  const { form } = props
  return (
    <div class="new-case">
      <PageHeader title={t(texts.title)} meta={t(texts.intro)} />
      <ErrorSummary errors={form.errors} />
      <form
        id={newCaseForm}
        method="post"
        action="/cases/new"
        encType="multipart/form-data"
        data-draft="new-case"
        data-beside="/cases/new/beside"
        noValidate
      >
        <input type="hidden" name="submissionKey" value={typedValue(form, 'submissionKey')} />
        <input type="hidden" name="solvedId" value={typedValue(form, 'solvedId')} />
        <h2 class="case-doing-title">{t(texts.customer)}</h2>
        <Whose {...props} />
        <h2 class="case-doing-title">{t(texts.matter)}</h2>
        <Matter {...props} />
        <More {...props} />
        <Solution {...props} />
        <ButtonRow>
          <Button name="do" value="register">
            {t(texts.register)}
          </Button>
          <Button kind="plain" name="do" value="check">
            {t(texts.check)}
          </Button>
        </ButtonRow>
      </form>
    </div>
  )
}
