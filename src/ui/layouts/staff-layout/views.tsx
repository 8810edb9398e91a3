import { NumberText } from '../../locale-context.tsx'

export interface ViewItem {
  href: string
  text: string
  count?: number | undefined
  /** There are more than were counted. */
  capped?: boolean | undefined
  /** Due soon and late stand out, with words that say so. */
  tone?: 'plain' | 'warning' | 'danger' | undefined
  current?: boolean | undefined
}

/** Lists one can look at, in groups, with how much is in each. */
export function Views({ groups }: { groups: readonly { title: string; items: readonly ViewItem[] }[] }) {
  return (
    <nav class="views" aria-label={groups[0]?.title}>
      {groups.map((group) => (
        <section class="views-group" key={group.title}>
          <h2 class="views-title">{group.title}</h2>
          <ul class="views-list">
            {group.items.map((item) => (
              <li key={item.href}>
                <a class="views-item" href={item.href} aria-current={item.current ? 'page' : undefined}>
                  <span>{item.text}</span>
                  {item.count !== undefined && (
                    <span class={`views-count views-count-${item.tone ?? 'plain'}`}>
                      <bdi>
                        <NumberText value={item.count} />
                        {item.capped && '+'}
                      </bdi>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
