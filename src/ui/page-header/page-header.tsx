import type { ComponentChildren } from 'preact'

export interface PageHeaderProps {
  title: ComponentChildren
  /** Before the title: an emblem. */
  emblem?: ComponentChildren
  /** After the title: `<Tag>`. */
  tag?: ComponentChildren
  /** Second line: reference, round, dates. */
  meta?: ComponentChildren
  /** At the end: one primary button, others beside it. */
  actions?: ComponentChildren
  /** Above the title: `<Breadcrumbs>`. */
  above?: ComponentChildren
}

/** Head of a staff page: what it is, its state, what can be done. Stands in StaffLayout's `header` or on top of the content. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <div class="page-header">
      {props.emblem !== undefined && <div class="page-header-emblem">{props.emblem}</div>}
      <div class="page-header-words">
        {props.above}
        <div class="page-header-line">
          <h1 class="page-header-title">{props.title}</h1>
          {props.tag}
        </div>
        {props.meta !== undefined && <p class="page-header-meta">{props.meta}</p>}
      </div>
      {props.actions !== undefined && <div class="page-header-actions">{props.actions}</div>}
    </div>
  )
}
