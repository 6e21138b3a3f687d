/**
 * One member of the model with its business term (EN 16931-1, 6.3) and a plain name. `text`: a text. `identifier`: a value, and what qualifies it.
 * `group`: an object; without an id its members stand with their owner's. Members that may repeat are lists in the model.
 */
export type Term =
  | { kind: 'text'; id: string; name: string; key: string }
  | { kind: 'identifier'; id: string; name: string; key: string; by: readonly Qualifier[] }
  | { kind: 'group'; id: string; name: string; key: string; of: readonly Term[] }

/** A member beside a value: its scheme, unit, media type. */
export interface Qualifier {
  id: string
  name: string
  key: string
}

const text = (id: string, name: string, key: string): Term => ({ kind: 'text', id, name, key })
const group = (id: string, name: string, key: string, ...of: Term[]): Term => ({ kind: 'group', id, name, key, of })
const schemed = (id: string, name: string, key: string): Term => ({
  kind: 'identifier',
  id,
  name,
  key,
  by: [{ id: `${id}-1`, name: 'Scheme', key: 'scheme' }],
})
const quantity = (ids: { id: string; unitId: string }, name: string, key: string): Term => ({
  kind: 'identifier',
  id: ids.id,
  name,
  key,
  by: [{ id: ids.unitId, name: 'Unit', key: 'unit' }],
})

/** The eight terms of an address, in the order line 1, 2, 3, city, post code, region, country. */
function address(id: string, name: string, terms: readonly number[]): Term {
  const [line1, line2, line3, city, postCode, region, country] = terms.map((term) => `BT-${term}`)
  return group(
    id,
    name,
    'address',
    text(line1 ?? '', 'Address line 1', 'line1'),
    text(line2 ?? '', 'Address line 2', 'line2'),
    text(line3 ?? '', 'Address line 3', 'line3'),
    text(city ?? '', 'City', 'city'),
    text(postCode ?? '', 'Post code', 'postCode'),
    text(region ?? '', 'Region', 'region'),
    text(country ?? '', 'Country', 'country'),
  )
}

const period = (id: string, name: string, [start = '', end = '']: readonly string[]) =>
  group(id, name, 'period', text(start, 'From', 'start'), text(end, 'To', 'end'))

function allowance(group_: { id: string; name: string; key: 'allowances' | 'charges' }, terms: readonly (number | undefined)[]): Term {
  const names = [
    ['Amount', 'amount'],
    ['Of', 'baseAmount'],
    ['Percentage', 'percent'],
    ['VAT category', 'taxCategory'],
    ['VAT rate', 'taxPercent'],
    ['Reason', 'reason'],
    ['Reason code', 'reasonCode'],
  ] as const
  const of = names.flatMap(([name, key], at) => (terms[at] === undefined ? [] : [text(`BT-${terms[at]}`, name, key)]))
  return group(group_.id, group_.name, group_.key, ...of)
}

const SELLER = group(
  'BG-4',
  'Seller',
  'seller',
  text('BT-27', 'Name', 'name'),
  text('BT-28', 'Trading name', 'tradingName'),
  schemed('BT-29', 'Identifier', 'ids'),
  schemed('BT-30', 'Legal registration', 'legalId'),
  text('BT-31', 'VAT identifier', 'vatId'),
  text('BT-32', 'Tax number', 'taxRegistration'),
  text('BT-33', 'Legal form', 'legalForm'),
  schemed('BT-34', 'Electronic address', 'electronicAddress'),
  address('BG-5', 'Address', [35, 36, 162, 37, 38, 39, 40]),
  group(
    'BG-6',
    'Contact',
    'contact',
    text('BT-41', 'Name', 'name'),
    text('BT-41', 'Department', 'department'),
    text('BT-42', 'Telephone', 'phone'),
    text('BT-43', 'E-mail', 'email'),
  ),
)

const BUYER = group(
  'BG-7',
  'Buyer',
  'buyer',
  text('BT-44', 'Name', 'name'),
  text('BT-45', 'Trading name', 'tradingName'),
  schemed('BT-46', 'Identifier', 'ids'),
  schemed('BT-47', 'Legal registration', 'legalId'),
  text('BT-48', 'VAT identifier', 'vatId'),
  schemed('BT-49', 'Electronic address', 'electronicAddress'),
  address('BG-8', 'Address', [50, 51, 163, 52, 53, 54, 55]),
  group(
    'BG-9',
    'Contact',
    'contact',
    text('BT-56', 'Name', 'name'),
    text('BT-56', 'Department', 'department'),
    text('BT-57', 'Telephone', 'phone'),
    text('BT-58', 'E-mail', 'email'),
  ),
)

