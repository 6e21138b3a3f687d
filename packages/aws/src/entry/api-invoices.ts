import { attachmentRoutes } from '@quittance/api/routes/attachment'
import { creditNoteRoutes } from '@quittance/api/routes/credit-note'
import { documentRoutes } from '@quittance/api/routes/document'
import { documentRequestRoutes } from '@quittance/api/routes/document-request'
import { eInvoiceRoutes } from '@quittance/api/routes/e-invoice'
import { invoiceRoutes } from '@quittance/api/routes/invoice'
import { keptFilesRoutes } from '@quittance/api/routes/kept-files'
import { settlementRoutes } from '@quittance/api/routes/settlement'
import { ownRoutes } from '../functions.ts'
import { fileReader } from '../home/file-reader.ts'
import { renderer } from '../home/renderer.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-invoices', [
  ...invoiceRoutes,
  ...creditNoteRoutes,
  ...documentRoutes,
  ...documentRequestRoutes,
  ...attachmentRoutes,
  ...eInvoiceRoutes,
  ...settlementRoutes,
  ...keptFilesRoutes,
])

/** The function `api-invoices`. */
export const handler = apiHandler(routes, {
  parts: { ...renderer, ...fileReader },
  variables: process.env,
  write: (line) => process.stdout.write(line),
})
