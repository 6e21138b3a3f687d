import { Console } from 'node:console'
import { readFileSync } from 'node:fs'
import { isShown, typeOfContent } from '@quittance/core/attachment/content-type'
import { readIncoming } from '@quittance/core/einvoice/incoming/read-incoming'
import { AppError } from '@quittance/core/kit/errors'
import type { Found, ReceiptFields, Scan, ScanHints } from '@quittance/core/ports/scanner'
import { fieldsOfEInvoice } from '@quittance/core/receipt/einvoice-fields'
import { ConfigurationError } from '../configuration.ts'
import { openRecogniser } from '../scan/open-recogniser.ts'
import { scanRaw } from '../scan/scan-file.ts'

/** The command `scan FILE [--json]`: what the receipt in a picture or PDF says. Nothing is kept. Errors: `attachment_invalid`. */
export async function runScan(options: {
  file: string | undefined
  json: boolean
  hints: ScanHints
  print(text: string): void
}): Promise<number> {
  const { file, json, hints, print } = options
  if (file === undefined) throw new ConfigurationError('Say which file: scan FILE, a picture or a PDF.')
  const bytes = bytesOf(file)
  if (bytes.length === 0) throw new AppError('attachment_invalid', 'The file is empty.')
  const contentType = typeOfContent(bytes)
  const structured = contentType?.startsWith('image/') ? undefined : (await readIncoming(bytes)).invoice
  if (structured) {
    const scan = { engine: 'e-invoice', pages: 1, pagesRead: 1, fields: fieldsOfEInvoice(structured) }
    print(json ? JSON.stringify(jsonOf(scan)) : textOf(scan.fields))
    return 0
  }
  if (contentType === undefined || !isShown(contentType))
    throw new AppError('attachment_invalid', 'This is no picture or PDF that can be read.')
  // Decoders talk about damaged files; the output is for what was read alone.
  globalThis.console = new Console(process.stderr)
  const recogniser = await openRecogniser()
  try {
    const scan = await scanRaw({ contentType, bytes }, { hints, recogniser })
    print(json ? JSON.stringify(jsonOf(scan)) : textOf(scan.fields))
    return 0
  } finally {
    await recogniser.close()
  }
}

/** Fields as `{value, confidence, box}`, lines as `lines`. */
function jsonOf({ engine, pages, pagesRead, fields }: Scan) {
  return { ...fields, engine, pages, pagesRead }
}

/** From which confidence on a field is called so. */
const CERTAIN = 0.9
const LIKELY = 0.7

/** What fields are called, in the order in which people look for them. */
const NAMES: readonly (readonly [Exclude<keyof ReceiptFields, 'lines'>, string])[] = [
  ['merchant', 'Merchant'],
  ['address', 'Address'],
  ['taxId', 'Tax id'],
  ['number', 'Number'],
  ['date', 'Date'],
  ['total', 'Total'],
  ['tax', 'Tax'],
  ['currency', 'Currency'],
  ['kind', 'Kind'],
]

function textOf(fields: ReceiptFields): string {
  const rows = NAMES.flatMap(([name, label]) => {
    const found: Found<string> | undefined = fields[name]
    return found ? [`${label.padEnd(11)}${found.value}  (${wordsFor(found.confidence)})`] : []
  })
  const width = Math.max(0, ...fields.lines.map(({ amount }) => amount.length))
  const items = fields.lines.map(({ description = '', quantity, amount }) => {
    const count = quantity === undefined ? '' : `${quantity} × `
    return `  ${amount.padStart(width)}  ${count}${description}`.trimEnd()
  })
  if (rows.length + items.length === 0) return 'Nothing was found that looks like a receipt.'
  return [...rows, ...(items.length > 0 ? ['Lines', ...items] : [])].join('\n')
}

function wordsFor(confidence: number): string {
  if (confidence >= CERTAIN) return 'certain'
  return confidence >= LIKELY ? 'likely' : 'please check'
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new ConfigurationError(`There is no file ${file} that can be read.`)
  }
}
