import type { Call } from '../call.ts'
import { Invoice } from '../invoice/record.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { read, readIfAny } from '../store/transact.ts'
import { CreditNote, type CreditNoteSummary, CreditsOfInvoice, summaryOf } from './record.ts'

/** Credit notes, the newest first. Errors: `invalid_cursor`. */
export async function listCreditNotes(call: Call, query: PageRequest): Promise<DocPage<Versioned<CreditNoteSummary>>> {
  return await listPage(call, { index: 'i1', pk: 'credit-notes', reverse: true }, query, (stored) => fromSummary<CreditNoteSummary>(stored))
}

/** The credit notes of one invoice in the order of issue, current. Errors: `not_found` (invoice). */
export async function creditNotesOf(call: Call, { invoiceId }: { invoiceId: string }): Promise<Versioned<CreditNoteSummary>[]> {
  await read(call, Invoice, { id: invoiceId })
  const { creditNoteIds } = (await readIfAny(call, CreditsOfInvoice, { invoiceId })) ?? { creditNoteIds: [] }
  const creditNotes = await Promise.all(creditNoteIds.map((id) => read(call, CreditNote, { id })))
  return creditNotes.map((creditNote) => ({ ...summaryOf(creditNote), version: creditNote.version }))
}
