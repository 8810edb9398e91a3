import { useId } from 'preact/hooks'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface ProgressProps {
  label: string
  value: number
  max: number
  labelHidden?: boolean | undefined
}

/** How much of a whole is done: a bar and "21 of 57". */
export function Progress({ label, value, max, labelHidden = false }: ProgressProps) {
  const t = useText()
  const id = `progress-${useId()}`
  return (
    <span class="progress">
      <span class="progress-line">
        <label class={labelHidden ? 'visually-hidden' : 'progress-label'} for={id}>
          {label}
        </label>
        <span class="progress-text">
          {value === 0 ? t(uiTexts.noneOfTotal, { total: max }) : t(uiTexts.countOfTotal, { count: value, total: max })}
        </span>
      </span>
      <progress class="progress-bar" id={id} value={value} max={Math.max(max, 1)} data-full={value >= max} />
    </span>
  )
}
