import { createRequire } from 'node:module'
import sharp, { type Sharp } from 'sharp'

/** As much of pdfkit as is used here; it has no types. */
interface PdfKit {
  on(event: 'data', listener: (chunk: Buffer) => void): void
  on(event: 'end', listener: () => void): void
  addPage(): PdfKit
  text(line: string): void
  image(bytes: Buffer, x: number, y: number, options: { width: number }): void
  end(): void
}
const PDFDocument = createRequire(import.meta.url)('pdfkit') as new (options: object) => PdfKit

/** A white picture. */
export function pictureOf(size: { width: number; height: number }): Sharp {
  return sharp({ create: { ...size, channels: 3, background: '#fff' } })
}

/** A PDF with these lines on each page, or a picture on one. */
export function pdfOf(
  pages: readonly (readonly string[])[],
  options: { userPassword?: string; picture?: Uint8Array } = {},
): Promise<Buffer> {
  const { userPassword, picture } = options
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: 'A5',
    ...(userPassword === undefined ? {} : { userPassword, pdfVersion: '1.7' }),
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
  })
  for (const lines of pages) {
    pdf.addPage()
    for (const line of lines) pdf.text(line)
  }
  if (picture) pdf.addPage().image(Buffer.from(picture), 0, 0, { width: 420 })
  pdf.end()
  return whole
}

/** What `paintedReceipt` says, in two columns: a hardware store's receipt of 12 January 2026. */
export const PAINTED: readonly (readonly [string, string])[] = [
  ['Hardware Store Ltd', ''],
  ['12 High Street, London', ''],
  ['Date: 12/01/2026', '14:30'],
  ['Hammer', '25.00'],
  ['Nails', '22.60'],
  ['TOTAL', '47.60'],
  ['VAT 19%', '7.60'],
]

/** A receipt drawn as a picture of 700 by 520 pixels: the left column begins at 40, the right one ends at 660, a line each 60, the first at 70. */
export async function paintedReceipt(): Promise<Buffer> {
  const rows = PAINTED.map(([left, right], at) => {
    const y = 70 + at * 60
    return `<text x="40" y="${y}">${left}</text><text x="660" y="${y}" text-anchor="end">${right}</text>`
  })
  const size = 'width="700" height="520"'
  const font = 'font-family="DejaVu Sans, sans-serif" font-size="32"'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#fff"/><g ${font}>${rows.join('')}</g></svg>`
  return await sharp(Buffer.from(svg)).png().toBuffer()
}

/** The lines of a café's bill of 12 January 2026, for a PDF. */
export const PRINTED_BILL = [
  'Corner Café GmbH',
  'Hauptstraße 1, 50667 Köln',
  'Datum: 12.01.2026',
  'Suppe 11,90',
  'Summe EUR 11,90',
  'MwSt 19% 1,90',
]

/** A HEIC of 64 by 48 pixels, with a red corner. */
export const HEIC = Buffer.from(
  `AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAA
  AAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAATQACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlp
  bmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAA
  AAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAA
  AwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbW
  EAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAFVtZGF0AAAASSgBrxOA5Ta3/7oDX8/oB6w2pruSLKF+XpH0
  v1/IZliDck4hrsP7Q15jqzv/yPpQunal//5hpttqfwDiyuSYzIc314XCevw6dxk=`,
  'base64',
)
