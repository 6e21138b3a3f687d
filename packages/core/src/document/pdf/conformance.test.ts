import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrintView, ReportView } from '../report-view.ts'
import { sampleInvoice, sampleOfEachKind } from '../sample.ts'
import { TEMPLATE_NAMES } from '../template-names.ts'
import { timeSheetView } from '../time-sheet-view.ts'
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

const many = sampleInvoice(3, { notes: 'العربية 日本語 हिन्दी ไทย 한국어 🎉' })
const attachment = {
  name: 'lines.csv',
  mediaType: 'text/csv',
  bytes: Buffer.from('a;b\n1;2\n'),
  description: 'The lines as a table',
  relationship: 'Supplement',
  modifiedAt: '2026-11-20T00:00:00Z',
} as const
const extension = {
  title: 'An example of another standard',
  namespace: 'urn:example:standard#',
  prefix: 'ex',
  properties: [{ name: 'Level', value: 'a < b & c', description: 'What it conforms to' }],
} as const
const report: ReportView = {
  kind: 'report',
  title: 'Trial balance',
  span: 'As of 31 Dec 2026',
  issuer: { name: 'Atelier Nordlicht GmbH', country: 'DE', locale: 'en-DE' },
  madeOn: '2027-01-04',
  landscape: true,
  parts: ['Assets', 'Liabilities'].map((heading) => ({
    heading,
    columns: [
      { title: 'Account', align: 'left' },
      { title: 'Name', align: 'left', wide: true },
      { title: 'Balance (EUR)', align: 'right' },
    ],
    rows: Array.from({ length: 60 }, (_, at) => ({
      cells: [`${1000 + at}`, 'Åccount 日本', '1.234,56'],
      ...(at === 59 ? { rank: 'sum' as const } : {}),
    })),
  })),
  notes: ['Debit balances are positive.'],
}
const timeSheet = timeSheetView({
  invoiceId: 'inv_1',
  projectId: 'prj_1',
  projectName: 'Website',
  months: ['2026-11'],
  rows: Array.from({ length: 60 }, (_, at) => ({ date: '2026-11-02', member: '山田 花子', note: `Ticket ${at}`, hours: '1.25' })),
})
const logo = {
  png: await sharp({ create: { width: 90, height: 30, channels: 4, background: '#d9480f80' } })
    .png()
    .toBuffer(),
}
const CASES: readonly (readonly [string, PrintView, RenderOptions?])[] = [
  ['report', report],
  ['invoice with a time sheet', sampleInvoice(2, { timeSheet })],
  ...sampleOfEachKind().map((view) => [view.kind, view] as const),
  ['many-scripts', many],
  ['long', sampleInvoice(120, { locale: 'de-DE' })],
  ['letter', { ...sampleInvoice(2), seller: { ...sampleInvoice(2).seller, country: 'US' } }],
  ...(['modern', 'compact'] as const).flatMap((template) =>
    sampleOfEachKind({ brand: { template }, headerText: 'Since 2009', terms: 'Our terms apply.' }).map(
      (view) => [`${template}-${view.kind}`, view] as const,
    ),
  ),
  ...TEMPLATE_NAMES.map((template) => [`logo-${template}`, sampleInvoice(2, { brand: { template, logo, accent: '#14213d' } })] as const),
  ['serif', { ...many, brand: { font: 'serif', template: 'modern' } }],
  ['without-lines', sampleInvoice(0)],
  ['attached', sampleInvoice(1), { attachments: [attachment], metadata: [extension] }],
]
const NAMES = CASES.map(([name]) => name)
const pathOf = (name: string) => join(folder, `${name}.pdf`)

let checked = ''

beforeAll(async () => {
  for (const [name, view, options] of CASES) writeFileSync(pathOf(name), (await renderPdf(view, options)).bytes)
  if (hasChecker) checked = spawnSync('node', [CHECKER, '--plain', '--ua', ...NAMES.map(pathOf)], { encoding: 'utf8' }).stdout
})

/** What the checker says of a file: its line and the findings below it. */
function verdict(name: string): string {
  const from = checked.indexOf(`${pathOf(name)} `)
  const line = checked.lastIndexOf('\n', from) + 1
  const next = /\n(?=CLEAN|FINDINGS)/.exec(checked.slice(from))
  return checked.slice(line, next ? from + next.index : undefined)
}

describe.skipIf(!hasQpdf)('qpdf', () => {
  it.each(NAMES)('finds no fault in %s', (name) => {
    const { status, stdout } = spawnSync('qpdf', ['--check', pathOf(name)], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')])
  })
})

describe.skipIf(!hasChecker)('the PDF/A-3a and PDF/UA-1 checker', () => {
  it.each(NAMES)('finds nothing in %s', (name) => {
    expect(verdict(name)).toMatch(/^CLEAN .*"pdfa":"3A","tagged":true[^\n]*\s*$/)
  })

  it('sees the attachment', () => {
    expect(verdict('attached')).toContain('"files":["lines.csv"]')
  })
})

describe('every glyph', () => {
  it('that is drawn says something, and none is the undefined one', async () => {
    const { file, root } = readBack((await renderPdf(many)).bytes)
    expect(root.text).not.toContain('\ufffd')
    expect(file.objectCount).toBeGreaterThan(50)
  })
})

describe('the metadata', () => {
  it('has properties of other standards, all schemas in one bag', async () => {
    const { bytes } = await renderPdf(sampleInvoice(1), { metadata: [extension] })
    const packet = /<\?xpacket begin[\s\S]*<\?xpacket end="w"\?>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? ''
    expect(packet).toContain('<ex:Level>a &lt; b &amp; c</ex:Level>')
    expect(packet.match(/<pdfaExtension:schemas>/g)).toHaveLength(1)
    expect(packet.match(/<pdfaSchema:schema>/g)).toHaveLength(2)
  })

  it('names document, sender and receiver, and no time but the document’s', async () => {
    const { bytes } = await renderPdf(sampleInvoice(1))
    const text = Buffer.from(bytes).toString('utf8')
    expect(text).toContain('>Invoice INV-2026-0042 · Atelier Nordlicht GmbH<')
    expect(text.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z'])
  })
})
