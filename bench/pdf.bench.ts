/**
 * How much CPU an invoice PDF costs, beside pdfkit and pdfmake in the same run and with the same fonts and texts.
 * Ours is a tagged PDF/A-3a with QR codes, once more as Factur-X: with its XML written, validated and attached; the peers draw the plain table, and pdfkit once more tagged.
 * Run: npm run bench pdf
 */
import { createRequire } from 'node:module'
import { facturXOptions } from '../packages/core/src/document/factur-x.ts'
import { renderPdf } from '../packages/core/src/document/pdf/render.ts'
import { type InvoiceView, sampleInvoice } from '../packages/core/src/document/sample.ts'
import { exampleInvoice } from '../packages/core/src/einvoice/example.fixture.ts'
import { makeEInvoice } from '../packages/core/src/einvoice/make.ts'
import { withPdfkit } from './pdf-with-pdfkit.ts'
import { withPdfmake } from './pdf-with-pdfmake.ts'

const require = createRequire(import.meta.url)
const fonts = {
  regular: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
}

const LIMITS = { 10: { wantedMs: 8, mostMs: 25, mostBytes: 40_000 }, 500: { wantedMs: 120, mostMs: 400, mostBytes: 1_000_000 } } as const
type LineCount = keyof typeof LIMITS

const makers: Record<string, (view: InvoiceView) => Promise<Uint8Array>> = {
  'ours, tagged PDF/A-3a': async (view) => (await renderPdf(view)).bytes,
  'ours, Factur-X': async (view) => {
    const eInvoice = makeEInvoice(exampleInvoice(view.lines.length), 'facturx')
    return (await renderPdf(view, facturXOptions(eInvoice, view.issuedOn))).bytes
  },
  'pdfkit, untagged': (view) => withPdfkit(view, fonts, { tagged: false }),
  'pdfkit, tagged PDF/A-3a': (view) => withPdfkit(view, fonts, { tagged: true }),
  'pdfmake, untagged': (view) => withPdfmake(view, fonts),
}

/** Documents made before, so that the code is compiled, and documents measured. */
const TIMES: Record<LineCount, { warm: number; measured: number }> = { 10: { warm: 40, measured: 25 }, 500: { warm: 3, measured: 5 } }

for (const lines of [10, 500] as const) {
  let ours = 0
  for (const [name, make] of Object.entries(makers)) {
    const { cpuMs, bytes } = await measure(make, lines)
    if (ours === 0) ours = cpuMs
    const row = [
      name.padEnd(26),
      `${lines} lines`.padEnd(10),
      `${cpuMs.toFixed(1)} ms`.padStart(10),
      `${(bytes / 1000).toFixed(1)} KB`.padStart(10),
    ]
    console.log(`${row.join(' ')}   ${(cpuMs / ours).toFixed(1)}× ours`)
  }
  const { wantedMs, mostMs, mostBytes } = LIMITS[lines]
  console.log(`limit: ${wantedMs} ms wanted (${(ours / wantedMs).toFixed(2)} of it), ${mostMs} ms at most, ${mostBytes / 1000} KB\n`)
  if (ours > mostMs) process.exitCode = 1
}

/** Median CPU time of one document, in milliseconds, after a warm-up. Each document has its own number, so nothing whole can be kept. */
async function measure(make: (view: InvoiceView) => Promise<Uint8Array>, lines: LineCount): Promise<{ cpuMs: number; bytes: number }> {
  const times: number[] = []
  let bytes = 0
  for (let run = -TIMES[lines].warm; run < TIMES[lines].measured; run++) {
    const view = varied(sampleInvoice(lines), run)
    const before = process.cpuUsage()
    bytes = (await make(view)).length
    const { user, system } = process.cpuUsage(before)
    if (run >= 0) times.push((user + system) / 1000)
  }
  times.sort((a, b) => a - b)
  return { cpuMs: times[times.length >> 1] ?? 0, bytes }
}

/** Other words and amounts in each run, as in life. */
function varied(view: InvoiceView, run: number): InvoiceView {
  const lines = view.lines.map((line, index) => ({
    ...line,
    description: `${line.description} ${run}-${index}`,
    amountMinor: line.amountMinor + run * 7 + index,
  }))
  return {
    ...view,
    number: `INV-2026-${run}`,
    lines,
    payment: { ...view.payment, qrCodes: [{ kind: 'pay_page', level: 'M', payload: `https://pay.example.com/p/${run}` }] },
  }
}
