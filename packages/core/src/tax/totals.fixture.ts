import type { LineTax, TaxableDocument, TaxableLine } from './document.ts'

/** A line of one piece at `unitPrice` with standard-rated taxes, for tests. */
export function line(unitPrice: string, percents: string | string[] = [], more: Partial<TaxableLine> = {}): TaxableLine {
  return { quantity: '1', unitPrice, taxes: [percents].flat().map(standard), ...more }
}

/** A document in euros without tax in its prices, for tests. */
export function invoice(lines: TaxableLine[], more: Partial<TaxableDocument> = {}): TaxableDocument {
  return { currency: 'EUR', pricesIncludeTax: false, roundingPolicy: 'en16931', lines, ...more }
}

/** A standard-rated tax, for tests. */
export function standard(percent: string): LineTax {
  return { category: 'S', percent }
}
