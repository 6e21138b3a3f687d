import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { blobOf } from '../lib/download.ts'
import { api, ifMatch } from './client.ts'
import type { Invoice, InvoiceActed, InvoiceInput, PaymentMethod } from './shapes.ts'

/** What an action is done to. The same `key` makes a repeated attempt act once. */
export interface ActedOn {
  id: string
  key?: string
}

const at = ({ id, key }: ActedOn) => ({ params: { path: { invoiceId: id }, header: key === undefined ? {} : { 'Idempotency-Key': key } } })

/** One invoice as it is now, past the cache. */
export function loadInvoice(id: string): Promise<Invoice> {
  return api().get('/v1/invoices/{invoiceId}', { params: { path: { invoiceId: id } } })
}

/** Makes a draft. */
export function createDraft(body: InvoiceInput, key: string): Promise<Invoice> {
  return api().post('/v1/invoices', { body, params: { header: { 'Idempotency-Key': key } } })
}

/** Changes a draft, refusing to overwrite somebody else's change. */
export function updateDraft(id: string, body: InvoiceInput, version: number): Promise<Invoice> {
  return api().patch('/v1/invoices/{invoiceId}', { body, params: { path: { invoiceId: id }, header: ifMatch(version) } })
}

/** Deletes a draft. */
export function deleteDraft(id: string): Promise<unknown> {
  return api().delete('/v1/invoices/{invoiceId}', { params: { path: { invoiceId: id } } })
}

/** The draft as the PDF it will become. */
export async function previewPdf(id: string): Promise<Blob> {
  const page: unknown = await api().get('/v1/invoices/{invoiceId}/preview', { params: { path: { invoiceId: id } }, parseAs: 'blob' })
  return page as Blob
}

/** What issuing would do, without doing it. Fails with `not_issuable` and what stands in the way. */
export function previewIssue(id: string): Promise<InvoiceActed> {
  return api().post('/v1/invoices/{invoiceId}/issue', { body: {}, params: { path: { invoiceId: id }, query: { dryRun: true } } })
}

/** Issues the version of the draft that was shown. */
export function issueInvoice(on: ActedOn, version?: number): Promise<InvoiceActed> {
  return api().post('/v1/invoices/{invoiceId}/issue', { body: {}, ...at(on), headers: version === undefined ? {} : ifMatch(version) })
}

/** Mails an invoice with its PDF and pay link. */
export function sendInvoice(on: ActedOn, body: { to?: string[]; subject?: string; message?: string }): Promise<Invoice> {
  return api().post('/v1/invoices/{invoiceId}/send', { body, ...at(on) })
}

/** Records money that came in. */
export function recordPayment(
  on: ActedOn,
  body: { amount: number; paidOn: string; method: PaymentMethod; reference?: string; excess?: 'credit'; thanks?: boolean },
): Promise<unknown> {
  return api().post('/v1/invoices/{invoiceId}/payments', { body, ...at(on) })
}

/** Voids an open invoice. */
export function voidInvoice(on: ActedOn, reason: string): Promise<unknown> {
  return api().post('/v1/invoices/{invoiceId}/void', { body: { reason }, ...at(on) })
}

/** Credits lines, an amount with its tax, or by neither all that is left. */
export function creditInvoice(
  on: ActedOn,
  body: { reason: string; amount?: number; lines?: { lineIndex: number; quantity?: string }[] },
): Promise<unknown> {
  return api().post('/v1/invoices/{invoiceId}/credit-notes', { body, ...at(on) })
}

/** The credit note as its PDF. */
export async function creditNotePdf(creditNoteId: string): Promise<Blob> {
  const { base64, contentType } = await api().get('/v1/credit-notes/{creditNoteId}/pdf', {
    params: { path: { creditNoteId }, query: { encoding: 'base64' } },
  })
  return blobOf(base64, contentType)
}

/** Makes a new draft with the same content. */
export function duplicateInvoice(on: ActedOn): Promise<Invoice> {
  return api().post('/v1/invoices/{invoiceId}/duplicate', at(on))
}

/** Everything that an action on an invoice may change is asked for again. */
export async function refreshInvoices(client: QueryClient): Promise<void> {
  const keys = [['invoices'], ['payments'], ['dashboard'], ['customers', 'totals'], ['ledger'], ['reports']]
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}

/** An action as a mutation that refreshes what it changes. */
export function useInvoiceAct<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => refreshInvoices(client) })
}
