import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleInvoice, sampleOfEachKind } from '../sample.ts'
import type { DocumentView } from '../view.ts'
import { readBack } from './read-back/read.ts'
import { type RenderOptions, renderPdf } from './render.ts'

const CHECKER = resolve('../shared/tools/facturx-check.mjs')
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0
const hasChecker = hasQpdf && existsSync(CHECKER)
if (!hasQpdf) console.log('skipped: qpdf is not installed (Debian: qpdf, poppler-utils)')
else if (!hasChecker) console.log(`skipped: no PDF/A checker at ${CHECKER}`)

const folder = mkdtempSync(join(tmpdir(), 'quittance-pdf-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function fileOf(name: string, view: DocumentView, options?: RenderOptions): Promise<string> {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, (await renderPdf(view, options)).bytes)
  return path
}

const many = sampleInvoice(3, { notes: 'العربية 日本語 हिन्दी ไทย 한국어 🎉' })
const cases: [string, DocumentView][] = [
  ...sampleOfEachKind().map((view): [string, DocumentView] => [view.kind, view]),
  ['many-scripts', many],
  ['long', sampleInvoice(120, { locale: 'de-DE' })],
  ['letter', { ...sampleInvoice(2), seller: { ...sampleInvoice(2).seller, country: 'US' } }],
]

describe.skipIf(!hasQpdf)('qpdf', () => {
  it.each(cases)('finds no fault in %s', async (name, view) => {
    const { status, stdout } = spawnSync('qpdf', ['--check', await fileOf(name, view)], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')])
  })
})

describe.skipIf(!hasChecker)('the PDF/A-3a and PDF/UA-1 checker', () => {
  it.each(cases)('finds nothing in %s', async (name, view) => {
    const { status, stdout } = spawnSync('node', [CHECKER, '--plain', '--ua', await fileOf(name, view)], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^CLEAN/)])
  })

  it('finds nothing in a file with an attachment', async () => {
    const attachment = {
      name: 'lines.csv',
      mediaType: 'text/csv',
      bytes: Buffer.from('a;b\n1;2\n'),
      description: 'The lines as a table',
      relationship: 'Supplement',
      modifiedAt: '2026-11-20T00:00:00Z',
    } as const
    const path = await fileOf('attached', sampleInvoice(1), { attachments: [attachment] })
    const { status, stdout } = spawnSync('node', [CHECKER, '--plain', '--ua', path], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('"files":["lines.csv"]')])
  })
})

describe('every glyph', () => {
  it('that is drawn says something, and none is the undefined one', async () => {
    const { file, root } = readBack((await renderPdf(many)).bytes)
    expect(root.text).not.toContain('\ufffd')
    expect(file.objectCount).toBeGreaterThan(50)
  })
})
