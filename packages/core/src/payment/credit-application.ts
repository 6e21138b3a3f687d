import type { Day, Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** Credit of a customer that settles an invoice. Never changed; taking it back is counted here. */
export interface CreditApplication {
  id: string
  customerId: string
  invoiceId: string
  invoiceNumber: string
  amount: number
  currency: string
  /** What the credit was in the books. */
  baseAmount: number
  appliedOn: Day
  entryId: string
  reversal?: { id: string; entryId: string; on: Day; reason: string }
  createdAt: Instant
}

/** Listed by time (i1) and by customer (i2). */
export const CreditApplication = entity<CreditApplication, { id: string }>({
  name: 'credit_application',
  schema: 1,
  key: ({ id }) => ({ pk: `credit-application/${id}`, sk: 'credit-application' }),
  indexes: (application) => ({
    i1: { pk: 'credit-applications', sk: application.id },
    i2: { pk: `credit-applications/customer/${application.customerId}`, sk: application.id },
  }),
})
