import type { ComponentChildren } from 'preact'

/** Fields or sections side by side where there is room, one under the other on a phone. */
export function Columns({
  children,
  width = 'field',
}: {
  children: ComponentChildren
  width?: 'field' | 'short' | 'section'
}) {
  return <div class={`columns columns-${width}`}>{children}</div>
}
