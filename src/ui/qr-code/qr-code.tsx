import qrcode from 'qrcode-generator'

export interface QrCodeProps {
  value: string
  /** What scanning it does; it is an image to those who cannot see it. */
  label: string
}

/** Scanners want four light modules on every side. */
const margin = 4

/** One path, so that a code of a thousand modules stays a small piece of the page. */
export function QrCode({ value, label }: QrCodeProps) {
  const code = qrcode(0, 'M')
  code.addData(value, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const modules = Array.from({ length: count * count }, (_, at) => [Math.floor(at / count), at % count] as const)
  const path = modules
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + margin} ${row + margin}h1v1h-1z`)
    .join('')
  const size = count + 2 * margin
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="qr-code-light" d={`M0 0h${size}v${size}H0z`} />
      <path class="qr-code-dark" d={path} />
    </svg>
  )
}
