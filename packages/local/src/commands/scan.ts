import { readFileSync } from 'node:fs'
import { typeOfContent } from '@quittance/core/attachment/content-type'
import { AppError } from '@quittance/core/kit/errors'
import type { Found, ReceiptFields, Scan, ScanHints } from '@quittance/core/ports/scanner'
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
  if (contentType === undefined) throw new AppError('attachment_invalid', 'This is no picture or PDF that can be read.')
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

function textOf({ lines, ...fields }: ReceiptFields): string {
  const found = Object.entries(fields) as [string, Found<string>][]
  const rows = found.map(([name, { value, confidence }]) => `${name.padEnd(10)}${value}  (${Math.round(confidence * 100)} %)`)
  const items = lines.map(
    ({ description = '', quantity, amount }) => `  ${quantity === undefined ? '' : `${quantity} × `}${description}  ${amount}`,
  )
  return [...rows, ...items].join('\n') || 'Nothing was found that looks like a receipt.'
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new ConfigurationError(`There is no file ${file} that can be read.`)
  }
}
