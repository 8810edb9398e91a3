// How a component shows itself on the pages under /ui. Sample words stand in the examples, in both languages.
import type { ComponentChildren, ComponentType } from 'preact'
import type { LocalizedText } from '#src/kernel/text.ts'
import { useLocalText } from './locale-context.tsx'

export interface Example {
  slug: string
  title: LocalizedText
  /** The density it is shown in; `whole` brings its own layout. */
  frame: 'public' | 'staff' | 'field' | 'whole'
  component: ComponentType
}

/** One variant, with its name above. */
export function Sample({ title, children }: { title: LocalizedText; children: ComponentChildren }) {
  const say = useLocalText()
  return (
    <section class="sample">
      <h2 class="sample-title">{say(title)}</h2>
      {children}
    </section>
  )
}
