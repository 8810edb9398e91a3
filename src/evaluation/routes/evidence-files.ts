// A file of evidence, to whoever may see the form or the report it stands in. What people uploaded is never run:
// its type is the one its bytes showed, it is sandboxed, and what a browser would open as a document is downloaded.
// Originals are for the central team and for the assessor whose own they are; others get pictures without what a camera
// wrote into them, which could tell who was where, and of a shopper nothing else.
import { arrayBuffer } from 'node:stream/consumers'
import { hasRole } from '#src/kernel/actor.ts'
import type { EvidenceId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { found } from '#src/platform/access.ts'
import { canBeCleaned, withoutMetadata } from '#src/platform/files/metadata.ts'
import { parseRange } from '#src/platform/files/range.ts'
import { contentDisposition, shownInPlace } from '#src/platform/http/download.ts'
import { router } from '#src/platform/http/env.ts'
import type { Services } from '#src/platform/services.ts'
import { openEvidence } from '../actions/evidence.ts'
import { evidenceTexts } from '../texts/finding.ts'

export function evidenceFileRoutes({ files }: Pick<Services, 'files'>) {
  const routes = router()
  routes.get('/evidence/:id', async (c) => {
    const id = found(parseId<EvidenceId>(c.req.param('id')))
    const evidence = await c.var.read((tx) => openEvidence(tx, id))
    const original =
      hasRole(c.var.actor, 'central_team', 'evaluator', 'mystery_shopper') ||
      !(evidence.hidden || canBeCleaned(evidence.mediaType))
    const etag = `"${evidence.sha256.slice(0, 32)}${original ? '' : '-shown'}"`
    const headers: Record<string, string> = {
      'content-type': evidence.mediaType,
      'content-disposition': contentDisposition(
        evidence.name,
        shownInPlace.has(evidence.mediaType) && c.req.query('download') === undefined,
      ),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'accept-ranges': original ? 'bytes' : 'none',
      etag,
    }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    if (!original) {
      const { stream } = await files.read(evidence.sha256)
      const bytes = new Uint8Array(await arrayBuffer(stream))
      const clean = withoutMetadata(bytes, evidence.mediaType) ?? (evidence.hidden ? null : bytes)
      if (!clean) throw new Refusal('forbidden', evidenceTexts.withheld)
      return c.body(new Uint8Array(clean), 200, headers)
    }
    const range = parseRange(c.req.header('range'), evidence.size)
    if (range === 'unsatisfiable') return c.body(null, 416, { 'content-range': `bytes */${evidence.size}` })
    const { size, stream } = await files.read(evidence.sha256, range)
    const [start, end] = range ? [range.start, range.end] : [0, size - 1]
    headers['content-length'] = String(end - start + 1)
    if (range) headers['content-range'] = `bytes ${start}-${end}/${size}`
    return c.body(stream, range ? 206 : 200, headers)
  })
  return routes
}
