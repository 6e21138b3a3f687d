import { createCreditNote } from '../src/credit-note/create.ts'
import { createCustomer } from '../src/customer/create-customer.ts'
import { deleteCustomer } from '../src/customer/delete-customer.ts'
import type { InvoiceInput, LineInput } from '../src/invoice/content.ts'
import { createInvoice } from '../src/invoice/create.ts'
import { deleteInvoice } from '../src/invoice/delete.ts'
import { duplicateInvoice } from '../src/invoice/duplicate.ts'
import { issueInvoice } from '../src/invoice/issue.ts'
import { updateInvoice } from '../src/invoice/update.ts'
import { voidInvoice } from '../src/invoice/void.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import { PAYMENT_METHODS } from '../src/payment/record.ts'
import { recordPayment } from '../src/payment/record-payment.ts'
import { ACCOUNTANT_KINDS } from './accountant-commands.ts'
import type { Command, Known, Make } from './known.ts'
import { MONEY_KINDS } from './money-commands.ts'
import { anyOf, dayBefore, daysAgo, pick, RATES } from './pick.ts'
import { PROVIDER_KINDS } from './provider-commands.ts'

const PRICES = ['0.01', '0.33', '9.99', '68.33', '138.66', '1140.00', '8180.00', '-5.00']
const PERCENTS = ['0', '5', '7', '9.975', '19', '20']
/** Every kind of command; those named more often happen more often. */
const KINDS: readonly Make[] = [
  addCustomer,
  removeCustomer,
  create,
  create,
  create,
  create,
  edit,
  issue,
  issue,
  issue,
  issue,
  issue,
  issue,
  pay,
  pay,
  pay,
  pay,
  credit,
  credit,
  creditLine,
  voiding,
  duplicate,
  remove,
  ...MONEY_KINDS,
  ...PROVIDER_KINDS,
  ...ACCOUNTANT_KINDS,
]

/** The next command of a random client. */
export function nextCommand(known: Known, random: SeededRandom): Command {
  return pick(KINDS, random)(known, random)
}

function create(known: Known, random: SeededRandom): Command {
  const input = { ...contentOf(random), customerId: pick(known.customerIds.slice(-4), random) }
  return { name: 'create', run: (call) => createInvoice(call, input) }
}

function edit(known: Known, random: SeededRandom): Command {
  const id = anyOf(known.drafts, known, random)
  const input = random.happens(0.3)
    ? { ...contentOf(random), customerId: pick(known.customerIds, random) }
    : { notes: `note ${random.below(100)}` }
  return { name: 'edit', run: (call) => updateInvoice(call, { id, input }) }
}

function issue(known: Known, random: SeededRandom): Command {
  const id = anyOf(known.drafts, known, random)
  const ago = daysAgo(random)
  return { name: 'issue', run: (call) => issueInvoice(call, { id, issueDate: dayBefore(call, ago) }) }
}

/** Often more than is due, and often at the same time as others pay. */
function pay(known: Known, random: SeededRandom): Command {
  const invoiceId = anyOf(known.issued, known, random)
  const amount = pick([1, 33, 500, 16_501, 100_000, random.below(50_000)], random)
  const method = pick(PAYMENT_METHODS, random)
  const ago = daysAgo(random)
  const excess = random.happens(0.3) ? ('credit' as const) : undefined
  return {
    name: 'pay',
    run: (call) => recordPayment(call, { invoiceId, amount, paidOn: dayBefore(call, ago), method, ...(excess ? { excess } : {}) }),
  }
}

/** Some amount, or all that is left. */
function credit(known: Known, random: SeededRandom): Command {
  const invoiceId = anyOf(known.issued, known, random)
  const amount = random.happens(0.3) ? undefined : pick([1, 250, 16_501, random.below(40_000)], random)
  return { name: 'credit', run: (call) => createCreditNote(call, { invoiceId, amount, reason: 'simulated' }) }
}

function creditLine(known: Known, random: SeededRandom): Command {
  const invoiceId = anyOf(known.issued, known, random)
  const lines = [{ lineIndex: random.below(3), ...(random.happens(0.5) ? { quantity: pick(['0.5', '1', '2'], random) } : {}) }]
  return { name: 'credit line', run: (call) => createCreditNote(call, { invoiceId, lines, reason: 'simulated' }) }
}

function voiding(known: Known, random: SeededRandom): Command {
  const id = anyOf(known.issued, known, random)
  return { name: 'void', run: (call) => voidInvoice(call, { id, reason: 'simulated' }) }
}

function duplicate(known: Known, random: SeededRandom): Command {
  const id = anyOf(known.issued, known, random)
  return { name: 'duplicate', run: (call) => duplicateInvoice(call, { id }) }
}

function remove(known: Known, random: SeededRandom): Command {
  const id = anyOf(known.drafts, known, random)
  return { name: 'delete', run: (call) => deleteInvoice(call, { id }), removes: id }
}

function addCustomer(_known: Known, random: SeededRandom): Command {
  const wish = { name: `Customer ${random.below(1_000)}`, email: 'somebody@example.com' }
  return { name: 'add customer', run: (call) => createCustomer(call, wish) }
}

/** One of the newest, for whom somebody may just be writing an invoice; the first two stay. */
function removeCustomer(known: Known, random: SeededRandom): Command {
  const newest = known.customerIds.slice(2).slice(-2)
  const id = newest.length === 0 ? 'cus_00000000000000000000000000' : pick(newest, random)
  return { name: 'remove customer', run: (call) => deleteCustomer(call, id), removes: id }
}

function contentOf(random: SeededRandom): Omit<InvoiceInput, 'customerId'> {
  const currency = random.happens(0.25) ? pick(Object.keys(RATES), random) : 'EUR'
  const rate = RATES[currency]
  return {
    currency,
    pricesIncludeTax: random.happens(0.2),
    lines: Array.from({ length: 1 + random.below(4) }, () => lineOf(random)),
    ...(random.happens(0.2) ? { discountPercent: '3' } : {}),
    ...(rate === undefined || random.happens(0.1) ? {} : { exchangeRate: { rate, source: 'ECB', date: '2026-10-30' } }),
  }
}

function lineOf(random: SeededRandom): LineInput {
  const taxes = [
    { name: 'GST', percent: '5' },
    { name: 'QST', percent: '9.975' },
  ]
  return {
    description: 'Work',
    quantity: pick(['1', '2', '2.5', '0.333'], random),
    unitPrice: pick(PRICES, random),
    ...(random.happens(0.15) ? { taxes } : { taxPercent: pick(PERCENTS, random) }),
    ...(random.happens(0.15) ? { discountPercent: '10' } : {}),
  }
}
