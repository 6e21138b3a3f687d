import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../document/pdf/render.ts'
import { corpus, HAS_CORPUS, xmlOf } from '../corpus.fixture.ts'
import { exampleInvoice } from '../example.fixture.ts'
import { readInvoice } from '../read.ts'
import { embeddedFiles } from './embedded-files.ts'
import { visualisation } from './visualisation.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('an e-invoice shown to people', () => {
  it('says what it is, in the reader’s language, and shows what the file states', () => {
    const view = visualisation(exampleInvoice(2), { locale: 'de-DE' })
    expect(view).toMatchObject({
      kind: 'invoice',
      number: 'INV-1',
      seller: { name: 'Seller', taxId: 'DE123456789' },
      totals: { subtotalMinor: 2000, taxMinor: 380, totalMinor: 2380, dueMinor: 2380 },
      payment: { bank: { iban: 'DE89370400440532013000', reference: 'INV-1' } },
    })
    expect(view?.legalNotes.at(-1)).toMatch(/^Diese Seite zeigt eine empfangene E-Rechnung/)
  })

  it('shows totals that do not add up as they are stated', () => {
    const invoice = { ...exampleInvoice(1), totals: { ...exampleInvoice(1).totals, due: '99.00' } }
    expect(visualisation(invoice, { locale: 'en' })).toMatchObject({ totals: { totalMinor: 1190, dueMinor: 9900 } })
  })

  it('is not shown without sums', () => {
    expect(visualisation({ ...exampleInvoice(1), totals: {} }, { locale: 'en' })).toBeUndefined()
  })
})

describe('embedded files', () => {
  it('keep their name without a path, and a type that is allowed', () => {
    const documents = [
      { id: '1', file: { value: base64('a'), mime: 'application/pdf', name: '../../etc/terms.pdf' } },
      { id: 'x', url: 'https://example.com' },
      { id: '3', file: { value: base64('b'), mime: 'text/html', name: '<x>.html' } },
      { id: '4', file: { value: 'no base64!', mime: 'image/png' } },
    ]
    expect(embeddedFiles({ documents }).map(({ bytes, ...file }) => ({ ...file, text: Buffer.from(bytes).toString() }))).toEqual([
      { index: 0, fileName: 'terms.pdf', mediaType: 'application/pdf', text: 'a' },
      { index: 2, fileName: 'x.html', mediaType: 'application/octet-stream', text: 'b' },
    ])
  })
})

describe.skipIf(!HAS_CORPUS)('the valid invoices of the corpus', () => {
  it('are all drawn', async () => {
    for (const { file } of corpus().filter(({ valid }) => valid)) {
      const read = readInvoice(xmlOf(file))
      const view = 'invoice' in read ? visualisation(read.invoice, { locale: 'en' }) : undefined
      if (view === undefined) throw new Error(`${file} has no view`)
      expect((await renderPdf(view)).bytes.length).toBeGreaterThan(5_000)
    }
  }, 120_000)
})
