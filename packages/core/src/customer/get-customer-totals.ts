import type { Call } from '../call.ts'
import { read, readIfAny } from '../store/transact.ts'
import { Customer } from './record.ts'
import { CustomerTotals, noTotals } from './totals.ts'

/** What a customer was invoiced, has paid and owes, by currency. Errors: `not_found`. */
export async function getCustomerTotals(call: Call, customerId: string): Promise<CustomerTotals> {
  await read(call, Customer, { id: customerId })
  const found = await readIfAny(call, CustomerTotals, { customerId })
  if (!found) return noTotals(customerId)
  const { version: _version, ...totals } = found
  return totals
}
