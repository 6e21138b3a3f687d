import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import { Dashboard } from '../dashboard/record.ts'
import { groupOf, Invoice } from '../invoice/record.ts'
import { dayIn, instantOf } from '../kit/day.ts'
import { roleOf } from '../ledger/chart.ts'
import { JournalEntry, minus } from '../ledger/entry.ts'
import { Organisation } from '../organisation/record.ts'
import { CreditApplication } from '../payment/credit-application.ts'
import { Payment } from '../payment/record.ts'
import { Refund } from '../payment/refund-record.ts'
import type { Files } from '../ports/files.ts'
import type { Jobs } from '../ports/jobs.ts'
import { Quote } from '../quote/record.ts'
import { read, readIfAny } from '../store/transact.ts'
import { type Amounts, newAmounts } from './amounts.ts'
import { checkAttachments, checkDocuments } from './check-documents.ts'
import { checkEvents } from './check-events.ts'
import { checkFigures } from './check-figures.ts'
import { checkJobs } from './check-jobs.ts'
import { checkLedger } from './check-ledger.ts'
import { checkNumbering } from './check-numbering.ts'
import { checkSearch } from './check-search.ts'
import { checkSettlement } from './check-settlement.ts'
import { checkTotals } from './check-totals.ts'
import { type Corrections, rebuild } from './rebuild.ts'
import { type DoctorFigures, type DoctorReport, type Examination, newExamination } from './report.ts'
import { everyListed } from './walk.ts'

/** Where the bytes and jobs of the organisation are, and what to do about what differs. */
export interface ExamineOptions {
  files: Files
  jobs?: Pick<Jobs, 'list'>
  /** Write the read models again where they differ. */
  rebuild?: boolean
  onProgress?(kind: keyof DoctorFigures, done: number): void
}

const ATTEMPTS_MAX = 3

/**
 * Proves the books of an organisation, or says where they are wrong: numbers without gaps, balanced entries, balances, receivables,
 * figures and search terms as the records have them, the chain over the events, the bytes of every stored file. Reads page by page; what
 * it remembers grows with customers and months, not with documents. While somebody works it looks again, up to three times.
 *
 * Errors: `busy`, with `rebuild`, when the books changed meanwhile.
 */
export async function examine(call: Call, options: ExamineOptions): Promise<DoctorReport> {
  for (let attempt = 1; ; attempt++) {
    const still = await stillness(call)
    const { examination, chainHead, wrong, mendedTerms } = await walk(call, options)
    const rebuilt = options.rebuild ? await rebuild(call, wrong, still) : []
    if (mendedTerms > 0) rebuilt.push(`${mendedTerms} search terms`)
    const { findings, findingCount, figures } = examination
    const isStill = options.rebuild === true || findingCount === 0 || (await stillness(call)).version === still.version
    if (!isStill && attempt < ATTEMPTS_MAX) continue
    if (!isStill)
      examination.add(
        'figures',
        'books',
        'The books changed while they were examined; some findings may be about that. Look again later.',
        'warning',
      )
    return { findings: [...findings], findingCount: isStill ? findingCount : findingCount + 1, figures, chainHead, rebuilt }
  }
}

/** Changes whenever an invoice or a payment does. */
async function stillness(call: Call): Promise<{ currency: string; version: number }> {
  const { currency } = await read(call, Organisation, {})
  return { currency, version: (await readIfAny(call, Dashboard, { currency }))?.version ?? 0 }
}

interface Walked {
  examination: Examination
  chainHead: string
  wrong: Corrections
  mendedTerms: number
}

async function walk(call: Call, { files, jobs, rebuild: mend = false, onProgress }: ExamineOptions): Promise<Walked> {
  const examination = newExamination(onProgress)
  const books = await openBooks(call, examination)
  await walkInvoices(call, books)
  await walkCreditNotes(call, books)
  await walkQuotes(call, books)
  await walkPayments(call, books)
  await walkRefunds(call, books)
  await walkEntries(call, books)
  const { numbers, creditNumbers, quoteNumbers, ledger, figures, totals } = books
  await numbers.finish()
  await creditNumbers.finish()
  await quoteNumbers.finish()
  const balances = await ledger.finish()
  compareAmounts(books)
  const wrong = { balances, ...(await figures.finish()), totals: await totals.finish() }
  const mendedTerms = await checkSearch(call, examination, { mend })
  const chainHead = await checkEvents(call, examination, files)
  if (jobs) await checkJobs(call, examination, jobs)
  return { examination, chainHead, wrong, mendedTerms }
}

type Books = Awaited<ReturnType<typeof openBooks>>

