import { all, first, value } from '../xml/element.ts'
import {
  address,
  allowances,
  day,
  documents,
  identifier,
  indicator,
  objectOf,
  payee,
  paymentMeans,
  period,
  placeId,
  ram,
  reference,
  taxRepresentative,
  tender,
  tradeParty,
  within,
} from './cii-parts.ts'
import { completed, withGross } from './complete.ts'
import {
  fixed,
  group,
  ifAny,
  inside,
  isScope,
  list,
  listOf,
  type Mapping,
  nested,
  rich,
  type Scope,
  setText,
  textNodes,
  verbatim,
} from './mapping.ts'

const RAM = { prefix: 'ram' }

/** BT-8: CII has it by UNTDID 2475, the model by UNTDID 2005. */
const POINT_DATE_CODES = [
  ['5', '3'],
  ['29', '35'],
  ['72', '432'],
] as const

const price: readonly Mapping[] = [
  completed(
    ifAny(
      ['gross', 'discount'],
      within('GrossPriceProductTradePrice', [
        ram('ChargeAmount', 'gross'),
        rich('BasisQuantity', 'baseQuantity', { attributes: { unitCode: 'unit' }, ...RAM }),
        ifAny(['discount'], within('AppliedTradeAllowanceCharge', [indicator(false), ram('ActualAmount', 'discount')])),
      ]),
    ),
    withGross,
  ),
  within('NetPriceProductTradePrice', [
    ram('ChargeAmount', 'net'),
    rich('BasisQuantity', 'baseQuantity', { attributes: { unitCode: 'unit' }, ...RAM }),
  ]),
]

const item: readonly Mapping[] = [
  identifier('GlobalID', 'standardId'),
  ram('SellerAssignedID', 'sellersId'),
  ram('BuyerAssignedID', 'buyersId'),
  ram('Name', 'name'),
  ram('Description', 'description'),
  list('ApplicableProductCharacteristic', 'attributes', { ...RAM, of: [ram('Description', 'name'), ram('Value', 'value')] }),
  {
    read: (product, into) => {
      const found = all(product, 'DesignatedProductClassification/ClassCode')
      if (found.length > 0)
        into.classifications = found.map((code) =>
          withoutEmpty({ value: value(code), list: code.attributes.listID, version: code.attributes.listVersionID }),
        )
    },
    write: (from) =>
      listOf(from.classifications).map(({ value: code, list: listID, version }) => ({
        name: 'ram:DesignatedProductClassification',
        content: [
          {
            name: 'ram:ClassCode',
            attributes: withoutEmpty({ listID: textOf(listID), listVersionID: textOf(version) }),
            content: String(code ?? ''),
          },
        ],
      })),
  },
  within('OriginTradeCountry', [ram('ID', 'originCountry')]),
]

const line: readonly Mapping[] = [
  within('AssociatedDocumentLineDocument', [ram('LineID', 'id'), within('IncludedNote', [ram('Content', 'note')])]),
  nested('item', [within('SpecifiedTradeProduct', item)]),
  within('SpecifiedLineTradeAgreement', [within('BuyerOrderReferencedDocument', [ram('LineID', 'orderLine')]), nested('price', price)]),
  within('SpecifiedLineTradeDelivery', [rich('BilledQuantity', 'quantity', { attributes: { unitCode: 'unit' }, ...RAM })]),
  within('SpecifiedLineTradeSettlement', [
    ifAny(
      ['taxCategory', 'taxPercent'],
      within('ApplicableTradeTax', [
        fixed('TypeCode', 'VAT', 'ram'),
        ram('CategoryCode', 'taxCategory'),
        ram('RateApplicablePercent', 'taxPercent'),
      ]),
    ),
    period,
    allowances('allowances'),
    allowances('charges'),
    within('SpecifiedTradeSettlementLineMonetarySummation', [ram('LineTotalAmount', 'amount')]),
    objectOf('objectId'),
    within('ReceivableSpecifiedTradeAccountingAccount', [ram('ID', 'buyerAccountingReference')]),
  ]),
]

