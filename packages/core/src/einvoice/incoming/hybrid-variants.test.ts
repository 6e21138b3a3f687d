import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exampleInvoice } from '../example.fixture.ts'
import { byQpdf, classicPdf, HAS_QPDF, hybridPdf, objectBytes, type TestObject } from '../pdf/pdf.fixture.ts'
import { specified, writeInvoice } from '../write.ts'
import { readIncomingFile } from './read-file.ts'

const XML = Buffer.from(writeInvoice({ ...specified(exampleInvoice(2), 'en16931'), number: 'INV-1' }, 'cii'))
const UBL = Buffer.from(writeInvoice({ ...specified(exampleInvoice(2), 'en16931'), number: 'INV-1' }, 'ubl-invoice'))
const numberIn = (bytes: Uint8Array) => readIncomingFile(bytes).invoice?.number
const latin1 = (text: string) => Buffer.from(text, 'latin1')

const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const FILE = '<</Type/Filespec/F(factur-x.xml)/UF(factur-x.xml)/AFRelationship/Alternative/EF<</F 6 0 R/UF 6 0 R>>>>'
const STREAM: TestObject = { dictionary: '/Type/EmbeddedFile/Subtype/text#2Fxml', bytes: XML }

/** Catalogue (1), pages (2), page (3), a spare object (4), file specification (5), its stream (6), then more. */
function pdfOf(parts: { catalog: string; page?: string; spare?: TestObject; file?: TestObject; more?: readonly TestObject[] }): Buffer {
  const { catalog, page = '<</Type/Page/Parent 2 0 R>>', spare = 'null', file = FILE, more = [] } = parts
  return classicPdf([`<</Type/Catalog/Pages 2 0 R${catalog}>>`, PAGES, page, spare, file, STREAM, ...more])
}

const utf16 = (name: string, order: 'be' | 'le') => {
  const bytes = Buffer.from(`\ufeff${name}`, 'utf16le')
  return `<${(order === 'be' ? bytes.swap16() : bytes).toString('hex')}>`
}
const specified2 = (members: string) => `<</Type/Filespec${members}/EF<</F STREAM>>>>`

describe('the name of the attached invoice', () => {
  it.each([
    ['factur-x.xml'],
    ['FACTUR-X.XML'],
    ['Factur-X.xml'],
    ['ZUGFeRD-invoice.xml'],
    ['zugferd-invoice.xml'],
    ['xrechnung.xml'],
    ['XRECHNUNG.Xml'],
    ['order-x.xml'],
    ['cii.xml'],
    ['invoice_4711.XML'],
    ['Rechnung \\(Kopie\\).xml'],
  ])('may be %s', (name) => {
    expect(numberIn(hybridPdf([{ xml: XML, name }]))).toBe('INV-1')
  })

  it.each([
    ['UTF-16, big end first', `/F${utf16('factur-x.xml', 'be')}/UF${utf16('factur-x.xml', 'be')}`],
    ['UTF-16, little end first', `/F${utf16('factur-x.xml', 'le')}`],
    ['UTF-8 with its mark', '/UF(\\357\\273\\277factur-x.xml)'],
    ['octal escapes', '/F(\\146\\141ctur-x.xml)'],
    ['a line broken by a backslash', '/F(fac\\\ntur-x.xml)'],
    ['hexadecimal with spaces and an odd digit', '/F<66 61 63 74 75 72 2d 78 2e 78 6d 6c 2>'],
    ['names of other systems', '/DOS(FACTUR~1.XML)/Unix(/tmp/factur-x.xml)'],
    ['no name at all', ''],
  ])('may be written as %s', (_how, members) => {
    expect(numberIn(hybridPdf([{ xml: XML, specification: specified2(members) }]))).toBe('INV-1')
  })
})

