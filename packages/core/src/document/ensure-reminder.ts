import type { Call } from '../call.ts'
import type { Delivery } from '../delivery/record.ts'
import type { Home } from '../home.ts'
import { partyOfOrganisation } from '../invoice/content.ts'
import { Invoice } from '../invoice/record.ts'
import { dayIn, instantOf } from '../kit/day.ts'
import { AppError, invariant } from '../kit/errors.ts'
import { Organisation } from '../organisation/record.ts'
import { payUrlOf } from '../pay-link/token.ts'
import { openFeesOf } from '../reminder/open-fees.ts'
import { customerStatement } from '../report/statement.ts'
import { read } from '../store/transact.ts'
import { withLogo } from './branding.ts'
import { fileSafe } from './ensure.ts'
import { ensureStatementPdf } from './ensure-statement.ts'
import { type DocumentRecord, pdfOf } from './record.ts'
import { reminderView } from './reminder-view.ts'
import { storeDocument } from './store-document.ts'

/** The PDF of a reminder that is sent: made with its first attempt, in the present looks, and kept with its delivery. */
export async function ensureReminderPdf(home: Home, call: Call, of: { delivery: Delivery; invoiceId: string }): Promise<DocumentRecord> {
  const about = pdfOf({ kind: 'reminder', id: of.delivery.id })
  return await storeDocument(home, call, {
    ...about,
    make: async () => {
      const invoice = await read(call, Invoice, { id: of.invoiceId })
      const organisation = await read(call, Organisation, {})
      const { dueDate } = invoice
      invariant(dueDate !== null, 'an issued invoice that owes has a day of payment')
      const today = dayIn(invoice.zone, of.delivery.requestedAt)
      const payUrl = payUrlOf(home, { orgId: call.orgId, invoiceId: invoice.id })
      const fees = await openFeesOf(call, invoice.id)
      const view = reminderView({ ...invoice, dueDate }, { organisation, sender: partyOfOrganisation(organisation), today, payUrl, fees })
      const { bytes, template, findings } = await home.renderPdf(await withLogo(view, home.files, organisation))
      const fileName = `${fileSafe(invoice.number ?? invoice.id)}-${today}.pdf`
      return { ...about, fileName, contentType: 'application/pdf', bytes, template, findings }
    },
  })
}

/**
 * The customer's account that goes with a reminder: in the invoice's currency, since its issue, with what was open before as the opening balance.
 * Undefined where it is longer than a statement may be.
 */
export async function ensureReminderStatement(
  home: Home,
  call: Call,
  { delivery, invoiceId }: { delivery: Delivery; invoiceId: string },
): Promise<DocumentRecord | undefined> {
  try {
    const { customerId, currency, zone, issueDate } = await read(call, Invoice, { id: invoiceId })
    const to = dayIn(zone, instantOf(call.clock.now()))
    const statement = await customerStatement(call, { customerId, from: issueDate ?? to, to })
    return await ensureStatementPdf(home, call, { delivery, statement, currency })
  } catch (error) {
    if (error instanceof AppError && error.code === 'limit_exceeded') return undefined
    throw error
  }
}
