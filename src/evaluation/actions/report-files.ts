// The report as files: PDF laid out like the guide's annexes, and a workbook. Once approved, the approved report.
import { arrayBuffer } from 'node:stream/consumers'
import type { EvidenceId } from '#src/kernel/ids.ts'
import { type Locale, pick } from '#src/kernel/locale.ts'
import { spreadsheet } from '#src/platform/documents/spreadsheet.ts'
import { withoutMetadata } from '#src/platform/files/metadata.ts'
import { pixelBudget } from '#src/platform/files/pixels.ts'
import type { Services } from '#src/platform/services.ts'
import { reportDocument } from '../documents/report-document.ts'
import type { ReportPrint } from '../documents/report-print.ts'
import { reportSheets } from '../documents/report-sheet.ts'
import type { ReportView } from '../report-view.ts'

/** Pictures in the PDF: the first of each unmet criterion, so many at most. The register lists all evidence. */
const mostPictures = 24
/** Pixels a picture, and all of them, may unpack to: three or four bytes each while the document is made. */
const mostPixels = { each: 60_000_000, all: 300_000_000 }
const printable: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' }

export async function reportPdf(
  view: ReportView,
  locale: Locale,
  { documents, files }: Pick<Services, 'documents' | 'files'>,
) {
  const chosen = view.model.unmet
    .flatMap((line) => line.evidence.filter((one) => one.mediaType in printable).slice(0, 1))
    .slice(0, mostPictures)
  const pictures = new Map<EvidenceId, string>()
  const bytes: Record<string, Uint8Array> = {}
  const fits = pixelBudget(mostPixels)
  for (const one of chosen) {
    const content = await readWhole(files, one.sha256)
    if (!content) continue
    const clean = withoutMetadata(content, one.mediaType)
    if (!clean || !fits(clean, one.mediaType)) continue
    const name = `${one.id}.${printable[one.mediaType]}`
    pictures.set(one.id, name)
    bytes[name] = clean
  }
  const data = reportDocument(view.model, printOf(view, pictures), locale)
  return await documents.pdf('report.typ', data, { files: bytes })
}

// A file lost on disk must not keep the report from being printed.
async function readWhole(files: Services['files'], sha256: string): Promise<Uint8Array | null> {
  try {
    const { stream } = await files.read(sha256)
    return new Uint8Array(await arrayBuffer(stream))
  } catch {
    return null
  }
}

export function reportWorkbook(view: ReportView, locale: Locale): Promise<Uint8Array> {
  const print = printOf(view, new Map())
  return spreadsheet(reportSheets(reportDocument(view.model, print, locale), locale), {
    rightToLeft: locale.language === 'ar',
    timeZone: locale.timeZone,
    title: `${pick(locale, view.model.centre.name)} ${view.one.reference}`,
    author: 'Itqan',
    createdAt: print.preparedAt,
  })
}

function printOf(view: ReportView, pictures: ReportPrint['pictures']): ReportPrint {
  const { one, approved, committee } = view
  const votes = (committee?.votes ?? []).flatMap(({ name, chair, vote, at, reason }) =>
    vote === 'waiting' || !at ? [] : [{ name, chair, vote, at, reason }],
  )
  const decidedOn = one.decidedAt
  const submitted = view.measured.flatMap((visit) => visit.submittedAt ?? [])
  return {
    preparedAt: one.publishedAt ?? decidedOn ?? one.presentedAt ?? submitted.at(-1) ?? new Date(0),
    visitedOn: submitted.at(-1) ?? null,
    decision:
      approved && decidedOn
        ? {
            outcome: 'approved',
            decidedOn,
            publishedOn: one.publishedAt,
            voters: approved.voters,
            quorum: approved.quorum,
            approve: approved.approve,
            return: approved.return,
            votes,
          }
        : null,
    pictures,
  }
}
