import { all, first, textAt, value, type XmlElement } from '../xml/element.ts'
import {
  fixed,
  group,
  ifAny,
  inside,
  leaf,
  list,
  listOf,
  type Mapping,
  nested,
  rich,
  richNode,
  richValue,
  setText,
  textNodes,
} from './mapping.ts'

const SCHEME = { schemeID: 'scheme' }
const RAM = { prefix: 'ram' }

/** A text in the namespace of reusable entities. */
export function ram(name: string, key: string): Mapping {
  return leaf(name, key, 'ram')
}

/** An element of reusable entities around mappings. */
export function within(name: string, mappings: readonly Mapping[], only?: (element: XmlElement) => boolean): Mapping {
  return inside(name, mappings, only === undefined ? RAM : { ...RAM, if: only })
}

/** A text with its scheme. */
export function identifier(name: string, key: string): Mapping {
  return rich(name, key, { attributes: SCHEME, ...RAM })
}

/** A reference of which only the number counts. */
export function reference(name: string, key: string): Mapping {
  return within(name, [ram('IssuerAssignedID', key)])
}

/** A day: CII writes 20260331 with the format 102. */
export function day(name: string, key: string, options: { kind?: 'DateTimeString' | 'DateString'; prefix?: 'udt' | 'qdt' } = {}): Mapping {
  const { kind = 'DateTimeString', prefix = 'udt' } = options
  return {
    read: (parent, into) => setText(into, key, dayText(first(parent, `${name}/${kind}`))),
    write: (from) =>
      textNodes(`${prefix}:${kind}`, from[key]).map((node) => ({
        name: `ram:${name}`,
        content: [{ ...node, attributes: { format: '102' }, content: String(node.content).replaceAll('-', '') }],
      })),
  }
}

function dayText(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(value(element)) ?? []
  return year === undefined ? value(element) : `${year}-${month}-${date}`
}

/** A postal address. */
export const address: readonly Mapping[] = [
  ram('PostcodeCode', 'postCode'),
  ram('LineOne', 'line1'),
  ram('LineTwo', 'line2'),
  ram('LineThree', 'line3'),
  ram('CityName', 'city'),
  ram('CountryID', 'country'),
  ram('CountrySubDivisionName', 'region'),
]

/** Identifiers of a party: those with a scheme are GlobalID. */
export const partyIds: Mapping = {
  read: (party, into) => {
    const ids = [...all(party, 'ID'), ...all(party, 'GlobalID')]
    if (ids.length > 0) into.ids = ids.map((id) => richValue(id, SCHEME))
  },
  write: (from) => listOf(from.ids).map((id) => richNode(id.scheme === undefined ? 'ram:ID' : 'ram:GlobalID', id, SCHEME)),
}

/** One identifier, of a place: with a scheme it is a GlobalID. */
export const placeId: Mapping = {
  read: (place, into) => {
    const id = first(place, 'GlobalID') ?? first(place, 'ID')
    if (id !== undefined) into.locationId = richValue(id, SCHEME)
  },
  write: ({ locationId }) => listOf([locationId]).map((id) => richNode(id.scheme === undefined ? 'ram:ID' : 'ram:GlobalID', id, SCHEME)),
}

/** A tax number by its scheme: VA for VAT, FC for the tax office's. */
export function taxNumber(scheme: 'VA' | 'FC', key: string): Mapping {
  return {
    read: (party, into) =>
      setText(into, key, all(party, 'SpecifiedTaxRegistration/ID').find(({ attributes }) => attributes.schemeID === scheme)?.text),
    write: (from) =>
      textNodes('ram:ID', from[key]).map((node) => ({
        name: 'ram:SpecifiedTaxRegistration',
        content: [{ ...node, attributes: { schemeID: scheme } }],
      })),
  }
}

/** The seller or the buyer. */
export const tradeParty: readonly Mapping[] = [
  partyIds,
  ram('Name', 'name'),
  ram('Description', 'legalForm'),
  within('SpecifiedLegalOrganization', [identifier('ID', 'legalId'), ram('TradingBusinessName', 'tradingName')]),
  group('DefinedTradeContact', 'contact', {
    ...RAM,
    of: [
      ram('PersonName', 'name'),
      ram('DepartmentName', 'department'),
      within('TelephoneUniversalCommunication', [ram('CompleteNumber', 'phone')]),
      within('EmailURIUniversalCommunication', [ram('URIID', 'email')]),
    ],
  }),
  group('PostalTradeAddress', 'address', { ...RAM, of: address }),
  within('URIUniversalCommunication', [identifier('URIID', 'electronicAddress')]),
  taxNumber('FC', 'taxRegistration'),
  taxNumber('VA', 'vatId'),
]

/** The payee. */
export const payee: readonly Mapping[] = [
  partyIds,
  ram('Name', 'name'),
  within('SpecifiedLegalOrganization', [identifier('ID', 'legalId')]),
]

/** The tax representative. */
export const taxRepresentative: readonly Mapping[] = [
  ram('Name', 'name'),
  group('PostalTradeAddress', 'address', { ...RAM, of: address }),
  taxNumber('VA', 'vatId'),
]

