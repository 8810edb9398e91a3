// The whole report as a PDF: 94 criteria, 400 pieces of evidence, beside the Typst compile of the same data alone.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { reportDocument } from '#src/evaluation/documents/report-document.ts'
import { defaultLocale } from '#src/kernel/locale.ts'
import { projectRoot } from '#src/platform/paths.ts'
import { sampleReport } from '#test/sample-report.ts'
import { alternate, type Figure } from '../figure.ts'
import type { World } from '../world.ts'

const rounds = 7
const unmet = ['1.2.3', '2.1.4', '3.4.2', '5.3.4']

async function time(run: () => unknown): Promise<number> {
  const started = performance.now()
  await run()
  return (performance.now() - started) / 1000
}

function typstAlone(data: unknown): () => void {
  const root = projectRoot()
  const fonts = readdirSync(join(root, 'assets/fonts')).filter((name) => name.endsWith('.ttf'))
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(join(root, 'assets/fonts', name))) }],
  })
  const place = (name: string, text: string) =>
    compiler.mapShadow(join(root, 'documents/.job', name), Buffer.from(text))
  const text = JSON.stringify(data)
  return () => {
    place('data.json', text)
    place('unreadable.json', '[]')
    const { result } = compiler.compile({ mainFilePath: join(root, 'documents/report.typ'), resetRead: true })
    if (!result) throw new Error('The report was not compiled')
    compiler.pdf(result, { pdfStandard: 'ua-1' })
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

export async function pdfFigure({ services }: World): Promise<Figure> {
  const { model, print } = sampleReport({ edition: 'onsite-2023', language: 'ar', unmet, evidence: 400 })
  const whole = () => services.documents.pdf('report.typ', reportDocument(model, print, defaultLocale))
  const alone = typstAlone(reportDocument(model, print, defaultLocale))
  await whole()
  alone()
  const [values = [], compiled = []] = await alternate(rounds, [() => time(whole), () => time(alone)])
  return {
    name: 'PDF of a report, 94 criteria, 400 pieces of evidence',
    unit: 's',
    values,
    reference: { name: 'Typst alone', values: compiled },
    target: { value: 'atMost', limit: 1 },
  }
}
