import { compare, decimalOf } from '../../../kit/decimal.ts'
import { all, has, textAt, value, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Check, over, path, type Test, where } from '../check.ts'
import { numberAt } from '../exact.ts'
import { buyer, seller } from '../ubl/places.ts'
import { isSwedishCheckDigit } from './identifiers.ts'
import { isSwedish, swedishVatId } from './parties.ts'

const RATES = [25, 12, 6].map((rate) => decimalOf(rate))
const isNumeric = (text: string) => /^\s*-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text)
const ifSwedish =
  (vat: boolean): Test =>
  (_element, invoice) =>
    isSwedish(seller(invoice), vat)
const account = (giro: string) => (means: XmlElement) =>
  textAt(means, 'PaymentMeansCode') === '30' && textAt(means, 'PayeeFinancialAccount/FinancialInstitutionBranch/ID') === `SE:${giro}`
const accounts = (giro: string) =>
  where(
    path('PaymentMeans/PayeeFinancialAccount/ID'),
    (id, invoice) => ifSwedish(false)(id, invoice) && id.parent?.parent !== undefined && account(giro)(id.parent.parent),
  )

/** Peppol's rules for Swedish sellers. */
export const PEPPOL_SWEDEN: readonly Check[] = [
  ...over(
    where(path('AccountingSupplierParty/Party'), (party) => isSwedish(party, true)),
    {
      'SE-R-001': (party) => swedishVatId(party)?.length === 14,
      'SE-R-002': (party) => isNumeric(swedishVatId(party)?.slice(2, 14) ?? ''),
    },
  ),
  ...over(
    where(path('AccountingSupplierParty/Party/PartyLegalEntity'), (entity) => isSwedish(entity.parent, false) && has(entity, 'CompanyID')),
    {
      'SE-R-003': (entity) => isNumeric(textAt(entity, 'CompanyID')),
      'SE-R-004': (entity) => textAt(entity, 'CompanyID').length === 10,
      'SE-R-013': (entity) => isSwedishCheckDigit(textAt(entity, 'CompanyID')),
    },
  ),
  ...over(
    where(path('AccountingSupplierParty/Party/PartyTaxScheme/CompanyID'), (id) => {
      const party = id.parent?.parent
      return (
        isSwedish(party, false) && has(party, 'PartyLegalEntity/CompanyID') && textAt(id.parent, 'TaxScheme/ID').toUpperCase() !== 'VAT'
      )
    }),
    { 'SE-R-005': (id) => value(id).toUpperCase() === 'GODKÄND FÖR F-SKATT' },
  ),
  ...over(
    where(
      anywhere('TaxCategory', 'ClassifiedTaxCategory'),
      (category, invoice) => isSwedish(seller(invoice), true) && all(category, 'ID').some(({ text }) => text === 'S'),
    ),
    {
      'SE-R-006': (category) => {
        const rate = numberAt(category, 'Percent')
        return rate !== undefined && RATES.some((known) => compare(known, rate) === 0)
      },
    },
  ),
  ...over(accounts('PLUSGIRO'), { 'SE-R-007': (id) => isNumeric(value(id)), 'SE-R-010': (id) => /^.{2,8}$/.test(value(id)) }),
  ...over(accounts('BANKGIRO'), { 'SE-R-008': (id) => isNumeric(value(id)), 'SE-R-009': (id) => /^.{7,8}$/.test(value(id)) }),
  ...over(where(path('PaymentMeans'), ifSwedish(false)), {
    'SE-R-011': (means) => !/^(50|56)$/.test(textAt(means, 'PaymentMeansCode')),
    'SE-R-012': (means, invoice) => textAt(means, 'PaymentMeansCode') !== '31' || !isSwedish(buyer(invoice), false),
  }),
]
