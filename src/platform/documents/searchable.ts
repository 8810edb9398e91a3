// Makes the Arabic of a printed document findable. A ligature's entry in a font's ToUnicode table gives its letters in
// logical order; the readers people have (PDFium in Chrome and Edge, Poppler, pdf.js) lay out a right-to-left line
// glyph by glyph and turn it round letter by letter, so العملاء is copied and searched as العمالء. Letters of such an
// entry are swapped here, in place and at equal length.

const startOfTable = Buffer.from('begincmap')
const endOfTable = Buffer.from('endcmap')
const entry = /(<[0-9A-F]{4}> )<((?:[0-9A-F]{4}){2,})>/g

const isArabic = (unit: string) => /^0[6-8]/.test(unit) // U+0600–U+08FF: Arabic, its supplements

function turned(whole: string, glyph: string, units: string): string {
  const letters = units.match(/.{4}/g) ?? []
  return letters.every(isArabic) ? `${glyph}<${letters.reverse().join('')}>` : whole
}

/** The same document, its Arabic ligatures read in the right order. Changes the bytes it is given. */
export function makeSearchable(pdf: Buffer): Buffer {
  for (let from = pdf.indexOf(startOfTable); from !== -1; from = pdf.indexOf(startOfTable, from + 1)) {
    const to = pdf.indexOf(endOfTable, from)
    if (to === -1) break
    pdf.write(pdf.toString('latin1', from, to).replace(entry, turned), from, 'latin1')
  }
  return pdf
}
