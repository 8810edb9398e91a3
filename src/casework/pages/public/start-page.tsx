// The way in: what it is about, what may answer it at once, and the form.
import type { LocalizedText } from '#src/kernel/text.ts'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { LocalText, Name, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { intakeTexts as texts } from '../../texts/public-form.ts'

export interface StartProps {
  /** This browser has a form that was not sent. */
  readonly unsent: boolean
  readonly entity: { readonly id: string; readonly name: LocalizedText } | null
}

const EntityField = ({ entity }: Pick<StartProps, 'entity'>) =>
  entity ? <input type="hidden" name="entity" value={entity.id} /> : null

export function StartPage({ unsent, entity }: StartProps) {
  const t = useText()
  return (
    <div class="measure stack-loose">
      <div class="stack">
        {entity && (
          <p class="muted">
            <LocalText text={entity.name} />
          </p>
        )}
        <h1>{t(texts.startTitle)}</h1>
        <p>{t(texts.startLead)}</p>
      </div>
      {unsent && (
        <Notification kind="info" title={t(texts.resume)}>
          <ButtonRow>
            <LinkButton kind="secondary" href="/contact/check">
              {t(texts.resumeGo)}
            </LinkButton>
            <form method="post" action="/contact/discard">
              <Button kind="plain">{t(texts.discard)}</Button>
            </form>
          </ButtonRow>
        </Notification>
      )}
      <form method="get" action="/contact">
        <EntityField entity={entity} />
        <TextInput name="q" label={t(texts.startQuestion)} hint={t(texts.startHint)} width="measure" maxLength={200} />
        <ButtonRow>
          <Button>{t(texts.find)}</Button>
        </ButtonRow>
      </form>
      <form method="post" action="/contact">
        <EntityField entity={entity} />
        <Button kind="secondary">{t(texts.skipSearch)}</Button>
      </form>
      <p>
        <a href="/track">{t(texts.trackInstead)}</a>
      </p>
      <p class="muted">{t(texts.emergencies)}</p>
    </div>
  )
}

export interface FoundProps {
  readonly query: string
  readonly entity: StartProps['entity']
  readonly services: readonly {
    readonly id: string
    readonly name: LocalizedText
    readonly entityId: string
    readonly entityName: LocalizedText
  }[]
  readonly answers: readonly { readonly id: string; readonly question: string; readonly answer: string }[]
}

export function FoundPage({ query, entity, services, answers }: FoundProps) {
  const t = useText()
  const nothing = services.length === 0 && answers.length === 0
  return (
    <div class="measure stack-loose">
      <BackLink href={entity ? `/contact?entity=${entity.id}` : '/contact'}>{t(texts.otherWords)}</BackLink>
      <div class="stack">
        <h1>{t(texts.foundTitle)}</h1>
        <p>{nothing ? t(texts.foundNothing) : t(texts.foundLead, { query })}</p>
      </div>
      {answers.length > 0 && (
        <section class="stack">
          <h2>{t(texts.foundAnswers)}</h2>
          <ul class="contact-services">
            {answers.map((one) => (
              <li key={one.id}>
                <div class="stack-tight">
                  <p>
                    <a href={`/answers/${one.id}`}>
                      <Name>{one.question}</Name>
                    </a>
                  </p>
                  <p class="muted" dir="auto">
                    {one.answer}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {services.length > 0 && (
        <section class="stack">
          <h2>{t(texts.foundServices)}</h2>
          <ul class="contact-services">
            {services.map((one) => (
              <li key={one.id}>
                <p>
                  <strong>
                    <LocalText text={one.name} />
                  </strong>
                  <span class="muted contact-service-entity">
                    <LocalText text={one.entityName} />
                  </span>
                </p>
                <form method="post" action="/contact">
                  <input type="hidden" name="q" value={query} />
                  <input type="hidden" name="entity" value={one.entityId} />
                  <input type="hidden" name="service" value={one.id} />
                  <Button kind="secondary">{t(texts.aboutThis)}</Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form method="post" action="/contact">
        <input type="hidden" name="q" value={query} />
        <EntityField entity={entity} />
        <Button>{nothing ? t(texts.find) : t(texts.goOnAnyway)}</Button>
      </form>
    </div>
  )
}
