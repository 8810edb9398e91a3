// One set of drawn signs, 20 × 20, one stroke. Decorative unless a label is given.
import { type IconName, icons, mirrored } from './icons.tsx'

export interface IconProps {
  name: IconName
  /** Only when no text stands beside it. */
  label?: string | undefined
  size?: 'small' | 'medium' | 'large' | undefined
}

const pen = {
  viewBox: '0 0 20 20',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const

export function Icon({ name, label, size = 'medium' }: IconProps) {
  const classes = ['icon', `icon-${size}`, mirrored.has(name) && 'icon-mirrored'].filter(Boolean).join(' ')
  if (label === undefined) {
    return (
      <svg class={classes} aria-hidden="true" {...pen}>
        {icons[name]}
      </svg>
    )
  }
  return (
    <svg class={classes} role="img" aria-label={label} {...pen}>
      <title>{label}</title>
      {icons[name]}
    </svg>
  )
}
