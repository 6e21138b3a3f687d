import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { CustomerTotals, noTotals, withCredit, withCreditedOn, withInvoiceTotals, withPayment } from '../customer/totals.ts'
import type { Invoice } from '../invoice/record.ts'
import { canonicalJson } from '../kit/json.ts'
import { roleOf } from '../ledger/chart.ts'
import { type JournalEntry, minus } from '../ledger/entry.ts'
import { readIfAny } from '../store/transact.ts'
import type { Examination } from './report.ts'
import { everyListed } from './walk.ts'

/** The totals of the customers, made again from their documents. Grows with the customers, not with their documents. */
export interface TotalsCheck {
  seeInvoice(invoice: Invoice): void
  seePayment(payment: { customerId: string }): void
  seeCredit(credit: { customerId: string; currency: string; amount: number }): void
  /** What credit is worth in the currency of the books, and when it was added to, the journal says alone. */
  seeEntry(entry: JournalEntry): void
  /** Compares with what is kept. Gives those that differ, as they must be. */
  finish(): Promise<CustomerTotals[]>
}

/** Nothing seen yet. */
export function checkTotals(call: Call, examination: Examination): TotalsCheck {
  const totals = new Map<string, CustomerTotals>()
  const add = (credit: { customerId: string; currency: string; amount: number; baseAmount: number }) =>
    totals.set(credit.customerId, withCredit(totals.get(credit.customerId), credit))
  return {
    seeInvoice(invoice) {
      const { customerId } = invoice
      totals.set(customerId, withInvoiceTotals(totals.get(customerId), { customerId, before: undefined, after: invoice }))
    },
    seePayment({ customerId }) {
      totals.set(customerId, withPayment(totals.get(customerId), customerId))
    },
    seeCredit(credit) {
      if (credit.amount !== 0) add({ ...credit, baseAmount: 0 })
    },
    seeEntry({ customerId, postings, date }) {
      if (customerId === undefined) return
      for (const posting of postings) {
        if (roleOf(posting) !== 'customerCredit') continue
        const { currency, amount, baseAmount } = posting
        if (baseAmount !== 0) add({ customerId, currency, amount: 0, baseAmount: minus(baseAmount) })
        if (amount < 0) totals.set(customerId, withCreditedOn(totals.get(customerId) ?? noTotals(customerId), currency, date))
      }
    },
    async finish() {
      const wrong: CustomerTotals[] = []
      for await (const customer of everyListed(call, Customer, 'customers')) {
        const right = totals.get(customer.id) ?? noTotals(customer.id)
        totals.delete(customer.id)
        const { version: _version, ...kept } = (await readIfAny(call, CustomerTotals, { customerId: customer.id })) ?? {
          ...noTotals(customer.id),
          version: 0,
        }
        // Totals from before the day of the last credit was kept say nothing of it.
        const { creditedOn: _unknown, ...asKept } = right
        if (canonicalJson(kept) === canonicalJson(kept.creditedOn === undefined ? asKept : right)) continue
        examination.add('customer_totals', customer.id, `The totals of ${customer.name} are not the sums of their documents.`)
        wrong.push(right)
      }
      for (const customerId of totals.keys()) examination.add('customer_totals', customerId, 'Documents name a customer that is not there.')
      return wrong
    },
  }
}
