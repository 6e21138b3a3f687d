import type { Call } from '../call.ts'
import { freezeBrand } from '../document/brand.ts'
import { emit } from '../event/emit.ts'
import { requireAction } from '../invoice/lifecycle.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import { dayIn } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { entryForCredit } from '../ledger/invoice-entries.ts'
import { creditIn } from '../ledger/payment-entries.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { takeNumber } from '../numbering/series.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import { addCredit } from '../payment/settle.ts'
import { releaseQuote } from '../quote/release.ts'
import { releaseReceipts } from '../receipt/release.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { computeCredit } from '../tax/credit.ts'
import type { CreditRequest } from '../tax/credit-request.ts'
import type { CreditTotals } from '../tax/document.ts'
import { releaseTime } from '../time-entry/sheet.ts'
import { appliedTo, creditedBy } from './credited.ts'
import { type CreditedLine, CreditNote, CreditsOfInvoice, INHERITED, type StoredCreditNote } from './record.ts'

/** What to credit of which invoice: lines, a gross amount, or by neither all that is left. */
export interface NewCreditNote extends CreditRequest {
  invoiceId: string
  reason: string
}

/** A credit note with what it changed and booked. */
export interface IssuedCreditNote {
  creditNote: StoredCreditNote
  invoice: StoredInvoice
  entries: JournalEntry[]
}

/**
 * Issues a credit note for an issued invoice: its own number, its totals, its journal entry and the invoice's new state, in
 * one commit. It lowers what is due; what exceeds that becomes the customer's credit. The parts of an invoice always sum to
 * the whole.
 *
 * Errors: `not_found`, `illegal_transition`, `precondition_failed` (If-Match names the invoice's version), `over_credit`,
 * `invalid_amount` with pointers to the fields.
 */
export async function createCreditNote(call: Call, { invoiceId, reason, ...request }: NewCreditNote): Promise<IssuedCreditNote> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id: invoiceId })
    requireVersion(call, before)
    requireAction(before, 'credit')
    const organisation = await organisationOf(tx)
    const known = (await tx.find(CreditsOfInvoice, { invoiceId })) ?? { invoiceId, creditNoteIds: [] }
    const earlier = await totalsOf(tx, known)
    const id = call.newId('cn')
    const unbooked = await creditNoteOf(tx, { id, before, organisation, reason, totals: computeCredit(before, earlier, request) })
    const credited = creditedBy(before, unbooked, tx.now)
    const booking = { creditNote: unbooked, credited, earlier, baseCurrency: organisation.currency }
    const entry = await postEntry(tx, entryForCredit(before, booking))
    const creditNote = tx.put(CreditNote, { ...unbooked, entryId: entry.id })
    tx.put(CreditsOfInvoice, { ...known, creditNoteIds: [...known.creditNoteIds, id] })
    const invoice = await saveInvoice(tx, { before, after: credited, organisation })
    if (invoice.amountCredited >= invoice.totals.total) await releaseTime(tx, { invoiceId, isGone: false })
    await addCredit(tx, { ...creditOf(creditNote), baseAmount: creditIn(entry), on: creditNote.issueDate })
    if (invoice.amountCredited >= invoice.totals.total) await releaseReceipts(tx, { invoiceId })
    if (invoice.amountCredited >= invoice.totals.total) await releaseQuote(tx, before)
    announce(tx, { creditNote, invoice, entry })
    return { creditNote, invoice, entries: [entry] }
  })
}

/** Credit notes never change, so that only the list of them is a condition of the commit. */
async function totalsOf(tx: Tx, { creditNoteIds }: CreditsOfInvoice): Promise<CreditTotals[]> {
  const earlier = await Promise.all(creditNoteIds.map((id) => tx.peek(CreditNote, { id })))
  return earlier.map((creditNote) => {
    invariant(creditNote, 'a listed credit note exists')
    return creditNote.totals
  })
}

interface Wanted {
  id: string
  before: Invoice
  organisation: Organisation
  reason: string
  totals: CreditTotals
}

async function creditNoteOf(tx: Tx, { id, before, organisation, reason, totals }: Wanted): Promise<Omit<CreditNote, 'entryId'>> {
  const issueDate = dayIn(organisation.zone, tx.now)
  const pattern = organisation.creditNoteNumberPattern
  const number = await takeNumber(tx, { series: 'credit_note', pattern, day: issueDate, documentId: id })
  invariant(before.seller && before.number !== null, 'an issued invoice has a seller and a number')
  return {
    id,
    number,
    invoiceId: before.id,
    invoiceNumber: before.number,
    ...(before.issueDate === null ? {} : { invoiceIssueDate: before.issueDate }),
    customerId: before.customerId,
    currency: before.currency,
    issueDate,
    reason,
    pricesIncludeTax: before.pricesIncludeTax,
    ...inheritedFrom(before),
    lines: totals.lines.map((line) => creditedLineOf(before, line)),
    totals,
    roundingPolicy: before.roundingPolicy,
    appliedToInvoice: appliedTo(before, totals.total),
    customer: before.customer,
    customerLocale: before.customerLocale,
    seller: before.seller,
    brandId: await freezeBrand(tx, organisation),
    ...(before.eInvoiceFormats === undefined ? {} : { eInvoiceFormats: before.eInvoiceFormats }),
    createdAt: tx.now,
  }
}

function inheritedFrom(invoice: Invoice): Pick<CreditNote, (typeof INHERITED)[number]> {
  return Object.fromEntries(INHERITED.flatMap((name) => (invoice[name] === undefined ? [] : [[name, invoice[name]]])))
}

function creditedLineOf(invoice: Invoice, { lineIndex, quantity }: CreditTotals['lines'][number]): CreditedLine {
  const line = invoice.lines[lineIndex]
  invariant(line, 'a credited line is on the invoice')
  const { description, unit, unitPrice, taxes } = line
  return {
    lineIndex,
    description,
    unitPrice,
    taxes,
    ...(quantity === undefined ? {} : { quantity }),
    ...(unit === undefined ? {} : { unit }),
  }
}

function creditOf({ customerId, currency, totals, appliedToInvoice }: CreditNote) {
  return { customerId, currency, amount: totals.total - appliedToInvoice }
}

function announce(tx: Tx, { creditNote, invoice, entry }: { creditNote: CreditNote; invoice: Invoice; entry: JournalEntry }): void {
  const { id, number, customerId, invoiceId, currency, reason } = creditNote
  emit(tx, {
    type: 'credit_note.issued',
    subject: { kind: 'credit_note', id },
    customerId,
    reason,
    data: { number, invoiceId, total: creditNote.totals.total, currency, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
  })
  emit(tx, {
    type: 'invoice.credited',
    subject: { kind: 'invoice', id: invoiceId },
    customerId,
    reason,
    data: { creditNoteId: id, number, amount: creditNote.totals.total, currency, amountDue: invoice.amountDue, status: invoice.status },
  })
}
