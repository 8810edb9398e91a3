// The frame of every form of a record.
import type { ComponentChildren, VNode } from 'preact'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { uiTexts } from '#src/ui/texts.ts'
import type { FormState } from '../http/form.ts'
import type { FormView } from './form.tsx'
import { recordTexts as texts } from './texts.ts'

export interface Crumb {
  readonly href?: string
  readonly text: ComponentChildren
}

interface RecordFormProps {
  title: string
  crumbs: readonly Crumb[]
  action: string
  state: FormState
  version?: number | undefined
  cancelHref: string
  /** The record changed meanwhile: where its current version stands. */
  conflictHref?: string | undefined
  /** Where the error summary leads for problems that are not of one field. */
  errorHrefs?: Readonly<Record<string, string>> | undefined
  children: (view: FormView) => VNode
}

export function RecordForm(props: RecordFormProps) {
  const t = useText()
  const locale = useLocale()
  const { state, version } = props
  const errors = state.refusal ? errorsOf(state.refusal, locale) : noErrors
  const { id } = state.values
  return (
    <div class="record-form">
      <PageHeader title={props.title} above={<Breadcrumbs items={[...props.crumbs, { text: props.title }]} />} />
      <ErrorSummary errors={errors} hrefs={props.errorHrefs} />
      {props.conflictHref && (
        <Notification kind="info">
          {t(texts.conflictKept)} <a href={props.conflictHref}>{t(texts.seeCurrent)}</a>
        </Notification>
      )}
      <form action={props.action} method="post" data-once noValidate>
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {version === undefined && typeof id === 'string' && <input type="hidden" name="id" value={id} />}
        {props.children({ values: state.values, errors })}
        <ButtonRow>
          <Button>{t(texts.save)}</Button>
          <LinkButton kind="plain" href={props.cancelHref}>
            {t(uiTexts.cancel)}
          </LinkButton>
        </ButtonRow>
      </form>
    </div>
  )
}