const BREAKDOWN: readonly Mapping[] = [
  ram('CalculatedAmount', 'tax'),
  fixed('TypeCode', 'VAT', 'ram'),
  ram('ExemptionReason', 'exemptionReason'),
  ram('BasisAmount', 'base'),
  ram('CategoryCode', 'category'),
  ram('ExemptionReasonCode', 'exemptionCode'),
  ram('RateApplicablePercent', 'percent'),
]

/** BG-23; the tax point stands with the first group, for it may be there once (CII-SR-461). */
const breakdown: Mapping = {
  read: (settlement, into) => {
    list('ApplicableTradeTax', 'taxBreakdown', { of: BREAKDOWN }).read(settlement, into)
    for (const tax of all(settlement, 'ApplicableTradeTax')) day('TaxPointDate', 'taxPointDate', { kind: 'DateString' }).read(tax, into)
    const code = first(settlement, 'ApplicableTradeTax/DueDateTypeCode')
    if (code !== undefined) setText(into, 'taxPointCode', POINT_DATE_CODES.find(([cii]) => cii === value(code))?.[1] ?? value(code))
  },
  write: (from, context) => {
    const code = POINT_DATE_CODES.find(([, model]) => model === from.taxPointCode)?.[0] ?? from.taxPointCode
    const point = [
      ...day('TaxPointDate', 'taxPointDate', { kind: 'DateString' }).write(from, context),
      ...textNodes('ram:DueDateTypeCode', code),
    ]
    return listOf(from.taxBreakdown).map((tax, at) => ({
      name: 'ram:ApplicableTradeTax',
      content: [...BREAKDOWN.flatMap((mapping) => mapping.write(tax, context)), ...(at === 0 ? point : [])],
    }))
  },
}

/** BT-110 and BT-111 differ by their currency alone. */
const taxTotals: Mapping = {
  read: (settlement, into) => {
    const totals: Scope = isScope(into.totals) ? into.totals : {}
    const own = first(settlement, 'InvoiceCurrencyCode')?.text
    const other = first(settlement, 'TaxCurrencyCode')?.text
    for (const tax of all(settlement, `${SUMS}/TaxTotalAmount`)) {
      const isOther = other !== undefined && other !== own && tax.attributes.currencyID === other
      setText(totals, isOther ? 'taxInAccountingCurrency' : 'tax', tax.text)
    }
    if (Object.keys(totals).length > 0) into.totals = totals
  },
  write: () => [],
}

const SUMS = 'SpecifiedTradeSettlementHeaderMonetarySummation'
const SUM_LEAVES: readonly Mapping[] = [
  ram('LineTotalAmount', 'lines'),
  ram('ChargeTotalAmount', 'charges'),
  ram('AllowanceTotalAmount', 'allowances'),
  ram('TaxBasisTotalAmount', 'withoutTax'),
  ram('RoundingAmount', 'rounding'),
  ram('GrandTotalAmount', 'withTax'),
  ram('TotalPrepaidAmount', 'prepaid'),
  ram('DuePayableAmount', 'due'),
]

/** BG-22. */
const totals: Mapping = {
  read: nested('totals', [within(SUMS, SUM_LEAVES)]).read,
  write: (from, context) => {
    if (!isScope(from.totals)) return []
    const sums = from.totals
    const tax = textNodes('ram:TaxTotalAmount', sums.tax).map((node) => ({ ...node, attributes: { currencyID: context.currency } }))
    const other = textNodes('ram:TaxTotalAmount', sums.taxInAccountingCurrency).map((node) => ({
      ...node,
      attributes: { currencyID: String(from.taxCurrency) },
    }))
    return [{ name: `ram:${SUMS}`, content: [...SUM_LEAVES.flatMap((mapping) => mapping.write(sums, context)), ...tax, ...other] }]
  },
}

