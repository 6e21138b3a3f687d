import { decimal, isZero } from '../kit/decimal.ts'
import type { Invoice } from './record.ts'

/** Something about a draft that stands in the way of issuing it (`error`) or that the law or the payer would like better (`warning`). */
export interface Finding {
  severity: 'error' | 'warning'
  code: string
  /** RFC 6901, into the invoice; details of the parties begin with /customer or /seller. */
  pointer: string
  message: string
}

interface Requirement extends Finding {
  isMet(invoice: Invoice): boolean
}

const hasCategory = (invoice: Invoice, categories: readonly string[]): boolean =>
  invoice.lines.some((line) => line.taxes.some((tax) => categories.includes(tax.category)))

const isTaxed = (invoice: Invoice): boolean => invoice.lines.some((line) => line.taxes.some((tax) => !isZero(decimal(tax.percent))))

/**
 * What an invoice must or should carry. Errors are what makes it wrong in every country; warnings follow Directive
 * 2006/112/EC art. 226, whose full list is waived for simplified invoices (art. 226b), so that they do not forbid.
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
    isMet: (invoice) => !isTaxed(invoice) || invoice.seller?.taxId !== undefined || hasCategory(invoice, ['AE', 'K']),
  },
  {
    severity: 'warning',
    code: 'customer_address_missing',
    pointer: '/customer/address',
    message: 'The customer’s address belongs on an invoice. Add it to the customer.',
    isMet: (invoice) => invoice.customer.address !== undefined,
  },
]

/** What is missing or wrong, errors first. */
export function findingsOf(invoice: Invoice): Finding[] {
  return REQUIREMENTS.filter((requirement) => !requirement.isMet(invoice)).map(({ isMet: _isMet, ...finding }) => finding)
}
