import { exchangeRateRoutes } from '@quittance/api/routes/exchange-rate'
import { paymentRoutes } from '@quittance/api/routes/payment'
import { paymentProviderRoutes } from '@quittance/api/routes/payment-provider'
import { refundRoutes } from '@quittance/api/routes/refund'
import { settlementRoutes } from '@quittance/api/routes/settlement'
import { ownRoutes } from '../functions.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-payments', [
  ...paymentRoutes,
  ...exchangeRateRoutes,
  ...refundRoutes,
  ...settlementRoutes,
  ...paymentProviderRoutes,
])

/** The function `api-payments`. */
export const handler = apiHandler(routes, { variables: process.env, write: (line) => process.stdout.write(line) })
