// Public pages: what was answered before.
import type { Segment } from '#src/kernel/highlight.ts'
import type { EntityId, SolvedCaseId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { FoundText } from '#src/ui/found-text/found-text.tsx'
import { LocalText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { SearchBox } from '#src/ui/search-box/search-box.tsx'
import type { Solved } from '../solved.ts'
import { answerTexts as texts } from '../texts/solved.ts'
import { dayText } from './solved-list.tsx'

export const answersPath = '/answers'
const ofEntity = (id: EntityId) => `${answersPath}?entity=${id}`

interface Named {
  readonly id: EntityId
  readonly name: LocalizedText
}

export function EntitiesPage({ entities }: { entities: readonly Named[] }) {
  const t = useText()
  return (
    <div class="stack-loose measure">
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      {entities.length === 0 ? (
        <p>{t(texts.none)}</p>
      ) : (
        <section class="stack">
          <h2>{t(texts.chooseEntity)}</h2>
          <ul class="list">
            {entities.map(({ id, name }) => (
              <li key={id}>
                <a href={ofEntity(id)}>
                  <LocalText text={name} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

export interface AnswersPageProps {
  entity: Named
  query: string
  answers: readonly {
    readonly id: SolvedCaseId
    readonly question: readonly Segment[]
    readonly answer: readonly Segment[]
  }[]
}

export function AnswersPage({ entity, query, answers }: AnswersPageProps) {
  const t = useText()
  const words = useLocalText()
  return (
    <div class="stack-loose measure">
      <BackLink href={answersPath}>{t(texts.allEntities)}</BackLink>
      <h1>{t(texts.of, { entity: words(entity.name) })}</h1>
      <p>{t(texts.lead)}</p>
      <SearchBox
        action={answersPath}
        value={query}
        label={t(texts.search)}
        visibleLabel
        hidden={<input type="hidden" name="entity" value={entity.id} />}
      />
      {answers.length === 0 ? (
        <p role="status">{query === '' ? t(texts.none) : t(texts.noneFound, { query })}</p>
      ) : (
        <>
          {query !== '' && <p role="status">{t(texts.count, { count: answers.length })}</p>}
          {answers.map(({ id, question, answer }) => (
            <article class="stack-tight" key={id}>
              <h2>
                <a href={`${answersPath}/${id}`}>
                  <FoundText segments={question} />
                </a>
              </h2>
              <p class="muted">
                <FoundText segments={answer} />
              </p>
            </article>
          ))}
        </>
      )}
    </div>
  )
}

export interface AnswerPageProps {
  solved: Solved
  entity: Named
  service: LocalizedText | null
}

export function AnswerPage({ solved, entity, service }: AnswerPageProps) {
  const t = useText()
  const locale = useLocale()
  const words = useLocalText()
  return (
    <article class="stack-loose measure">
      <BackLink href={ofEntity(entity.id)}>{t(texts.back)}</BackLink>
      <h1 dir="auto" lang={solved.language}>
        {solved.question}
      </h1>
      <p class="written" dir="auto" lang={solved.language}>
        {solved.answer}
      </p>
      <p class="muted">
        <LocalText text={entity.name} />
        {service && <> · {t(texts.ofService, { service: words(service) })}</>}
        {solved.reviewOn && <> · {t(texts.reviewed, { day: dayText(locale, solved.reviewOn) })}</>}
      </p>
    </article>
  )
}
