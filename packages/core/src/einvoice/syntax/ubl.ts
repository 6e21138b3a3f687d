import { all, first, textAt, type XmlElement } from '../xml/element.ts'
import type { XmlNode } from '../xml/write.ts'
import { completed, withDiscount, withOrder, withTaxTotal } from './complete.ts'
import {
  fixed,
  group,
  ifAny,
  inside,
  isScope,
  leaf,
  list,
  type Mapping,
  nested,
  rich,
  type Scope,
  setText,
  textNodes,
  verbatim,
  type WriteContext,
} from './mapping.ts'
import {
  address,
  allowances,
  amount,
  creditorId,
  notes,
  payee,
  paymentMeans,
  quantity,
  supplier,
  taxRepresentative,
  tradeParty,
  vatScheme,
} from './ubl-parts.ts'

const SCHEME = { schemeID: 'scheme' }
const typeOf = (reference: XmlElement) => textAt(reference, 'DocumentTypeCode')

/** A reference of which only the number counts. */
function reference(name: string, key: string, id = 'ID'): Mapping {
  return inside(name, [leaf(id, key)])
}

const period = [leaf('StartDate', 'start'), leaf('EndDate', 'end')]

/** BT-3, and the names that differ between invoices and credit notes. */
const typeCode: Mapping = {
  read: (root, into) => setText(into, 'typeCode', (first(root, 'InvoiceTypeCode') ?? first(root, 'CreditNoteTypeCode'))?.text),
  write: (from, { isCreditNote }) => textNodes(isCreditNote ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode', from.typeCode),
}

/** BT-9: credit notes have it with the payment means. */
const dueDate: Mapping = {
  read: leaf('DueDate', 'dueDate').read,
  write: (from, context) => (context.isCreditNote ? [] : leaf('DueDate', 'dueDate').write(from, context)),
}

/** BT-11: credit notes have no element for it, but a document of type 50. */
const projectReference: Mapping = {
  read: (root, into) => {
    const project = all(root, 'AdditionalDocumentReference').find((document) => typeOf(document) === '50')
    setText(into, 'projectReference', (first(root, 'ProjectReference/ID') ?? first(project, 'ID'))?.text)
  },
  write: (from, { isCreditNote }) => {
    const id = textNodes('cbc:ID', from.projectReference)
    if (id.length === 0) return []
    if (!isCreditNote) return [{ name: 'cac:ProjectReference', content: id }]
    return [{ name: 'cac:AdditionalDocumentReference', content: [...id, { name: 'cbc:DocumentTypeCode', content: '50' }] }]
  },
}

const objectOf = (element: string, key: string) =>
  ifAny(
    [key],
    inside(element, [rich('ID', key, { attributes: SCHEME }), fixed('DocumentTypeCode', '130')], {
      if: (found) => typeOf(found) === '130',
    }),
  )

const documents = list('AdditionalDocumentReference', 'documents', {
  if: (element) => typeOf(element) !== '130' && typeOf(element) !== '50',
  of: [
    leaf('ID', 'id'),
    leaf('DocumentDescription', 'description'),
    inside('Attachment', [
      rich('EmbeddedDocumentBinaryObject', 'file', { attributes: { mimeCode: 'mime', filename: 'name' } }),
      inside('ExternalReference', [leaf('URI', 'url')]),
    ]),
  ],
})

const SUBTOTAL: readonly Mapping[] = [
  amount('TaxableAmount', 'base'),
  amount('TaxAmount', 'tax'),
  inside('TaxCategory', [
    leaf('ID', 'category'),
    leaf('Percent', 'percent'),
    leaf('TaxExemptionReasonCode', 'exemptionCode'),
    leaf('TaxExemptionReason', 'exemptionReason'),
    vatScheme,
  ]),
]

/** BT-110 with BG-23, and BT-111 by itself. */
const taxTotals: Mapping = {
  read: (root, into) => {
    const totals: Scope = isScope(into.totals) ? into.totals : {}
    const [currency, other] = [textAt(root, 'DocumentCurrencyCode'), textAt(root, 'TaxCurrencyCode')]
    for (const total of all(root, 'TaxTotal')) {
      const tax = first(total, 'TaxAmount')
      const isOther = other !== '' && other !== currency && tax?.attributes.currencyID === other
      setText(totals, isOther ? 'taxInAccountingCurrency' : 'tax', tax?.text)
      list('TaxSubtotal', 'taxBreakdown', { of: SUBTOTAL }).read(total, into)
    }
    if (Object.keys(totals).length > 0) into.totals = totals
  },
  write: (from, context) => {
    const totals = withTaxTotal(from)
    const own = [
      ...amount('TaxAmount', 'tax').write(totals, context),
      ...list('TaxSubtotal', 'taxBreakdown', { of: SUBTOTAL }).write(from, context),
    ]
    const other = textNodes('cbc:TaxAmount', totals.taxInAccountingCurrency).map((node) => ({
      ...node,
      attributes: { currencyID: String(from.taxCurrency) },
    }))
    return [own, other].filter(({ length }) => length > 0).map((content): XmlNode => ({ name: 'cac:TaxTotal', content }))
  },
}

const price: readonly Mapping[] = [
  amount('PriceAmount', 'net'),
  quantity('BaseQuantity', 'baseQuantity'),
  completed(
    ifAny(
      ['discount', 'gross'],
      inside('AllowanceCharge', [fixed('ChargeIndicator', 'false'), amount('Amount', 'discount'), amount('BaseAmount', 'gross')]),
    ),
    withDiscount,
  ),
]

const classifications = list('CommodityClassification', 'classifications', {
  of: [
    {
      read: (parent, into) => {
        const code = first(parent, 'ItemClassificationCode')
        setText(into, 'value', code?.text)
        setText(into, 'list', code?.attributes.listID)
        setText(into, 'version', code?.attributes.listVersionID)
      },
      write: ({ value, list: listID, version }) =>
        textNodes('cbc:ItemClassificationCode', value).map((node) => ({
          ...node,
          attributes: {
            ...(typeof listID === 'string' ? { listID } : {}),
            ...(typeof version === 'string' ? { listVersionID: version } : {}),
          },
        })),
    },
  ],
})

const item: readonly Mapping[] = [
  leaf('Description', 'description'),
  leaf('Name', 'name'),
  reference('BuyersItemIdentification', 'buyersId'),
  reference('SellersItemIdentification', 'sellersId'),
  inside('StandardItemIdentification', [rich('ID', 'standardId', { attributes: SCHEME })]),
  inside('OriginCountry', [leaf('IdentificationCode', 'originCountry')]),
  classifications,
  list('AdditionalItemProperty', 'attributes', { of: [leaf('Name', 'name'), leaf('Value', 'value')] }),
]

/** BG-25, as both kinds of document name it. */
const LINE: Mapping[] = [
  leaf('ID', 'id'),
  leaf('Note', 'note'),
  {
    read: (line, into) => {
      quantity('InvoicedQuantity', 'quantity').read(line, into)
      quantity('CreditedQuantity', 'quantity').read(line, into)
    },
    write: (from, context) => quantity(context.isCreditNote ? 'CreditedQuantity' : 'InvoicedQuantity', 'quantity').write(from, context),
  },
  amount('LineExtensionAmount', 'amount'),
  leaf('AccountingCost', 'buyerAccountingReference'),
  group('InvoicePeriod', 'period', { of: period }),
  reference('OrderLineReference', 'orderLine', 'LineID'),
  objectOf('DocumentReference', 'objectId'),
  allowances('allowances'),
  allowances('charges'),
  inside('Item', [
    nested('item', item),
    ifAny(
      ['taxCategory', 'taxPercent'],
      inside('ClassifiedTaxCategory', [leaf('ID', 'taxCategory'), leaf('Percent', 'taxPercent'), vatScheme]),
    ),
  ]),
  group('Price', 'price', { of: price }),
]

LINE.push(list('SubInvoiceLine', 'subLines', { of: LINE }))

const lines: Mapping = {
  read: (root, into) => {
    list('InvoiceLine', 'lines', { of: LINE }).read(root, into)
    list('CreditNoteLine', 'lines', { of: LINE }).read(root, into)
  },
  write: (from, context) => list(context.isCreditNote ? 'CreditNoteLine' : 'InvoiceLine', 'lines', { of: LINE }).write(from, context),
}

/** The period of the document: its code is BT-8. */
const documentPeriod: Mapping = {
  read: (root, into) => {
    const element = first(root, 'InvoicePeriod')
    if (element === undefined) return
    if (period.some((mapping) => Object.keys(read(mapping, element)).length > 0))
      group('InvoicePeriod', 'period', { of: period }).read(root, into)
    setText(into, 'taxPointCode', first(element, 'DescriptionCode')?.text)
  },
  write: (from, context: WriteContext) => {
    const scope: Scope = isScope(from.period) ? from.period : {}
    const content = [...period.flatMap((mapping) => mapping.write(scope, context)), ...textNodes('cbc:DescriptionCode', from.taxPointCode)]
    return content.length === 0 ? [] : [{ name: 'cac:InvoicePeriod', content }]
  },
}

function read(mapping: Mapping, element: XmlElement): Scope {
  const into: Scope = {}
  mapping.read(element, into)
  return into
}

/** EN 16931 in UBL 2.1 (CEN/TS 16931-3-2): invoice and credit note. */
export const UBL_MAPPING: readonly Mapping[] = [
  leaf('CustomizationID', 'specification'),
  leaf('ProfileID', 'process'),
  leaf('ID', 'number'),
  leaf('IssueDate', 'issueDate'),
  dueDate,
  typeCode,
  notes,
  leaf('TaxPointDate', 'taxPointDate'),
  leaf('DocumentCurrencyCode', 'currency'),
  leaf('TaxCurrencyCode', 'taxCurrency'),
  leaf('AccountingCost', 'buyerAccountingReference'),
  leaf('BuyerReference', 'buyerReference'),
  documentPeriod,
  completed(inside('OrderReference', [leaf('ID', 'orderReference'), leaf('SalesOrderID', 'salesOrderReference')]), withOrder),
  list('BillingReference', 'precedingInvoices', {
    of: [inside('InvoiceDocumentReference', [leaf('ID', 'number'), leaf('IssueDate', 'issueDate')])],
  }),
  reference('DespatchDocumentReference', 'despatchAdvice'),
  reference('ReceiptDocumentReference', 'receivingAdvice'),
  reference('OriginatorDocumentReference', 'tenderReference'),
  reference('ContractDocumentReference', 'contractReference'),
  objectOf('AdditionalDocumentReference', 'invoicedObject'),
  documents,
  projectReference,
  creditorId,
  supplier,
  inside('AccountingCustomerParty', [group('Party', 'buyer', { of: tradeParty })]),
  group('PayeeParty', 'payee', { of: payee }),
  group('TaxRepresentativeParty', 'taxRepresentative', { of: taxRepresentative }),
  group('Delivery', 'delivery', {
    of: [
      leaf('ActualDeliveryDate', 'date'),
      inside('DeliveryLocation', [rich('ID', 'locationId', { attributes: SCHEME }), group('Address', 'address', { of: address })]),
      inside('DeliveryParty', [inside('PartyName', [leaf('Name', 'name')])]),
    ],
  }),
  paymentMeans,
  inside('PaymentTerms', [verbatim('Note', 'paymentTerms')]),
  list('PrepaidPayment', 'thirdPartyPayments', {
    of: [leaf('ID', 'type'), amount('PaidAmount', 'amount'), leaf('InstructionID', 'description')],
  }),
  allowances('allowances'),
  allowances('charges'),
  taxTotals,
  nested('totals', [
    inside('LegalMonetaryTotal', [
      amount('LineExtensionAmount', 'lines'),
      amount('TaxExclusiveAmount', 'withoutTax'),
      amount('TaxInclusiveAmount', 'withTax'),
      amount('AllowanceTotalAmount', 'allowances'),
      amount('ChargeTotalAmount', 'charges'),
      amount('PrepaidAmount', 'prepaid'),
      amount('PayableRoundingAmount', 'rounding'),
      amount('PayableAmount', 'due'),
    ]),
  ]),
  lines,
]
