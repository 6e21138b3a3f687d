import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { freezeBrand } from '../document/brand.ts'
import type { EInvoiceFormat } from '../einvoice/formats.ts'
import { requiredFormat, wantedFormats } from '../einvoice/needed.ts'
import { emit } from '../event/emit.ts'
import { findRate, RATE_AGE_DAYS_MAX } from '../exchange-rate/find.ts'
import { RatesOfDay } from '../exchange-rate/record.ts'
import { addDays, type Day, dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { entryForIssue } from '../ledger/invoice-entries.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { takeNumber } from '../numbering/series.ts'
import { creditorReference } from '../organisation/creditor-reference.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { requireAttachments } from './attachments.ts'
import { partyOfOrganisation, refreshedDraft } from './content.ts'
import { type Finding, findingsOf, withoutRepeats } from './findings.ts'
import { requireAction } from './lifecycle.ts'
import { Invoice, type StoredInvoice } from './record.ts'
import { saveInvoice } from './save.ts'

export interface IssuedInvoice {
  invoice: StoredInvoice
  entries: JournalEntry[]
  /** What could be better, but does not forbid issuing. */
  findings: Finding[]
}

/** An invoice with what issuing gives it. */
type FrozenInvoice = Invoice & { number: string; issueDate: Day; dueDate: Day }

/**
 * Issues a draft: it gets the next number of its series, is frozen with both parties' details, and is booked, all in one
 * commit. An invoice over nothing is paid at once.
 *
 * What law and custom ask of the country's invoices is looked at, and the official rules of the e-invoice where the buyer must have one.
 *
 * Errors: `not_found`, `illegal_transition`, `precondition_failed`, `not_issuable` with what to fill in,
 * `exchange_rate_missing`, `invalid_date`, `attachment_invalid`; `conflict` when the number a changed pattern leads to is taken.
 */
export async function issueInvoice(call: Call, { id, issueDate }: { id: string; issueDate?: Day | undefined }): Promise<IssuedInvoice> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id })
    requireVersion(call, before)
    return await issueDraft(tx, { before, issueDate })
  })
}

/** The same within a transaction, of a draft that it has read or made. */
export async function issueDraft(tx: Tx, { before, issueDate }: { before: Invoice; issueDate?: Day | undefined }): Promise<IssuedInvoice> {
  requireAction(before, 'issue')
  await requireAttachments(tx, before.attachmentIds, { isIssued: true })
  const organisation = await organisationOf(tx)
  const customer = await tx.get(Customer, { id: before.customerId })
  const frozen = await frozenOf(tx, { before, organisation, customer, issueDate })
  const findings = await requireIssuable(frozen, { organisation, customer, isTried: tx.call.dryRun === true })
  const entry = entryForIssue(frozen, organisation.currency)
  const entries = entry.postings.length === 0 ? [] : [await postEntry(tx, entry)]
  const after = entries[0] ? { ...frozen, issueEntryId: entries[0].id } : frozen
  emit(tx, {
    type: 'invoice.issued',
    subject: { kind: 'invoice', id: after.id },
    customerId: after.customerId,
    data: {
      number: after.number,
      total: after.totals.total,
      currency: after.currency,
      dueDate: after.dueDate,
      entries: entries.map((entry) => ({ id: entry.id, sha256: entryHash(entry) })),
    },
  })
  return { invoice: await saveInvoice(tx, { before, after, organisation }), entries, findings }
}

