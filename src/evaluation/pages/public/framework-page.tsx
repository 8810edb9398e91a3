// A published edition to read, criterion by criterion, with a choice at each: the calculator is the page itself.
import { localDigits } from '#src/kernel/locale.ts'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { resultTexts } from '#src/ui/criteria-map/criteria-map.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { LocalText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { ShieldName } from '#src/ui/shield-emblem/shield-emblem.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { type Judgement, results } from '../../award.ts'
import { inDigits } from '../../documents/report-form.ts'
import type { Criterion, Edition } from '../../edition.ts'
import { frameworkTexts as texts } from '../../texts/shields.ts'
import { shieldKind } from '../report/parts.tsx'

export function FrameworksMain({ editions }: { editions: readonly Edition[] }) {
  const t = useText()
  return (
    <div class="stack-loose">
      <div class="stack measure">
        <h1>{t(texts.title)}</h1>
        <p>{t(texts.intro)}</p>
      </div>
      {editions.map((edition) => (
        <section class="stack-tight measure" key={edition.id}>
          <h2>
            <a href={`/frameworks/${edition.id}`}>
              <LocalText text={edition.name} />
            </a>
          </h2>
          <p class="muted">
            <LocalText text={edition.source.title} /> · {t(texts.criteriaCount, { count: edition.declared.total })}
          </p>
          <Awards edition={edition} />
        </section>
      ))}
    </div>
  )
}

function Awards({ edition }: { edition: Edition }) {
  const locale = useLocale()
  const local = useLocalText()
  const ranked = [...edition.awards].sort((a, b) => a.rank - b.rank)
  return (
    <ul class="stack-tight award-list">
      {ranked.map((award) => (
        <li key={award.key}>
          <strong>
            <ShieldName kind={shieldKind(award.key, ranked)} name={local(award.name)} />
          </strong>{' '}
          <span class="muted">{inDigits(locale, local(award.text))}</span>
        </li>
      ))}
    </ul>
  )
}

export interface FrameworkProps {
  readonly edition: Edition
  /** Every criterion begins as met. */
  readonly start: 'met' | null
  readonly chosen: Readonly<Record<string, string>> | null
  readonly judgement: Judgement | null
}

export function FrameworkMain({ edition, start, chosen, judgement }: FrameworkProps) {
  const t = useText()
  const local = useLocalText()
  const action = `/frameworks/${edition.id}`
  return (
    <div class="stack-loose framework">
      <div class="stack measure">
        <h1>{local(edition.name)}</h1>
        <p class="muted">
          <LocalText text={edition.source.title} /> · <LocalText text={edition.source.issuer} />
        </p>
        <Awards edition={edition} />
      </div>
      {judgement && <Outcome edition={edition} judgement={judgement} />}
      <form method="post" action={action} class="stack-loose">
        <div class="stack measure">
          <h2>{t(texts.whatIfTitle)}</h2>
          <p>{t(texts.whatIfIntro)}</p>
          <p class="cluster">
            <Button kind="secondary">{t(texts.calculate)}</Button>
            <LinkButton kind="plain" href={`${action}?start=met`}>
              {t(texts.allMet)}
            </LinkButton>
            <a href={`/api/v1/frameworks/${edition.id}`}>{t(texts.json)}</a>
          </p>
        </div>
        {edition.categories.map((category) => (
          <Category
            key={category.code}
            edition={edition}
            category={category}
            resultOf={(code) => chosen?.[code] ?? (chosen ? '' : (start ?? ''))}
          />
        ))}
        <p>
          <Button>{t(texts.calculate)}</Button>
        </p>
      </form>
    </div>
  )
}

function Outcome({ edition, judgement }: { edition: Edition; judgement: Judgement }) {
  const t = useText()
  const local = useLocalText()
  const award = edition.awards.find((one) => one.key === judgement.shield)
  const title = award ? t(texts.earned, { shield: local(award.name) }) : t(texts.none)
  return (
    <Notification kind={award ? 'success' : 'info'} title={title} live>
      {judgement.missing.map(({ shield, codes }) => {
        const wanted = edition.awards.find((one) => one.key === shield)
        const count = codes.length
        return (
          <Disclosure key={shield} summary={t(texts.missing, { count, shield: wanted ? local(wanted.name) : shield })}>
            <p>
              {codes.map((code) => (
                <span key={code}>
                  <a href={`#c-${code}`}>
                    <Code value={code} />
                  </a>{' '}
                </span>
              ))}
            </p>
          </Disclosure>
        )
      })}
    </Notification>
  )
}

function Category(props: {
  edition: Edition
  category: Edition['categories'][number]
  resultOf: (code: string) => string
}) {
  const { edition, category, resultOf } = props
  return (
    <section class="stack-tight">
      <h2>
        <Code value={category.code} /> <LocalText text={category.name} />
      </h2>
      {category.subcategories.map((sub) => (
        <section key={sub.code}>
          <h3 class="framework-sub">
            <Code value={sub.code} /> <LocalText text={sub.name} />
          </h3>
          <ul class="framework-list">
            {sub.criteria.map((criterion) => (
              <Row key={criterion.code} edition={edition} criterion={criterion} value={resultOf(criterion.code)} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Row({ edition, criterion, value }: { edition: Edition; criterion: Criterion; value: string }) {
  const t = useText()
  const locale = useLocale()
  const local = useLocalText()
  const tier = edition.tiers.find((one) => one.key === criterion.tier)
  const { code, conditional } = criterion
  const id = `c-${code}`
  return (
    <li class="framework-row">
      <div>
        <label for={id}>
          <Code value={code} /> {inDigits(locale, local(criterion.text))}
        </label>
        {conditional && <p class="muted secondary">{t(texts.conditional, { condition: local(conditional) })}</p>}
        <p class="cluster">
          {tier && edition.tiers.length > 1 && (
            <Tag tone={edition.tiers[0]?.key === tier.key ? 'teal' : 'gold'}>{local(tier.name)}</Tag>
          )}
          {criterion.accessibility && <Tag tone="blue">{t(texts.accessible)}</Tag>}
        </p>
      </div>
      <select class="control select" id={id} name={code}>
        <option value="">–</option>
        {results
          .filter((result) => result !== 'not_applicable' || conditional)
          .map((result) => (
            <option key={result} value={result} selected={value === result}>
              {t(resultTexts[result])}
            </option>
          ))}
      </select>
    </li>
  )
}

function Code({ value }: { value: string }) {
  const locale = useLocale()
  return (
    <bdi dir="ltr" class="nowrap muted">
      {localDigits(locale, value)}
    </bdi>
  )
}