const agreement = within('ApplicableHeaderTradeAgreement', [
  ram('BuyerReference', 'buyerReference'),
  group('SellerTradeParty', 'seller', { ...RAM, of: tradeParty }),
  group('BuyerTradeParty', 'buyer', { ...RAM, of: tradeParty }),
  group('SellerTaxRepresentativeTradeParty', 'taxRepresentative', { ...RAM, of: taxRepresentative }),
  reference('SellerOrderReferencedDocument', 'salesOrderReference'),
  reference('BuyerOrderReferencedDocument', 'orderReference'),
  reference('ContractReferencedDocument', 'contractReference'),
  documents,
  tender,
  objectOf('invoicedObject'),
  ifAny(
    ['projectReference'],
    within('SpecifiedProcuringProject', [ram('ID', 'projectReference'), fixed('Name', 'Project reference', 'ram')]),
  ),
])

const delivery: Mapping = {
  read: (deal, into) => {
    const element = first(deal, 'ApplicableHeaderTradeDelivery')
    if (element !== undefined) for (const mapping of DELIVERY) mapping.read(element, into)
  },
  write: (from, context) => [
    { name: 'ram:ApplicableHeaderTradeDelivery', content: DELIVERY.flatMap((mapping) => mapping.write(from, context)) },
  ],
}

const DELIVERY: readonly Mapping[] = [
  nested('delivery', [
    within('ShipToTradeParty', [placeId, ram('Name', 'name'), group('PostalTradeAddress', 'address', { ...RAM, of: address })]),
    within('ActualDeliverySupplyChainEvent', [day('OccurrenceDateTime', 'date')]),
  ]),
  reference('DespatchAdviceReferencedDocument', 'despatchAdvice'),
  reference('ReceivingAdviceReferencedDocument', 'receivingAdvice'),
]

const settlement = within('ApplicableHeaderTradeSettlement', [
  ram('CreditorReferenceID', 'creditorId'),
  ram('PaymentReference', 'remittance'),
  ram('TaxCurrencyCode', 'taxCurrency'),
  ram('InvoiceCurrencyCode', 'currency'),
  group('PayeeTradeParty', 'payee', { ...RAM, of: payee }),
  paymentMeans,
  breakdown,
  period,
  allowances('allowances'),
  allowances('charges'),
  within('SpecifiedTradePaymentTerms', [
    verbatim('Description', 'paymentTerms', 'ram'),
    day('DueDateDateTime', 'dueDate'),
    ram('DirectDebitMandateID', 'mandate'),
  ]),
  taxTotals,
  totals,
  list('InvoiceReferencedDocument', 'precedingInvoices', {
    ...RAM,
    of: [ram('IssuerAssignedID', 'number'), day('FormattedIssueDateTime', 'issueDate', { prefix: 'qdt' })],
  }),
  within('ReceivableSpecifiedTradeAccountingAccount', [ram('ID', 'buyerAccountingReference')]),
])

/** EN 16931 in UN/CEFACT CII (CEN/TS 16931-3-3). */
export const CII_MAPPING: readonly Mapping[] = [
  inside(
    'ExchangedDocumentContext',
    [
      within('BusinessProcessSpecifiedDocumentContextParameter', [ram('ID', 'process')]),
      within('GuidelineSpecifiedDocumentContextParameter', [ram('ID', 'specification')]),
    ],
    { prefix: 'rsm' },
  ),
  inside(
    'ExchangedDocument',
    [
      ram('ID', 'number'),
      ram('TypeCode', 'typeCode'),
      day('IssueDateTime', 'issueDate'),
      list('IncludedNote', 'notes', { ...RAM, of: [ram('Content', 'text'), ram('SubjectCode', 'subject')] }),
    ],
    { prefix: 'rsm' },
  ),
  inside(
    'SupplyChainTradeTransaction',
    [list('IncludedSupplyChainTradeLineItem', 'lines', { ...RAM, of: line }), agreement, delivery, settlement],
    {
      prefix: 'rsm',
    },
  ),
]

function textOf(member: unknown): string | undefined {
  return typeof member === 'string' ? member : undefined
}

function withoutEmpty(members: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(members).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
}