describe('what the PDF says of the attached invoice', () => {
  it.each(['Alternative', 'Data', 'Source', 'Supplement', 'Unspecified', 'EncryptedPayload', 'alternative', ''])(
    'may be /AFRelationship/%s',
    (relationship) => {
      const members = relationship === '' ? '/F(factur-x.xml)' : `/F(factur-x.xml)/AFRelationship/${relationship}`
      expect(numberIn(hybridPdf([{ xml: XML, specification: specified2(members) }]))).toBe('INV-1')
    },
  )

  it.each(['text#2Fxml', 'application#2Fxml', 'application#2Foctet-stream', 'text#2Fplain', 'application#2Fpdf'])(
    'may be the media type %s',
    (type) => {
      const xml = { dictionary: `/Type/EmbeddedFile/Subtype/${type}`, bytes: XML }
      const file = '<</Type/Filespec/F(0815)/EF<</F 7 0 R>>>>'
      expect(numberIn(pdfOf({ catalog: '/Names<</EmbeddedFiles<</Names[(0815) 5 0 R]>>>>', file, more: [xml] }))).toBe('INV-1')
    },
  )

  it('may be UBL as well', () => {
    expect(numberIn(hybridPdf([{ xml: UBL, name: 'xrechnung.xml' }]))).toBe('INV-1')
  })
})

describe('the place where the PDF lists it', () => {
  const annotation = (members: string) => `<</Type/Page/Parent 2 0 R/Annots[<</Type/Annot${members}>>]>>`
  it.each<[string, Parameters<typeof pdfOf>[0]]>([
    [
      'a tree of names with kids',
      { catalog: '/Names<</EmbeddedFiles<</Kids[4 0 R]>>>>', spare: '<</Limits[(a)(z)]/Names[(factur-x.xml) 5 0 R]>>' },
    ],
    ['a tree of three levels', { catalog: '/Names<</EmbeddedFiles<</Kids[<</Kids[4 0 R]>>]>>>>', spare: '<</Names[(x) 5 0 R]>>' }],
    [
      'a tree whose names are references',
      { catalog: '/Names 4 0 R', spare: '<</EmbeddedFiles 7 0 R>>', more: ['<</Names 8 0 R>>', '[9 0 R 5 0 R]', '(factur-x.xml)'] },
    ],
    ['a tree that leads back to itself', { catalog: '/Names<</EmbeddedFiles 4 0 R>>', spare: '<</Kids[4 0 R]/Names[(x) 5 0 R]>>' }],
    ['a specification that stands in the tree', { catalog: '/Names<</EmbeddedFiles<</Names[(x)<</Type/Filespec/EF<</F 6 0 R>>>>]>>>>' }],
    ['/AF of the catalogue alone', { catalog: '/AF[5 0 R]' }],
    ['/AF as one file, not a list', { catalog: '/AF 5 0 R' }],
    ['/AF of the page', { catalog: '', page: '<</Type/Page/Parent 2 0 R/AF[5 0 R]>>' }],
    ['/AF of a structure element', { catalog: '/StructTreeRoot 4 0 R', spare: '<</Type/StructTreeRoot/K<</S/Document/AF[5 0 R]>>>>' }],
    [
      '/AF of a form on the page',
      {
        catalog: '',
        page: '<</Type/Page/Parent 2 0 R/Resources<</XObject<</X 7 0 R>>>>>>',
        more: [{ dictionary: '/Type/XObject/Subtype/Form/AF[5 0 R]', bytes: latin1('') }],
      },
    ],
    ['a paper clip alone', { catalog: '', page: annotation('/Subtype/FileAttachment/FS 5 0 R') }],
    ['a paper clip with its own specification', { catalog: '', page: annotation('/Subtype/FileAttachment/FS<</EF<</F 6 0 R>>>>') }],
    ['/AF of an annotation', { catalog: '', page: annotation('/Subtype/Stamp/AF[5 0 R]') }],
    ['a portfolio', { catalog: '/Collection<</View/H>>/Names<</EmbeddedFiles<</Names[(0) 5 0 R]>>>>' }],
    [
      'a file not called XML, beside one that is',
      {
        catalog: '/Names<</EmbeddedFiles<</Names[(meta.xml) 7 0 R(invoice.dat) 9 0 R]>>>>',
        more: [
          '<</Type/Filespec/F(meta.xml)/EF<</F 8 0 R>>>>',
          { dictionary: '/Type/EmbeddedFile', bytes: latin1('<meta/>') },
          '<</Type/Filespec/F(invoice.dat)/EF<</F 10 0 R>>>>',
          { dictionary: '/Type/EmbeddedFile', bytes: XML },
        ],
      },
    ],
    [
      'no list, beside another file that is listed',
      {
        catalog: '/Names<</EmbeddedFiles<</Names[(terms.txt) 7 0 R]>>>>',
        more: ['<</Type/Filespec/F(terms.txt)/EF<</F 8 0 R>>>>', { dictionary: '/Type/EmbeddedFile', bytes: latin1('Terms') }],
      },
    ],
  ])('may be %s', (_where, parts) => {
    expect(numberIn(pdfOf(parts))).toBe('INV-1')
  })
})

