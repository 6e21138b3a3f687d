import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import { Customer } from '../customer/record.ts'
import { ensureCreditNotePdf, ensureInvoicePdf } from '../document/ensure.ts'
import { ensureReminderPdf, ensureReminderStatement } from '../document/ensure-reminder.ts'
import { ensureStatementPdf } from '../document/ensure-statement.ts'
import type { Home } from '../home.ts'
import { partyOfOrganisation } from '../invoice/content.ts'
import { allowedActions } from '../invoice/lifecycle.ts'
import { groupOf, Invoice } from '../invoice/record.ts'
import { dayIn, instantOf } from '../kit/day.ts'
import { assertNever, invariant } from '../kit/errors.ts'
import type { Organisation } from '../organisation/record.ts'
import { payUrlOf } from '../pay-link/token.ts'
import { Payment } from '../payment/record.ts'
import type { Job } from '../ports/jobs.ts'
import { allowedQuoteActions } from '../quote/lifecycle.ts'
import { quoteUrlOf } from '../quote/link.ts'
import { Quote, type StoredQuote } from '../quote/record.ts'
import { openFeesOf } from '../reminder/open-fees.ts'
import { customerStatement } from '../report/statement.ts'
import { read, readIfAny } from '../store/transact.ts'
import { filesKeptWith, filesOfInvoice, filesOfQuote, receiptOf, type StoredFileName } from './attachments.ts'
import { linkInMail } from './link-in-mail.ts'
import { creditNoteMail } from './mail/credit-note-mail.ts'
import { invoiceMail, type MailSender } from './mail/invoice-mail.ts'
import type { MailContent } from './mail/letter.ts'
import { quoteAnswerMail, quoteMail } from './mail/quote-mail.ts'
import { receiptMail } from './mail/receipt-mail.ts'
import { reminderMail } from './mail/reminder-mail.ts'
import { statementMail } from './mail/statement-mail.ts'
import type { Delivery } from './record.ts'

/** What a mail is written with. */
export interface MailMaking {
  home: Home
  call: Call
  job: Job
  delivery: Delivery
  organisation: Organisation
  sender: MailSender
}

/** What a mail says and brings. */
export interface WrittenMail {
  content: MailContent
  files: readonly StoredFileName[]
  /** Where answers go, where that is not the organisation. */
  answersTo?: string | undefined
}

/** Writes the mail. */
export type MailPlan = (making: MailMaking) => Promise<WrittenMail>

/** How the mail of a delivery is written, or why it is not to be sent any more. */
export async function planOf(call: Call, delivery: Delivery): Promise<MailPlan | { outdated: string }> {
  const { kind, subjectId: id } = delivery
  switch (kind) {
    case 'invoice':
    case 'receipt':
      return planOfInvoice(kind, await read(call, Invoice, { id }))
    case 'reminder':
      return planOfReminder(await read(call, Invoice, { id }))
    case 'quote':
    case 'quote_answer':
      return planOfQuote(kind, { quote: await read(call, Quote, { id }), today: instantOf(call.clock.now()) })
    case 'credit_note':
      return planOfCreditNote(await read(call, CreditNote, { id }))
    case 'statement':
      return await planOfStatement(call, delivery)
    default:
      return assertNever(kind)
  }
}

function planOfInvoice(kind: 'invoice' | 'receipt', invoice: Invoice): MailPlan | { outdated: string } {
  if (kind === 'invoice' && !allowedActions(invoice).includes('send'))
    return { outdated: `The invoice is ${invoice.status}, so it was not sent.` }
  return async (making) => {
    const { home, call, delivery } = making
    const letter = { ...making, invoice, payUrl: payLinkOf(making, invoice.id) }
    if (kind === 'invoice') {
      const { subject, message } = delivery
      return { content: invoiceMail({ ...letter, subject, message }), files: await filesOfInvoice(home, call, letter) }
    }
    invariant(delivery.paymentId, 'a receipt names its payment')
    const payment = await read(call, Payment, { id: delivery.paymentId })
    return { content: receiptMail({ ...letter, payment }), files: [await receiptOf(home, call, making)] }
  }
}

