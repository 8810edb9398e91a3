// QR codes: as an SVG for pages and as rows of modules for printed documents.
import qrcode from 'qrcode-generator'

/** 'M' restores 15 % of a damaged code, 'Q' 25 %: print and signs in a hall want Q. */
export type QrCorrection = 'L' | 'M' | 'Q' | 'H'

/** Rows of the code, top first; each character is one module, `1` dark. Without the quiet zone. */
export function qrMatrix(text: string, correction: QrCorrection = 'M'): string[] {
  const code = qrcode(0, correction)
  code.addData(text, 'Byte')
  code.make()
  const size = code.getModuleCount()
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (code.isDark(row, column) ? '1' : '0')).join(''),
  )
}

const quietZone = 4 // modules, ISO/IEC 18004

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`)

/** A self-contained SVG without a fixed size: the page's style sizes it. `label` is read out in its place. */
export function qrSvg(text: string, label: string, correction: QrCorrection = 'M'): string {
  const rows = qrMatrix(text, correction)
  const size = rows.length + 2 * quietZone
  const path = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(
      (run) => `M${run.index + quietZone} ${y + quietZone}h${run[0].length}v1h-${run[0].length}z`,
    ),
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeXml(label)}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path.join('')}"/></svg>`
  )
}
