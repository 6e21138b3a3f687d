import { describe, expect, it } from 'vitest'
import { parsePastedRows } from './paste-rows.ts'

const read = (text: string, locale = 'en-GB') => parsePastedRows(text, locale)

describe('rows pasted from a spreadsheet', () => {
  it('reads description, quantity and price', () => {
    expect(read('Design\t3\t90.00\r\nWords\t1\t1,500.00\r\n')).toEqual([
      { description: 'Design', quantity: '3', unit: '', unitPrice: '90' },
      { description: 'Words', quantity: '1', unit: '', unitPrice: '1500' },
    ])
  })

  it('takes a lone number for the price', () => {
    expect(read('Logo\t€450')).toEqual([{ description: 'Logo', quantity: '1', unit: '', unitPrice: '450' }])
  })

  it('takes a second text for the unit and leaves the row’s amount out', () => {
    expect(read('Beratung\t2,5\tStd.\t120,00 €\t300,00 €', 'de-DE')).toEqual([
      { description: 'Beratung', quantity: '2.5', unit: 'Std.', unitPrice: '120' },
    ])
  })

  it('skips a row of titles', () => {
    expect(read('What\tQty\tPrice\nWork\t1\t10')?.map((row) => row.description)).toEqual(['Work'])
  })

  it('keeps line ends and tabs within quotes out of the way', () => {
    expect(read('"First\nsecond ""part"""\t2\t5')).toEqual([
      { description: 'First second "part"', quantity: '2', unit: '', unitPrice: '5' },
    ])
  })

  it('does not take a text with a figure in it for a number', () => {
    expect(read('Phase 2\t1\t800')?.[0]).toMatchObject({ description: 'Phase 2', quantity: '1', unitPrice: '800' })
  })

  it('leaves plain text alone', () => {
    expect([read('Consulting'), read('12.50'), read('')]).toEqual([null, null, null])
  })
})