function planOfReminder(invoice: Invoice): MailPlan | { outdated: string } {
  if (groupOf(invoice.status) !== 'unpaid') return { outdated: `The invoice is ${invoice.status} by now, so nobody was reminded.` }
  return async ({ home, call, delivery, organisation, sender }) => {
    const { step } = delivery
    invariant(step, 'a reminder names its step')
    const payUrl = payLinkOf({ home, call, delivery }, invoice.id)
    const today = dayIn(invoice.zone, delivery.requestedAt)
    const fees = await openFeesOf(call, invoice.id)
    const own = step.tone === 'upcoming' ? [] : await filesOfReminder(home, call, { delivery, invoiceId: invoice.id })
    const feeFiles = await Promise.all(fees.map(({ id }) => ensureInvoicePdf(home, call, id)))
    return {
      content: reminderMail({ invoice, step, sender, payUrl, today, fees }),
      files: [...own, ...(await filesOfInvoice(home, call, { invoice, organisation })), ...feeFiles],
    }
  }
}

function payLinkOf({ home, call, delivery }: Pick<MailMaking, 'home' | 'call' | 'delivery'>, invoiceId: string): string {
  return linkInMail(payUrlOf(home, { orgId: call.orgId, invoiceId }), { delivery, pageOf: invoiceId })
}

/** The letter, and the customer's statement of account. */
async function filesOfReminder(home: Home, call: Call, of: { delivery: Delivery; invoiceId: string }): Promise<StoredFileName[]> {
  const statement = await ensureReminderStatement(home, call, of)
  return [await ensureReminderPdf(home, call, of), ...(statement ? [statement] : [])]
}

function planOfQuote(kind: 'quote' | 'quote_answer', at: { quote: StoredQuote; today: string }): MailPlan | { outdated: string } {
  const { quote } = at
  if (kind === 'quote_answer') {
    return async ({ home, organisation, sender }) => ({
      content: quoteAnswerMail({ quote, sender, locale: organisation.locale, url: `${home.publicUrl}/quotes/${quote.id}` }),
      files: [],
      answersTo: quote.customer.email,
    })
  }
  if (!allowedQuoteActions(quote, dayIn(quote.zone, at.today)).includes('send'))
    return { outdated: 'The quote is answered, withdrawn or past its last day, so it was not sent.' }
  return async ({ home, call, sender, delivery }) => {
    const { subject, message } = delivery
    const url = linkInMail(quoteUrlOf(home, { orgId: call.orgId, quote }), { delivery, pageOf: quote.id })
    return { content: quoteMail({ quote, sender, subject, message, url }), files: await filesOfQuote(home, call, quote) }
  }
}

function planOfCreditNote(creditNote: CreditNote): MailPlan {
  return async ({ home, call, sender, delivery }) => {
    const { subject, message } = delivery
    const payUrl = payLinkOf({ home, call, delivery }, creditNote.invoiceId)
    return {
      content: creditNoteMail({ creditNote, sender, payUrl, subject, message }),
      files: [await ensureCreditNotePdf(home, call, creditNote.id), ...(await filesKeptWith(call, creditNote))],
    }
  }
}

async function planOfStatement(call: Call, { customerId, statement: asked }: Delivery): Promise<MailPlan | { outdated: string }> {
  invariant(asked, 'a statement names its days')
  const customer = await readIfAny(call, Customer, { id: customerId })
  if (!customer) return { outdated: 'The customer was deleted meanwhile, so no statement was sent.' }
  return async ({ home, organisation, sender, delivery }) => {
    const { currency } = asked
    const statement = await customerStatement(call, { customerId, ...asked, recordedBy: delivery.requestedAt })
    const { subject, message } = delivery
    const letter = { statement, currency, locale: customer.locale ?? organisation.locale, seller: partyOfOrganisation(organisation) }
    return {
      content: statementMail({ ...letter, sender, subject, message }),
      files: [await ensureStatementPdf(home, call, { delivery, statement, currency })],
    }
  }
}
