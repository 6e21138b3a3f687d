import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { HAS_CORPUS, pathOf } from '../corpus.fixture.ts'
import { exampleInvoice } from '../example.fixture.ts'
import { byQpdf, classicPdf, HAS_QPDF, hybridPdf, objectBytes } from '../pdf/pdf.fixture.ts'
import { specified, writeInvoice } from '../write.ts'
import type { Incoming } from './incoming.ts'
import { readIncomingFile } from './read-file.ts'

const xmlFor = (number: string) => Buffer.from(writeInvoice({ ...specified(exampleInvoice(2), 'en16931'), number }, 'cii'))
const XML = xmlFor('INV-1')
const numberIn = (bytes: Uint8Array) => readIncomingFile(bytes).invoice?.number
const rulesOf = ({ findings }: Incoming) => findings.map(({ rule }) => rule)
const latin1 = (text: string) => Buffer.from(text, 'latin1')

function ascii85(bytes: Buffer): Buffer {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const part = Buffer.alloc(4)
    const length = bytes.copy(part, 0, at, at + 4)
    let value = part.readUInt32BE()
    let group = ''
    for (let digit = 0; digit < 5; digit += 1) {
      group = String.fromCharCode(33 + (value % 85)) + group
      value = Math.floor(value / 85)
    }
    text += length === 4 && group === '!!!!!' ? 'z' : group.slice(0, length + 1)
  }
  return latin1(`${text}~>`)
}

/** LZW whose codes are all 9 bits wide: the table is cleared before they grow. */
function lzw(bytes: Buffer): Buffer {
  const codes: number[] = []
  for (let at = 0; at < bytes.length; at += 200) codes.push(256, ...bytes.subarray(at, at + 200))
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('')
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))
}

function runLength(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 128) {
    const part = bytes.subarray(at, at + 128)
    parts.push(Buffer.of(part.length - 1), part)
  }
  return Buffer.concat([...parts, Buffer.of(128)])
}

/** Rows of ten bytes, each “up” from the one before. */
function pngUp(bytes: Buffer): Buffer {
  const rows = Buffer.alloc(Math.ceil(bytes.length / 10) * 10, ' ')
  bytes.copy(rows)
  const out: number[] = []
  for (let at = 0; at < rows.length; at += 1) {
    if (at % 10 === 0) out.push(2)
    out.push(((rows[at] ?? 0) - (at >= 10 ? (rows[at - 10] ?? 0) : 0)) & 255)
  }
  return Buffer.from(out)
}

