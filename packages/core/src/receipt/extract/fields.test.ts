import { describe, expect, it } from 'vitest'
import type { ScanHints } from '../../ports/scanner.ts'
import { parseAmount } from './amount.ts'
import { daysIn } from './dates.ts'
import { fieldsOf } from './fields.ts'
import { labelsOf } from './label.ts'
import { withLegalForm } from './legal-form.ts'
import { nameIn } from './merchant.ts'
import type { Reading, Word } from './word.ts'

const HINTS: ScanHints = { country: 'DE', currency: 'EUR', today: '2026-01-15' }
const WIDTH = 600
const ROW = 40

/** A page on which each line is words on the left and, behind a bar, an amount on the right. */
function page(lines: readonly string[], confidence = 0.95): Reading {
  const words = lines.flatMap((line, at): Word[] => {
    const [left = '', right] = line.split('|')
    const y = 20 + at * ROW
    let x = 20
    const texts = left
      .trim()
      .split(' ')
      .map((text) => {
        const word = { text, confidence, x, y, width: text.length * 12, height: 24 }
        x += text.length * 12 + 10
        return word
      })
    if (right === undefined) return texts
    const width = right.trim().length * 12
    return [...texts, { text: right.trim(), confidence, x: WIDTH - 20 - width, y, width, height: 24 }]
  })
  return { page: 0, width: WIDTH, height: 20 + lines.length * ROW, words }
}

function amountsOf(readings: readonly Reading[]): string[] {
  return fieldsOf(readings, HINTS).lines.map(({ amount }) => amount)
}

const LUNCH = [
  'Gasthaus Krone GmbH',
  'Hauptstraße 1',
  '50667 Köln',
  'Datum: 12.01.2026 13:05',
  'Suppe | 5,90',
  'Schnitzel | 14,10',
  'Summe | 20,00',
  'MwSt 19% | 3,19',
  'Bar | 50,00',
  'Rückgeld | 30,00',
]

describe('the fields of a receipt', () => {
  it('are found by labels and layout', () => {
    expect(fieldsOf([page(LUNCH)], HINTS)).toMatchObject({
      merchant: { value: 'Gasthaus Krone GmbH' },
      date: { value: '2026-01-12' },
      total: { value: '20.00' },
      tax: { value: '3.19' },
      currency: { value: 'EUR' },
      lines: [
        { description: 'Suppe', amount: '5.90' },
        { description: 'Schnitzel', amount: '14.10' },
      ],
    })
  })

  it('follow the sum of the lines where the total was misread in one pass', () => {
    const misread = LUNCH.map((line) => line.replace('20,00', '26,00'))
    expect(fieldsOf([page(misread, 0.6), page(LUNCH)], HINTS).total?.value).toBe('20.00')
  })

  it('are none on a page of something else', () => {
    expect(fieldsOf([page(['Dear Sir or Madam', 'we thank you for your letter'])], HINTS)).toMatchObject({ lines: [] })
    expect(fieldsOf([page(['Dear Sir or Madam'])], HINTS).total).toBeUndefined()
  })

  it('leave the merchant in doubt where every reading lost the beginning of its name', () => {
    const [whole, torn] = ['Corner & Best Bakery', '> & Best Bakery'].map(
      (name) => fieldsOf([page([name, ...LUNCH.slice(1)])], HINTS).merchant,
    )
    expect(torn?.value).toBe('Best Bakery')
    expect(torn?.confidence).toBeLessThan((whole?.confidence ?? 0) * 0.9)
  })

  it('have no code of tax in their amounts, where one was read as a digit', () => {
    const coded = LUNCH.map((line) => line.replace('5,90', '5,905').replace('14,10', '14,104'))
    expect(amountsOf([page(coded)])).toEqual(['5.90', '14.10'])
  })

  it('have no goods in an address, and none of which a point was lost where the sum does without', () => {
    const numbers = ['Köln | 50667', 'Telefon | 22147', 'Telefax | 22148', 'Steuernummer | 214329', 'Tisch | 400211']
    expect(amountsOf([page(['Gasthaus Krone GmbH', ...numbers, 'Artikel Menge Preis', ...LUNCH.slice(4)])])).toEqual(['5.90', '14.10'])
    expect(amountsOf([page(['Gasthaus Krone GmbH', ...numbers, ...LUNCH.slice(4)])])).toEqual(['5.90', '14.10'])
  })

  it('have none of which a point was lost where nothing is summed', () => {
    expect(amountsOf([page([...LUNCH.slice(0, 6), 'Tisch | 30142'])])).toEqual(['5.90', '14.10'])
  })

  it('have goods whose point was lost, where the sum needs them', () => {
    expect(amountsOf([page(LUNCH.map((line) => line.replace('5,90', '590')))])).toEqual(['5.90', '14.10'])
  })

  it('leave out a sum between the goods that nothing names', () => {
    const summed = [...LUNCH.slice(0, 6), '= | 20,00', ...LUNCH.slice(6)]
    expect(amountsOf([page(summed), page(summed)])).toEqual(['5.90', '14.10'])
  })

  it('keep the goods apart where the total is rounded', () => {
    const end = ['= | 20,00', 'Rundung | -0,02', 'Zu zahlen | 19,98', 'Bar | 50,00', 'Rückgeld | 30,02']
    const { total, lines } = fieldsOf([page([...LUNCH.slice(0, 6), ...end])], HINTS)
    expect({ total: total?.value, lines: lines.map(({ amount }) => amount) }).toEqual({ total: '19.98', lines: ['5.90', '14.10'] })
  })

  it('are whole amounts where the page has no others', () => {
    const lines = ['Gasthaus Krone GmbH', 'Suppe | ¥1,405', 'Schnitzel | ¥2,404', 'Summe | ¥3,809', 'Bar | ¥4,000', 'Rückgeld | ¥191']
    expect(fieldsOf([page(lines)], HINTS).total?.value).toBe('3809.00')
    expect(amountsOf([page(lines)])).not.toContain('1.40')
  })

  it('believe less in a name below another one', () => {
    const [alone, second] = [LUNCH, ['Krone am Markt', ...LUNCH]].map((lines) => fieldsOf([page(lines)], HINTS).merchant)
    expect(second?.value).toBe('Gasthaus Krone GmbH')
    expect(second?.confidence).toBeLessThan(0.95 * (alone?.confidence ?? 0))
  })

  it('take no letters of another line into a name', () => {
    const [name, other] = [page(['Gasthaus Krone GmbH', ...LUNCH.slice(1)], 0.5), page(['LOT 1504 BATU JALAN LAMA 8', ...LUNCH.slice(1)])]
    expect(fieldsOf([name, name, name, other, other], HINTS).merchant?.value).toBe('Gasthaus Krone GmbH')
  })

  it('are none on an empty page', () => {
    expect(fieldsOf([{ page: 0, width: 10, height: 10, words: [] }], HINTS)).toEqual({ lines: [] })
  })
})

