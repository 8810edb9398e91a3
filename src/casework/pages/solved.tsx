// One entry of the reference: question, answer, and what the quality team does with it.
import type { LocalizedText } from '#src/kernel/text.ts'
import type { FormState } from '#src/platform/http/form.ts'
import { Section } from '#src/platform/records/parts.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { Checkbox } from '#src/ui/choices/choices.tsx'
import { DateInput } from '#src/ui/date-input/date-input.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { LocalText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { Solved } from '../solved.ts'
import { kindTexts } from '../texts/machine.ts'
import { solvedTexts as texts } from '../texts/solved.ts'
import { dayText, SolvedStateTag, solvedPath } from './solved-list.tsx'

export interface SolvedPageProps {
  solved: Solved
  service: LocalizedText | null
  due: boolean
  mayEdit: boolean
  mayPublish: boolean
  form: FormState
}

const typed = ({ values }: FormState, name: string) => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

function Review({ solved, form }: Pick<SolvedPageProps, 'solved' | 'form'>) {
  const t = useText()
  const locale = useLocale()
  const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
  const path = `${solvedPath}/${solved.id}`
  return (
    <Section title={t(texts.review)}>
      <ErrorSummary errors={errors} />
      <form action={`${path}/publish`} method="post" class="stack" data-once noValidate>
        <input type="hidden" name="version" value={solved.version} />
        <Checkbox name="public" checked={typed(form, 'public') !== ''} hint={t(texts.publicHint)}>
          {t(texts.public)}
        </Checkbox>
        <DateInput
          name="reviewOn"
          label={t(texts.reviewOn)}
          hint={t(texts.reviewOnHint)}
          value={typed(form, 'reviewOn')}
          error={errors.of('reviewOn')}
        />
        <ButtonRow>
          <Button>{t(solved.state === 'published' ? texts.publishAgain : texts.publish)}</Button>
          {solved.state !== 'retired' && (
            <LinkButton kind="plain" href={`${path}/retire`}>
              {t(texts.retire)}
            </LinkButton>
          )}
        </ButtonRow>
      </form>
    </Section>
  )
}

export function SolvedPage({ solved, service, due, mayEdit, mayPublish, form }: SolvedPageProps) {
  const t = useText()
  const locale = useLocale()
  return (
    <div class="stack-loose">
      <PageHeader
        title={<bdi>{solved.question}</bdi>}
        tag={
          <>
            <SolvedStateTag state={solved.state} locale={locale} />{' '}
            {due && (
              <Tag tone="amber" shape="diamond">
                {t(texts.reviewPassed)}
              </Tag>
            )}
          </>
        }
        meta={t(texts.usedTimes, { count: solved.uses })}
        above={<Breadcrumbs items={[{ href: solvedPath, text: t(texts.title) }, { text: t(texts.question) }]} />}
        actions={
          mayEdit ? (
            <LinkButton kind="secondary" icon="edit" href={`${solvedPath}/${solved.id}/edit`}>
              {t(texts.edit)}
            </LinkButton>
          ) : undefined
        }
      />
      <Section title={t(texts.answer)}>
        <p class="measure written" dir="auto">
          {solved.answer}
        </p>
      </Section>
      <SummaryList
        rows={[
          { term: t(texts.kind), value: t(kindTexts[solved.kind]) },
          { term: t(texts.service), value: service ? <LocalText text={service} /> : t(texts.anyService) },
          { term: t(texts.reader), value: t(solved.public ? texts.forCustomers : texts.forStaff) },
          ...(solved.reviewOn ? [{ term: t(texts.reviewOn), value: dayText(locale, solved.reviewOn) }] : []),
        ]}
      />
      {mayPublish && <Review solved={solved} form={form} />}
    </div>
  )
}