/** From when to when. */
export const period = group('BillingSpecifiedPeriod', 'period', { ...RAM, of: [day('StartDateTime', 'start'), day('EndDateTime', 'end')] })

/** Whether it is a charge. */
export function indicator(charge: boolean): Mapping {
  return {
    read: () => undefined,
    write: () => [{ name: 'ram:ChargeIndicator', content: [{ name: 'udt:Indicator', content: String(charge) }] }],
  }
}

/** Allowances or charges, of the document or of a line. */
export function allowances(key: 'allowances' | 'charges'): Mapping {
  const charge = key === 'charges'
  return list('SpecifiedTradeAllowanceCharge', key, {
    ...RAM,
    if: (element) => /^(true|1)$/.test(textAt(element, 'ChargeIndicator/Indicator')) === charge,
    of: [
      indicator(charge),
      ram('CalculationPercent', 'percent'),
      ram('BasisAmount', 'baseAmount'),
      ram('ActualAmount', 'amount'),
      ram('ReasonCode', 'reasonCode'),
      ram('Reason', 'reason'),
      ifAny(
        ['taxCategory', 'taxPercent'],
        within('CategoryTradeTax', [
          fixed('TypeCode', 'VAT', 'ram'),
          ram('CategoryCode', 'taxCategory'),
          ram('RateApplicablePercent', 'taxPercent'),
        ]),
      ),
    ],
  })
}

/** BT-18, BT-128: the object invoiced is a document of type 130. */
export function objectOf(key: string): Mapping {
  return {
    read: (parent, into) => {
      const document = all(parent, 'AdditionalReferencedDocument').find((candidate) => textAt(candidate, 'TypeCode') === '130')
      const id = first(document, 'IssuerAssignedID')
      if (id !== undefined) into[key] = { value: value(id), ...schemeOf(document) }
    },
    write: (from) =>
      listOf([from[key]]).map((object) => ({
        name: 'ram:AdditionalReferencedDocument',
        content: [
          ...textNodes('ram:IssuerAssignedID', object.value),
          { name: 'ram:TypeCode', content: '130' },
          ...textNodes('ram:ReferenceTypeCode', object.scheme),
        ],
      })),
  }
}

function schemeOf(document: XmlElement | undefined): { scheme?: string } {
  const scheme = textAt(document, 'ReferenceTypeCode')
  return scheme === '' ? {} : { scheme }
}

/** BG-24: documents of type 916. */
export const documents = list('AdditionalReferencedDocument', 'documents', {
  ...RAM,
  if: (element) => !/^(50|130)$/.test(textAt(element, 'TypeCode')),
  of: [
    ram('IssuerAssignedID', 'id'),
    ram('URIID', 'url'),
    fixed('TypeCode', '916', 'ram'),
    ram('Name', 'description'),
    rich('AttachmentBinaryObject', 'file', { attributes: { mimeCode: 'mime', filename: 'name' }, ...RAM }),
  ],
})

/** BT-17: a document of type 50. */
export const tender: Mapping = {
  read: (parent, into) =>
    setText(
      into,
      'tenderReference',
      first(
        all(parent, 'AdditionalReferencedDocument').find((candidate) => textAt(candidate, 'TypeCode') === '50'),
        'IssuerAssignedID',
      )?.text,
    ),
  write: (from) =>
    textNodes('ram:IssuerAssignedID', from.tenderReference).map((id) => ({
      name: 'ram:AdditionalReferencedDocument',
      content: [id, { name: 'ram:TypeCode', content: '50' }],
    })),
}

/** BG-16 with BG-17, BG-18 and BT-91. */
export const paymentMeans = list('SpecifiedTradeSettlementPaymentMeans', 'paymentMeans', {
  ...RAM,
  of: [
    ram('TypeCode', 'code'),
    ram('Information', 'text'),
    nested('card', [within('ApplicableTradeSettlementFinancialCard', [ram('ID', 'number'), ram('CardholderName', 'holder')])]),
    within('PayerPartyDebtorFinancialAccount', [ram('IBANID', 'debitedAccount')]),
    nested('account', [
      {
        read: (means, into) => {
          const account = first(means, 'PayeePartyCreditorFinancialAccount')
          setText(into, 'id', (first(account, 'IBANID') ?? first(account, 'ProprietaryID'))?.text)
          setText(into, 'name', first(account, 'AccountName')?.text)
        },
        write: ({ id, name }) => {
          const isIban = typeof id === 'string' && /^[A-Z]{2}/.test(id)
          const content = [...textNodes(isIban ? 'ram:IBANID' : 'ram:ProprietaryID', id), ...textNodes('ram:AccountName', name)]
          return content.length === 0 ? [] : [{ name: 'ram:PayeePartyCreditorFinancialAccount', content }]
        },
      },
      within('PayeeSpecifiedCreditorFinancialInstitution', [ram('BICID', 'provider')]),
    ]),
  ],
})
