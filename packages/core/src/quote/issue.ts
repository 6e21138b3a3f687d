import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { freezeBrand } from '../document/brand.ts'
import { emit } from '../event/emit.ts'
import { requireAttachments } from '../invoice/attachments.ts'
import { partyOfOrganisation } from '../invoice/content.ts'
import { addDays, dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { takeNumber } from '../numbering/series.ts'
import { organisationOf } from '../organisation/of.ts'
import { DEFAULT_QUOTE_NUMBER_PATTERN } from '../organisation/record.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { quoteFrom } from './content.ts'
import { requireQuoteAction } from './lifecycle.ts'
import { QUOTE_VALID_DAYS, Quote, type StoredQuote } from './record.ts'
import { saveQuote } from './save.ts'

/**
 * Issues a draft: in one commit it gets the next number of the quotes' series and is frozen with both parties' details. The books
 * know nothing of quotes.
 *
 * Errors: `not_found`, `illegal_transition`, `precondition_failed`, `not_issuable` without lines, `invalid_date` when its last day is
 * past, `attachment_invalid`; `conflict` when the number a changed pattern leads to is taken.
 */
export async function issueQuote(call: Call, { id }: { id: string }): Promise<StoredQuote> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Quote, { id })
    requireVersion(call, before)
    requireQuoteAction(before, 'issue', tx.now)
    await requireAttachments(tx, before.attachmentIds, { isIssued: true })
    const organisation = await organisationOf(tx)
    const customer = await tx.get(Customer, { id: before.customerId })
    const issueDate = dayIn(organisation.zone, tx.now)
    const validUntil = before.validUntil ?? addDays(issueDate, QUOTE_VALID_DAYS)
    requireIssuable(before, { isPast: validUntil < issueDate })
    const pattern = organisation.quoteNumberPattern ?? DEFAULT_QUOTE_NUMBER_PATTERN
    const number = await takeNumber(tx, { series: 'quote', pattern, day: issueDate, documentId: id })
    const after: Quote = {
      ...quoteFrom(before, before, { organisation, customer }),
      status: 'sent',
      number,
      issueDate,
      validUntil,
      seller: partyOfOrganisation(organisation),
      issuedAt: tx.now,
      ...(call.actor.kind === 'member' ? { issuedBy: call.actor.id } : {}),
      brandId: await freezeBrand(tx, organisation),
      updatedAt: tx.now,
    }
    emit(tx, {
      type: 'quote.issued',
      subject: { kind: 'quote', id },
      customerId: after.customerId,
      data: { number, total: after.totals.total, currency: after.currency, validUntil },
    })
    return await saveQuote(tx, { before, after })
  })
}

function requireIssuable(quote: Quote, { isPast }: { isPast: boolean }): void {
  if (quote.lines.length === 0) {
    throw new AppError('not_issuable', 'This quote cannot be issued yet: Add at least one line.', {
      errors: [{ pointer: '/lines', code: 'no_lines', message: 'Add at least one line.' }],
    })
  }
  if (isPast) {
    const message = 'The last day of this quote is past. Give today or a later day.'
    throw new AppError('invalid_date', message, { errors: [{ pointer: '/validUntil', code: 'invalid_date', message }] })
  }
}
