import { all, first, textAt, value, type XmlElement } from '../xml/element.ts'
import type { XmlNode } from '../xml/write.ts'
import {
  fixed,
  group,
  ifAny,
  inside,
  isScope,
  leaf,
  list,
  listOf,
  type Mapping,
  nested,
  rich,
  richNode,
  richValue,
  type Scope,
  setText,
  textNodes,
} from './mapping.ts'

const SCHEME = { schemeID: 'scheme' }
const isVatScheme = (element: XmlElement) => textAt(element, 'TaxScheme/ID').toUpperCase() === 'VAT'
const isTrue = (element: XmlElement) => /^(true|1)$/.test(textAt(element, 'ChargeIndicator'))

/** An amount in the document's currency. */
export function amount(name: string, key: string): Mapping {
  return {
    read: leaf(name, key).read,
    write: (from, { currency }) => textNodes(`cbc:${name}`, from[key]).map((node) => ({ ...node, attributes: { currencyID: currency } })),
  }
}

/** A quantity with its unit. */
export function quantity(name: string, key: string): Mapping {
  return rich(name, key, { attributes: { unitCode: 'unit' } })
}

/** The tax scheme VAT, as UBL wants it said each time. */
export const vatScheme = inside('TaxScheme', [fixed('ID', 'VAT')])

/** A postal address. */
export const address: readonly Mapping[] = [
  leaf('StreetName', 'line1'),
  leaf('AdditionalStreetName', 'line2'),
  leaf('CityName', 'city'),
  leaf('PostalZone', 'postCode'),
  leaf('CountrySubentity', 'region'),
  inside('AddressLine', [leaf('Line', 'line3')]),
  inside('Country', [leaf('IdentificationCode', 'country')]),
]

/** A category and percent of a document-level allowance or charge. */
const allowanceTax = ifAny(
  ['taxCategory', 'taxPercent'],
  inside('TaxCategory', [leaf('ID', 'taxCategory'), leaf('Percent', 'taxPercent'), vatScheme]),
)

/** Allowances or charges, of the document or of a line. */
export function allowances(key: 'allowances' | 'charges'): Mapping {
  const charge = key === 'charges'
  return list('AllowanceCharge', key, {
    if: (element) => isTrue(element) === charge,
    of: [
      fixed('ChargeIndicator', String(charge)),
      leaf('AllowanceChargeReasonCode', 'reasonCode'),
      leaf('AllowanceChargeReason', 'reason'),
      leaf('MultiplierFactorNumeric', 'percent'),
      amount('Amount', 'amount'),
      amount('BaseAmount', 'baseAmount'),
      allowanceTax,
    ],
  })
}

/** BT-29, 46, 60: identifiers of a party, without its creditor identifier. */
const partyIds: Mapping = {
  read: (party, into) => {
    const ids = all(party, 'PartyIdentification/ID').filter(({ attributes }) => attributes.schemeID?.toUpperCase() !== 'SEPA')
    if (ids.length > 0) into.ids = ids.map((id) => richValue(id, SCHEME))
  },
  write: (from) => listOf(from.ids).map((id) => identification(id)),
}

function identification(id: Scope): XmlNode {
  return { name: 'cac:PartyIdentification', content: [richNode('cbc:ID', id, SCHEME)] }
}

const legalId = rich('CompanyID', 'legalId', { attributes: SCHEME })

/** The seller's or buyer's party. */
export const tradeParty: readonly Mapping[] = [
  rich('EndpointID', 'electronicAddress', { attributes: SCHEME }),
  partyIds,
  inside('PartyName', [leaf('Name', 'tradingName')]),
  group('PostalAddress', 'address', { of: address }),
  ifAny(['vatId'], inside('PartyTaxScheme', [leaf('CompanyID', 'vatId'), vatScheme], { if: isVatScheme })),
  ifAny(
    ['taxRegistration'],
    inside('PartyTaxScheme', [leaf('CompanyID', 'taxRegistration'), inside('TaxScheme', [fixed('ID', 'TAX')])], {
      if: (element) => !isVatScheme(element),
    }),
  ),
  inside('PartyLegalEntity', [leaf('RegistrationName', 'name'), legalId, leaf('CompanyLegalForm', 'legalForm')]),
  group('Contact', 'contact', { of: [leaf('Name', 'name'), leaf('Telephone', 'phone'), leaf('ElectronicMail', 'email')] }),
]

/** The payee. */
export const payee: readonly Mapping[] = [partyIds, inside('PartyName', [leaf('Name', 'name')]), inside('PartyLegalEntity', [legalId])]

