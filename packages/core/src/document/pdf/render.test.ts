import { describe, expect, it } from 'vitest'
import { formatsFor } from '../format.ts'
import { type InvoiceView, sampleInvoice, sampleOfEachKind } from '../sample.ts'
import type { DocumentView } from '../view.ts'
import { elements, type ReadDocument, readBack } from './read-back/read.ts'
import { renderPdf } from './render.ts'

async function read(view: DocumentView): Promise<ReadDocument> {
  return readBack((await renderPdf(view)).bytes)
}

function rowsOf(document: ReadDocument): string[][] {
  const [lines] = elements(document.root, 'TBody')
  return (lines?.children ?? []).map((row) => row.children.map((cell) => cell.text))
}

describe('the same view', () => {
  it('gives the same bytes', async () => {
    const first = await renderPdf(sampleInvoice(12))
    await renderPdf(sampleInvoice(40, { locale: 'de-DE' }))
    const again = await renderPdf(sampleInvoice(12))
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })

  it('gives other bytes when one figure changes', async () => {
    const first = await renderPdf(sampleInvoice(2))
    const other = await renderPdf(sampleInvoice(2, { number: 'INV-2026-0043' }))
    expect(Buffer.from(other.bytes).equals(Buffer.from(first.bytes))).toBe(false)
  })
})

describe('the text of an invoice', () => {
  it('reads from the sender to the notes', async () => {
    const { root } = await read(sampleInvoice(1))
    const order = ['Atelier Nordlicht GmbH', 'Łódź Machines Sp. z o.o.', 'Invoice INV-2026-0042', '4 Dec 2026', 'PO-77120', 'Amount due']
    const then = [
      'Brand strategy workshop',
      'Subtotal',
      'VAT 19%',
      'Total',
      'Please pay',
      'DE89\u00a03704',
      'Pay online',
      'Thank you for the good work',
    ]
    const places = [...order, ...then].map((text) => root.text.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('has a heading, and table heads for each column', async () => {
    const { root } = await read(sampleInvoice(1))
    expect(elements(root, 'H1').map((heading) => heading.text)).toEqual(['Invoice INV-2026-0042'])
    const [head] = elements(root, 'THead')
    expect(head?.children[0]?.children.map((cell) => [cell.tag, cell.text])).toEqual(
      ['No.', 'Description', 'Quantity', 'Unit price', 'VAT', 'Amount (EUR)'].map((title) => ['TH', title]),
    )
  })

  it('names what the pictures show', async () => {
    const { root } = await read(sampleInvoice(1))
    expect(elements(root, 'Figure').map((figure) => figure.attributes.get('Alt'))).toEqual([
      'Scan with your banking app',
      'Scan to pay online',
    ])
  })

  it.each([
    ['EUR', 'de-DE'],
    ['JPY', 'ja-JP'],
    ['KWD', 'en-GB'],
    ['CHF', 'de-CH'],
    ['PLN', 'pl-PL'],
  ])('has every amount of the view, in %s for %s', async (currency, locale) => {
    const view = sampleInvoice(9, { currency, locale })
    const { root } = await read(view)
    const formats = formatsFor(locale, currency)
    expect(rowsOf(await read(view)).map((row) => row.at(-1))).toEqual(view.lines.map((line) => formats.amount(line.amountMinor)))
    for (const minor of [view.totals.subtotalMinor, view.totals.taxMinor]) expect(root.text).toContain(formats.amount(minor))
    for (const minor of [view.totals.totalMinor, view.totals.dueMinor]) expect(root.text).toContain(formats.money(minor))
  })
})

describe('long tables', () => {
  it.each([1, 10, 500])('have each of %i lines once, in order', async (count) => {
    const rows = rowsOf(await read(sampleInvoice(count)))
    expect(rows.map((row) => row[0])).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)))
  })

  it('repeat their head and carry the sum over each page break', async () => {
    const view = sampleInvoice(100)
    const { pages } = await read(view)
    const formats = formatsFor('en-GB', 'EUR')
    const [first, second] = pages
    expect(first?.artifacts).toContain('Carried')
    expect(second?.artifacts).toContain('Description')
    const carried = /forward ([\d,.]+)/.exec(first?.artifacts.replace(/\s+/g, ' ') ?? '')?.[1]
    const sums = view.lines.map((_, index) => view.lines.slice(0, index + 1).reduce((sum, line) => sum + line.amountMinor, 0))
    expect(sums.map((sum) => formats.amount(sum))).toContain(carried)
    expect(second?.artifacts).toContain(carried)
  })

  it('number their pages', async () => {
    const { pages } = await read(sampleInvoice(100))
    pages.forEach((page, index) => {
      expect(page.artifacts.replace(/\s+/g, ' ')).toContain(`Page ${index + 1} of ${pages.length}`)
    })
  })

  it('are set tighter where that saves a nearly empty page', async () => {
    const { pages } = await read(sampleInvoice(6))
    expect(pages).toHaveLength(1)
  })

  it('never leave the totals alone on a page, whatever the number of lines', async () => {
    for (let count = 1; count <= 40; count++) {
      const document = await read(sampleInvoice(count, { notes: '' }))
      const [table] = elements(document.root, 'TBody')
      const lastRow = table?.children.at(-1)?.pages.at(-1)
      const total = elements(document.root, 'TH').find((cell) => cell.text === 'Total')
      expect([count, total?.pages]).toEqual([count, [lastRow]])
    }
  })
})

