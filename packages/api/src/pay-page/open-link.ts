import { sentAlong } from '@quittance/core/attachment/sent-along'
import type { Actor, Call } from '@quittance/core/call'
import { Checkout } from '@quittance/core/checkout/record'
import { Invoice, type StoredInvoice } from '@quittance/core/invoice/record'
import { instantOf } from '@quittance/core/kit/day'
import { AppError } from '@quittance/core/kit/errors'
import { Organisation } from '@quittance/core/organisation/record'
import { payUrlOf, readPayToken } from '@quittance/core/pay-link/token'
import { allocationsOf } from '@quittance/core/payment/list'
import { listWaysToPay } from '@quittance/core/payment-provider/list'
import { openFeesOf } from '@quittance/core/reminder/open-fees'
import { read, readIfAny } from '@quittance/core/store/transact'
import type { App } from '../app.ts'
import type { OpenCall } from '../providers/receive-notices.ts'
import type { PaySubject } from './subject.ts'

/** An invoice reached by its pay link, with the call of its organisation. */
export interface OpenedLink {
  call: Call
  invoice: StoredInvoice
  token: string
}

const PAYER: Actor = { kind: 'payer', id: 'pay-link', name: 'Payer' }

/** The issued invoice behind a token; undefined for a token that is not one of ours, and for what is not (or no longer) issued. */
export async function findByToken(app: App, token: string, open: OpenCall): Promise<OpenedLink | undefined> {
  const named = readPayToken(app.payLinkSecret, token)
  if (!named) return undefined
  const call = open({ orgId: named.orgId, actor: PAYER })
  const invoice = await readIfAny(call, Invoice, { id: named.invoiceId })
  return invoice && invoice.status !== 'draft' ? { call, invoice, token } : undefined
}

/** The same. Errors: `not_found`. */
export async function openByToken(app: App, token: string, open: OpenCall): Promise<OpenedLink> {
  const link = await findByToken(app, token, open)
  if (!link) throw new AppError('not_found', 'This link leads to no invoice. Open it again from the e-mail.')
  return link
}

/** Everything the page shows. `checkoutId` is what a payer brings back from a provider; one of another invoice is ignored. */
export async function subjectOf(
  app: App,
  link: OpenedLink,
  came: { checkoutId?: string | undefined; isUnavailable: boolean; isAmountWrong: boolean },
): Promise<PaySubject> {
  const { call, invoice, token } = link
  const sender = await read(call, Organisation, {})
  const names = await listWaysToPay(call, app.providers, invoice.currency)
  const checkout = came.checkoutId === undefined ? undefined : await readIfAny(call, Checkout, { id: came.checkoutId })
  return {
    invoice,
    payments: await allocationsOf(call, invoice.id),
    sender,
    fees: (await openFeesOf(call, invoice.id)).map((fee) => feeOf(app, call, fee)),
    attached: await sentAlong(call, invoice),
    payPartially: sender.payPartially === true,
    now: instantOf(app.clock.now()),
    path: `/pay/${token}`,
    checkout: checkout?.invoiceId === invoice.id ? checkout : undefined,
    isUnavailable: came.isUnavailable,
    isAmountWrong: came.isAmountWrong,
    providers: names.map((name) => ({ name, method: app.providers.get(name)?.method ?? 'other' })),
  }
}

function feeOf(app: App, { orgId }: Call, { id, number, amountDue }: StoredInvoice): PaySubject['fees'][number] {
  return { number: number ?? '', amountDue, path: new URL(payUrlOf(app, { orgId, invoiceId: id })).pathname }
}