async function frozenOf(
  tx: Tx,
  from: { before: Invoice; organisation: Organisation; customer: Customer; issueDate: Day | undefined },
): Promise<FrozenInvoice> {
  const { before, organisation, customer } = from
  const issueDate = requireIssueDate(from.issueDate ?? dayIn(organisation.zone, tx.now), dayIn(organisation.zone, tx.now))
  const rated = await withRate(tx, before, { on: issueDate, baseCurrency: organisation.currency })
  const draft = refreshedDraft(rated, { organisation, customer })
  const number = await takeNumber(tx, {
    series: 'invoice',
    pattern: organisation.invoiceNumberPattern,
    day: issueDate,
    documentId: before.id,
  })
  return {
    ...draft,
    status: draft.totals.total === 0 ? 'paid' : 'open',
    number,
    issueDate,
    dueDate: draft.dueDate ?? addDays(issueDate, draft.paymentTermsDays),
    seller: partyOfOrganisation(organisation),
    brandId: await freezeBrand(tx, organisation),
    eInvoiceFormats: wantedFormats({ organisation, customer, invoice: draft }),
    issuedAt: tx.now,
    updatedAt: tx.now,
    ...(draft.totals.total === 0 ? { paidOn: issueDate } : {}),
    ...paymentReferenceOf(organisation, number),
  }
}

function paymentReferenceOf({ paymentReferences }: Organisation, number: string): Pick<Invoice, 'paymentReference'> {
  const paymentReference = paymentReferences === 'creditor_reference' ? creditorReference(number) : undefined
  return paymentReference === undefined ? {} : { paymentReference }
}

/** The rate that its author chose, or the latest of the organisation's. Errors: `exchange_rate_missing`. */
async function withRate(tx: Tx, content: Invoice, at: { on: Day; baseCurrency: string }): Promise<Invoice> {
  const { currency } = content
  const { on, baseCurrency } = at
  if (currency === baseCurrency || content.exchangeRate !== undefined) return content
  const exchangeRate = await findRate((date) => tx.peek(RatesOfDay, { date }), { from: currency, to: baseCurrency, on })
  if (exchangeRate) return { ...content, exchangeRate }
  const hint = `How much ${baseCurrency} is one ${currency}? Give rate, source and date.`
  throw new AppError(
    'exchange_rate_missing',
    `The books are kept in ${baseCurrency}, and there is no rate of ${currency} of ${on} or the ${RATE_AGE_DAYS_MAX} days before it. Import exchange rates, or give the rate of this invoice.`,
    { errors: [{ pointer: '/exchangeRate', code: 'required', message: hint }] },
  )
}

/** Numbers follow the order of issue, so an issue date in the future is refused. */
function requireIssueDate(issueDate: Day, today: Day): Day {
  if (issueDate <= today) return issueDate
  throw new AppError('invalid_date', 'An invoice cannot be issued for a day that has not come yet.', {
    errors: [{ pointer: '/issueDate', code: 'invalid_date', message: 'Give today or an earlier day.' }],
  })
}

/** The rules of e-invoices are asked where one is required, and where somebody only tries: an ordinary issue need not wait for them. */
async function requireIssuable(
  invoice: FrozenInvoice,
  at: { organisation: Organisation; customer: Customer; isTried: boolean },
): Promise<Finding[]> {
  const { organisation, customer } = at
  const required = requiredFormat({ organisation, customer, invoice })
  const ofRules = at.isTried || required !== undefined ? await rulesSay({ invoice, organisation, required }) : []
  const findings = withoutRepeats(findingsOf(invoice, organisation.currency), ofRules)
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (errors.length === 0) return findings
  throw new AppError('not_issuable', `This invoice cannot be issued yet: ${errors.map((error) => error.message).join(' ')}`, {
    errors: errors.map(({ pointer, code, message, term }) => ({ pointer, code, message, ...(term === undefined ? {} : { term }) })),
  })
}

/** The rules are loaded when they are asked: they are the largest part of the product, and an ordinary issue does without. */
async function rulesSay(about: {
  invoice: FrozenInvoice
  organisation: Organisation
  required: EInvoiceFormat | undefined
}): Promise<Finding[]> {
  const { eInvoiceFindings } = await import('../einvoice/issue-findings.ts')
  return eInvoiceFindings({ ...about, formats: about.invoice.eInvoiceFormats ?? [] })
}
