import { add, compare, type Decimal, decimalText, isZero, subtract, ZERO } from '../../../kit/decimal.ts'
import { all, first, has, type XmlElement } from '../../xml/element.ts'
import { absent, anywhere, type Check, over, type Places, present, root, type Test, where } from '../check.ts'
import { within } from '../coded.ts'
import { absolute, numberAt, percentOf, round2, same, within1 } from '../exact.ts'
import type { InvoiceXml } from '../invoice-xml.ts'
import { isByRate, VAT_RULES, type VatCategory } from '../vat-category.ts'
import { AGREEMENT, breakdown, DEAL, DELIVERY, isCharge, isOf, isVat, LINE_TOTAL, SETTLEMENT, taxIds } from './places.ts'

const lineTaxes: Places = within('SpecifiedLineTradeSettlement', 'ApplicableTradeTax')
const allowanceTaxes = (charge: boolean): Places =>
  where(anywhere('CategoryTradeTax'), ({ parent }) => parent?.name === 'SpecifiedTradeAllowanceCharge' && isCharge(parent) === charge)
const vatOf =
  (code: string): Test =>
  (tax) =>
    isOf(tax, code) && isVat(tax)
const count = (places: Places, invoice: InvoiceXml, code: string) => places(invoice).filter((tax) => isOf(tax, code)).length

/** The rules of each VAT category in CII: BR-S, Z, E, AE, IC, G, O, AF, AG and B. */
export const CII_VAT: readonly Check[] = [...VAT_RULES.flatMap(rulesOf), ...intraCommunity(), ...outsideScope(), ...splitPayment()]

function rulesOf(category: VatCategory): Check[] {
  const { code, rules } = category
  const id = (number: string) => `BR-${rules}-${number}`
  const parties: Test = (_tax, { root: invoice }) => partiesFit(category, invoice)
  const rate = rateFits(category)
  return [
    ...over(root, { [id('01')]: (_root, invoice) => breakdownFits(category, invoice) }),
    ...over(where(lineTaxes, vatOf(code)), { [id('02')]: parties, [id('05')]: rate }),
    ...over(where(allowanceTaxes(false), vatOf(code)), { [id('03')]: parties, [id('06')]: rate }),
    ...over(where(allowanceTaxes(true), vatOf(code)), { [id('04')]: parties, [id('07')]: rate }),
    ...breakdownRules(
      category,
      where(breakdown, (tax) => isOf(tax, code) && (code === 'S' || code === 'Z' || isVat(tax))),
    ),
  ]
}

function breakdownRules(category: VatCategory, at: Places): Check[] {
  const id = (number: string) => `BR-${category.rules}-${number}`
  const needsNoReason = isByRate(category) || category.code === 'Z'
  const reason = needsNoReason ? absent('ExemptionReason', 'ExemptionReasonCode') : present('ExemptionReason', 'ExemptionReasonCode')
  const amounts: Record<string, Test> = {
    [id('08')]: (tax, invoice) => baseFits(category, { tax, invoice }),
    [id('09')]: category.code === 'S' ? taxFits : (tax) => same(numberAt(tax, 'CalculatedAmount'), ZERO),
  }
  return over(at, { ...(category.code === 'L' || category.code === 'M' ? {} : amounts), [id('10')]: reason })
}

function breakdownFits(category: VatCategory, invoice: InvoiceXml): boolean {
  const { code } = category
  const header = count(breakdown, invoice, code)
  const onLines = count(lineTaxes, invoice, code)
  const onAllowances = count(anywhere('CategoryTradeTax'), invoice, code)
  if (isByRate(category)) return (onLines === 0 || onLines + header >= 2) && (onAllowances === 0 || onAllowances + header >= 2)
  if (header === 0) return code === 'O' || onLines + onAllowances === 0
  return header === 1 && onLines + onAllowances > 0
}

function partiesFit({ code }: VatCategory, invoice: XmlElement): boolean {
  const ids = (party: string, schemes: readonly string[]) => taxIds(first(invoice, `${AGREEMENT}/${party}`), schemes).length > 0
  const representative = ids('SellerTaxRepresentativeTradeParty', ['VA'])
  const sellersVat = ids('SellerTradeParty', ['VA']) || representative
  const buyersVat = ids('BuyerTradeParty', ['VA'])
  switch (code) {
    case 'O':
      return !sellersVat && !buyersVat
    case 'K':
      return sellersVat && buyersVat
    case 'G':
      return sellersVat
    case 'AE':
      return (
        (ids('SellerTradeParty', ['VA', 'FC']) || representative) &&
        (buyersVat || has(invoice, `${AGREEMENT}/BuyerTradeParty/SpecifiedLegalOrganization/ID`))
      )
    default:
      return ids('SellerTradeParty', ['VA', 'FC']) || representative
  }
}

