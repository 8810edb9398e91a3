// The smallest believable file of each kind, made here so that no binary lies in the repository.
import { crc32 } from 'node:zlib'

const ascii = (text: string) => Buffer.from(text, 'latin1')

function uint(value: number, bytes: 2 | 4) {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}

/** A ZIP archive with its entries stored, not compressed. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text)
    const sizes = Buffer.concat([uint(crc32(content), 4), uint(content.length, 4), uint(content.length, 4)])
    const fields = Buffer.concat([
      uint(20, 2),
      uint(0, 2),
      uint(0, 2),
      uint(0, 4),
      sizes,
      uint(name.length, 2),
      uint(0, 2),
    ])
    const body = Buffer.concat([ascii('PK\x03\x04'), fields, ascii(name), content])
    directory.push(
      ascii('PK\x01\x02'),
      uint(20, 2),
      fields,
      uint(0, 2),
      uint(0, 2),
      uint(0, 2),
      uint(0, 4),
      uint(offset, 4),
      ascii(name),
    )
    bodies.push(body)
    offset += body.length
  }
  const index = Buffer.concat(directory)
  const count = uint(bodies.length, 2)
  const end = Buffer.concat([
    ascii('PK\x05\x06'),
    uint(0, 4),
    count,
    count,
    uint(index.length, 4),
    uint(offset, 4),
    uint(0, 2),
  ])
  return Buffer.concat([...bodies, index, end])
}

const office = (folder: 'word' | 'xl', part: string, kind: string) =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${folder}/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`,
    [`${folder}/${part}`]: '<x/>',
  })

const png1x1 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='

export const sampleFiles = {
  jpeg: Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.from('ffd9', 'hex')]),
  png: Buffer.from(png1x1, 'base64'),
  webp: Buffer.concat([ascii('RIFF'), uint(30, 4), ascii('WEBPVP8 '), Buffer.alloc(22)]),
  heic: Buffer.concat([
    Buffer.from('00000018', 'hex'),
    ascii('ftypheic'),
    Buffer.alloc(4),
    ascii('mif1heic'),
    Buffer.alloc(16),
  ]),
  pdf: ascii('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  docx: office('word', 'document.xml', 'wordprocessingml.document'),
  xlsx: office('xl', 'workbook.xml', 'spreadsheetml.sheet'),
} as const

/** A JPEG padded to `size` bytes; different for different `seed`s. */
export function jpegOf(size: number, seed = 0): Buffer {
  const padded = Buffer.alloc(size, (seed * 31 + 7) % 251)
  sampleFiles.jpeg.copy(padded)
  padded.writeUInt32LE(seed, sampleFiles.jpeg.length)
  return padded
}
