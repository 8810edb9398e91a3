// The two start pages: the public's, with no account; and a member of staff's, with what waits for him.
import type { VNode } from 'preact'
import { sayAny } from '#src/kernel/locale.ts'
import type { Task } from '#src/kernel/task.ts'
import type { AnyText } from '#src/kernel/text.ts'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Icon } from '#src/ui/icon/icon.tsx'
import type { IconName } from '#src/ui/icon/icons.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { ShieldEmblem } from '#src/ui/shield-emblem/shield-emblem.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { homeTexts } from './texts.ts'

export interface Place {
  readonly href: string
  readonly text: AnyText
  readonly icon: IconName
}

export interface StaffHomeProps {
  readonly name: string
  readonly tasks: readonly Task[]
  readonly places: readonly Place[]
  /** Where things stand, for those who follow them. */
  readonly glance: VNode | null
}

export function StaffHome({ name, tasks, places, glance }: StaffHomeProps) {
  const t = useText()
  const locale = useLocale()
  return (
    <div class="stack-loose start">
      <PageHeader title={t(homeTexts.welcome, { name })} />
      <section class="stack measure">
        <h2>{t(homeTexts.waiting)}</h2>
        {tasks.length === 0 ? (
          <EmptyState icon="check-circle" title={t(homeTexts.nothing)}>
            {t(homeTexts.nothingText)}
          </EmptyState>
        ) : (
          <ul class="start-tasks">
            {tasks.map((task) => (
              <li key={task.href + task.text.key}>
                <a class="start-task" href={task.href}>
                  <span class="start-task-sign">
                    <Icon name="chevron-next" />
                  </span>
                  <span>{sayAny(locale, task.text, { count: task.count })}</span>
                  {task.urgent && (
                    <Tag tone="danger" shape="diamond">
                      {t(homeTexts.urgent)}
                    </Tag>
                  )}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {glance}
      <section class="stack measure">
        <h2>{t(homeTexts.places)}</h2>
        <ul class="start-places">
          {places.map((place) => (
            <li key={place.href}>
              <a class="start-place" href={place.href}>
                <Icon name={place.icon} />
                <span>{sayAny(locale, place.text)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

export function PublicStart({ year }: { year: string }) {
  const t = useText()
  const ways = [
    { href: '/contact', title: homeTexts.contact, hint: homeTexts.contactHint },
    { href: '/track', title: homeTexts.track, hint: homeTexts.trackHint },
    { href: '/shields', title: homeTexts.register, hint: homeTexts.registerHint },
    { href: '/verify', title: homeTexts.verify, hint: homeTexts.verifyHint },
    { href: '/frameworks', title: homeTexts.criteria, hint: homeTexts.criteriaHint },
  ]
  return (
    <div class="verdict">
      <div class="verdict-words">
        <h1>{t(homeTexts.publicTitle)}</h1>
        <p class="measure">{t(homeTexts.publicLead)}</p>
        <ul class="start-ways">
          {ways.map((way) => (
            <li key={way.href}>
              <a class="start-way" href={way.href}>
                <strong>{t(way.title)}</strong>
                <span class="muted">{t(way.hint)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div class="verdict-emblem">
        <ShieldEmblem kind="gold" name={t(homeTexts.goldShield)} year={year} />
      </div>
    </div>
  )
}
