import { type EInvoiceFormat, isMistypedLeitwegId } from '../einvoice/formats.ts'
import { decimal, isZero } from '../kit/decimal.ts'
import { toMinor } from '../kit/money.ts'
import { EU, simpleInvoiceIn, WITHOUT_SALES_TAX_ID } from '../organisation/country-groups.ts'
import type { Invoice } from './record.ts'

/**
 * Something about a draft: it stands in the way of issuing it (`error`), the law or the payer would like it better (`warning`), or
 * it would make more of it (`hint`: the e-invoice that it could be).
 */
export interface Finding {
  severity: 'error' | 'warning' | 'hint'
  code: string
  /** RFC 6901, into the invoice; details of the parties begin with /customer or /seller. */
  pointer: string
  message: string
  /** Of an e-invoice: the official id of the rule, what it is about (`BT-10`), and for which format it is asked. */
  rule?: string
  term?: string
  format?: EInvoiceFormat
}

/** What requirements look at besides the invoice. */
interface Situation {
  /** Where the seller is. */
  country: string
  baseCurrency: string
}

interface Requirement extends Finding {
  /** Of which sellers it is asked; of all where left out. */
  sellers?: (country: string) => boolean
  isMet(invoice: Invoice, situation: Situation): boolean
}

const hasCategory = (invoice: Invoice, categories: readonly string[]): boolean =>
  invoice.lines.some((line) => line.taxes.some((tax) => categories.includes(tax.category)))

const isTaxed = (invoice: Invoice): boolean => invoice.lines.some((line) => line.taxes.some((tax) => !isZero(decimal(tax.percent))))

const buyerReferenceOf = ({ buyerReference, customer }: Invoice): string | undefined => buyerReference ?? customer.buyerReference

function isSimple(invoice: Invoice, { country, baseCurrency }: Situation): boolean {
  const simple = simpleInvoiceIn(country)
  if (simple === undefined || simple.currency !== baseCurrency) return false
  return invoice.baseTotal <= toMinor(decimal(String(simple.limit)), baseCurrency, 'half-up')
}

/**
 * What an invoice must or should carry. Errors are what makes it wrong in every country; warnings follow Directive 2006/112/EC
 * art. 226 and its like, whose full list is waived for small amounts (see `simpleInvoiceIn`), so that they do not forbid.
 */
const REQUIREMENTS: readonly Requirement[] = [
  {
    severity: 'error',
    code: 'no_lines',
    pointer: '/lines',
    message: 'Add at least one line.',
    isMet: (invoice) => invoice.lines.length > 0,
  },
  {
    severity: 'error',
    code: 'negative_total',
    pointer: '/lines',
    message: 'The total is below zero. Issue a credit note for an earlier invoice instead.',
    isMet: (invoice) => invoice.totals.total >= 0,
  },
  {
    severity: 'error',
    code: 'due_before_issue',
    pointer: '/dueDate',
    message: 'The due date lies before the day of issue. Choose a later one.',
    isMet: ({ dueDate, issueDate }) => dueDate === null || issueDate === null || dueDate >= issueDate,
  },
  {
    severity: 'error',
    code: 'customer_tax_id_missing',
    pointer: '/customer/taxId',
    message: 'Reverse charge and intra-community supplies need the customer’s VAT id.',
    isMet: (invoice) => !hasCategory(invoice, ['AE', 'K']) || invoice.customer.taxId !== undefined,
  },
  {
    severity: 'error',
    code: 'seller_tax_id_missing',
    pointer: '/seller/taxId',
    message: 'Reverse charge and intra-community supplies need your own VAT id. Add it in the settings.',
    isMet: (invoice) => !hasCategory(invoice, ['AE', 'K']) || invoice.seller?.taxId !== undefined,
  },
  {
    severity: 'warning',
    code: 'seller_address_missing',
    pointer: '/seller/address',
    message: 'Your address belongs on an invoice. Add it in the settings.',
    isMet: (invoice) => invoice.seller?.address !== undefined,
  },
  {
    severity: 'warning',
    code: 'seller_tax_id_missing',
    pointer: '/seller/taxId',
    message: 'An invoice with tax should carry your tax id. Add it in the settings.',
    sellers: (country) => !WITHOUT_SALES_TAX_ID.has(country),
    isMet: (invoice) => invoice.seller?.taxId !== undefined || !isTaxed(invoice) || hasCategory(invoice, ['AE', 'K']),
  },
  {
    severity: 'warning',
    code: 'customer_address_missing',
    pointer: '/customer/address',
    message: 'The customer’s address belongs on an invoice. Add it to the customer.',
    isMet: (invoice, situation) => invoice.customer.address !== undefined || isSimple(invoice, situation),
  },
  {
    severity: 'warning',
    code: 'exemption_reason_missing',
    pointer: '/taxExemptions',
    message: 'Say why no tax is charged: the article of the law, or the reason in words.',
    sellers: (country) => EU.has(country) || country === 'GB',
    isMet: (invoice) => !hasCategory(invoice, ['E']) || (invoice.taxExemptions ?? []).some(({ category }) => category === 'E'),
  },
  {
    severity: 'warning',
    code: 'supply_within_country',
    pointer: '/customer/address/country',
    message: 'An intra-community supply goes to another country of the EU, and the customer’s address is in yours.',
    sellers: (country) => EU.has(country),
    isMet: (invoice, { country }) => !hasCategory(invoice, ['K']) || invoice.customer.address?.country !== country,
  },
  {
    severity: 'warning',
    code: 'buyer_reference_mistyped',
    pointer: '/buyerReference',
    message: 'The check digits of this Leitweg-ID are wrong. Compare it with the order.',
    isMet: (invoice) => !isMistypedLeitwegId(buyerReferenceOf(invoice) ?? ''),
  },
]

/** What is missing or wrong, errors first. */
export function findingsOf(invoice: Invoice, baseCurrency: string): Finding[] {
  const country = invoice.seller?.address?.country ?? invoice.seller?.country ?? ''
  return REQUIREMENTS.filter(({ sellers }) => sellers?.(country) ?? true)
    .filter((requirement) => !requirement.isMet(invoice, { country, baseCurrency }))
    .map(({ isMet: _isMet, sellers: _sellers, ...finding }) => finding)
}

const WEIGHTS = { error: 2, warning: 1, hint: 0 } as const

/** Our own findings and those of the rules of e-invoices. Where both ask for the same field, the more serious is said, ours where they are alike; hints stay. */
export function withoutRepeats(own: readonly Finding[], ofRules: readonly Finding[]): Finding[] {
  const weightAt = new Map(own.map(({ pointer, severity }) => [pointer, WEIGHTS[severity]]))
  const kept = ofRules.filter(({ pointer, severity }) => severity === 'hint' || WEIGHTS[severity] > (weightAt.get(pointer) ?? -1))
  const outweighed = new Set(kept.filter(({ severity }) => severity !== 'hint').map(({ pointer }) => pointer))
  return [...own.filter(({ pointer }) => !outweighed.has(pointer)), ...kept]
}
