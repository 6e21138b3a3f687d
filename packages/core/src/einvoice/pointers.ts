import type { Finding } from './validate/validate.ts'

/** Where our people fill in a business term: a pointer into the invoice, with /seller for the settings and /customer for the customer. */
const POINTERS: readonly (readonly [pointer: string, terms: string])[] = [
  ['/seller/taxId', 'BT-29 BT-31 BT-32 BT-63'],
  ['/seller/legalId', 'BT-30 BT-30-1'],
  ['/seller/electronicAddress', 'BT-34 BT-34-1'],
  ['/seller/name', 'BT-27 BG-4'],
  ['/seller/address', 'BG-5 BT-35 BT-36 BT-37 BT-38 BT-39 BT-40'],
  ['/seller/contactName', 'BG-6 BT-41'],
  ['/seller/phone', 'BT-42'],
  ['/seller/email', 'BT-43'],
  ['/seller/iban', 'BG-16 BG-17 BT-81 BT-84 BT-85 BT-86'],
  ['/customer/name', 'BT-44 BG-7'],
  ['/customer/legalId', 'BT-47 BT-47-1'],
  ['/customer/taxId', 'BT-46 BT-48'],
  ['/customer/electronicAddress', 'BT-49 BT-49-1'],
  ['/customer/address', 'BG-8 BT-50 BT-51 BT-52 BT-53 BT-54 BT-55 BG-15 BT-75 BT-77 BT-78 BT-80'],
  ['/buyerReference', 'BT-10'],
  ['/orderReference', 'BT-13'],
  ['/dueDate', 'BT-9 BT-20'],
  ['/supplyDate', 'BG-13 BT-72'],
  ['/deliveryPeriod', 'BG-14 BT-73 BT-74'],
  ['/taxExemptions', 'BT-120 BT-121'],
  ['/currency', 'BT-5'],
  ['/notes', 'BT-22'],
]

const BY_TERM: ReadonlyMap<string, string> = new Map(
  POINTERS.flatMap(([pointer, terms]) => terms.split(' ').map((term): [string, string] => [term, pointer])),
)

/** What of a line a term is. */
const OF_LINE: Readonly<Record<string, string>> = {
  'BT-129': 'quantity',
  'BT-130': 'unit',
  'BT-146': 'unitPrice',
  'BT-148': 'unitPrice',
  'BT-151': 'taxes',
  'BT-152': 'taxes',
  'BT-153': 'description',
}

/** The field to mend for a broken rule: of its business term, or of the line it stands at. '' where it is about the whole. */
export function pointerOf({ term, location }: Pick<Finding, 'term' | 'location'>): string {
  const known = BY_TERM.get(term)
  if (known !== undefined) return known
  const line = /(?:InvoiceLine|CreditNoteLine|IncludedSupplyChainTradeLineItem)(?:\[(\d+)\])?/.exec(location)
  if (line === null) return ''
  const member = OF_LINE[term]
  return `/lines/${Number(line[1] ?? 1) - 1}${member === undefined ? '' : `/${member}`}`
}
