import type { Call } from '../call.ts'
import { groupOf, Invoice, type StoredInvoice } from '../invoice/record.ts'
import { readIfAny } from '../store/transact.ts'
import { InvoiceReminders } from './record.ts'

/** The fees of an invoice's reminders that are still owed. */
export async function openFeesOf(call: Call, invoiceId: string): Promise<StoredInvoice[]> {
  const sent = (await readIfAny(call, InvoiceReminders, { invoiceId }))?.sent ?? []
  const ids = sent.flatMap(({ feeInvoiceId }) => feeInvoiceId ?? [])
  const fees = await Promise.all(ids.map((id) => readIfAny(call, Invoice, { id })))
  return fees.filter((fee) => fee !== undefined && groupOf(fee.status) === 'unpaid') as StoredInvoice[]
}
