import { add, compare, type Decimal, decimalText, isZero, subtract, ZERO } from '../../../kit/decimal.ts'
import { all, has, textAt, type XmlElement } from '../../xml/element.ts'
import { absent, type Check, over, type Places, present, root, type Test, where } from '../check.ts'
import { absolute, numberAt, percentOf, round2, same, within1 } from '../exact.ts'
import type { InvoiceXml } from '../invoice-xml.ts'
import { isByRate, VAT_RULES, type VatCategory } from '../vat-category.ts'
import { allowanceCategories, buyer, isCharge, isVat, lineCategories, lines, sellerIsRegistered, vatIds } from './places.ts'

const of =
  (code: string): Test =>
  (element) =>
    textAt(element, 'ID') === code
const vatOf =
  (code: string): Test =>
  (element) =>
    textAt(element, 'ID') === code && isVat(element)
const breakdown: Places = ({ root: element }) => all(element, 'TaxTotal/TaxSubtotal/TaxCategory')

/** The rules of each VAT category in UBL: BR-S, Z, E, AE, IC, G, O, AF, AG and B. */
export const UBL_VAT: readonly Check[] = [...VAT_RULES.flatMap(rulesOf), ...outsideScope(), ...intraCommunity(), ...splitPayment()]

function rulesOf(category: VatCategory): Check[] {
  const { code, rules } = category
  const id = (number: string) => `BR-${rules}-${number}`
  const used =
    (places: Places): Test =>
    (_root, invoice) =>
      !places(invoice).some((element) => vatOf(code)(element, invoice)) || partiesFit(category, invoice)
  const lineIsVat: Test = (_root, invoice) =>
    code !== 'S' ||
    lineCategories(invoice).some((element) => vatOf(code)(element, invoice)) ||
    !lineCategories(invoice).some((element) => of(code)(element, invoice))
  return [
    ...over(root, {
      [id('01')]: (_root, invoice) => breakdownFits(category, invoice),
      [id('02')]: (element, invoice) => used(lineCategories)(element, invoice) && lineIsVat(element, invoice),
      [id('03')]: used(allowanceCategories(false)),
      [id('04')]: used(allowanceCategories(true)),
    }),
    ...over(
      where((invoice) => lines(invoice).flatMap((line) => [...all(line, 'Item/ClassifiedTaxCategory')]), vatOf(code)),
      { [id('05')]: rateFits(category) },
    ),
    ...over(where(allowanceCategories(false), vatOf(code)), { [id('06')]: rateFits(category) }),
    ...over(where(allowanceCategories(true), vatOf(code)), { [id('07')]: rateFits(category) }),
    ...over(where(breakdown, vatOf(code)), {
      [id('08')]: (element, invoice) => baseFits(category, { element, invoice }),
      [id('09')]: isByRate(category) ? taxFits : ({ parent }) => same(numberAt(parent, 'TaxAmount'), ZERO),
      [id('10')]:
        isByRate(category) || code === 'Z'
          ? absent('TaxExemptionReason', 'TaxExemptionReasonCode')
          : present('TaxExemptionReason', 'TaxExemptionReasonCode'),
    }),
  ]
}

/** BR-x-01: lines and allowances of a category need its breakdown, and the other way round. */
function breakdownFits(category: VatCategory, invoice: InvoiceXml): boolean {
  const { code } = category
  const count = (elements: readonly XmlElement[], test: Test) => elements.filter((element) => test(element, invoice)).length
  const inBreakdown = count(breakdown(invoice), isByRate(category) ? of(code) : vatOf(code))
  if (!isByRate(category)) {
    return inBreakdown === 1 || count(invoice.named('TaxCategory'), vatOf(code)) + count(lineCategories(invoice), vatOf(code)) === 0
  }
  const test = code === 'S' ? of(code) : vatOf(code)
  const allowances = invoice.named('TaxCategory').filter(({ parent }) => parent?.name === 'AllowanceCharge')
  const isUsed = count(allowances, test) + count(lineCategories(invoice), test) > 0
  return isUsed === inBreakdown > 0
}

function partiesFit({ code }: VatCategory, invoice: InvoiceXml): boolean {
  const buyerVat = vatIds(buyer(invoice)).length > 0
  switch (code) {
    case 'O':
      return !buyerVat && !sellerIsRegistered(invoice, true)
    case 'AE':
      return sellerIsRegistered(invoice, false) && (buyerVat || has(buyer(invoice), 'PartyLegalEntity/CompanyID'))
    case 'K':
      return sellerIsRegistered(invoice, true) && buyerVat
    case 'G':
      return sellerIsRegistered(invoice, true)
    default:
      return sellerIsRegistered(invoice, false)
  }
}