describe('the XML within a PDF is found', () => {
  it.each<[string, Buffer, string]>([
    ['as it is', XML, ''],
    ['Flate', deflateSync(XML), '/Filter/FlateDecode'],
    ['Flate, its check sum wrong', Buffer.concat([deflateSync(XML).subarray(0, -4), Buffer.alloc(4)]), '/Filter/FlateDecode'],
    ['Flate with a predictor', deflateSync(pngUp(XML)), '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 10>>'],
    ['hexadecimal', latin1(`${XML.toString('hex')}>`), '/Filter/ASCIIHexDecode'],
    ['ASCII85 over Flate', ascii85(deflateSync(XML)), '/Filter[/ASCII85Decode/FlateDecode]/DecodeParms[null null]'],
    ['LZW', lzw(XML), '/Filter/LZWDecode'],
    ['run lengths', runLength(XML), '/Filter/RunLengthDecode'],
  ])('%s', (_name, xml, dictionary) => {
    expect(numberIn(hybridPdf([{ xml, dictionary }]))).toBe('INV-1')
  })

  it.each([
    ['by F alone', '<</Type/Filespec/F(zugferd-invoice.xml)/EF<</F STREAM>>>>'],
    ['by UF alone', '<</Type/Filespec/UF<FEFF0066006100630074007500720078002E0078006D006C>/EF<</UF STREAM>>>>'],
    ['under a path', '<</Type/Filespec/F(C:\\\\out\\\\ZUGFeRD-invoice.xml)/EF<</DOS STREAM>>>>'],
    ['under any name', '<</Type/Filespec/F(4711.dat)/EF<</F STREAM>>>>'],
  ])('with a file specification %s', (_name, specification) => {
    expect(numberIn(hybridPdf([{ xml: XML, specification }]))).toBe('INV-1')
  })

  it('with a cross-reference that is wrong, cut off or missing', () => {
    const pdf = hybridPdf([{ xml: XML }])
    expect(numberIn(latin1(pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99')))).toBe('INV-1')
    expect(numberIn(pdf.subarray(0, pdf.lastIndexOf('xref\n0')))).toBe('INV-1')
    expect(numberIn(latin1(pdf.toString('latin1').replace(/0000000\d{3} 00000 n/g, '0000000007 00000 n')))).toBe('INV-1')
    expect(numberIn(Buffer.concat([latin1('\r\nSent by a scanner\r\n'), pdf]))).toBe('INV-1')
  })

  it('with a wrong length', () => {
    expect(
      numberIn(
        latin1(
          hybridPdf([{ xml: XML }])
            .toString('latin1')
            .replace(`/Length ${XML.length}`, `/Length ${XML.length - 50}`),
        ),
      ),
    ).toBe('INV-1')
  })

  it('through /AF, through a paper clip, and with no list at all', () => {
    const file = '<</Type/Filespec/F(factur-x.xml)/EF<</F 6 0 R>>>>'
    const stream = { dictionary: '/Type/EmbeddedFile', bytes: XML }
    const pages = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
    expect(numberIn(classicPdf(['<</Type/Catalog/Pages 2 0 R/AF[5 0 R]>>', pages, '<</Type/Page>>', 'null', file, stream]))).toBe('INV-1')
    const clip = '<</Type/Page/Annots[<</Subtype/FileAttachment/FS 5 0 R>>]>>'
    expect(numberIn(classicPdf(['<</Type/Catalog/Pages 2 0 R>>', pages, clip, 'null', file, stream]))).toBe('INV-1')
    expect(numberIn(classicPdf(['<</Type/Catalog/Pages 2 0 R>>', pages, '<</Type/Page>>', 'null', file, stream]))).toBe('INV-1')
  })

  it('as the last revision has it', () => {
    const pdf = hybridPdf([{ xml: XML }])
    const start = pdf.toString('latin1').lastIndexOf('xref\n0')
    const changed = objectBytes(7, { dictionary: '/Type/EmbeddedFile', bytes: xmlFor('INV-2') })
    const table = `xref\n7 1\n${String(pdf.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 8/Root 1 0 R/Prev ${start}>>\nstartxref\n${pdf.length + changed.length}\n%%EOF\n`
    expect(numberIn(Buffer.concat([pdf, changed, latin1(table)]))).toBe('INV-2')
  })
})

describe.skipIf(!HAS_QPDF)('what real tools write', () => {
  const base = () => (HAS_CORPUS ? readFileSync(pathOf('zugferd/pdf/EN16931_Einfach.pdf')) : hybridPdf([{ xml: XML }]))
  const number = () => numberIn(base())

  it.each([
    ['object streams', ['--object-streams=generate']],
    ['no object streams', ['--object-streams=disable']],
    ['a linearised file', ['--linearize']],
    ['a linearised file with object streams', ['--linearize', '--object-streams=generate']],
    ['nothing compressed', ['--stream-data=uncompress', '--object-streams=disable']],
    ['QDF', ['--qdf']],
    ['RC4, 40 bits', ['--allow-weak-crypto', '--encrypt', '', 'owner', '40', '--']],
    ['RC4, 128 bits', ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=n', '--']],
    ['AES, 128 bits', ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=y', '--']],
    ['AES, 128 bits, open metadata', ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=y', '--cleartext-metadata', '--']],
    ['AES, 256 bits', ['--encrypt', '', 'owner', '256', '--']],
    ['AES, 256 bits, with object streams', ['--object-streams=generate', '--encrypt', '', 'owner', '256', '--']],
    ['AES, 256 bits, revision 5', ['--allow-weak-crypto', '--encrypt', '', 'owner', '256', '--force-R5', '--']],
  ])('is read: %s', (_name, options) => {
    expect(number()).toBeDefined()
    expect(numberIn(byQpdf(base(), ...options))).toBe(number())
  })

  it('is refused where a password is needed', () => {
    const locked = ['40', '128', '256'].map((bits) => byQpdf(base(), '--allow-weak-crypto', '--encrypt', 'secret', 'owner', bits, '--'))
    expect(locked.map((bytes) => rulesOf(readIncomingFile(bytes)))).toEqual([['PDF-ENCRYPTED'], ['PDF-ENCRYPTED'], ['PDF-ENCRYPTED']])
  })

  it('is read after a cut in its cross-reference stream', () => {
    const packed = byQpdf(base(), '--object-streams=generate')
    expect(numberIn(packed.subarray(0, packed.length - 300))).toBe(number())
  })
})

describe('two attachments', () => {
  it('are one invoice by its name, and the other file is left alone', () => {
    const pdf = hybridPdf([
      { xml: Buffer.from('<data/>'), name: 'more.xml' },
      { xml: XML, name: 'zugferd-invoice.xml' },
    ])
    expect(readIncomingFile(pdf)).toMatchObject({ xml: { name: 'zugferd-invoice.xml' }, invoice: { number: 'INV-1' } })
  })

  it('of the same invoice are one', () => {
    expect(rulesOf(readIncomingFile(hybridPdf([{ xml: XML }, { xml: XML, name: 'copy.xml' }])))).toEqual([])
  })

  it('of two invoices are told', () => {
    const pdf = hybridPdf([{ xml: xmlFor('INV-2'), name: 'a.xml' }, { xml: XML }])
    expect(numberIn(pdf)).toBe('INV-1')
    expect(rulesOf(readIncomingFile(pdf))).toEqual(['PDF-SEVERAL-INVOICES'])
  })
})

describe('the pages of the PDF', () => {
  const page = (text: string) => rulesOf(readIncomingFile(hybridPdf([{ xml: XML }], text.padEnd(150, '. Thank you for your business'))))

  it('that show the number or the total of the XML are believed', () => {
    expect(page('Invoice INV - 1')).toEqual([])
    expect(page('Total 23,80 EUR')).toEqual([])
  })

  it.each(['Invoice R-4711, total 99,99 EUR', 'Invoice R-4711, VAT id DE123801, total 123,80 EUR', 'Invoice INV-12, total 99,99 EUR'])(
    'that show another invoice are told: %s',
    (text) => {
      expect(page(text)).toEqual(['PDF-OTHER-INVOICE'])
    },
  )

  it.each(['Invoice I N V - 1', 'Total 23.80', 'Total EUR 23 , 80', 'Nr. INV1 of 2026'])('may write them in their way: %s', (text) => {
    expect(page(text)).toEqual([])
  })

  it('that show no text are left alone', () => {
    expect(rulesOf(readIncomingFile(hybridPdf([{ xml: XML }])))).toEqual([])
  })
})
