import { quoteRoutes } from '@quittance/api/routes/quote'
import { recurringInvoiceRoutes } from '@quittance/api/routes/recurring-invoice'
import { reminderRoutes } from '@quittance/api/routes/reminder'
import { ownRoutes } from '../functions.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-quotes', [...quoteRoutes, ...recurringInvoiceRoutes, ...reminderRoutes])

/** The function `api-quotes`. */
export const handler = apiHandler(routes, { variables: process.env, write: (line) => process.stdout.write(line) })