describe('how the PDF is written', () => {
  const plain = hybridPdf([{ xml: XML }])
  const text = plain.toString('latin1')
  const start = text.lastIndexOf('xref\n0')
  it.each<[string, Buffer]>([
    ['version 1.3', latin1(text.replace('%PDF-1.4', '%PDF-1.3'))],
    ['version 2.0', latin1(text.replace('%PDF-1.4', '%PDF-2.0'))],
    ['a version in the catalogue', latin1(text.replace('/Type/Catalog', '/Type/Catalog/Version/2.0'))],
    ['line ends of old Macs', latin1(text.slice(0, start).replaceAll(' obj\n', ' obj\r').replaceAll('\nendobj\n', '\rendobj\r'))],
    ['no end mark', plain.subarray(0, plain.lastIndexOf('%%EOF'))],
    ['much after the end mark', Buffer.concat([plain, Buffer.alloc(5000, 0x20)])],
    ['another file after the end', Buffer.concat([plain, latin1('\n<html>sent by a portal</html>'.repeat(200))])],
    ['a cross-reference that counts from 1', latin1(text.replace(/xref\n0 /, 'xref\n1 '))],
    ['a startxref of 0', latin1(text.replace(/startxref\n\d+/, 'startxref\n0'))],
    ['no cross-reference and no trailer', plain.subarray(0, start)],
    ['no “endobj”', latin1(text.replaceAll('\nendobj\n', '\n'))],
    ['comments between values', latin1(text.replace('/EmbeddedFiles', '%files (of 2026)\n/EmbeddedFiles'))],
    ['names with escapes', latin1(text.replace('/EmbeddedFiles', '/Embedded#46iles').replace('/EF<<', '/#45F<<'))],
    ['a revision that only adds notes', revised(plain, 20, '<</Note(seen)>>')],
    ['ten revisions', Array.from({ length: 10 }).reduce<Buffer>((pdf, _, at) => revised(pdf, 20 + at, '<</Note(seen)>>'), plain)],
    ['a length that is a reference', latin1(text.replace(`/Length ${XML.length}`, '/Length 3 0 R'))],
    ['an XML stream cut in half by compression', hybridPdf([{ xml: deflateSync(XML).subarray(0, -4), dictionary: '/Filter/FlateDecode' }])],
    ['filters in their short names', hybridPdf([{ xml: deflateSync(XML), dictionary: '/Filter/Fl/DecodeParms null' }])],
    ['two layers of Flate', hybridPdf([{ xml: deflateSync(deflateSync(XML)), dictionary: '/Filter[/FlateDecode/FlateDecode]' }])],
    [
      'hexadecimal over Flate',
      hybridPdf([
        {
          xml: latin1(`${deflateSync(XML).toString('hex').replace(/.{60}/g, '$&\n')}>`),
          dictionary: '/Filter[/ASCIIHexDecode/FlateDecode]',
        },
      ]),
    ],
  ])('may be with %s', (_how, pdf) => {
    expect(numberIn(pdf)).toBe('INV-1')
  })

  it.skipIf(!HAS_QPDF).each([
    ['object streams and a linear order', ['--object-streams=generate', '--linearize']],
    ['names and trees written anew', ['--qdf', '--object-streams=disable', '--newline-before-endstream']],
    ['Flate undone and done again', ['--recompress-flate', '--compression-level=1']],
    ['the oldest version', ['--force-version=1.3', '--object-streams=disable']],
    ['the newest version', ['--min-version=2.0']],
  ])('may be with %s, by a tool', (_how, options) => {
    expect(numberIn(byQpdf(plain, ...options))).toBe('INV-1')
  })
})

/** The file with an object more, as a program appends a revision. */
function revised(pdf: Buffer, number: number, value: string): Buffer {
  const before = /startxref\n(\d+)(?![\s\S]*startxref)/.exec(pdf.toString('latin1'))?.[1]
  const object = objectBytes(number, value)
  const table = `xref\n${number} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size ${number + 1}/Root 1 0 R/Prev ${before}>>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`
  return Buffer.concat([pdf, object, latin1(table)])
}
