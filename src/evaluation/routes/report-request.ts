// What the routes of reports and shields read from a request, and how they hand out files.
import { z } from 'zod'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import type { Locale } from '#src/kernel/locale.ts'
import { readingDigits } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import type { Services } from '#src/platform/services.ts'
import { viewReport } from '../actions/report-view.ts'
import type { ReportView } from '../report-view.ts'

export type ReportServices = Pick<Services, 'config' | 'documents' | 'files'>

export const evaluationIdOf = (c: RequestContext) => found(parseId<EvaluationId>(c.req.param('id')))
export const loadView = (c: RequestContext): Promise<ReportView> => {
  const id = evaluationIdOf(c)
  return c.var.read((tx) => viewReport(tx, id))
}

/** The language asked for in the address, else the reader's. */
export function fileLocale(c: RequestContext): Locale {
  const asked = z.enum(['ar', 'en']).safeParse(c.req.query('lang'))
  if (!asked.success || asked.data === c.var.locale.language) return c.var.locale
  return { ...c.var.locale, language: asked.data, digits: readingDigits(asked.data, 'arab') }
}

export function download(c: RequestContext, bytes: Uint8Array, type: string, name: string): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `inline; filename="${name}"`,
  })
}
