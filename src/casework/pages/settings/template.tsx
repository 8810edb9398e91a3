import { formatDate, type Locale, say } from '#src/kernel/locale.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'
import { BothNames, type FormView, typedValue, typedValues } from '#src/platform/records/form.tsx'
import { Section } from '#src/platform/records/parts.tsx'
import { Checkboxes } from '#src/ui/choices/choices.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { FieldGroup } from '#src/ui/fieldset/fieldset.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import {
  fillTemplate,
  type Template,
  type TemplateVariable,
  templatePurposes,
  variableNames,
  writtenVariable,
} from '../../template.ts'
import { templatePageTexts as texts } from '../../texts/settings-page.ts'
import { purposesText } from './lists.tsx'

const meanings = {
  reference: texts.varReference,
  name: texts.varName,
  service: texts.varService,
  due: texts.varDue,
  department: texts.varDepartment,
  entity: texts.varEntity,
} as const satisfies Record<TemplateVariable, unknown>

function Variables() {
  const t = useText()
  const written = (language: Language) => (name: TemplateVariable) => (
    <bdi lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {writtenVariable(name, language)}
    </bdi>
  )
  return (
    <Table
      caption={t(texts.variables)}
      captionHidden
      rows={variableNames}
      rowKey={(name) => name}
      empty=""
      columns={[
        { key: 'variable', header: t(texts.variable), cell: (name) => t(meanings[name]) },
        { key: 'ar', header: t(texts.inArabic), cell: written('ar') },
        { key: 'en', header: t(texts.inEnglish), cell: written('en') },
      ]}
    />
  )
}

export function TemplateForm({ view }: { view: FormView }) {
  const t = useText()
  const body = (language: Language) => {
    const name = `body.${language}`
    return (
      <Textarea
        name={name}
        label={t(language === 'ar' ? texts.bodyAr : texts.bodyEn)}
        rows={10}
        value={typedValue(view, name)}
        error={view.errors.of(name)}
      />
    )
  }
  return (
    <>
      <BothNames view={view} />
      <Checkboxes
        name="purposes"
        label={t(texts.purposes)}
        error={view.errors.of('purposes')}
        values={typedValues(view, 'purposes')}
        choices={templatePurposes.map((value) => ({ value, text: t(texts[value]) }))}
        inline
      />
      <Columns>
        {body('ar')}
        {body('en')}
      </Columns>
      <FieldGroup title={t(texts.variables)}>
        <p class="hint">{t(texts.variablesHint)}</p>
        <Variables />
      </FieldGroup>
    </>
  )
}

/** A case as an example, in the language of the text. */
const example = (locale: Locale, entity: LocalizedText, due: Date) => ({
  reference: locale.language === 'ar' && locale.digits === 'arab' ? '٤٨١٢ ٥٥٠٩ ٣٧' : '4812 5509 37',
  name: say(locale, texts.exampleName),
  service: say(locale, texts.exampleService),
  due: formatDate(locale, due, 'dateTime'),
  department: say(locale, texts.exampleDepartment),
  entity: entity[locale.language],
})

interface TemplateFactsProps {
  template: Template
  entity: LocalizedText
  /** When the example's answer is due. */
  due: Date
}

export function TemplateFacts({ template, entity, due }: TemplateFactsProps) {
  const t = useText()
  const locale = useLocale()
  const preview = (language: Language) => (
    <div class="stack-tight">
      <h3>{t(language === 'ar' ? texts.bodyAr : texts.bodyEn)}</h3>
      <p class="measure lines-kept" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        {fillTemplate(template.body[language], example({ ...locale, language }, entity, due)).text}
      </p>
    </div>
  )
  return (
    <>
      <SummaryList rows={[{ term: t(texts.purposes), value: purposesText(locale, template.purposes) }]} />
      <Section title={t(texts.preview)}>
        <div class="columns columns-section">
          {preview('ar')}
          {preview('en')}
        </div>
      </Section>
    </>
  )
}
