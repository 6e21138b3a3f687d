import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderPdf } from '@quittance/core/document/pdf/render'
import { sampleInvoice } from '@quittance/core/document/sample'
import jsqr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { openPayer } from './payer.ts'

interface Picture {
  pixels: Uint8ClampedArray
  width: number
  height: number
}

/** The bytes in the QR codes of a picture, one after another. */
function decoded({ pixels, width, height }: Picture): Buffer[] {
  const found: Buffer[] = []
  for (;;) {
    const code = jsqr(pixels, width, height)
    if (!code) return found
    found.push(Buffer.from(code.binaryData))
    const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = code.location
    const corners = [topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner]
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
    for (let y = Math.floor(Math.min(...ys)); y <= Math.max(...ys); y++)
      pixels.fill(255, (y * width + Math.floor(Math.min(...xs))) * 4, (y * width + Math.ceil(Math.max(...xs))) * 4)
  }
}

/** The picture that a browser draws of the page's code: four pixels a module. */
function drawn(svg: string): Picture {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const scale = 4
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255)
  for (const [, x, y, count] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(count)) * scale; column++) {
        const at = (row * side * scale + column) * 4
        pixels.set([0, 0, 0, 255], at)
      }
  return { pixels, width: side * scale, height: side * scale }
}

/** The first page of a PDF as poppler draws it. */
function printed(pdf: Uint8Array): Picture {
  const file = join(mkdtempSync(join(tmpdir(), 'quittance-qr-')), 'page')
  writeFileSync(`${file}.pdf`, pdf)
  execFileSync('pdftoppm', ['-r', '200', '-singlefile', `${file}.pdf`, file])
  const ppm = readFileSync(`${file}.ppm`)
  const [header = '', width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? []
  const colours = ppm.subarray(header.length)
  const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255)
  for (let at = 0; at < colours.length / 3; at++) pixels.set(colours.subarray(at * 3, at * 3 + 3), at * 4)
  return { pixels, width: Number(width), height: Number(height) }
}

const hasPoppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('skipped: the codes on the PDF, since there is no pdftoppm here\n')
    return false
  }
})()

describe('the code for banking apps', () => {
  it.each([
    ['the invoice number', {}, '\n\nINV-2026-0001'],
    ['a creditor reference', { paymentReferences: 'creditor_reference' as const }, '\nRF16INV20260001'],
  ])('on the pay page says, byte by byte, whom to pay how much with %s', async (_what, settings, reference) => {
    const { open } = await openPayer({ bic: 'COBADEFFXXX', accountHolder: 'Müller & Søn', ...settings })
    const svg = /<svg class="qr"[\s\S]*?<\/svg>/.exec(String((await open()).body))?.[0] ?? ''
    const [bytes] = decoded(drawn(svg))
    expect(bytes?.toString()).toBe(`BCD\n002\n1\nSCT\nCOBADEFFXXX\nMüller & Søn\nDE89370400440532013000\nEUR119.00\n${reference}`)
    expect(bytes?.byteLength).toBeLessThanOrEqual(331)
  })

  it.skipIf(!hasPoppler)('and that of the pay page are on the PDF, byte by byte', async () => {
    const view = sampleInvoice(1)
    const wanted = (view.payment?.qrCodes ?? []).map(({ payload }) => payload)
    expect(wanted.length).toBeGreaterThan(0)
    const found = decoded(printed((await renderPdf(view)).bytes)).map((bytes) => bytes.toString())
    expect(found.sort()).toEqual([...wanted].sort())
  })
})
