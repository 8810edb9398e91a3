import type { ComponentChildren } from 'preact'
import { useLocale, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface DistanceBarProps {
  label: string
  /** Criteria satisfied, of those the shield needs. Counts only: one unmet criterion is no shield. */
  satisfied: number
  total: number
  /** "3 remain". */
  remaining?: ComponentChildren
}

/** How far it is to the next shield, in criteria. Each criterion is one step of the bar. */
export function DistanceBar({ label, satisfied, total, remaining }: DistanceBarProps) {
  const t = useText()
  const { language } = useLocale()
  const share = total === 0 ? 0 : (satisfied / total) * 100
  const missing = 100 - share
  return (
    <div class="distance">
      <p class="distance-line">
        <span>
          <strong>{label}</strong> <span class="muted">{t(uiTexts.countOfTotal, { count: satisfied, total })}</span>
        </span>
        {remaining !== undefined && <span class="distance-remaining">{remaining}</span>}
      </p>
      <svg class="distance-bar" aria-hidden="true">
        <rect class="distance-missing" width="100%" height="100%" />
        <rect class="distance-met" x={language === 'ar' ? `${missing}%` : '0'} width={`${share}%`} height="100%" />
        {Array.from({ length: Math.max(total - 1, 0) }, (_, index) => `${((index + 1) / total) * 100}%`).map((x) => (
          <line class="distance-step" key={x} x1={x} x2={x} y1="0" y2="100%" />
        ))}
      </svg>
    </div>
  )
}