describe('text that is hard to set', () => {
  const line = { quantity: '1', unitPrice: '1', taxPercents: ['19'], amountMinor: 100 }

  it('breaks a word that is wider than its column, and loses no letter', async () => {
    const description = `x${'Donaudampfschifffahrtsgesellschaft'.repeat(8)}`
    const [row] = rowsOf(await read(sampleInvoice(1, { lines: [{ ...line, description }] })))
    expect(row?.[1]).toBe(description)
  })

  it('lets a description run over pages', async () => {
    const description = 'A sentence of eight words that says nothing. '.repeat(220).trim()
    const document = await read(sampleInvoice(1, { lines: [{ ...line, description }] }))
    const [cell] = elements(document.root, 'TD').filter((found) => found.text.startsWith('A sentence'))
    expect(cell?.text.replace(/\s+/g, ' ')).toBe(description)
    expect(new Set(cell?.pages).size).toBeGreaterThan(1)
  })

  it('sets notes of 4,000 characters', async () => {
    const notes = 'Notes can be long. '.repeat(211).slice(0, 4000).trim()
    const { root } = await read(sampleInvoice(3, { notes }))
    expect(root.text.replace(/\s+/g, ' ')).toContain(notes)
  })

  it('sets names of a hundred characters', async () => {
    const name = 'The Honourable Company of Very Long Names and Even Longer Traditions of Sub-Sub-Contractors Limited'
    const view = sampleInvoice(60)
    const { root } = await read({ ...view, seller: { ...view.seller, name }, buyer: { ...view.buyer, name } })
    expect(root.text.replace(/\s+/g, ' ').split(name).length - 1).toBeGreaterThanOrEqual(3)
  })

  it.each([
    ['Arabic', 'شركة النور للتجارة (ذ.م.م) 2026'],
    ['Hebrew', 'חברת הדוגמה בע״מ 12'],
    ['Japanese', '株式会社サンプル「テスト」'],
    ['Korean', '주식회사 예시'],
    ['Greek', 'Ελληνική Εταιρεία Α.Ε.'],
    ['Cyrillic', 'ТОВ «Київ» України'],
    ['Devanagari', 'हिन्दी कंपनी'],
    ['Thai', 'บริษัท ตัวอย่าง จำกัด'],
    ['Vietnamese', 'Công ty Việt Nam'],
  ])('reads %s in the order it was written, without findings', async (_, name) => {
    const view = sampleInvoice(1)
    const { bytes, findings } = await renderPdf({ ...view, buyer: { ...view.buyer, name } })
    expect(findings).toEqual([])
    expect(readBack(bytes).root.text).toContain(name)
  })
})

describe('characters that no font has', () => {
  it('are reported once, and can still be copied', async () => {
    const { bytes, findings } = await renderPdf(sampleInvoice(1, { notes: 'Party 🎉 and 🎉' }))
    expect(findings).toEqual([{ kind: 'missing_glyph', character: '🎉', around: '🎉' }])
    expect(readBack(bytes).root.text).toContain('Party 🎉 and 🎉')
  })

  it('do not come from direction marks, variation selectors or soft hyphens', async () => {
    const { findings } = await renderPdf(sampleInvoice(1, { notes: '\u200eleft\u00adover\ufe0f\ufeff\tend' }))
    expect(findings).toEqual([])
  })
})

describe('a logo that cannot be read', () => {
  it('is reported, and the name stands in its place', async () => {
    const { bytes, findings } = await renderPdf(sampleInvoice(1, { brand: { logo: { png: Buffer.from('no picture') } } }))
    expect(findings).toEqual([{ kind: 'logo_unreadable', reason: 'it is not a PNG file' }])
    expect(readBack(bytes).root.text).toMatch(/^Atelier Nordlicht GmbH Gartenstraße/)
  })
})

describe('each kind of document', () => {
  it.each(sampleOfEachKind().map((view) => [view.kind, view] as const))('%s says its title and its sum', async (_, view) => {
    const { root } = await read(view)
    expect(elements(root, 'H1')[0]?.text).toMatch(/^(Invoice|Credit note|Quote|Payment receipt|Payment reminder|Statement of account)/)
    expect(root.text).toContain(formatsFor('en-GB', 'EUR').money(sumOf(view)))
  })

  it('asks for no payment when an invoice is void', async () => {
    const { root } = await read(sampleInvoice(1, { status: 'void' }))
    expect(root.text).toContain('Void')
    expect(root.text).not.toContain('Please pay')
  })

  it('says thank you when an invoice is paid', async () => {
    const view: InvoiceView = sampleInvoice(1)
    const { totalMinor } = view.totals
    const { root } = await read({ ...view, status: 'paid', totals: { ...view.totals, paidMinor: totalMinor, dueMinor: 0 } })
    expect(root.text).toContain('Paid in full.')
    expect(root.text).not.toContain('IBAN')
  })
})

function sumOf(view: DocumentView): number {
  switch (view.kind) {
    case 'receipt':
      return view.receivedMinor
    case 'reminder':
      return view.dueMinor
    case 'statement':
      return view.closingMinor
    default:
      return view.totals.totalMinor
  }
}