async function openBooks(call: Call, examination: Examination) {
  const { currency, zone } = await read(call, Organisation, {})
  const today = dayIn(zone, instantOf(call.clock.now()))
  const journal = { receivable: newAmounts(), credit: newAmounts() }
  return {
    examination,
    journal,
    documents: { receivable: newAmounts(), credit: newAmounts() },
    numbers: checkNumbering(call, examination, 'invoice'),
    creditNumbers: checkNumbering(call, examination, 'credit_note'),
    quoteNumbers: checkNumbering(call, examination, 'quote'),
    ledger: checkLedger(call, examination, journal),
    figures: await checkFigures(call, examination, { currency, today }),
    totals: checkTotals(call, examination),
  }
}

async function walkInvoices(call: Call, books: Books): Promise<void> {
  const { examination } = books
  for await (const invoice of everyListed(call, Invoice, 'invoices')) {
    examination.count('invoices')
    books.figures.seeInvoice(invoice)
    books.totals.seeInvoice(invoice)
    await checkAttachments(call, examination, invoice.attachmentIds)
    if (invoice.status === 'draft') continue
    if (invoice.number === null) examination.add('numbering', invoice.id, 'This invoice is issued but has no number.')
    else await books.numbers.see({ id: invoice.id, number: invoice.number })
    await checkIssueEntry(call, examination, invoice)
    await checkSettlement(call, examination, invoice)
    if (groupOf(invoice.status) === 'unpaid') books.documents.receivable.add(invoice.customerId, invoice.currency, invoice.amountDue)
    await checkDocuments(call, examination, { kind: 'invoice', id: invoice.id })
  }
}

async function checkIssueEntry(call: Call, examination: Examination, { id, issueEntryId, totals }: Invoice): Promise<void> {
  const entry = issueEntryId === undefined ? undefined : await readIfAny(call, JournalEntry, { id: issueEntryId })
  const owed = entry?.postings.find((posting) => roleOf(posting) === 'receivable')?.amount ?? 0
  if (owed !== totals.total)
    examination.add('receivables', id, `This invoice is over ${totals.total}, but its entry books ${owed} (minor units).`)
}

async function walkQuotes(call: Call, { examination, quoteNumbers }: Books): Promise<void> {
  for await (const quote of everyListed(call, Quote, 'quotes')) {
    await checkAttachments(call, examination, quote.attachmentIds)
    if (quote.status === 'draft') continue
    if (quote.number === null) examination.add('numbering', quote.id, 'This quote is issued but has no number.')
    else await quoteNumbers.see({ id: quote.id, number: quote.number })
    await checkDocuments(call, examination, { kind: 'quote', id: quote.id })
  }
}

async function walkCreditNotes(call: Call, books: Books): Promise<void> {
  for await (const creditNote of everyListed(call, CreditNote, 'credit-notes')) {
    books.examination.count('creditNotes')
    await books.creditNumbers.see(creditNote)
    seeCredit(books, { ...creditNote, amount: creditNote.totals.total - creditNote.appliedToInvoice })
    await checkDocuments(call, books.examination, { kind: 'credit_note', id: creditNote.id })
  }
}

async function walkPayments(call: Call, books: Books): Promise<void> {
  for await (const payment of everyListed(call, Payment, 'payments')) {
    books.examination.count('payments')
    books.totals.seePayment(payment)
    seeCredit(books, { ...payment, amount: payment.unallocated })
    await checkDocuments(call, books.examination, { kind: 'payment', id: payment.id })
  }
}

async function walkRefunds(call: Call, books: Books): Promise<void> {
  for await (const refund of everyListed(call, Refund, 'refunds')) {
    books.examination.count('refunds')
    seeCredit(books, { ...refund, amount: minus(refund.fromCredit) })
  }
  for await (const application of everyListed(call, CreditApplication, 'credit-applications')) {
    books.examination.count('creditApplications')
    if (!application.reversal) seeCredit(books, { ...application, amount: minus(application.amount) })
  }
}

function seeCredit(books: Books, { customerId, currency, amount }: { customerId: string; currency: string; amount: number }): void {
  books.totals.seeCredit({ customerId, currency, amount })
  books.documents.credit.add(customerId, currency, amount)
}

async function walkEntries(call: Call, books: Books): Promise<void> {
  for await (const entry of everyListed(call, JournalEntry, 'entries')) {
    books.examination.count('entries')
    books.ledger.see(entry)
    books.figures.seeEntry(entry)
    books.totals.seeEntry(entry)
  }
}

function compareAmounts({ examination, journal, documents }: Books): void {
  const compare = (of: { journal: Amounts; documents: Amounts }, what: string) => {
    for (const { subject, here, there } of of.journal.differences(of.documents)) {
      examination.add('receivables', subject, `By the journal ${what} ${here}, by the documents ${there} (minor units).`)
    }
  }
  compare({ journal: journal.receivable, documents: documents.receivable }, 'this customer owes')
  compare({ journal: journal.credit, documents: documents.credit }, 'this customer has a credit of')
}
