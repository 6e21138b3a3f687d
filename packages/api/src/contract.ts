import type { Route } from './route.ts'
import { apiKeyRoutes } from './routes/api-key.ts'
import { attachmentRoutes } from './routes/attachment.ts'
import { brandRoutes } from './routes/brand.ts'
import { creditNoteRoutes } from './routes/credit-note.ts'
import { customerRoutes } from './routes/customer.ts'
import { dashboardRoutes } from './routes/dashboard.ts'
import { documentRoutes } from './routes/document.ts'
import { documentRequestRoutes } from './routes/document-request.ts'
import { eInvoiceRoutes } from './routes/e-invoice.ts'
import { eventRoutes } from './routes/event.ts'
import { exchangeRateRoutes } from './routes/exchange-rate.ts'
import { invitationRoutes } from './routes/invitation.ts'
import { invoiceRoutes } from './routes/invoice.ts'
import { itemRoutes } from './routes/item.ts'
import { jobRoutes } from './routes/job.ts'
import { keptFilesRoutes } from './routes/kept-files.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { ledgerChangeRoutes } from './routes/ledger-changes.ts'
import { memberRoutes } from './routes/member.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { paymentRoutes } from './routes/payment.ts'
import { paymentProviderRoutes } from './routes/payment-provider.ts'
import { payoutRoutes } from './routes/payout.ts'
import { platformRoutes } from './routes/platform.ts'
import { projectRoutes } from './routes/project.ts'
import { publicRoutes } from './routes/public.ts'
import { quoteRoutes } from './routes/quote.ts'
import { receiptRoutes } from './routes/receipt.ts'
import { recurringInvoiceRoutes } from './routes/recurring-invoice.ts'
import { refundRoutes } from './routes/refund.ts'
import { reminderRoutes } from './routes/reminder.ts'
import { reportRoutes } from './routes/report.ts'
import { settlementRoutes } from './routes/settlement.ts'
import { statementRoutes } from './routes/statement.ts'
import { timeRoutes } from './routes/time.ts'
import { timeEntryRoutes } from './routes/time-entry.ts'

/** The table of everything the API offers. Validation, OpenAPI, the SDK, the reference page and the security tests are made from it. */
export const contract: readonly Route[] = [
  ...organisationRoutes,
  ...brandRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...apiKeyRoutes,
  ...customerRoutes,
  ...itemRoutes,
  ...invoiceRoutes,
  ...quoteRoutes,
  ...reminderRoutes,
  ...recurringInvoiceRoutes,
  ...paymentRoutes,
  ...exchangeRateRoutes,
  ...refundRoutes,
  ...settlementRoutes,
  ...paymentProviderRoutes,
  ...payoutRoutes,
  ...creditNoteRoutes,
  ...documentRoutes,
  ...documentRequestRoutes,
  ...attachmentRoutes,
  ...keptFilesRoutes,
  ...receiptRoutes,
  ...eInvoiceRoutes,
  ...dashboardRoutes,
  ...ledgerRoutes,
  ...ledgerChangeRoutes,
  ...reportRoutes,
  ...statementRoutes,
  ...projectRoutes,
  ...timeEntryRoutes,
  ...timeRoutes,
  ...eventRoutes,
  ...jobRoutes,
  ...publicRoutes,
  ...platformRoutes,
]
