import type { ComponentChildren } from 'preact'

export interface Figure {
  label: string
  /** In the reader's digits already: `<NumberText>`, "7 of 11". */
  value: ComponentChildren
  unit?: ComponentChildren
  /** Against what it is compared; green and red only when the change is more than chance. */
  change?: { text: ComponentChildren; tone?: 'good' | 'bad' | 'plain' | undefined } | undefined
  /** Sample: "n = 612 answers". */
  sample?: ComponentChildren
  /** The records behind the figure. */
  href?: string | undefined
}

/** Figures side by side, each opening into its records. */
export function Figures({ figures, label }: { figures: readonly Figure[]; label?: string | undefined }) {
  return (
    <ul class="figures" aria-label={label}>
      {figures.map((figure) => (
        <li class="figure" key={figure.label}>
          <p class="figure-label">{figure.href ? <a href={figure.href}>{figure.label}</a> : figure.label}</p>
          <p class="figure-value">
            {figure.value}
            {figure.unit !== undefined && <span class="figure-unit"> {figure.unit}</span>}
          </p>
          {figure.change && (
            <p class={`figure-change figure-change-${figure.change.tone ?? 'plain'}`}>{figure.change.text}</p>
          )}
          {figure.sample !== undefined && <p class="figure-sample">{figure.sample}</p>}
        </li>
      ))}
    </ul>
  )
}
