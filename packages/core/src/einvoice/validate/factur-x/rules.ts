import { add, type Decimal, ZERO } from '../../../kit/decimal.ts'
import { has, hasAttribute, textAt } from '../../xml/element.ts'
import { absent, type Check, over, path, where } from '../check.ts'
import { CII_TERMS } from '../cii/model.ts'
import { AGREEMENT, LINE_TOTAL, lines } from '../cii/places.ts'
import { CII_TOTALS } from '../cii/totals.ts'
import { CII_VAT } from '../cii/vat.ts'
import { numberAt, same } from '../exact.ts'
import type { InvoiceXml } from '../invoice-xml.ts'
import type { FacturXProfile } from '../rule-sets.ts'

const LINE = 'AssociatedDocumentLineDocument'

/** Rules of EN 16931 that need lines, which the profile without lines has not. */
const NEEDS_LINES = /^BR-(16|2[1-8]|64|CO-04|CO-10|CO-18|[A-Z]{1,2}-0[1-8])$/

/** Factur-X refuses what a profile does not use; the currency stands with the tax total only. */
const NOT_USED: readonly Check[] = over(
  where(
    (invoice) => invoice.ending('Amount'),
    ({ name }) => name !== 'TaxTotalAmount',
  ),
  { 'FX-NOT-USED': (amount) => !hasAttribute(amount, 'currencyID') },
)

const MINIMUM: readonly Check[] = over(path(`${AGREEMENT}/BuyerTradeParty`), {
  'FX-NOT-USED': absent('PostalTradeAddress', 'SpecifiedTaxRegistration'),
})

const EXTENDED: readonly Check[] = over(
  where(lines, (line) => has(line, `${LINE}/LineStatusReasonCode`)),
  { 'BR-FXEXT-08': (_line, invoice) => invoice.once('groups-add-up', () => groupsAddUp(invoice)) },
)

const EMPTY: readonly Check[] = over(
  where(
    (invoice) => invoice.everything(),
    ({ name }) => name !== 'ApplicableHeaderTradeDelivery',
  ),
  { 'PEPPOL-EN16931-R008': ({ children, text }) => children.length > 0 || /\S/.test(text) },
)

/** The rules of a Factur-X profile beyond those of EN 16931. */
export const FACTUR_X: Readonly<Record<FacturXProfile, readonly Check[]>> = {
  MINIMUM: [...NOT_USED, ...MINIMUM],
  BASICWL: [...NOT_USED, ...[...CII_TERMS, ...CII_TOTALS, ...CII_VAT].filter(({ rule }) => !NEEDS_LINES.test(rule))],
  BASIC: [],
  EXTENDED: [...EXTENDED, ...EMPTY],
}

/** Whether each group line has the sum of the lines directly under it. */
function groupsAddUp(invoice: InvoiceXml): boolean {
  const sums = new Map<string, Decimal>()
  for (const line of lines(invoice)) {
    const parent = textAt(line, `${LINE}/ParentLineID`)
    if (parent !== '') sums.set(parent, add(sums.get(parent) ?? ZERO, numberAt(line, LINE_TOTAL) ?? ZERO))
  }
  return lines(invoice)
    .filter((line) => textAt(line, `${LINE}/LineStatusReasonCode`) === 'GROUP')
    .every((line) => same(numberAt(line, LINE_TOTAL), sums.get(textAt(line, `${LINE}/LineID`))))
}
