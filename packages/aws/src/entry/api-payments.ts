import { exchangeRateRoutes } from '@quittance/api/routes/exchange-rate'
import { keptFilesRoutes } from '@quittance/api/routes/kept-files'
import { paymentRoutes } from '@quittance/api/routes/payment'
import { paymentProviderRoutes } from '@quittance/api/routes/payment-provider'
import { payoutRoutes } from '@quittance/api/routes/payout'
import { refundRoutes } from '@quittance/api/routes/refund'
import { settlementRoutes } from '@quittance/api/routes/settlement'
import { ownRoutes } from '../functions.ts'
import { onlineProviders } from '../home/online-providers.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-payments', [
  ...paymentRoutes,
  ...exchangeRateRoutes,
  ...refundRoutes,
  ...payoutRoutes,
  ...settlementRoutes,
  ...keptFilesRoutes,
  ...paymentProviderRoutes,
])

/** The function `api-payments`. */
export const handler = apiHandler(routes, { parts: onlineProviders, variables: process.env, write: (line) => process.stdout.write(line) })