it.each([
  ['1.234,50', 1_234_500],
  ['1,234.50', 1_234_500],
  ['RM8.60', 8_600],
  ['-0.01', -10],
  ['(3.00)', -3_000],
  ['12.50-', -12_500],
  ['9,OO', 9_000],
  ['15.505R', 15_500],
  ['1’234.50', 1_234_500],
  ['hello', undefined],
])('the amount %s', (text, mills) => {
  expect(parseAmount(text)?.mills).toBe(mills)
})

it.each([
  ['12.405', 12_400],
  ['RM3.408', 3_400],
  ['12.40', undefined],
  ['12.401', undefined],
])('%s may be an amount with a code of tax', (text, mills) => {
  expect(parseAmount(text)?.uncoded).toBe(mills)
})

it.each([
  ['12.01.2026', 'DE', '2026-01-12'],
  ['01/12/2026', 'DE', undefined],
  ['01/12/2026', 'US', '2026-01-12'],
  ['2026-01-12', 'DE', '2026-01-12'],
  ['12 Jan 2026', 'GB', '2026-01-12'],
  ['Jan 12, 2026', 'US', '2026-01-12'],
  ['12. März 2025', 'DE', '2025-03-12'],
  ['12/O1/2026', 'DE', '2026-01-12'],
])('the day %s in %s', (text, country, day) => {
  const word = { text, confidence: 1, x: 0, y: 0, width: 10, height: 10 }
  const row = { ...word, words: [word] }
  expect(daysIn(row, { ...HINTS, country })[0]?.day).toBe(day)
})

it.each([
  ['T0TAL', 'total'],
  ['Gesamtbetrag', 'total'],
  ['Roundlng Adjustrnent', 'rounding'],
  ['MwSt', 'tax'],
  ['Wechselgeld', 'change'],
])('%s speaks for %s', (text, role) => {
  expect(labelsOf(text)[0]?.role).toBe(role)
})

it.each([
  ['SMITH TRADING SON 8HD', 'SMITH TRADING SDN BHD'],
  ['Corner Shop Limlted', 'Corner Shop Limited'],
  ['Corner Shop', 'Corner Shop'],
  ['CORNER CO. (M) BHD', 'CORNER CO. (M) BHD'],
  ['CORNER BAKERY $/8', 'CORNER BAKERY S/B'],
  ['CORNER BAKERY SDN i.', 'CORNER BAKERY SDN BHD'],
  ['CORNER BAKERY SDN', 'CORNER BAKERY SDN BHD'],
  ['CORNER BAKERY SON BHD 0 5OK', 'CORNER BAKERY SDN BHD'],
  ['Corner Pte Ltd Singapore', 'Corner Pte Ltd Singapore'],
  ['Corner GmbH & Co. KG', 'Corner GmbH & Co. KG'],
])('the legal form of %s', (name, mended) => {
  expect(withLegalForm(name)).toBe(mended)
})

it.each([
  'Smith Trading Sdn Bhd (123456-X)',
  'Smith Trading Sdn Bhd ($1234S6-x)',
  'Smith Trading Sdn Bhd 123456-U (KLX}',
  'Smith Trading Sdn Bhd 123456-U {KLX',
  'Dimiliki: Smith Trading Sdn Bhd',
  'ii Smith Trading Sdn Bhd',
  'Smith Trading Sdn Bhd 123456-U',
])('the name in “%s”', (text) => {
  expect(nameIn(text)).toBe('Smith Trading Sdn Bhd')
})

it.each([
  ['THE CORNER (MALAYSIAD SDN BHD', 'THE CORNER (MALAYSIA) SDN BHD'],
  ['THE CORNER (KLUANG SDN BHD', 'THE CORNER (KLUANG) SDN BHD'],
  ['THE CORNER (MALAYSIA) SDN BHD', 'THE CORNER (MALAYSIA) SDN BHD'],
])('brackets are closed in %s', (text, name) => {
  expect(nameIn(text)).toBe(name)
})
