import { settleCheckout } from '@quittance/core/checkout/settle'
import { startCheckout } from '@quittance/core/checkout/start'
import { DueItem } from '@quittance/core/due/record'
import { AppError } from '@quittance/core/kit/errors'
import { takePayout } from '@quittance/core/payout/take'
import { RECURRING_INVOICE_DUE } from '@quittance/core/recurring-invoice/make'
import { transact } from '@quittance/core/store/transact'
import type { Route } from '../src/route.ts'
import { bookedReceipt, readyAttachment, reviewedReceipt } from './receipt-scenarios.ts'
import { testApi } from './test-api.ts'

const LINES = [{ description: 'Hours', quantity: '10', unitPrice: '1000', taxPercent: '19' }]
const CREDIT = 900_000
const TODAY = '2026-01-15'
const RATES = 'Date, USD, JPY, \n15 January 2026, 1.0812, 163.21, \n'

/** A request that a route accepts. */
export interface Accepted {
  path: string
  body: Record<string, unknown>
  token: string
}

type Scenario = (at: Business, body: Record<string, unknown>) => Promise<{ id?: string; body?: Record<string, unknown>; token?: string }>

/** Makes for any POST route of members, as often as it is asked, a request that will be accepted: what the path and the example name is made first. */
export async function openScenarios() {
  const business = await openBusiness(await testApi())
  const accepted = async (route: Route): Promise<Accepted> => {
    const body = { ...(route.example?.body as Record<string, unknown>) }
    if ('customerId' in body) body.customerId = business.customerId
    for (const field of ['paidOn', 'refundedOn', 'date']) if (field in body) body[field] = TODAY
    const made = await (SCENARIOS[route.operationId] ?? (route.path.includes('{invoiceId}') ? onOpenInvoice : asItIs))(business, body)
    return {
      path: route.path.replace(/\{\w+\}/, made.id ?? '').replace('{period}', '2026-01'),
      body: made.body ?? body,
      token: made.token ?? business.token,
    }
  }
  return { ...business, accepted }
}

type Business = Awaited<ReturnType<typeof openBusiness>>