const OTHER_PARTIES = [
  group(
    'BG-10',
    'Payee',
    'payee',
    text('BT-59', 'Name', 'name'),
    schemed('BT-60', 'Identifier', 'ids'),
    schemed('BT-61', 'Legal registration', 'legalId'),
  ),
  group(
    'BG-11',
    'Tax representative',
    'taxRepresentative',
    text('BT-62', 'Name', 'name'),
    text('BT-63', 'VAT identifier', 'vatId'),
    address('BG-12', 'Address', [64, 65, 164, 66, 67, 68, 69]),
  ),
  group(
    'BG-13',
    'Delivery',
    'delivery',
    text('BT-70', 'Delivered to', 'name'),
    schemed('BT-71', 'Place', 'locationId'),
    text('BT-72', 'Date', 'date'),
    address('BG-15', 'Address', [75, 76, 165, 77, 78, 79, 80]),
  ),
  period('BG-14', 'Invoicing period', ['BT-73', 'BT-74']),
]

const PAYMENT = [
  group(
    'BG-16',
    'Payment',
    'paymentMeans',
    text('BT-81', 'Means of payment', 'code'),
    text('BT-82', 'Means in words', 'text'),
    group(
      'BG-17',
      'Account',
      'account',
      text('BT-84', 'Account', 'id'),
      text('BT-85', 'Holder', 'name'),
      text('BT-86', 'Bank (BIC)', 'provider'),
    ),
    group('BG-18', 'Card', 'card', text('BT-87', 'Number', 'number'), text('BT-88', 'Holder', 'holder')),
    text('BT-91', 'Debited account', 'debitedAccount'),
  ),
  text('BT-83', 'Payment reference', 'remittance'),
  text('BT-89', 'Mandate', 'mandate'),
  text('BT-90', 'Creditor identifier', 'creditorId'),
]

const SUMS = [
  allowance({ id: 'BG-20', name: 'Allowance', key: 'allowances' }, [92, 93, 94, 95, 96, 97, 98]),
  allowance({ id: 'BG-21', name: 'Charge', key: 'charges' }, [99, 100, 101, 102, 103, 104, 105]),
  group(
    'BG-22',
    'Totals',
    'totals',
    text('BT-106', 'Sum of lines', 'lines'),
    text('BT-107', 'Allowances', 'allowances'),
    text('BT-108', 'Charges', 'charges'),
    text('BT-109', 'Total without VAT', 'withoutTax'),
    text('BT-110', 'VAT', 'tax'),
    text('BT-111', 'VAT in accounting currency', 'taxInAccountingCurrency'),
    text('BT-112', 'Total with VAT', 'withTax'),
    text('BT-113', 'Paid', 'prepaid'),
    text('BT-114', 'Rounding', 'rounding'),
    text('BT-115', 'Amount due', 'due'),
  ),
  group(
    'BG-23',
    'VAT',
    'taxBreakdown',
    text('BT-116', 'Taxable amount', 'base'),
    text('BT-117', 'VAT amount', 'tax'),
    text('BT-118', 'Category', 'category'),
    text('BT-119', 'Rate', 'percent'),
    text('BT-120', 'Exemption reason', 'exemptionReason'),
    text('BT-121', 'Exemption code', 'exemptionCode'),
  ),
  group(
    'BG-DEX-09',
    'Payment by a third party',
    'thirdPartyPayments',
    text('BT-DEX-001', 'Type', 'type'),
    text('BT-DEX-002', 'Amount', 'amount'),
    text('BT-DEX-003', 'Description', 'description'),
  ),
]

const ITEM = group(
  'BG-31',
  'Item',
  'item',
  text('BT-153', 'Name', 'name'),
  text('BT-154', 'Description', 'description'),
  text('BT-155', 'Seller’s number', 'sellersId'),
  text('BT-156', 'Buyer’s number', 'buyersId'),
  schemed('BT-157', 'Standard number', 'standardId'),
  {
    kind: 'identifier',
    id: 'BT-158',
    name: 'Classification',
    key: 'classifications',
    by: [
      { id: 'BT-158-1', name: 'List', key: 'list' },
      { id: 'BT-158-2', name: 'Version', key: 'version' },
    ],
  },
  text('BT-159', 'Country of origin', 'originCountry'),
  group('BG-32', 'Attribute', 'attributes', text('BT-160', 'Name', 'name'), text('BT-161', 'Value', 'value')),
)

