import type { Route } from '../route.ts'
import { payPageRoutes } from './pay-page.ts'
import { providerWebhookRoutes } from './provider-webhook.ts'
import { publicInvoiceRoutes } from './public-invoice.ts'
import { quotePageRoutes } from './quote-page.ts'
import { sandboxRoutes } from './sandbox.ts'

/** What works without a login: payers by an unguessable link, providers by their signature. */
export const publicRoutes: readonly Route[] = [
  ...payPageRoutes,
  ...publicInvoiceRoutes,
  ...quotePageRoutes,
  ...providerWebhookRoutes,
  ...sandboxRoutes,
]
