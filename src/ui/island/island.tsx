// A part of the page that lives in the browser: the server draws it, hands over its properties, the browser takes it on.
import { type ComponentType, h } from 'preact'

/** Safe inside a script element: nothing in it can end the element or begin a comment. */
export function islandData(props: unknown): string {
  return JSON.stringify(props)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
}

export interface IslandProps<Props extends object> {
  /** Name under which client/ registers the same component. */
  name: string
  component: ComponentType<Props>
  props: Props
}

export function Island<Props extends object>({ name, component, props }: IslandProps<Props>) {
  return (
    <div class="island" data-island-root={name}>
      <div class="island-body">{h(component, props)}</div>
      <script
        type="application/json"
        data-island={name}
        // JSON with every < escaped.
        dangerouslySetInnerHTML={{ __html: islandData(props) }}
      />
    </div>
  )
}
