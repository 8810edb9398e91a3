// The shield as a citizen sees it on a certificate: lattice, medallion, ribbon. Its name is always written on it.
import { useId } from 'preact/hooks'
import { localDigits } from '#src/kernel/locale.ts'
import { useLocale, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export type ShieldKind = 'gold' | 'silver' | 'remote'

const outline = 'M180 4C152 26 92 45 4 46V232C4 340 92 418 180 464C268 418 356 340 356 232V46C268 45 208 26 180 4Z'
const inner = 'M180 38C156 56 106 72 34 75V232C34 322 108 390 180 428C252 390 326 322 326 232V75C254 72 204 56 180 38Z'
const rightHalf = 'M180 4C208 26 268 45 356 46V232C356 340 268 418 180 464Z'

/** Two squares, one turned: the figure the mark, the lattice and the medallion share. */
function Star({ x, y, size }: { x: number; y: number; size: number }) {
  const square = { x: x - size / 2, y: y - size / 2, width: size, height: size }
  return (
    <>
      <rect {...square} />
      <rect {...square} transform={`rotate(45 ${x} ${y})`} />
    </>
  )
}

function Definitions({ id }: { id: string }) {
  return (
    <defs>
      <linearGradient id={`${id}-face`} x1="0" y1="0" x2="0" y2="1">
        <stop class="shield-stop-light" offset="0" />
        <stop class="shield-stop-base" offset="0.5" />
        <stop class="shield-stop-deep" offset="1" />
      </linearGradient>
      <pattern
        id={`${id}-lattice`}
        width="56"
        height="56"
        patternUnits="userSpaceOnUse"
        patternTransform="translate(12 20)"
      >
        <g class="shield-lattice">
          <Star x={28} y={28} size={27} />
          <path d="M0 28H9M47 28H56M28 0V9M28 47V56" />
        </g>
      </pattern>
      <clipPath id={`${id}-inside`}>
        <path d={inner} />
      </clipPath>
    </defs>
  )
}

function Medallion({ name }: { name: string }) {
  return (
    <>
      <circle class="shield-medal" cx="180" cy="182" r="84" />
      <circle class="shield-medal-ring" cx="180" cy="182" r="75" />
      <g class="shield-star">
        <Star x={180} y={182} size={76} />
      </g>
      <text class="shield-mark-text" x="180" y="191">
        {name}
      </text>
    </>
  )
}

function Ribbon({ name }: { name: string }) {
  const size = name.length > 20 ? 'small' : name.length > 14 ? 'medium' : 'large'
  return (
    <>
      <path class="shield-ribbon-tail" d="M40 304H92V366H40L56 335ZM320 304H268V366H320L304 335Z" />
      <path class="shield-ribbon-fold" d="M66 352 92 366V352ZM294 352 268 366V352Z" />
      <rect class="shield-ribbon" x="66" y="288" width="228" height="64" />
      <path class="shield-ribbon-line" d="M66 295H294M66 345H294" />
      <text class={`shield-name shield-name-${size}`} x="180" y={size === 'large' ? 332 : 328}>
        {name}
      </text>
    </>
  )
}

export interface ShieldEmblemProps {
  kind: ShieldKind
  /** As the edition names it: «الدرع الذهبي». */
  name: string
  year?: string | undefined
}

export function ShieldEmblem({ kind, name, year }: ShieldEmblemProps) {
  const id = `shield-${kind}-${useId()}`
  const locale = useLocale()
  const t = useText()
  const spoken = year === undefined ? name : `${name} ${localDigits(locale, year)}`
  return (
    <svg class={`shield-emblem shield-${kind}`} viewBox="0 0 360 468" role="img" aria-label={spoken}>
      <title>{spoken}</title>
      <Definitions id={id} />
      <path class="shield-edge" d={outline} fill={`url(#${id}-face)`} />
      <path class="shield-half" d={rightHalf} />
      <g clip-path={`url(#${id}-inside)`}>
        <rect width="360" height="468" fill={`url(#${id}-lattice)`} />
      </g>
      <path class="shield-inner" d={inner} />
      <Medallion name={t(uiTexts.productName)} />
      <Ribbon name={name} />
      {year !== undefined && (
        <text class="shield-year" x="180" y="394">
          {localDigits(locale, year)}
        </text>
      )}
    </svg>
  )
}

/** The small sign in a list or a head; the shield's name stands beside it. `none` is an empty outline. */
export function ShieldSign({ kind }: { kind: ShieldKind | 'none' }) {
  return (
    <svg class={`shield-sign shield-${kind}`} viewBox="0 0 24 26" aria-hidden="true">
      <path
        class="shield-sign-face"
        d="M12 1.5c2.8 1.7 6 2.5 10 2.600v8.400c0 5.6-4.3 9.6-10 12-5.7-2.4-10-6.4-10-12V4.100c4-.1 7.2-.9 10-2.600z"
      />
      {kind === 'remote' ? (
        <path class="shield-sign-stroke" d="M7 11.200a7.5 7.5 0 0 1 10 0M9.2 13.900a4.2 4.2 0 0 1 5.6 0M12 16.700v.1" />
      ) : (
        kind !== 'none' && <path class="shield-sign-stroke" d="m7.5 12.8 3.2 3.2 5.8-6.6" />
      )}
    </svg>
  )
}

/** Sign and name together, as a table cell or a heading wants them. */
export function ShieldName({ kind, name }: { kind: ShieldKind | 'none'; name: string }) {
  return (
    <span class="shield-label">
      <ShieldSign kind={kind} />
      <span>{name}</span>
    </span>
  )
}
