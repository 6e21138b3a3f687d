import { readDashboard } from '@quittance/core/dashboard/read'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { route } from '../route.ts'
import { amount, currencyCode, dayText } from '../schemas.ts'

const Dashboard = lazily(() =>
  z
    .strictObject({
      currency: currencyCode,
      today: dayText,
      received: amount.meta({ description: 'All money ever received.' }),
      pending: amount.meta({ description: 'All that is owed, overdue or not.' }),
      overdue: amount,
      totalInvoiced: amount.meta({
        description: 'Issued and not voided, less credits: received + pending, where nothing was written off or overpaid.',
      }),
      counts: z.strictObject({
        draft: z.int(),
        open: z.int(),
        partiallyPaid: z.int(),
        paid: z.int(),
        overdue: z.int(),
        void: z.int(),
        uncollectible: z.int(),
      }),
      receivedInPeriod: amount,
      receivedInPeriodBefore: amount.meta({ description: 'In the period of the same length before.' }),
      paymentsPerDay: z.array(z.strictObject({ date: dayText, amount })),
      invoicedPerDay: z.array(z.strictObject({ date: dayText, amount })),
      upcoming: z.array(z.strictObject({ dueDate: dayText, amount, count: z.int() })).meta({ description: 'Owed and due from today on.' }),
    })
    .meta({ id: 'Dashboard', description: 'Amounts in the organisation’s currency.' }),
)

const get = route({
  method: 'GET',
  path: '/v1/dashboard',
  operationId: 'getDashboard',
  tag: 'Dashboard',
  summary: 'Read the figures of the home page',
  scope: 'invoices:read',
  eventual: true,
  query: () => z.strictObject({ from: dayText.optional(), to: dayText.optional() }),
  answer: { status: 200, schema: Dashboard },
  errors: ['invalid_date'],
  run: ({ call, query }) => readDashboard(call, query),
  present: ({ counts, pending, overdue, days, ...view }) => ({
    ...view,
    pending: pending.amount,
    overdue: overdue.amount,
    counts: {
      draft: counts.draft,
      open: counts.open,
      partiallyPaid: counts.partially_paid,
      paid: counts.paid,
      overdue: overdue.count,
      void: counts.void,
      uncollectible: counts.uncollectible,
    },
    paymentsPerDay: days.map(({ date, received }) => ({ date, amount: received })),
    invoicedPerDay: days.map(({ date, invoiced }) => ({ date, amount: invoiced })),
  }),
})

/** The home page’s figures. */
export const dashboardRoutes = [get]