function rateFits({ code, rate }: VatCategory): Test {
  return (tax) => {
    if (rate === 'none') return !has(tax, 'RateApplicablePercent')
    const percent = numberAt(tax, 'RateApplicablePercent')
    if (percent === undefined) return false
    return rate === 'zero' ? isZero(percent) : compare(percent, ZERO) >= (code === 'M' ? 0 : 1)
  }
}

/** BR-x-08: the base is the sum of its lines, plus charges, less allowances. */
function baseFits(category: VatCategory, at: { tax: XmlElement; invoice: InvoiceXml }): boolean {
  const base = numberAt(at.tax, 'BasisAmount')
  const rate = numberAt(at.tax, 'RateApplicablePercent')
  if (category.code === 'S' && rate === undefined) return true
  const group = sums(at.invoice).get(category.code === 'S' && rate !== undefined ? `S ${decimalText(rate)}` : category.code)
  const sum = group === undefined ? ZERO : subtract(add(round2(group.lines), round2(group.charges)), round2(group.allowances))
  return category.code === 'S' || category.code === 'O' ? same(base, sum) : within1(base, sum)
}

function taxFits(tax: XmlElement): boolean {
  const [base, amount, rate] = [numberAt(tax, 'BasisAmount'), numberAt(tax, 'CalculatedAmount'), numberAt(tax, 'RateApplicablePercent')]
  if (base === undefined || amount === undefined || rate === undefined) return false
  return within1(absolute(amount), round2(percentOf(absolute(base), rate)))
}

interface Sums {
  lines: Decimal
  charges: Decimal
  allowances: Decimal
}

/** The net amounts by category and by category with rate. */
function sums(invoice: InvoiceXml): ReadonlyMap<string, Sums> {
  return invoice.once('cii-vat-sums', () => {
    const found = new Map<string, Sums>()
    const book = (taxes: readonly XmlElement[], kind: keyof Sums, amount: Decimal) => {
      for (const key of keysOf(taxes)) {
        const group = found.get(key) ?? { lines: ZERO, charges: ZERO, allowances: ZERO }
        found.set(key, { ...group, [kind]: add(group[kind], amount) })
      }
    }
    for (const line of all(invoice.root, `${DEAL}/IncludedSupplyChainTradeLineItem`)) {
      book(all(line, 'SpecifiedLineTradeSettlement/ApplicableTradeTax'), 'lines', numberAt(line, LINE_TOTAL) ?? ZERO)
    }
    for (const part of all(invoice.root, `${SETTLEMENT}/SpecifiedTradeAllowanceCharge`)) {
      const charge = isCharge(part)
      if (charge !== undefined)
        book(all(part, 'CategoryTradeTax'), charge ? 'charges' : 'allowances', numberAt(part, 'ActualAmount') ?? ZERO)
    }
    return found
  })
}

/** The categories of the taxes, and each of them with each of their rates. */
function keysOf(taxes: readonly XmlElement[]): Set<string> {
  const codes = taxes.flatMap((tax) => all(tax, 'CategoryCode').map(({ text }) => text))
  const rates = taxes.flatMap((tax) => numberAt(tax, 'RateApplicablePercent') ?? []).map(decimalText)
  return new Set([...codes, ...codes.flatMap((code) => rates.map((rate) => `${code} ${rate}`))])
}

/** BR-IC-11 and 12: when and where to. */
function intraCommunity(): Check[] {
  return over(where(breakdown, vatOf('K')), {
    'BR-IC-11': (tax, { root: invoice }) =>
      has(invoice, `${DELIVERY}/ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString`) ||
      has(tax.parent, 'BillingSpecifiedPeriod/StartDateTime') ||
      has(tax.parent, 'BillingSpecifiedPeriod/EndDateTime'),
    'BR-IC-12': (_tax, { root: invoice }) => has(invoice, `${DELIVERY}/ShipToTradeParty/PostalTradeAddress/CountryID`),
  })
}

/** BR-O-11 to 14: not subject to VAT stands alone. */
function outsideScope(): Check[] {
  const alone =
    (name: string): Test =>
    (_tax, invoice) =>
      !invoice.named(name).some((tax) => has(tax, 'CategoryCode') && !isOf(tax, 'O'))
  return over(where(breakdown, vatOf('O')), {
    'BR-O-11': alone('ApplicableTradeTax'),
    'BR-O-12': alone('ApplicableTradeTax'),
    'BR-O-13': alone('CategoryTradeTax'),
    'BR-O-14': alone('CategoryTradeTax'),
  })
}

/** BR-B: Italian split payment. */
function splitPayment(): Check[] {
  const uses = (code: string, invoice: InvoiceXml) => invoice.named('CategoryCode').some(({ text }) => text === code)
  return over(root, {
    'BR-B-01': (_root, invoice) => !uses('B', invoice) || invoice.named('CountryID').every(({ text }) => text === 'IT'),
    'BR-B-02': (_root, invoice) => !uses('B', invoice) || !uses('S', invoice),
  })
}