const LINE: Term[] = [
  text('BT-126', 'Number', 'id'),
  text('BT-127', 'Note', 'note'),
  schemed('BT-128', 'Object', 'objectId'),
  quantity({ id: 'BT-129', unitId: 'BT-130' }, 'Quantity', 'quantity'),
  text('BT-131', 'Amount', 'amount'),
  text('BT-132', 'Line of the order', 'orderLine'),
  text('BT-133', 'Buyer’s account', 'buyerAccountingReference'),
  period('BG-26', 'Period', ['BT-134', 'BT-135']),
  allowance({ id: 'BG-27', name: 'Allowance', key: 'allowances' }, [136, 137, 138, undefined, undefined, 139, 140]),
  allowance({ id: 'BG-28', name: 'Charge', key: 'charges' }, [141, 142, 143, undefined, undefined, 144, 145]),
  group(
    'BG-29',
    'Price',
    'price',
    text('BT-146', 'Net price', 'net'),
    text('BT-147', 'Discount', 'discount'),
    text('BT-148', 'Gross price', 'gross'),
    quantity({ id: 'BT-149', unitId: 'BT-150' }, 'For a quantity of', 'baseQuantity'),
  ),
  text('BT-151', 'VAT category', 'taxCategory'),
  text('BT-152', 'VAT rate', 'taxPercent'),
  ITEM,
]
LINE.push({ kind: 'group', id: 'BG-DEX-01', name: 'Part', key: 'subLines', of: LINE })

/** Every member of an `EInvoice` with its business term, in the order in which an invoice is read. */
export const INVOICE_TERMS: readonly Term[] = [
  text('BT-1', 'Invoice number', 'number'),
  text('BT-2', 'Issue date', 'issueDate'),
  text('BT-3', 'Type', 'typeCode'),
  text('BT-5', 'Currency', 'currency'),
  text('BT-6', 'Accounting currency', 'taxCurrency'),
  text('BT-7', 'Tax point', 'taxPointDate'),
  text('BT-8', 'Tax point code', 'taxPointCode'),
  text('BT-9', 'Due date', 'dueDate'),
  text('BT-10', 'Buyer reference', 'buyerReference'),
  text('BT-11', 'Project', 'projectReference'),
  text('BT-12', 'Contract', 'contractReference'),
  text('BT-13', 'Order', 'orderReference'),
  text('BT-14', 'Seller’s order', 'salesOrderReference'),
  text('BT-15', 'Receiving advice', 'receivingAdvice'),
  text('BT-16', 'Despatch advice', 'despatchAdvice'),
  text('BT-17', 'Tender or lot', 'tenderReference'),
  schemed('BT-18', 'Invoiced object', 'invoicedObject'),
  text('BT-19', 'Buyer’s account', 'buyerAccountingReference'),
  text('BT-20', 'Payment terms', 'paymentTerms'),
  group('BG-1', 'Note', 'notes', text('BT-21', 'Subject', 'subject'), text('BT-22', 'Text', 'text')),
  text('BT-23', 'Business process', 'process'),
  text('BT-24', 'Specification', 'specification'),
  group('BG-3', 'Preceding invoice', 'precedingInvoices', text('BT-25', 'Number', 'number'), text('BT-26', 'Issue date', 'issueDate')),
  SELLER,
  BUYER,
  ...OTHER_PARTIES,
  ...PAYMENT,
  ...SUMS,
  group(
    'BG-24',
    'Attachment',
    'documents',
    text('BT-122', 'Number', 'id'),
    text('BT-123', 'Description', 'description'),
    text('BT-124', 'Address on the web', 'url'),
    {
      kind: 'identifier',
      id: 'BT-125',
      name: 'File',
      key: 'file',
      by: [
        { id: 'BT-125-1', name: 'Media type', key: 'mime' },
        { id: 'BT-125-2', name: 'File name', key: 'name' },
      ],
    },
  ),
  group('BG-25', 'Line', 'lines', ...LINE),
]