function rateFits({ rate }: VatCategory): Test {
  return (element) => {
    if (rate === 'none') return !has(element, 'Percent')
    const percent = numberAt(element, 'Percent')
    if (percent === undefined) return false
    return rate === 'zero' ? isZero(percent) : compare(percent, ZERO) >= (rate === 'positive' ? 1 : 0)
  }
}

/** BR-x-08: the base is the sum of its lines, plus charges, less allowances. */
function baseFits(category: VatCategory, at: { element: XmlElement; invoice: InvoiceXml }): boolean {
  const base = numberAt(at.element.parent, 'TaxableAmount')
  if (!isByRate(category)) {
    return lines(at.invoice).length > 0 && same(base, sums(at.invoice).get(category.code)?.sum ?? ZERO)
  }
  const rate = numberAt(at.element, 'Percent')
  if (rate === undefined) return true
  const group = sums(at.invoice).get(`${category.code} ${decimalText(rate)}`)
  const isUsed = category.code === 'S' ? group !== undefined : lines(at.invoice).length > 0
  return isUsed && within1(base, group?.sum ?? ZERO)
}

function taxFits({ parent }: XmlElement, _invoice: InvoiceXml): boolean {
  const [base, tax] = [numberAt(parent, 'TaxableAmount'), numberAt(parent, 'TaxAmount')]
  const rate = numberAt(parent, 'TaxCategory/Percent')
  if (base === undefined || tax === undefined || rate === undefined) return false
  return within1(absolute(tax), round2(percentOf(absolute(base), rate)))
}

/** The net amounts of lines, charges and allowances, by category and by category with rate. */
function sums(invoice: InvoiceXml): ReadonlyMap<string, { sum: Decimal }> {
  return invoice.once('ubl-vat-sums', () => {
    const found = new Map<string, { sum: Decimal }>()
    const book = (categories: readonly XmlElement[], amount: Decimal) => {
      for (const key of new Set(categories.flatMap(keysOf))) found.set(key, { sum: add(found.get(key)?.sum ?? ZERO, amount) })
    }
    for (const line of lines(invoice)) book(all(line, 'Item/ClassifiedTaxCategory'), numberAt(line, 'LineExtensionAmount') ?? ZERO)
    for (const part of invoice.named('AllowanceCharge')) {
      const amount = part.parent === invoice.root ? (numberAt(part, 'Amount') ?? ZERO) : ZERO
      const sign = isCharge(part)
      book(all(part, 'TaxCategory'), sign === undefined ? ZERO : sign ? amount : subtract(ZERO, amount))
    }
    return found
  })
}

function keysOf(category: XmlElement): string[] {
  const code = textAt(category, 'ID')
  const rate = numberAt(category, 'Percent')
  return rate === undefined ? [code] : [code, `${code} ${decimalText(rate)}`]
}

/** BR-O-11 to 14: not subject to VAT stands alone. */
function outsideScope(): Check[] {
  const alone =
    (places: Places): Test =>
    (_root, invoice) =>
      !breakdown(invoice).some((element) => vatOf('O')(element, invoice)) ||
      !places(invoice).some((element) => textAt(element, 'ID') !== 'O' && isVat(element))
  return over(root, {
    'BR-O-11': alone(breakdown),
    'BR-O-12': alone(lineCategories),
    'BR-O-13': alone(allowanceCategories(false)),
    'BR-O-14': alone(allowanceCategories(true)),
  })
}

/** BR-IC-11 and 12: when and where to. */
function intraCommunity(): Check[] {
  const ifUsed =
    (test: Test): Test =>
    (element, invoice) =>
      !breakdown(invoice).some((each) => vatOf('K')(each, invoice)) || test(element, invoice)
  return over(root, {
    'BR-IC-11': ifUsed(
      (invoice) =>
        textAt(invoice, 'Delivery/ActualDeliveryDate').length > 1 ||
        all(invoice, 'InvoicePeriod').some(({ children }) => children.length > 0),
    ),
    'BR-IC-12': ifUsed((invoice) => textAt(invoice, 'Delivery/DeliveryLocation/Address/Country/IdentificationCode').length > 1),
  })
}

/** BR-B: Italian split payment. */
function splitPayment(): Check[] {
  const uses = (code: string, invoice: InvoiceXml) =>
    [...invoice.named('TaxCategory'), ...lineCategories(invoice)].some((element) => textAt(element, 'ID') === code)
  return over(root, {
    'BR-B-01': (_root, invoice) => !uses('B', invoice) || invoice.named('IdentificationCode').every(({ text }) => text === 'IT'),
    'BR-B-02': (_root, invoice) => !uses('B', invoice) || !uses('S', invoice),
  })
}