/** The tax representative. */
export const taxRepresentative: readonly Mapping[] = [
  inside('PartyName', [leaf('Name', 'name')]),
  group('PostalAddress', 'address', { of: address }),
  ifAny(['vatId'], inside('PartyTaxScheme', [leaf('CompanyID', 'vatId'), vatScheme], { if: isVatScheme })),
]

/** BT-90: it stands among the identifiers of the seller, or of the payee. */
export const creditorId: Mapping = {
  read: (root, into) => {
    const ids = [...all(root, 'AccountingSupplierParty/Party/PartyIdentification/ID'), ...all(root, 'PayeeParty/PartyIdentification/ID')]
    setText(into, 'creditorId', ids.find(({ attributes }) => attributes.schemeID?.toUpperCase() === 'SEPA')?.text)
  },
  write: () => [],
}

/** The seller's party, with the creditor identifier among its own. */
export const supplier: Mapping = {
  read: inside('AccountingSupplierParty', [group('Party', 'seller', { of: tradeParty })]).read,
  write: (from, context) => {
    const seller: Scope = isScope(from.seller) ? from.seller : {}
    const ids = typeof from.creditorId === 'string' ? [...listOf(seller.ids), { value: from.creditorId, scheme: 'SEPA' }] : seller.ids
    return inside('AccountingSupplierParty', [group('Party', 'seller', { of: tradeParty })]).write(
      { ...from, seller: { ...seller, ids } },
      context,
    )
  },
}

/** BG-1: the subject stands before the text, between number signs. */
export const notes: Mapping = {
  read: (root, into) => {
    const found = all(root, 'Note').map((note) => {
      const coded = /^#([A-Z0-9]{3})#([\s\S]*)$/.exec(value(note) === '' ? '' : note.text.trim())
      return coded === null ? { text: note.text.trim() } : { subject: coded[1], text: coded[2] }
    })
    if (found.length > 0) into.notes = found
  },
  write: (from) =>
    listOf(from.notes).map(({ subject, text }) => ({
      name: 'cbc:Note',
      content: `${typeof subject === 'string' ? `#${subject}#` : ''}${String(text ?? '')}`,
    })),
}

/** BG-16 to BG-19; what the model has once, UBL repeats with each account. */
export const paymentMeans: Mapping = {
  read: (root, into) => {
    const found = all(root, 'PaymentMeans').map(readMeans)
    if (found.length > 0) into.paymentMeans = found
    setText(into, 'remittance', first(root, 'PaymentMeans/PaymentID')?.text)
    setText(into, 'mandate', first(root, 'PaymentMeans/PaymentMandate/ID')?.text)
    setText(into, 'dueDate', first(root, 'PaymentMeans/PaymentDueDate')?.text)
  },
  write: (from, context) =>
    listOf(from.paymentMeans).map((means, at) => ({
      name: 'cac:PaymentMeans',
      content: [
        ...MEANS_CODE.write(means, context),
        ...(context.isCreditNote && at === 0 ? textNodes('cbc:PaymentDueDate', from.dueDate) : []),
        ...textNodes('cbc:PaymentID', from.remittance),
        ...MEANS.flatMap((mapping) =>
          mapping.write({ ...means, mandate: at === 0 || means.debitedAccount !== undefined ? from.mandate : undefined }, context),
        ),
      ],
    })),
}

const MEANS_CODE: Mapping = {
  read: (means, into) => {
    const code = first(means, 'PaymentMeansCode')
    setText(into, 'code', code?.text)
    setText(into, 'text', code?.attributes.name)
  },
  write: ({ code, text }) =>
    textNodes('cbc:PaymentMeansCode', code).map((node) => (typeof text === 'string' ? { ...node, attributes: { name: text } } : node)),
}

const MEANS: readonly Mapping[] = [
  nested('card', [
    inside('CardAccount', [leaf('PrimaryAccountNumberID', 'number'), leaf('NetworkID', 'network'), leaf('HolderName', 'holder')]),
  ]),
  nested('account', [
    inside('PayeeFinancialAccount', [
      leaf('ID', 'id'),
      leaf('Name', 'name'),
      inside('FinancialInstitutionBranch', [leaf('ID', 'provider')]),
    ]),
  ]),
  inside('PaymentMandate', [leaf('ID', 'mandate'), inside('PayerFinancialAccount', [leaf('ID', 'debitedAccount')])]),
]

function readMeans(element: XmlElement): Scope {
  const into: Scope = {}
  MEANS_CODE.read(element, into)
  for (const mapping of MEANS) mapping.read(element, into)
  const { mandate: _once, ...means } = into
  return means
}
