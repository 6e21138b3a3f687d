import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { CustomerQuotes } from '../quote/record.ts'
import { CustomerRecurring } from '../recurring-invoice/record.ts'
import { writeTerms } from '../search/write-terms.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { Customer, SearchableCustomer } from './record.ts'
import { CustomerTotals, isInUse } from './totals.ts'

/** Deletes a customer that no document refers to. Errors: `not_found`, `precondition_failed`, `customer_in_use`. */
export async function deleteCustomer(call: Call, id: string): Promise<void> {
  await transact(call, async (tx) => {
    const customer = await tx.get(Customer, { id })
    requireVersion(call, customer)
    const totals = await tx.find(CustomerTotals, { customerId: id })
    if (totals && isInUse(totals)) throw inUse(totals)
    const quotes = await tx.find(CustomerQuotes, { customerId: id })
    if (quotes && quotes.count > 0) throw quoted(quotes)
    const recurring = await tx.find(CustomerRecurring, { customerId: id })
    if (recurring && recurring.count > 0) throw repeated(recurring)
    if (quotes) tx.remove(CustomerQuotes, quotes)
    if (recurring) tx.remove(CustomerRecurring, recurring)
    if (totals) tx.remove(CustomerTotals, totals)
    tx.remove(Customer, customer)
    await writeTerms(tx, SearchableCustomer, { before: customer })
    emit(tx, { type: 'customer.deleted', subject: { kind: 'customer', id }, data: { name: customer.name } })
  })
}

function inUse(totals: CustomerTotals): AppError {
  const { draftCount, issuedCount } = totals
  return new AppError(
    'customer_in_use',
    `This customer has ${issuedCount} issued invoices and ${draftCount} drafts. Delete the drafts first; issued invoices are kept, and their customer with them.`,
  )
}

function quoted({ count }: CustomerQuotes): AppError {
  const message = `This customer has quotes: ${count}. Delete the drafts first; issued quotes are kept, and their customer with them.`
  return new AppError('customer_in_use', message)
}

function repeated({ count }: CustomerRecurring): AppError {
  const message = `This customer has recurring invoices: ${count}. Delete those that have made nothing; what the others made is kept, and their customer with it.`
  return new AppError('customer_in_use', message)
}
