import { sentAlong } from '@quittance/core/attachment/sent-along'
import { isOverdue } from '@quittance/core/invoice/record'
import { dayIn, instantOf } from '@quittance/core/kit/day'
import { payUrlOf } from '@quittance/core/pay-link/token'
import { listWaysToPay } from '@quittance/core/payment-provider/list'
import * as z from 'zod'
import { InvoiceStatus, Line, Party, TaxBreakdown } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { attachedPath } from '../pay-page/attached.ts'
import { openByToken } from '../pay-page/open-link.ts'
import { presentLines } from '../present-invoice.ts'
import { publicRoute } from '../route.ts'
import { amount, currencyCode, dayText } from '../schemas.ts'

const PublicInvoice = lazily(() =>
  z
    .strictObject({
      number: z.string(),
      status: InvoiceStatus(),
      overdue: z.boolean(),
      seller: Party(),
      customerName: z.string(),
      locale: z.string(),
      currency: currencyCode,
      issueDate: dayText.nullable(),
      dueDate: dayText.nullable(),
      reference: z.string().optional(),
      notes: z.string().optional(),
      pricesIncludeTax: z.boolean(),
      lines: z.array(Line()),
      subtotal: amount,
      discountTotal: amount,
      taxTotal: amount,
      taxBreakdown: TaxBreakdown(),
      total: amount,
      amountPaid: amount,
      amountCredited: amount,
      amountDue: amount,
      paidOn: dayText.optional(),
      payUrl: z.string(),
      pdfUrl: z.string(),
      attachments: z
        .array(z.strictObject({ fileName: z.string(), contentType: z.string(), sizeBytes: z.int(), url: z.string() }))
        .meta({ description: 'Files that go with its mail; each `url` leads to a signed link.' }),
      paymentProviders: z.array(z.string()).meta({ description: 'Ways to pay online, while something is due.' }),
    })
    .meta({ id: 'PublicInvoice', description: 'What a payer may know of an invoice.' }),
)

/** The pay page as JSON, for those who build their own. */
export const publicInvoiceRoutes = [
  publicRoute({
    method: 'GET',
    path: '/v1/public/invoices/{token}',
    operationId: 'getPublicInvoice',
    tag: 'Pay page',
    summary: 'Read an invoice by its pay link',
    scope: 'public',
    params: () => z.strictObject({ token: z.string().max(100) }),
    answer: { status: 200, schema: PublicInvoice },
    errors: ['not_found'],
    run: async ({ app, open, params }) => {
      const link = await openByToken(app, params.token, open)
      const attached = await sentAlong(link.call, link.invoice)
      return { ...link, attached, providers: await listWaysToPay(link.call, app.providers, link.invoice.currency) }
    },
    present: ({ call, invoice, attached, providers }, { app }) => {
      const { totals } = invoice
      const payUrl = payUrlOf(app, { orgId: call.orgId, invoiceId: invoice.id })
      return {
        number: invoice.number ?? '',
        status: invoice.status,
        overdue: isOverdue(invoice, dayIn(invoice.zone, instantOf(call.clock.now()))),
        seller: invoice.seller ?? { name: '' },
        customerName: invoice.customer.name,
        locale: invoice.customerLocale,
        currency: invoice.currency,
        issueDate: invoice.issueDate,
        dueDate: invoice.dueDate,
        reference: invoice.reference,
        notes: invoice.notes,
        pricesIncludeTax: invoice.pricesIncludeTax,
        lines: presentLines(invoice),
        subtotal: totals.subtotal,
        discountTotal: totals.discountTotal,
        taxTotal: totals.taxTotal,
        taxBreakdown: totals.taxBreakdown,
        total: totals.total,
        amountPaid: invoice.amountPaid,
        amountCredited: invoice.amountCredited,
        amountDue: invoice.amountDue,
        paidOn: invoice.paidOn,
        payUrl,
        pdfUrl: `${payUrl}/pdf`,
        attachments: attached.map(({ id, fileName, contentType, sizeBytes }) => {
          return { fileName, contentType, sizeBytes, url: attachedPath(payUrl, id) }
        }),
        paymentProviders: invoice.amountDue > 0 ? providers : [],
      }
    },
  }),
]