async function openBusiness(api: Awaited<ReturnType<typeof testApi>>) {
  let accounts = 0
  /** The owner's token of an organisation without any documents. */
  const freshToken = async () => {
    await api.found(`account${++accounts}`)
    return `token-account${accounts}`
  }
  const orgId = await api.found('owner')
  const token = 'token-owner'
  const make = async (path: string, body: object): Promise<Record<string, { id: string }> & { id: string }> => {
    const answer = await api.send('POST', path, { body, token })
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.json?.detail}`)
    return answer.json
  }
  const customerId = (await make('/v1/customers', { name: 'Ada', email: 'ada@example.com' })).id
  const draft = async () => (await make('/v1/invoices', { customerId, lines: LINES })).id
  const open = async () => {
    const id = await draft()
    await make(`/v1/invoices/${id}/issue`, {})
    return id
  }
  const paid = { paidOn: TODAY, method: 'bank_transfer' }
  const credit = async () => (await make('/v1/payments', { customerId, amount: CREDIT, currency: 'EUR', ...paid })).payment?.id ?? ''
  const payment = async () => (await make(`/v1/invoices/${await open()}/payments`, { amount: 100_000, ...paid })).payment?.id ?? ''
  let codes = 8_000
  return { api, orgId, token, customerId, make, draft, open, credit, payment, freshToken, newCode: () => String(++codes) }
}

/** An asset paid in by the owner, in the accounts of the organisation's chart. */
async function postingsIn({ api, token }: Business) {
  const { items } = (await api.send('GET', '/v1/ledger/accounts', { token })).json as { items: { code: string; type: string }[] }
  const codeOf = (wanted: string) => items.find(({ type }) => type === wanted)?.code
  return [
    { account: codeOf('equity'), amount: -100 },
    { account: codeOf('asset'), amount: 100 },
  ]
}

/** A payment that a provider took. */
const onTakenPayment: Scenario = async ({ api, orgId, open }) => {
  const call = api.world.call({ orgId })
  let checkoutId = ''
  const provider = {
    name: 'sandbox',
    startCheckout: async (_account: unknown, request: { checkoutId: string }) => {
      checkoutId = request.checkoutId
      return { redirectUrl: '', reference: 'page' }
    },
  }
  await startCheckout(call, { provider, account: { orgId, credentials: {} } }, { invoiceId: await open(), pageUrl: '' })
  const taken = { paymentReference: checkoutId, amount: 1_190_000, currency: 'EUR', refunds: [], disputes: [] }
  const settled = await settleCheckout(
    call,
    { name: 'sandbox', method: 'sandbox' },
    { checkoutId, found: { state: 'succeeded', ...taken } },
  )
  return { id: settled.paymentId ?? '' }
}

let payouts = 0
/** A payout that is in the books. */
const onPayout: Scenario = async ({ api, orgId }) => {
  const found = { reference: `po_${++payouts}`, amount: 5_000, currency: 'EUR', arrivesOn: TODAY, isItemised: true, lines: [] }
  return { id: (await takePayout(api.world.call({ orgId }), 'sandbox', { ...found, state: 'paid' })).id }
}

const projectIn = async ({ make, customerId }: Business) => (await make('/v1/projects', { name: 'Website', customerId, rate: '95' })).id

/** Six minutes of today's on a project. */
async function timeIn({ api, token }: Business, projectId: string): Promise<string> {
  const answer = await api.send('POST', '/v1/time-entries', { body: { projectId, date: TODAY, seconds: 360 }, token })
  return answer.json.items[0].id
}

/** A recurring invoice whose first period failed, where that is wanted. */
async function recurringIn({ api, orgId, make, customerId }: Business, until: 'made' | 'paused' | 'failed'): Promise<{ id: string }> {
  const schedule = { frequency: 'monthly', interval: 1, startsOn: TODAY }
  const { id } = await make('/v1/recurring-invoices', { customerId, schedule, lines: LINES })
  if (until === 'paused') await make(`/v1/recurring-invoices/${id}/pause`, {})
  const reason = new AppError('not_issuable', 'The customer’s VAT id is missing.')
  const subject = { kind: 'recurring_invoice', subjectId: id } as const
  if (until === 'failed') {
    await transact(api.world.call({ orgId }), async (tx) => RECURRING_INVOICE_DUE.refused?.(tx, await tx.get(DueItem, subject), reason))
  }
  return { id }
}

/** A quote that was issued, and accepted where it is to be invoiced. */
async function quoteIn({ make, customerId }: Business, until: 'draft' | 'sent' | 'accepted'): Promise<{ id: string }> {
  const { id } = await make('/v1/quotes', { customerId, lines: LINES })
  if (until !== 'draft') await make(`/v1/quotes/${id}/issue`, {})
  if (until === 'accepted') await make(`/v1/quotes/${id}/accept`, {})
  return { id }
}

const asItIs: Scenario = async () => ({})
const onOpenInvoice: Scenario = async ({ open }) => ({ id: await open() })
const onPayment: Scenario = async ({ payment }) => ({ id: await payment() })

/** What a route needs beyond a customer or an open invoice. */
/** An open invoice of which any format of EN 16931 can be made. */
async function wholeInvoice({ api, token, make }: Business): Promise<string> {
  const address = { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' }
  await api.send('PATCH', '/v1/organization', { body: { address, taxId: 'DE123456789' }, token })
  const { id: customerId } = await make('/v1/customers', { name: 'Stadt Köln', email: 'stadt@example.com', address })
  const { id } = await make('/v1/invoices', { customerId, lines: LINES })
  await make(`/v1/invoices/${id}/issue`, {})
  return id
}

const SCENARIOS: Record<string, Scenario> = {
  requestInvoiceDocument: async (at) => ({ id: await wholeInvoice(at) }),
  requestCreditNoteDocument: async (at) => {
    const { creditNote } = await at.make(`/v1/invoices/${await wholeInvoice(at)}/credit-notes`, { reason: 'Not worked' })
    return { id: creditNote?.id ?? '' }
  },
  sendCreditNote: async (at) => {
    const { creditNote } = await at.make(`/v1/invoices/${await at.open()}/credit-notes`, { reason: 'Not worked' })
    return { id: creditNote?.id ?? '' }
  },
  sendCustomerStatement: async ({ customerId }) => ({ id: customerId }),
  issueInvoice: async ({ draft }) => ({ id: await draft() }),
  issueQuote: (at) => quoteIn(at, 'draft'),
  stopCustomerReminders: async ({ customerId }) => ({ id: customerId }),
  resumeCustomerReminders: async ({ customerId }) => ({ id: customerId }),
  sendQuote: (at) => quoteIn(at, 'sent'),
  withdrawQuote: (at) => quoteIn(at, 'sent'),
  acceptQuote: (at) => quoteIn(at, 'sent'),
  declineQuote: (at) => quoteIn(at, 'sent'),
  invoiceQuote: (at) => quoteIn(at, 'accepted'),
  pauseRecurringInvoice: (at) => recurringIn(at, 'made'),
  resumeRecurringInvoice: (at) => recurringIn(at, 'paused'),
  endRecurringInvoice: (at) => recurringIn(at, 'made'),
  retryRecurringInvoiceRun: (at) => recurringIn(at, 'failed'),
  skipRecurringInvoiceRun: (at) => recurringIn(at, 'failed'),
  duplicateQuote: (at) => quoteIn(at, 'draft'),
  createPayment: async ({ open }, body) => ({ body: { ...body, allocations: [{ invoiceId: await open(), amount: 121_000 }] } }),
  importExchangeRates: async () => ({ body: { content: RATES } }),
  refundPayment: onPayment,
  chargeBackPayment: onPayment,
  reversePayment: onPayment,
  orderProviderRefund: onTakenPayment,
  reversePayout: onPayout,
  refundCustomerCredit: async ({ credit, customerId }) => {
    await credit()
    return { id: customerId }
  },
  reverseRefund: async ({ payment, make }) => ({
    id: (await make(`/v1/payments/${await payment()}/refunds`, { amount: 5_000, refundedOn: TODAY })).refund?.id ?? '',
  }),
  applyCredit: async ({ credit, open }) => {
    await credit()
    return { id: await open() }
  },
  reverseCreditApplication: async ({ credit, open, make }) => {
    await credit()
    return { id: (await make(`/v1/invoices/${await open()}/apply-credit`, {})).application?.id ?? '' }
  },
  reinstateInvoice: async ({ open, make }) => {
    const id = await open()
    await make(`/v1/invoices/${id}/write-off`, { reason: 'Insolvent' })
    return { id }
  },
  createTimeEntry: async (at, body) => ({ body: { ...body, projectId: await projectIn(at) } }),
  importTimeEntries: async (at) => ({ body: { content: `date,hours,project\n${TODAY},0.1,${await projectIn(at)}\n` } }),
  approveTime: async (at) => ({ body: { ids: [await timeIn(at, await projectIn(at))], approved: true } }),
  startTimer: async (at, body) => {
    const projectId = await projectIn(at)
    await at.api.send('DELETE', '/v1/timer', { token: at.token })
    return { body: { ...body, projectId } }
  },
  stopTimer: async (at) => {
    await at.api.send('DELETE', '/v1/timer', { token: at.token })
    await at.make('/v1/timer/start', { projectId: await projectIn(at) })
    return {}
  },
  createInvoiceFromTime: async (at, body) => {
    const projectId = await projectIn(at)
    await at.make('/v1/time-approvals', { ids: [await timeIn(at, projectId)], approved: true })
    return { body: { ...body, projectId } }
  },
  addLedgerAccount: async ({ newCode }, body) => ({ body: { ...body, code: newCode() } }),
  postJournalEntry: async (at, body) => ({ body: { ...body, postings: await postingsIn(at) } }),
  chooseChart: async ({ freshToken }) => ({ token: await freshToken() }),
  reverseJournalEntry: async (at) => {
    return {
      id: (await at.make('/v1/ledger/entries', { date: TODAY, description: 'Capital', reason: 'Test', postings: await postingsIn(at) })).id,
    }
  },
  createReceipt: async (at, body) => ({ body: { ...body, attachmentId: await readyAttachment(at) } }),
  rejectReceipt: async (at) => ({ id: await reviewedReceipt(at) }),
  unbookReceipt: async (at) => ({ id: await bookedReceipt(at) }),
  invoiceFromReceipts: async (at, body) => ({ body: { ...body, receiptIds: [await bookedReceipt(at)] } }),
  lockBooks: async ({ freshToken }) => ({ token: await freshToken() }),
  unlockBooks: async ({ freshToken, api }) => {
    const token = await freshToken()
    await api.send('POST', '/v1/ledger/lock', { body: { through: '2025-12-31', reason: 'Year closed' }, token })
    return { token }
  },
}
