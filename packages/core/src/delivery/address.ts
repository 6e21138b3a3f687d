import { Customer } from '../customer/record.ts'
import type { Invoice } from '../invoice/record.ts'
import type { Tx } from '../store/transact.ts'

/** Where mail about an invoice goes: to the customer's present address, or to the one frozen in the invoice when the customer has none. */
export async function customerAddress(tx: Tx, invoice: Invoice): Promise<string | undefined> {
  const customer = await tx.peek(Customer, { id: invoice.customerId })
  return customer?.email ?? invoice.customer.email
}
