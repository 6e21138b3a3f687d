import { createInvoice } from '@quittance/core/invoice/create'
import { issueInvoice } from '@quittance/core/invoice/issue'
import { recordPayment } from '@quittance/core/payment/record-payment'
import { openBusiness } from '../packages/core/contract/business.ts'
import { countingTable, type Taken } from './scale-commits.ts'

/** What a step of an invoice's life takes of the table. */
export interface Step {
  name: 'draft' | 'issue' | 'payment'
  writes: Taken[]
  reads: number
}

/** Three lines, as a small business writes them. */
export const LINES = Array.from({ length: 3 }, (_, at) => ({
  description: `Work ${at}`,
  quantity: '1.5',
  unitPrice: '99.95',
  taxPercent: '19',
}))

const WARM_INVOICES = 20

/** Runs the use cases over a counting table, and gives what they took once the organisation is in its swing. */
export async function invoiceLife(): Promise<Step[]> {
  const table = countingTable({ commitMs: 0, readMs: 0 })
  const call = table.callOf(table.newOrgId())
  const { customerId } = await openBusiness(call)
  const once = async (): Promise<Step[]> => {
    table.taken()
    const { id } = await createInvoice(call, { customerId, lines: LINES })
    const draft = table.taken()
    const { invoice } = await issueInvoice(call, { id })
    const issue = table.taken()
    await recordPayment(call, {
      invoiceId: id,
      amount: invoice.amountDue,
      paidOn: invoice.issueDate ?? '2026-01-31',
      method: 'bank_transfer',
    })
    return [
      { name: 'draft', ...draft },
      { name: 'issue', ...issue },
      { name: 'payment', ...table.taken() },
    ]
  }
  for (let warm = 0; warm < WARM_INVOICES; warm++) await once()
  return await once()
}

/** Write units of a step, over the table and its indexes. */
export function unitsOf(step: Step | undefined): number {
  return (step?.writes ?? []).reduce((sum, { writes }) => sum + writes, 0)
}
